package html_test

import (
	"fmt"
	"testing"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/export/html"
	"opsplan/plan/guide/guidetest"
)

func BenchmarkWorkedPlan(b *testing.B) {
	d := document.Build(guidetest.Worked(b, plan.Startup, plan.Zh), document.Options{})
	b.ReportAllocs()
	for b.Loop() {
		html.Format(d)
	}
}

func BenchmarkRows(b *testing.B) {
	for _, rows := range []int{1_000, 10_000} {
		p := &plan.Plan{}
		actions, _ := plan.Question("strategy.actions")
		for i := range rows {
			add := p.Add(actions, -1, map[string]string{
				"action": fmt.Sprintf("第 %d 次小区门口招募（10~20 人）", i), "owner": "王敏", "due": "2027-03-31",
				"metric": "新增团长 ≥ 2", "note": "雨天改线上 | 备用",
			})
			if _, err := p.Apply(add); err != nil {
				b.Fatal(err)
			}
		}
		d := document.Build(p, document.Options{})
		b.Run(fmt.Sprint(rows, " rows"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				html.Format(d)
			}
		})
	}
}
