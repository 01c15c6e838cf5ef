package wizard

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/draft"
)

// In every width it takes the strip is whole: the section the person is in is
// on it, and nothing is cut off.
func TestTheStripIsWholeInEveryWidth(t *testing.T) {
	for _, l := range plan.Languages {
		for name, p := range map[string]*plan.Plan{"empty": {}, "half-way": bakery(t, l), "full": grown(t, l)} {
			r := open(t, p, l, 80, 24)
			for _, s := range plan.Sections()[1:] {
				r.visit(draft.Place{Page: pageSection, Section: s.ID})
				for width := leastWidth; width < railsWidth; width += 3 {
					r.take(tea.WindowSizeMsg{Width: width, Height: 24})
					strip := r.strip(width - 2)
					row := strip.rows[0]
					if len(strip.rows) != 1 || r.width(row) > width-2 || strings.Contains(row, "…") || !strings.Contains(row, "›") || !strings.Contains(row, r.short(s)) {
						t.Errorf("%s, %s, in %s, %d columns: %q", l, name, s.ID, width, row)
					}
				}
			}
		}
	}
}

func TestTheStripSaysLessWhereThereIsLittleRoom(t *testing.T) {
	r := open(t, bakery(t, plan.En), plan.En, 110, 24).at("strategy.actions")
	for _, c := range []struct {
		width int
		want  string
	}{
		{110, "To do: Product 1  Goals 1  Scope 1  Resources 2  ›Strategy 3  Systems 1  Results 1  Budget 2"},
		{80, "Product 1 Goals 1 Scope 1 Resources 2 ›Strategy 3 Systems 1 Results 1 Budget 2"},
		{70, "Product Goals Scope Resources ›Strategy 3 Systems Results Budget"},
		{60, "›Strategy 4 to fix   12 required left"},
		{40, "›Strategy 4 to fix   12 required left"},
	} {
		r.take(tea.WindowSizeMsg{Width: c.width, Height: 24})
		if rows := strings.Split(r.picture(), "\n"); strings.TrimSpace(rows[1]) != c.want {
			t.Errorf("%d columns: %q, want %q", c.width, rows[1], c.want)
		}
	}
}

// A section is called the same wherever it is named, at most by fewer words.
func TestASectionHasOneName(t *testing.T) {
	for _, s := range plan.Sections()[1:] {
		for _, l := range plan.Languages {
			if short := shortNames[s.ID].In(l); !strings.Contains(strings.ToLower(s.Name.In(l)), strings.ToLower(short)) {
				t.Errorf("%s is called %q, and %q in short", s.ID, s.Name.In(l), short)
			}
		}
	}
}

// A question is called the same in the set-up as in the document.
func TestAQuestionHasOneName(t *testing.T) {
	for _, l := range plan.Languages {
		r := open(t, &plan.Plan{}, l, 80, 40)
		r.visit(draft.Place{Page: pageSetup, Question: "title"})
		for _, id := range append(essential, "title", "currency") {
			f, _ := plan.Question(id)
			r.shows(" " + f.Name.In(l))
		}
	}
}

func TestASectionWithSomethingWrongIsNotTicked(t *testing.T) {
	p := workedPlan(plan.Growth, plan.Zh)
	p.Goals.KPIs[0].Target = "95万元"
	for _, width := range []int{120, 80, 60} {
		r := open(t, p, plan.Zh, width, 24).at("goals.vision")
		if got := r.picture(); strings.Contains(got, "目标 ✓") || !strings.Contains(got, "!1") && !strings.Contains(got, "必改1") {
			t.Errorf("%d columns:\n%s", width, got)
		}
	}
}
