package plan

// What every stage requires: the set-up page, and what certain readers or a
// formal hand-in add whatever the stage.

var setUp = []Want{
	{ID: "stage"},
	{ID: "readers"},
	{ID: "trade"},
	{ID: "period_start"},
	{ID: "period_end"},
	{ID: "product.name"},
}

// financed is what readers who give money ask of any plan.
var financed = []Want{
	{ID: "product.business_model"},
	{ID: "product.competitors", Rows: 2, Cells: []string{"name", "difference"}},
	{ID: "budget.sources", Rows: 1, Cells: []string{"source", "amount"}},
	{ID: "budget.sources", Where: where("status", "promised", "applied", "planned", ""), Cells: []string{"terms"}},
	{ID: "budget.income", Rows: 1, Cells: []string{"item", "amount", "how_often", "start"}},
}

var forReaders = map[string][]Want{Investor: financed, Lender: financed}

var forPurposes = map[Choice][]Want{
	Submit: {{ID: "author"}, {ID: "approver"}, {ID: "date"}},
}

func alsoSetUp(own ...Want) []Want { return append(setUp[:len(setUp):len(setUp)], own...) }
