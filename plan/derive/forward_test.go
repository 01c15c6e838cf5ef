package derive_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// Each case of testdata/forward.txtar and testdata/budget.txtar is a small plan,
// one row a line, and what follows from it.
func TestEveryFormulaOfAPlanIsComputed(t *testing.T) {
	cases(t, "forward.txtar", func(p *plan.Plan) string {
		var out strings.Builder
		for _, d := range derive.Forward(p) {
			fmt.Fprintf(&out, "%s", d.Name)
			if d.Misnamed() {
				fmt.Fprintf(&out, " (formula of %s)", d.Formula.Left())
			}
			if d.Err != nil {
				fmt.Fprintf(&out, ": %s\n", zh(d.Err))
				continue
			}
			fmt.Fprintf(&out, "\n  current %s\n  target %s\n", side(d.Current), side(d.Target))
		}
		return out.String()
	})
}

func side(s derive.Side) string {
	if s.Err != nil {
		return zh(s.Err)
	}
	format := number.Format{Lang: number.Zh}
	text, _ := format.Show(s.Result.Quantity)
	arithmetic, exact := s.Arithmetic(format)
	text += " = " + arithmetic
	if !exact {
		text += " (rounded)"
	}
	switch {
	case s.Clash:
		text += ", not of the unit of " + s.Typed.Text
	case s.Agrees:
		text += ", agrees with " + s.Typed.Text
	case s.Written:
		text += ", but " + s.Typed.Text
	}
	return text
}

func TestABudgetAddsUp(t *testing.T) {
	cases(t, "budget.txtar", func(p *plan.Plan) string {
		b := derive.Totals(p)
		var out strings.Builder
		for _, c := range append(b.Lines, b.Income...) {
			if c.Err != nil {
				fmt.Fprintf(&out, "%s: %s\n", c.Item, zh(c.Err))
				continue
			}
			fmt.Fprintf(&out, "%s: %s × %d = %s\n", c.Item, money(c.Each), c.Times, money(c.Total))
		}
		fmt.Fprintf(&out, "once %s, monthly %s, running %s, total %s, earned %s\n",
			money(b.OneOff), money(b.Monthly), money(b.Running), money(b.Total), money(b.Earned))
		if b.Capped {
			fmt.Fprintf(&out, "cap %s, room %s\n", money(b.Cap), money(b.Room))
		}
		return out.String()
	})
}

func money(q number.Quantity) string {
	text, _ := number.Format{Lang: number.Zh}.Show(q)
	if q.About {
		text = "约" + text
	}
	return text
}

func zh(err error) string {
	sentence, ok := errors.AsType[interface {
		error
		Zh() string
	}](err)
	if !ok {
		return err.Error()
	}
	return sentence.Zh()
}

// cases runs the pairs "name" and "name: want" of an archive.
func cases(t *testing.T, archive string, run func(*plan.Plan) string) {
	t.Helper()
	a, err := txtar.ParseFile("testdata/" + archive)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(a.Files); i += 2 {
		t.Run(a.Files[i].Name, func(t *testing.T) {
			got := run(planOf(t, string(a.Files[i].Data)))
			if want := string(a.Files[i+1].Data); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// planOf reads lines such as "goals.kpis: id=gmv | name=成交额 | target=90万" and
// "period_start: 2027-01-01".
func planOf(t *testing.T, text string) *plan.Plan {
	t.Helper()
	p := &plan.Plan{}
	for line := range strings.Lines(text) {
		id, answer, _ := strings.Cut(strings.TrimSpace(line), ": ")
		f, ok := plan.Question(id)
		if !ok {
			t.Fatalf("no question %q", id)
		}
		change := p.Set(f.Whole(), answer)
		if f.Kind == plan.KindTable {
			cells := map[string]string{}
			for cell := range strings.SplitSeq(answer, " | ") {
				key, value, _ := strings.Cut(cell, "=")
				cells[key] = value
			}
			change = p.Add(f, -1, cells)
		}
		if _, err := p.Apply(change); err != nil {
			t.Fatal(err)
		}
	}
	return p
}
