package check

import (
	"errors"
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
	r := reader{subject: s, names: derive.NamesOf(p), formulas: s.derivations(), examples: map[string]plan.Words{}}
	r.choices = unlisted{subject: s, at: map[*plan.Field]int{}}
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
	return append(r.found, r.choices.all()...)
}

// inPassing are quantities that no sum and no other rule uses: “五天 20万元” and
// “3 of the 5 shops” say enough there.
var inPassing = map[string]bool{
	"product.competitors.price": true, "resources.have.amount": true, "resources.need.amount": true, "resources.reallocate.amount": true,
	"resources.released.amount": true, "strategy.events.target": true, "strategy.affected.number": true, "strategy.experiments.sample": true,
}

// writtenOut is a product in the place of a number: 350 × 60 × 3.
var writtenOut = pattern(`[0-9][^0-9×xX*＊]{0,8}[×xX*＊]\s?[¥$€£]?[0-9]`)

func isGap(err error) bool {
	bad, ok := errors.AsType[*number.Error](err)
	return ok && bad.Code == number.Placeholder
}

// grows tells whether a target is said as growth, which percent-without-base
// takes up.
func grows(at plan.Path, text string) bool {
	return textID(at) == "goals.kpis.target" && growthIn(text, nil) != ""
}

type reader struct {
	*subject
	names    *derive.Names
	formulas []derivation          // of the rows that are still to be read
	examples map[string]plan.Words // by the guide's ID
	choices  unlisted
	found    []Finding
}

func (r *reader) read(f *plan.Field, at plan.Path, text string) {
	if plan.Blank(text) {
		return
	}
	switch f.Kind {
	case plan.KindQuantity:
		_, err := number.Read(text)
		if err == nil || inPassing[textID(at)] && isClear(text) && !isGap(err) || grows(at, text) {
			return
		}
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
		r.choices.option(f, at, text)
	case plan.KindSeveral:
		for _, item := range plan.Several(text).Items() {
			r.choices.option(f, at, item)
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
	for table, costs := range map[string][]derive.Cost{"budget.lines": r.totals().Lines, "budget.income": r.totals().Income} {
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
		if foreign, ok := r.foreign(bad); ok {
			words = foreign
		}
	}
	why := say("读不懂的数不能参与合计和推算。", "What cannot be read takes no part in totals and derivations.")
	remedy := r.example(f, at)
	switch id := textID(at); {
	case inPassing[id]:
		severity = min(severity+1, Advice)
		why = say("没有数，到那天说不清够不够、差多少。", "Without a figure nobody can say whether it is enough, or how far off it was.")
	case f.Kind == plan.KindDate:
		why = say("没有日子就排不进时间，到期了也没人知道。", "Without a day it is on no calendar, and nobody notices when it is late.")
	case f.Kind == plan.KindFormula:
		why = say("公式算不出来，目标就没有来路。", "Without a formula that can be worked out, the target comes from nowhere.")
	case id == "goals.kpis.target" && !hasFigure(r.Text(at)):
		remedy = say("写现在是多少、要到多少；数不出来的，换一个数得出来的指标。", "Write where it stands and where it shall get; if that cannot be counted, choose a KPI that can.")
	}
	if at.Field == "period_start" || at.Field == "period_end" {
		severity = Error // days without a year and monthly amounts hang on it
	}
	if written := r.Text(at); f.Kind == plan.KindQuantity && writtenOut().MatchString(written) {
		if at.Field != "budget.lines" {
			severity = Warning
		} else {
			remedy = say("“数量”和“单价”各写一格，“金额”空着会自己算。", "Put “Quantity” and “Price” into their own cells and leave “Amount” empty: it is worked out.")
		}
		words = say("“%s”是算式，不是一个数；这里写算出来的数，算式写到依据里。", "“%s” is a sum written out, not its result. Write the result here and the sum under Basis.", clipped(written, quoted))
	}
	place := r.named(at)
	r.found = append(r.found, Finding{
		Severity: severity,
		Path:     at,
		Summary:  plan.Words{Zh: place.Zh + "：" + words.Zh, En: place.En + ": " + words.En},
		Why:      why,
		Remedy:   remedy,
	})
}

// foreign says that an amount is in another currency than the plan's.
func (r *reader) foreign(bad *derive.Error) (plan.Words, bool) {
	q, err := number.ReadMoney(bad.Text, r.Money())
	if code := q.Unit.Currency(); bad.Code != derive.UnitClash || err != nil || code == "" || code == r.Money() {
		return plan.Words{}, false
	}
	currency, _ := plan.Question("currency")
	own := plan.Words{Zh: currency.Shown(r.Money(), plan.Zh), En: r.Money()}
	return say("%s 不是计划的币种（%s），没有算进合计；按哪天的汇率换算成%[2]s，原来的数写在依据里。",
		"%s is not in the plan's currency (%s), so it is in no total. Convert it to %[2]s, and keep the original and the rate under Basis.", r.show(q), own), true
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
