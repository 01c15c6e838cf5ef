package document_test

import (
	"fmt"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/document"
)

// marks counts the lines of gaps in the blocks, but for the count of them all.
func marks(blocks []document.Block, count string) int {
	n := 0
	for _, block := range blocks {
		if note, ok := block.(*document.Note); ok && note.Kind == document.Gap {
			for _, line := range note.Lines {
				if line != count {
					n++
				}
			}
		}
	}
	return n
}

func TestAPlanHandedInWithGapsSaysHowManyOnItsFirstPage(t *testing.T) {
	p := &plan.Plan{Head: plan.Head{Stage: plan.Growth, Purpose: plan.Submit, Readers: plan.Boss, Title: "夜宵外送"}}
	p.Goals.KPIs = []plan.KPI{{Row: plan.Row{Key: 1}, Name: "月成交额"}}
	lines := 0
	d := document.Build(p, document.Options{Language: plan.Zh})
	for _, s := range d.Sections {
		lines += marks(s.Blocks, "")
	}
	for n := range 2 * lines {
		count := fmt.Sprintf("全文还有 %d 处，都标在原处", n)
		if !strings.Contains(fmt.Sprint(noteLines(d.Front)), count) {
			continue
		}
		if front := marks(d.Front, count); n != front+lines {
			t.Errorf("%d are said to be open, %d are marked", n, front+lines)
		}
		one := document.Build(p, document.Options{Language: plan.Zh, Form: document.OnePage})
		if got := noteLines(one.Front); len(got) != 1 || got[0] != count {
			t.Errorf("the one page begins with %q", got)
		}
		p.Purpose = plan.Think
		if got := noteLines(document.Build(p, document.Options{Language: plan.Zh}).Front); strings.Contains(fmt.Sprint(got), "全文还有") {
			t.Errorf("a plan to think with begins with %q", got)
		}
		return
	}
	t.Errorf("the front says %q, %d gaps are marked in the sections", noteLines(d.Front), lines)
}

func noteLines(blocks []document.Block) []string {
	var lines []string
	for _, block := range blocks {
		if note, ok := block.(*document.Note); ok {
			lines = append(lines, note.Lines...)
		}
	}
	return lines
}
