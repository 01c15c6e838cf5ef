package source_test

import (
	"fmt"
	"testing"

	"opsplan/plan"
	"opsplan/plan/draft/source"
)

const placed = `format: 1
title: 半年计划
stage: growth

goals:
  vision: 晚饭不发愁
  kpis:
    - name: 月成交额
      target: 90万
    - {name: 下单家庭, target: 6250}
  levers: []
strategy:
  actions:
    - {action: 给团长打电话, due: 2027-01-05}
    - action: 拍价签
      owner: 李航
`

func TestAnAnswerIsFoundWhereItStandsOrWhereItWould(t *testing.T) {
	f, err := source.Parse("q", []byte(placed))
	if err != nil {
		t.Fatal(err)
	}
	p := f.Plan()
	for address, want := range map[string]string{
		"title":               "2:1",
		"company":             "1:1",
		"goals.vision":        "6:3",
		"goals.objective":     "5:1",
		"goals.kpis":          "7:3",
		"goals.kpis.0.name":   "8:7",
		"goals.kpis.0.target": "9:7",
		"goals.kpis.0.due":    "8:7",
		"goals.kpis.1.target": "10:20",
		"goals.kpis.1.due":    "10:7",
		"goals.levers":        "11:3",

		"strategy.actions.0.due":   "14:24",
		"strategy.actions.0.owner": "14:7",
		"strategy.actions.1.owner": "16:7",
		"budget.cap":               "1:1",
	} {
		at, err := p.Locate(address)
		if err != nil {
			t.Fatal(err)
		}
		line, column := f.Place(at)
		if got := fmt.Sprintf("%d:%d", line, column); got != want {
			t.Errorf("%s: %s, want %s", address, got, want)
		}
	}
	if line, column := f.Place(plan.Path{Field: "nonsense"}); line != 1 || column != 1 {
		t.Errorf("a question that there is not stands at %d:%d", line, column)
	}
}
