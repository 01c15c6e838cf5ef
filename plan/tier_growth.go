package plan

// growthWants settles a short stretch: what the last one proved, and the one
// number to win now.
var growthWants = wants{
	required: alsoSetUp(
		Want{ID: "product.what"},
		Want{ID: "product.users"},
		Want{ID: "product.last", Rows: 2, Cells: []string{"what", "planned", "actual"}},
		Want{ID: "goals.vision"},
		Want{ID: "goals.kpis", Rows: 1, Where: where("role", "main"), Cells: []string{"name", "role", "current", "target", "due", "formula", "source"}},
		Want{ID: "goals.kpis", Where: where("role", "factor"), Cells: []string{"name", "role", "current", "target"}},
		Want{ID: "goals.kpis", Rows: 1, Where: where("role", "guard"), Cells: []string{"name", "role", "target"}},
		Want{ID: "goals.main_why"},
		Want{ID: "goals.levers", Rows: 1, Cells: []string{"name"}},
		Want{ID: "scope.modules", Rows: 2, Where: where("covered", "in", ""), Cells: []string{"module", "owner"}},
		Want{ID: "scope.excluded"},
		Want{ID: "resources.have", Rows: 1, Cells: []string{"name"}},
		Want{ID: "resources.bottleneck"},
		Want{ID: "resources.need", Rows: 1, Cells: []string{"name", "how", "by"}},
		Want{ID: "strategy.strategies", Rows: 3, Cells: []string{"name", "lever", "from", "to", "why"}},
		Want{ID: "strategy.actions", Rows: 4, Cells: []string{"action", "owner", "due"}},
		Want{ID: "strategy.risks", Rows: 2, Cells: []string{"event", "response"}},
		Want{ID: "strategy.not_now"},
		Want{ID: "systems.tools", Rows: 2, Cells: []string{"name", "use", "way"}},
		Want{ID: "results.milestones", Rows: 3, Cells: []string{"name", "date", "value"}},
		Want{ID: "results.milestones", Rows: 1, First: true, Cells: []string{"on_miss"}},
		Want{ID: "budget.lines", Rows: 4, Cells: []string{"item", "serves", "amount"}},
		Want{ID: "budget.ask"},
	),
	recommended: []string{
		"title", "company", "stage_basis", "purpose", "summary",
		"product.strengths", "product.weaknesses", "product.best_segment",
		"goals.objective", "scope.people", "scope.incentive", "strategy.phases", "strategy.events",
		"systems.breaks_at_scale", "results.cadence", "results.signoff", "budget.cap", "budget.income", "budget.alternatives",
	},
	readers:  forReaders,
	purposes: forPurposes,
}
