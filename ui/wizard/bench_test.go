package wizard

import (
	"fmt"
	"testing"

	"opsplan/plan"
	"opsplan/plan/draft"
)

// rowsOf is a wizard on a table of so many rows, or on the last row but one.
func rowsOf(b *testing.B, rows int, page string) *rig {
	r := open(b, long(b, "strategy.actions", rows, nil), plan.Zh, 120, 36)
	at, err := r.plan().Locate(fmt.Sprintf("strategy.actions.%d", rows-2))
	if err != nil {
		b.Fatal(err)
	}
	r.visit(draft.Place{Page: page, Section: "strategy", Question: "strategy.actions", Row: at.Row})
	r.draw()
	return r
}

func answerOf(b *testing.B, bytes int) *rig {
	r := open(b, written(b, "product.need", bytes), plan.Zh, 120, 36).at("product.need")
	r.draw()
	return r
}

// A key in a table, in one of its rows, and in a long answer.
func BenchmarkUpdate(b *testing.B) {
	for _, rows := range []int{10, 10000} {
		b.Run(fmt.Sprintf("table of %d", rows), func(b *testing.B) {
			r := rowsOf(b, rows, pageSection)
			b.ReportAllocs()
			for b.Loop() {
				r.press("up", "down")
			}
		})
		b.Run(fmt.Sprintf("row of %d", rows), func(b *testing.B) {
			r := rowsOf(b, rows, pageRow)
			b.ReportAllocs()
			for b.Loop() {
				r.write("菜").press("backspace")
			}
		})
	}
	for _, size := range []int{1 << 10, 1 << 20} {
		b.Run(fmt.Sprintf("answer of %d KB", size>>10), func(b *testing.B) {
			r := answerOf(b, size)
			b.ReportAllocs()
			for b.Loop() {
				r.write("菜").press("backspace")
			}
		})
	}
}

// The whole screen, as after a key: what the last drawing may be taken over from
// is made anew where the plan has changed.
func BenchmarkView(b *testing.B) {
	for _, rows := range []int{10, 10000} {
		for _, page := range []string{pageSection, pageRow} {
			for _, edited := range []bool{false, true} {
				b.Run(fmt.Sprintf("%s of %d, edited %v", page, rows, edited), func(b *testing.B) {
					r := rowsOf(b, rows, page)
					b.ReportAllocs()
					for b.Loop() {
						if edited {
							r.edits++
						}
						r.draw()
					}
				})
			}
		}
	}
	for _, size := range []int{1 << 10, 1 << 20} {
		b.Run(fmt.Sprintf("answer of %d KB", size>>10), func(b *testing.B) {
			r := answerOf(b, size)
			b.ReportAllocs()
			for b.Loop() {
				r.draw()
			}
		})
	}
}
