package guide

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/number"
)

func TestARowHasAnExampleOfItsOwn(t *testing.T) {
	shop := plan.Situation{Stage: plan.Startup, Trade: plan.Store}
	for _, c := range []struct{ id, row, weak, better string }{
		{"budget.lines.amount", "月租", "", "2.4万元"},
		{"budget.lines.amount", " 月租 ", "", "2.4万元"},
		{"budget.lines.amount", "借来的冰柜", For(plan.Zh, shop, "budget.lines.amount").Weak, For(plan.Zh, shop, "budget.lines.amount").Better},
		{"budget.lines.amount", "", For(plan.Zh, shop, "budget.lines.amount").Weak, For(plan.Zh, shop, "budget.lines.amount").Better},
		{"goals.vision", "月租", For(plan.Zh, shop, "goals.vision").Weak, For(plan.Zh, shop, "goals.vision").Better},
		{"nonsense", "月租", "", ""},
	} {
		got := ForRow(plan.Zh, shop, c.id, c.row)
		if got.Weak != c.weak || got.Better != c.better || got.Prompt != For(plan.Zh, shop, c.id).Prompt {
			t.Errorf("%s of %q: %+v", c.id, c.row, got)
		}
	}
}

// A cell's one example fits one row. Where a pack offers several, all others have
// a figure of their own: the rent is no example of the wages.
func TestAtMostOneRowOfAPackTakesTheExampleOfItsCell(t *testing.T) {
	everyRequiredCell(func(l plan.Language, s plan.Situation, w plan.Want, cell *plan.Field) {
		if cell.Kind != plan.KindQuantity && cell.Kind != plan.KindSeries {
			return
		}
		var without []string
		for _, r := range packRows(l, s, w.ID) {
			if r.fits(w) && r.texts[cell.Key].text == "" && r.better(cell.Key) == "" {
				without = append(without, r.name)
			}
		}
		if len(without) > 1 {
			t.Errorf("%s %s %s: %s.%s: no example for %q", l, s.Stage, s.Trade, w.ID, cell.Key, without)
		}
	})
}

func everyRequiredCell(each func(l plan.Language, s plan.Situation, w plan.Want, cell *plan.Field)) {
	trades, _ := plan.Question("trade")
	for _, l := range plan.Languages {
		for _, stage := range plan.Stages {
			for _, trade := range trades.Options {
				s := plan.Situation{Stage: stage, Trade: plan.Choice(trade.Code)}
				for _, w := range s.Wants() {
					table, _ := plan.Question(w.ID)
					for _, key := range w.Cells {
						if cell, ok := table.Cell(key); ok {
							each(l, s, w, cell)
						}
					}
				}
			}
		}
	}
}

// fits tells whether the row is one of those asked for.
func (r packRow) fits(w plan.Want) bool {
	if w.Where.Cell == "" {
		return true
	}
	table, _ := plan.Question(w.ID)
	cell, _ := table.Cell(w.Where.Cell)
	return slices.Contains(w.Where.In, cell.Accept(r.texts[cell.Key].text))
}

// A reference the row makes may be left out when it is taken: see [Take].
func TestExamplesOfRowsAreAnswersToCellsLeftEmpty(t *testing.T) {
	examples := 0
	everyPackFile(t, func(_ plan.Language, _, file string, p *page) {
		for _, e := range p.entries {
			for name, own := range e.texts[""] {
				key, ok := strings.CutPrefix(name, betterPrefix)
				if !ok {
					continue
				}
				examples++
				cell := declaredAs(e.tableCell(key))
				if filled := e.texts[""][key].text; filled != "" && cell.Kind != plan.KindReference {
					t.Errorf("%s:%d: the row says %q itself", file, own.line, filled)
				}
				if err := answers(cell, own.text); err != nil {
					t.Errorf("%s:%d: %q: %v", file, own.line, own.text, err)
				}
			}
		}
	})
	if examples < 900 {
		t.Errorf("only %d examples were read", examples)
	}
}

func answers(cell *plan.Field, text string) error {
	var err error
	switch cell.Kind {
	case plan.KindQuantity:
		_, err = number.Read(text)
	case plan.KindSeries:
		_, err = number.ReadSeries(text)
	case plan.KindChoice, plan.KindReference:
		if _, ok := cell.Option(text); !ok {
			err = errors.New("no option")
		}
	case plan.KindLine, plan.KindProse, plan.KindSeveral, plan.KindDate, plan.KindFormula, plan.KindID, plan.KindTable:
	}
	return err
}
