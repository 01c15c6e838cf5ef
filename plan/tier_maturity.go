package plan

// maturityWants breaks the year down to its events, with a fallback for each,
// and watches rivals and market.
var maturityWants = wants{
	required: alsoSetUp(
		Want{ID: "product.what"},
		Want{ID: "goals.vision"},
		Want{ID: "goals.kpis", Rows: 1, Where: where("role", "main"), Cells: []string{"name", "role", "target", "by_period", "formula"}},
		Want{ID: "goals.kpis", Where: where("role", "factor"), Cells: []string{"name", "role", "target"}},
		Want{ID: "goals.kpis", Rows: 1, Where: where("role", "guard"), Cells: []string{"name", "role", "target"}},
		Want{ID: "goals.kpis", Rows: 1, Where: where("role", "efficiency"), Cells: []string{"name", "role", "target"}},
		Want{ID: "goals.levers", Rows: 1, Cells: []string{"name"}},
		Want{ID: "scope.lines", Rows: 2, Cells: []string{"line", "owner"}},
		Want{ID: "resources.reallocate", Rows: 1, Cells: []string{"from", "to", "amount"}},
		Want{ID: "strategy.strategies", Rows: 2, Cells: []string{"name", "lever", "to"}},
		Want{ID: "strategy.events", Rows: 3, Cells: []string{"date", "event", "target", "play", "contingency", "owner"}},
		Want{ID: "strategy.watch", Rows: 2, Cells: []string{"who", "signal", "threshold", "owner"}},
		Want{ID: "strategy.actions", Rows: 4, Cells: []string{"action", "owner", "due"}},
		Want{ID: "systems.tools", Rows: 1, Cells: []string{"name", "use", "way"}},
		Want{ID: "budget.lines", Rows: 4, Cells: []string{"item", "amount", "how_often"}},
		Want{ID: "budget.approval"},
	),
	recommended: []string{
		"title", "company", "stage_basis", "purpose", "summary",
		"product.last", "product.users", "product.substitutes", "product.competitors", "goals.objective",
		"scope.people", "scope.structure", "strategy.risks", "strategy.not_now",
		"results.milestones", "results.cadence", "results.signoff", "budget.cap", "budget.income", "budget.scenarios",
	},
	readers:  forReaders,
	purposes: forPurposes,
}
