package plan

// declineWants sets the steps and dates of the exit, and arranges for all whom
// it touches.
var declineWants = wants{
	required: alsoSetUp(
		Want{ID: "product.what"},
		Want{ID: "product.decline_cause"},
		Want{ID: "goals.decision"},
		Want{ID: "goals.decision_reason"},
		Want{ID: "goals.decided_by"},
		Want{ID: "goals.decided_on"},
		Want{ID: "goals.kpis", Rows: 2, Where: where("role", "main", "leading"), Cells: []string{"name", "role", "target"}},
		Want{ID: "scope.fates", Rows: 2, Cells: []string{"item", "fate"}},
		Want{ID: "resources.released", Rows: 1, Cells: []string{"name", "when"}},
		Want{ID: "strategy.exit_steps", Rows: 6, Cells: []string{"step", "kind", "by", "gate", "owner"}},
		Want{ID: "strategy.exit_steps", Rows: 1, Where: where("kind", "system"), Cells: []string{"step", "by"}},
		Want{ID: "strategy.affected", Rows: 2, Cells: []string{"who", "arrangement", "by", "owner"}},
		Want{ID: "strategy.announcement"},
		Want{ID: "strategy.risks", Rows: 2, Cells: []string{"event", "response"}},
		Want{ID: "results.stop_condition"},
		Want{ID: "budget.lines", Rows: 2, Cells: []string{"item", "amount", "how_often"}},
		Want{ID: "budget.loss_avoided"},
	),
	recommended: []string{
		"title", "company", "stage_basis", "purpose", "summary", "anchor_name", "anchor_date",
		"product.users", "product.remaining_value", "goals.levers", "scope.people",
		"results.cadence", "results.signoff", "budget.approval", "budget.alternatives",
	},
	readers:  forReaders,
	purposes: forPurposes,
}
