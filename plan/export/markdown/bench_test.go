package markdown_test

import (
	"fmt"
	"io"
	"testing"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/export/markdown"
)

// planWith returns a plan with that many actions.
func planWith(b *testing.B, rows int) *plan.Plan {
	b.Helper()
	p := planOf(b, `
		stage = growth
		product.name = 明水鲜
		strategy.strategies+ id=s1 | name=把团长做到 40 个
	`)
	actions, _ := plan.Question("strategy.actions")
	for i := range rows {
		apply(b, p, p.Add(actions, -1, map[string]string{
			"serves": "s1", "action": fmt.Sprintf("第 %d 次小区门口招募（10~20 人）", i), "owner": "王敏", "due": "2027-03-31",
			"metric": "新增团长 ≥ 2", "note": "雨天改线上 | 备用",
		}))
	}
	return p
}

func BenchmarkBuildAndWrite(b *testing.B) {
	for _, rows := range []int{0, 1_000, 10_000} {
		p := planWith(b, rows)
		b.Run(fmt.Sprint(rows, " rows"), func(b *testing.B) {
			for b.Loop() {
				if err := markdown.Write(io.Discard, document.Build(p, document.Options{})); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// Budget lines and KPIs have figures derived from them.
func BenchmarkBuildAndWriteFigures(b *testing.B) {
	for _, rows := range []int{1_000, 10_000} {
		p := planOf(b, "stage = growth")
		for i := range rows / 2 {
			line, _ := plan.Question("budget.lines")
			kpi, _ := plan.Question("goals.kpis")
			id := fmt.Sprint("k", i)
			apply(b, p, p.Add(line, -1, map[string]string{"id": id, "item": "佣金", "category": "marketing", "serves": "running", "amount": "2万", "how_often": "once"}))
			apply(b, p, p.Add(kpi, -1, map[string]string{"id": id, "name": id, "role": "factor", "current": "40户", "target": "62户"}))
		}
		b.Run(fmt.Sprint(rows, " rows"), func(b *testing.B) {
			for b.Loop() {
				if err := markdown.Write(io.Discard, document.Build(p, document.Options{})); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkRead(b *testing.B) {
	for _, rows := range []int{1_000, 10_000} {
		text := markdown.Format(document.Build(planWith(b, rows), document.Options{}))
		b.Run(fmt.Sprint(rows, " rows"), func(b *testing.B) {
			for b.Loop() {
				if _, _, err := markdown.Read(text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
