package plan

// startupWants settles the big goal and the direction, and readies people and
// systems.
var startupWants = wants{
	required: alsoSetUp(
		Want{ID: "product.what"},
		Want{ID: "product.why"},
		Want{ID: "product.users"},
		Want{ID: "product.need"},
		Want{ID: "product.critical_assumption"},
		Want{ID: "product.strengths", Rows: 1, Cells: []string{"point"}},
		Want{ID: "product.weaknesses", Rows: 1, Cells: []string{"point"}},
		Want{ID: "goals.vision"},
		Want{ID: "goals.kpis", Rows: 1, Where: where("role", "main"), Cells: []string{"name", "role", "target", "due", "formula"}},
		Want{ID: "goals.kpis", Where: where("role", "factor"), Cells: []string{"name", "role", "target"}},
		Want{ID: "goals.assumptions", Cells: []string{"name", "value"}},
		Want{ID: "goals.levers", Rows: 1, Cells: []string{"name"}},
		Want{ID: "scope.modules", Rows: 2, Where: where("covered", "in", ""), Cells: []string{"module", "owner"}},
		Want{ID: "resources.have", Rows: 1, Cells: []string{"name"}},
		Want{ID: "resources.need", Rows: 2, Cells: []string{"name", "how", "by"}},
		Want{ID: "strategy.phases", Rows: 2, Cells: []string{"name", "start", "end"}},
		Want{ID: "strategy.strategies", Rows: 2, Cells: []string{"name", "lever", "to"}},
		Want{ID: "strategy.actions", Rows: 6, Cells: []string{"action", "owner", "due"}},
		Want{ID: "strategy.risks", Rows: 2, Cells: []string{"event", "response"}},
		Want{ID: "systems.tools", Rows: 2, Cells: []string{"name", "use", "way"}},
		Want{ID: "results.milestones", Rows: 2, Cells: []string{"name", "date", "pass"}},
		Want{ID: "results.milestones", Rows: 1, First: true, Cells: []string{"on_miss"}},
		Want{ID: "budget.lines", Rows: 5, Cells: []string{"item", "amount", "how_often"}},
		Want{ID: "budget.cash_in_hand"},
		Want{ID: "budget.stop_loss"},
	),
	recommended: []string{
		"title", "company", "stage_basis", "anchor_name", "anchor_date", "purpose",
		"product.does", "product.business_model", "goals.fit_evidence",
		"scope.people", "scope.smallest_loop", "strategy.approach", "strategy.experiments", "strategy.not_now",
		"systems.manual_first", "results.cadence", "budget.income",
	},
	readers:  forReaders,
	purposes: forPurposes,
	trades: map[Choice][]Want{
		Store: {{ID: "scope.conditions", Rows: 1, Cells: []string{"condition", "requirement"}}},
	},
}
