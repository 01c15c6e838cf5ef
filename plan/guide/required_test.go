package guide_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/check"
	"opsplan/plan/derive"
	"opsplan/plan/document"
	"opsplan/plan/export/markdown"
	"opsplan/plan/guide"
	"opsplan/plan/number"
)

// beyond are rules that ask for more than the required set holds: the assumptions
// of formulas, what strategies bring, the money of the months, how a loan is repaid.
var beyond = []string{"no-derivation", "gap-open", "sources-short", "cash-below-zero", "no-ramp", "lender-terms"}

func TestWhoTakesTheExamplesLacksNothingThatIsRequired(t *testing.T) {
	requiredPlans(t, func(t *testing.T, p *plan.Plan) {
		for _, gap := range p.Missing() {
			t.Errorf("%s: lacks %d rows or a text", p.Address(gap.Path), gap.Rows)
		}
		for _, f := range check.Run(p) {
			if f.Severity == check.Error || f.Severity == check.Warning && !slices.Contains(beyond, f.Rule) {
				t.Errorf("%s: %s at %s: %s", f.Severity, f.Rule, p.Address(f.Path), f.Summary.En)
			}
		}
	})
}

// bare are the sections of which a stage requires nothing.
var bare = map[plan.Choice][]string{plan.Maturity: {"results"}, plan.Decline: {"systems"}}

func TestItsDocumentReadsWhole(t *testing.T) {
	requiredPlans(t, func(t *testing.T, p *plan.Plan) {
		d := document.Build(p, document.Options{})
		for _, s := range d.Sections {
			for _, b := range s.Blocks {
				n, ok := b.(*document.Note)
				if ok && (n.Kind == document.Gap || n.Kind == document.Nothing && !slices.Contains(bare[p.Stage], s.Of.ID)) {
					t.Errorf("%s: %v", s.Name, n.Lines)
				}
			}
		}
		details := document.SupplementNames(p.Lang())[0]
		for _, a := range d.Appendix {
			if a.Name != details {
				t.Errorf("it holds answers that its stage does not ask for: %s", a.Name)
			}
		}
		if len(d.LeftOut) > 0 {
			t.Errorf("it leaves out %v", d.LeftOut)
		}
		text := string(markdown.Format(d))
		for _, hole := range []string{document.Gap.Words().In(p.Lang()), "【", "{", "待定", "TBD", "XX"} {
			if strings.Contains(text, hole) {
				t.Errorf("it has a hole: %q", hole)
			}
		}
	})
}

// A required cell may be asked of rows of one sort only; there it stands filled.
func TestItsTablesHaveNoEmptyRequiredCell(t *testing.T) {
	requiredPlans(t, func(t *testing.T, p *plan.Plan) {
		for _, w := range p.Situation().Wants() {
			f, _ := plan.Question(w.ID)
			if f.Kind != plan.KindTable {
				continue
			}
			n := 0
			for _, row := range p.Rows(f) {
				if !w.Where.Holds(row) || w.First && n == w.Rows {
					continue
				}
				n++
				for _, key := range w.Cells {
					if plan.Blank(row.Cell(key)) {
						t.Errorf("%s %s: no %s", f.ID, row.Title(), key)
					}
				}
			}
			if n < w.Rows {
				t.Errorf("%s: %d rows of %d", f.ID, n, w.Rows)
			}
		}
	})
}

// Owners are named by their role where the plan lists no people.
func TestItsReferencesLeadSomewhere(t *testing.T) {
	requiredPlans(t, func(t *testing.T, p *plan.Plan) {
		cells(p, func(f, cell *plan.Field, row plan.RowText) {
			text := row.Text(cell)
			if cell.Kind != plan.KindReference || text == "" || slices.Contains(cell.To, "scope.people") {
				return
			}
			_, option := cell.Option(text)
			if _, ok := p.Resolve(cell, text); !ok && !option {
				t.Errorf("%s %s: %s: %q names nothing", f.ID, row.Title(), cell.Key, text)
			}
		})
	})
}

func TestItsFiguresCanBeRead(t *testing.T) {
	requiredPlans(t, func(t *testing.T, p *plan.Plan) {
		within := period(t, p)
		for _, f := range plan.Fields() {
			if f.Kind == plan.KindTable || !p.Answered(f) {
				continue
			}
			if err := readable(f.Kind, p.Answer(f), within); err != nil {
				t.Errorf("%s: %q: %v", f.ID, p.Answer(f), err)
			}
		}
		cells(p, func(f, cell *plan.Field, row plan.RowText) {
			text := row.Text(cell)
			if text == "" {
				return
			}
			if err := readable(cell.Kind, text, within); err != nil {
				t.Errorf("%s %s: %s: %q: %v", f.ID, row.Title(), cell.Key, text, err)
			}
			if o, ok := cell.Option(text); cell.Kind == plan.KindChoice && (!ok || o.Code != text) {
				t.Errorf("%s %s: %s: %q is no code", f.ID, row.Title(), cell.Key, text)
			}
		})
	})
}

// earlier are the days that may lie before the plan's first: when it was written
// and when it was decided on.
var earlier = []string{"date", "goals.decided_on"}

func TestItsDaysLieWithinItsPeriod(t *testing.T) {
	requiredPlans(t, func(t *testing.T, p *plan.Plan) {
		within := period(t, p)
		look := func(kind plan.Kind, place, row, text string) {
			if kind != plan.KindDate || text == "" {
				return
			}
			day, err := number.ReadPeriod(text, within)
			switch {
			case err != nil: // another test's
			case day.End.After(within.End):
				t.Errorf("%s %s: %s lies after %s", place, row, text, within.End)
			case day.Start.Before(within.Start) && !slices.Contains(earlier, place):
				t.Errorf("%s %s: %s lies before %s", place, row, text, within.Start)
			}
		}
		for _, f := range plan.Fields() {
			if f.Kind != plan.KindTable {
				look(f.Kind, f.ID, "", p.Answer(f))
			}
		}
		cells(p, func(f, cell *plan.Field, row plan.RowText) {
			look(cell.Kind, f.ID+" "+cell.Key, row.Title(), row.Text(cell))
		})
	})
}

// Trades without a pack of their own take rows of everybody's, in its currency.
func TestItsMoneyIsOfOneCurrency(t *testing.T) {
	signs := map[plan.Choice]*regexp.Regexp{
		"CNY": regexp.MustCompile(`[$€£]|USD|GBP|EUR|美元|欧元|英镑`),
		"GBP": regexp.MustCompile(`[$€¥]|USD|CNY|EUR|RMB|yuan|euro|dollar`),
	}
	requiredPlans(t, func(t *testing.T, p *plan.Plan) {
		if p.Trade == plan.Content || p.Trade == plan.Website {
			return
		}
		strange, ok := signs[p.Currency]
		if !ok {
			t.Fatalf("money is counted in %q", p.Currency)
		}
		text := string(markdown.Format(document.Build(p, document.Options{})))
		if found := strange.FindString(text); found != "" {
			t.Errorf("%q in a plan in %s", found, p.Currency)
		}
	})
}

// No row stands there twice, in other words from the pack and from the example.
func TestItsRowsAllDiffer(t *testing.T) {
	requiredPlans(t, func(t *testing.T, p *plan.Plan) {
		for _, f := range plan.Fields() {
			if f.Kind != plan.KindTable {
				continue
			}
			seen := map[string]bool{}
			for _, row := range p.Rows(f) {
				title := strings.ToLower(strings.TrimSpace(row.Title()))
				if seen[title] {
					t.Errorf("%s: %q stands there twice", f.ID, row.Title())
				}
				seen[title] = true
			}
		}
	})
}

// Its formulas name what the plan holds, and come to what was written where all
// they need is required.
func TestItsFormulasHold(t *testing.T) {
	requiredPlans(t, func(t *testing.T, p *plan.Plan) {
		names := derive.NamesOf(p)
		for _, k := range p.Goals.KPIs {
			if unknown, err := names.Unknown(string(k.Formula)); k.Formula != "" && (err != nil || len(unknown) > 0) {
				t.Errorf("%s: unknown %q, %v", k.Formula, unknown, err)
			}
		}
		agree(t, p, false)
	})
}

// With the other examples of the rows each formula can be computed, and comes to
// what its KPI is given.
func TestFormulasComeToWhatTheExamplesOfTheirRowsSay(t *testing.T) {
	requiredPlans(t, func(t *testing.T, p *plan.Plan) {
		for _, id := range []string{"goals.kpis", "goals.assumptions"} {
			f, _ := plan.Question(id)
			if p.Count(f) == 0 { // what formulas need comes along with the KPIs
				t.Fatalf("%s has no rows", id)
			}
			for _, row := range p.Rows(f) {
				for _, key := range []string{"target", "value"} {
					cell, ok := f.Cell(key)
					if !ok || row.Text(cell) != "" {
						continue
					}
					at := plan.Path{Field: id, Row: row.Key(), Cell: key}
					better := guide.ForRow(p.Lang(), p.Situation(), id+"."+key, row.Title()).Better
					apply(t, p, []plan.Change{p.Set(at, better)})
				}
			}
		}
		agree(t, p, true)
	})
}

// agree compares what formulas come to with the targets typed; all says that
// every formula must be computable.
func agree(t *testing.T, p *plan.Plan, all bool) {
	t.Helper()
	for _, d := range derive.Forward(p) {
		switch {
		case d.Err != nil || d.Misnamed():
			t.Errorf("%s: %v", d.Name, d.Err)
		case d.Target.Err != nil:
			if all {
				t.Errorf("%s: %v", d.Name, d.Target.Err)
			}
		case d.Target.Written && !d.Target.Agrees:
			format := number.Format{Lang: number.Lang(p.Lang()), Currency: p.Money()}
			sum, _ := d.Target.Arithmetic(format)
			is, _ := format.Show(d.Target.Result.Quantity)
			t.Errorf("%s: %s is %s, not %s", d.Name, sum, is, d.Target.Typed.Text)
		}
	}
}
