package check

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/guide"
	"opsplan/plan/number"
)

// unreadable finds answers that were kept as typed but cannot be understood:
// numbers, dates, formulas and choices.
var unreadable = Rule{
	ID:       "unreadable",
	Family:   measurable,
	Severity: Error,
	About:    plan.Words{Zh: "数、日期、公式或选项读不懂", En: "a number, date, formula or option cannot be read"},
	Explain: plan.Words{
		Zh: "写下的字一个不动，但读不懂的数不能参与计算，也没法拿去核对。照提示的样子写，后面的合计、差距就会自己算出来。",
		En: "What was written is kept to the letter, but a number that cannot be read cannot be added up or compared. Write it in the form shown and totals and gaps will follow.",
	},
	find: findUnreadable,
}

func findUnreadable(s *subject) []Finding {
	p := s.Plan
	r := reader{subject: s, names: derive.NamesOf(p), formulas: s.derivations, examples: map[string]plan.Words{}}
	for _, f := range plan.Fields() {
		if f.Kind != plan.KindTable {
			r.read(f, f.Whole(), p.Answer(f))
			continue
		}
		for _, row := range p.Rows(f) {
			for _, c := range f.Cells {
				r.read(c, plan.Path{Field: f.ID, Row: row.Key(), Cell: c.Key}, row.Text(c))
			}
		}
	}
	r.uncounted()
	return r.found
}

type reader struct {
	*subject
	names    *derive.Names
	formulas []derivation          // of the rows that are still to be read
	examples map[string]plan.Words // by the guide's ID
	found    []Finding
}

func (r *reader) read(f *plan.Field, at plan.Path, text string) {
	if plan.Blank(text) {
		return
	}
	switch f.Kind {
	case plan.KindQuantity:
		_, err := number.Read(text)
		r.fault(f, at, err)
	case plan.KindDate:
		_, err := number.ReadPeriod(text, r.period)
		r.fault(f, at, err)
	case plan.KindSeries:
		_, err := number.ReadSeries(text)
		r.fault(f, at, err)
	case plan.KindFormula:
		r.fault(f, at, r.formula(at, text))
	case plan.KindChoice:
		r.options(f, at, text)
	case plan.KindSeveral:
		for _, item := range plan.Several(text).Items() {
			r.options(f, at, item)
		}
	case plan.KindLine, plan.KindProse, plan.KindReference, plan.KindID, plan.KindTable:
	}
}

// formula tells why the formula of a KPI cannot be computed, whatever the values.
func (r *reader) formula(at plan.Path, text string) error {
	for len(r.formulas) > 0 && r.formulas[0].KPI.Key != at.Row {
		r.formulas = r.formulas[1:]
	}
	if len(r.formulas) == 0 {
		return nil
	}
	of := r.formulas[0].of
	r.formulas = r.formulas[1:]
	if of.Formula == nil {
		return of.Err
	}
	unknown := r.names.UnknownIn(of.Formula)
	if len(unknown) == 0 {
		return nil
	}
	before, _, _ := strings.Cut(text, unknown[0])
	return &derive.Error{Code: derive.UnknownName, Text: unknown[0], Column: utf8.RuneCountInString(before) + 1}
}

// uncounted finds amounts that can be read and still are in no total.
func (r *reader) uncounted() {
	for table, costs := range map[string][]derive.Cost{"budget.lines": r.totals.Lines, "budget.income": r.totals.Income} {
		f, _ := plan.Question(table)
		cell, _ := f.Cell("amount")
		for _, c := range costs {
			if bad, ok := errors.AsType[*derive.Error](c.Err); ok && bad.Code != derive.NoAmount {
				r.fault(cell, plan.Path{Field: table, Row: c.Row, Cell: cell.Key}, bad)
			}
		}
	}
}

// fault adds a finding in the words of what could not be read. What stands in
// the way of any sum is an error; a number nobody adds up will be asked about.
func (r *reader) fault(f *plan.Field, at plan.Path, err error) {
	if err == nil {
		return
	}
	severity := Warning
	words := plan.Words{Zh: err.Error(), En: err.Error()}
	if bad, ok := errors.AsType[*number.Error](err); ok {
		words = plan.Words{Zh: bad.Zh(), En: bad.En()}
		if bad.Code == number.ImpossibleDate || bad.Code == number.Placeholder && f.Kind != plan.KindSeries {
			severity = Error
		}
	}
	if bad, ok := errors.AsType[*derive.Error](err); ok {
		words = plan.Words{Zh: bad.Zh(), En: bad.En()}
		severity = Error
	}
	if at.Field == "period_start" || at.Field == "period_end" {
		severity = Error // days without a year and monthly amounts hang on it
	}
	place := r.named(at)
	r.found = append(r.found, Finding{
		Severity: severity,
		Path:     at,
		Summary:  plan.Words{Zh: place.Zh + "：" + words.Zh, En: place.En + ": " + words.En},
		Why: plan.Words{
			Zh: "读不懂的数不能参与合计和推算。",
			En: "What cannot be read takes no part in totals and derivations.",
		},
		Remedy: r.example(f, at),
	})
}

func (r *reader) options(f *plan.Field, at plan.Path, text string) {
	for _, o := range f.Options {
		if o.Code == text {
			return
		}
	}
	place := r.named(at)
	r.found = append(r.found, Finding{
		Severity: Warning,
		Path:     at,
		Summary: plan.Words{
			Zh: fmt.Sprintf("%s：“%s”不在选项里", place.Zh, text),
			En: fmt.Sprintf("%s: “%s” is not among the options", place.En, text),
		},
		Why: plan.Words{
			Zh: "写的字留着，但按它分不了类，也定不了该问什么。",
			En: "It is kept, but nothing can be sorted or decided by it.",
		},
		Remedy: plan.Words{
			Zh: "选一个：" + offered(f, plan.Zh, "、"),
			En: "Choose one of: " + offered(f, plan.En, ", "),
		},
	})
}

// example is the better answer of the guide, or a form that can be read. Many
// rows have the same.
func (r *reader) example(f *plan.Field, at plan.Path) plan.Words {
	id := textID(at)
	w, ok := r.examples[id]
	if !ok {
		w = plan.Words{Zh: guide.For(plan.Zh, r.situation, id).Better, En: guide.For(plan.En, r.situation, id).Better}
		if w.Zh == "" || w.En == "" {
			w = forms[f.Kind]
		} else {
			w = say("例如：%s", "For instance: %s", w)
		}
		r.examples[id] = w
	}
	return w
}

// forms are readable forms of each kind that has one.
var forms = map[plan.Kind]plan.Words{
	plan.KindQuantity: {Zh: "例如：15万、3,000元、2.5%", En: "For instance: 150k, $3,000 or 2.5%"},
	plan.KindDate:     {Zh: "例如：2027-06-30、6月底、Q2", En: "For instance: 2027-06-30, 30 June or Q2"},
	plan.KindSeries:   {Zh: "例如：1月 10万, 2月 12万", En: "For instance: Jan 10k, Feb 12k"},
	plan.KindFormula:  {Zh: "例如：成交额 = 家庭数 × 月均单数 × 笔单价", En: "For instance: revenue = households × orders × basket"},
}

func offered(f *plan.Field, l plan.Language, between string) string {
	var names []string
	for _, o := range f.Options {
		names = append(names, o.In(l))
	}
	return strings.Join(names, between)
}
