package guide

import (
	"testing"

	"opsplan/plan"
)

// What the first question of a section costs: the whole page is read.
func BenchmarkPageIsRead(b *testing.B) {
	for _, file := range []string{"zh/strategy.md", "en/strategy.md", "zh/goals.md", "zh/systems.md"} {
		content, err := files.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(file, func(b *testing.B) {
			b.SetBytes(int64(len(content)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := parsePage(file, string(content)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// What the first table with a pack costs: the files of four layers are read.
func BenchmarkPackIsRead(b *testing.B) {
	s := plan.Situation{Stage: plan.Startup, Trade: plan.Store}
	for b.Loop() {
		packPages.Clear()
		if len(packRows(plan.Zh, s, "strategy.actions")) == 0 {
			b.Fatal("no rows")
		}
	}
}

func BenchmarkForRow(b *testing.B) {
	s := plan.Situation{Stage: plan.Startup, Trade: plan.Store}
	for b.Loop() {
		ForRow(plan.Zh, s, "budget.lines.amount", "月租")
	}
}
