package derive

import (
	"strings"
	"unicode/utf8"

	"opsplan/plan"
	"opsplan/plan/number"
)

// Derived is a KPI whose formula was computed, once for today and once for the
// target.
type Derived struct {
	KPI     plan.Key
	Name    string   // as people know the KPI; its id where it has no name
	Formula *Formula // nil where it cannot be read
	Err     error    // an *Error: the formula cannot be read, or runs in a circle
	Claims  string   // the other KPI or assumption whose name stands on its left side, "" as a rule
	Current Side
	Target  Side
}

// Misnamed reports whether the left side of the formula names something else than
// its KPI.
func (d Derived) Misnamed() bool {
	return d.Formula != nil && d.Formula.left != "" && !sameName(d.Formula.left, d.Name)
}

// Side is one of the two values of a derived KPI.
type Side struct {
	Result  Result          // in the unit the KPI is kept in, where that fits
	Err     error           // an *Error: why there is no result
	Typed   number.Quantity // what stands in the plan, if Written
	Written bool
	Clash   bool // result and typed value are different things, such as 元 and 人
	Agrees  bool // the result is what was typed, as finely as it was typed

	formula *Formula
	lookup  Lookup
	times   *timing
}

// Arithmetic shows the formula with the figures put in: 6,250 × 4.8 × 30元. It is
// "" where there is no result; see Formula.Arithmetic.
func (s Side) Arithmetic(format number.Format) (text string, exact bool) {
	if s.formula == nil || s.Err != nil {
		return "", true
	}
	return s.formula.Arithmetic(s.lookup, format)
}

// Forward computes every KPI that has a formula, from typed values and, where a
// KPI has none, from its own formula. The results stand in the order of the KPIs.
func Forward(p *plan.Plan) []Derived { return Of(p).Forward() }

// Forward is the function of that name.
func (r *Reckoning) Forward() []Derived {
	b := r.numbers()
	var out []Derived
	for _, e := range b.entries {
		if e.text == "" {
			continue
		}
		d := Derived{KPI: e.key, Name: e.name, Formula: e.formula, Err: e.err, Claims: b.claimed(e)}
		if e.err == nil {
			d.Current = b.side(e, current)
			d.Target = b.side(e, target)
		}
		out = append(out, d)
	}
	return out
}

// when tells the two values of a KPI apart.
type when int

const (
	current when = iota
	target
)

// entry is a KPI or an assumption.
type entry struct {
	key     plan.Key
	id      string
	name    string
	unit    number.Unit
	typed   [2]number.Quantity
	written [2]bool
	text    string // of the formula
	formula *Formula
	err     error
	derived [2]Result
	fault   [2]error
	mark    mark
}

// book holds all numbers of a plan by the names formulas know them by.
type book struct {
	entries []*entry
	order   []*entry // the same, each behind what it follows from
	names   *Names
	byName  map[string]*entry
}

func newBook(p *plan.Plan) *book {
	b := &book{byName: map[string]*entry{}}
	currency := string(p.Currency)
	ids, names := []string{}, []string{}
	known := func(e *entry, id, name string) {
		e.id, e.name = id, name
		if strings.TrimSpace(name) == "" {
			e.name = id
		}
		b.entries = append(b.entries, e)
		ids, names = append(ids, id), append(names, name)
	}
	for _, k := range p.Goals.KPIs {
		e := &entry{key: k.Key, text: strings.TrimSpace(string(k.Formula))}
		e.read(current, string(k.Current), string(k.Unit), currency)
		e.read(target, string(k.Target), string(k.Unit), currency)
		known(e, string(k.ID), string(k.Name))
	}
	for _, a := range p.Goals.Assumptions {
		e := &entry{key: a.Key}
		e.read(current, string(a.Value), string(a.Unit), currency)
		e.read(target, string(a.Value), string(a.Unit), currency)
		known(e, string(a.ID), string(a.Name))
	}
	b.names = NamesOf(p)
	for _, list := range [][]string{ids, names} {
		for i, name := range list {
			if _, taken := b.byName[name]; !taken {
				b.byName[name] = b.entries[i]
			}
		}
	}
	left := maxRunesInAll
	for _, e := range b.entries {
		if e.text == "" {
			continue
		}
		if left -= utf8.RuneCountInString(e.text); left < 0 {
			e.err = &Error{Code: TooMuch, Column: 1}
			continue
		}
		e.formula, e.err = b.names.Parse(e.text)
	}
	b.findCycles()
	b.deriveAll()
	return b
}

func (e *entry) read(w when, text, unit, currency string) {
	if u, _, ok := number.ReadUnit(unit); ok {
		e.unit = number.Quantity{Unit: u, Text: unit}.Local(currency).Unit
	}
	q, err := number.ReadIn(text, unit)
	if err == nil && !q.None {
		e.typed[w], e.written[w] = q.Local(currency), true
	}
}

// value is what the entry stands for in other formulas.
func (b *book) value(e *entry, w when) (number.Quantity, bool) {
	if e.written[w] {
		return e.typed[w], true
	}
	if !e.follows() || e.fault[w] != nil {
		return number.Quantity{None: true}, true
	}
	return e.derived[w].Quantity, true
}

func (b *book) lookup(w when) Lookup {
	return func(name string) (number.Quantity, bool) {
		e, ok := b.byName[name]
		if !ok {
			return number.Quantity{}, false
		}
		return b.value(e, w)
	}
}

// deriveAll computes every formula, what it follows from first, so that a chain of
// many thousands is not followed to its end in one go.
func (b *book) deriveAll() {
	for _, e := range b.order {
		if !e.follows() {
			continue
		}
		for _, w := range [...]when{current, target} {
			if e.derived[w], e.fault[w] = e.formula.Eval(b.lookup(w)); e.fault[w] == nil {
				e.derived[w].Quantity = e.kept(e.derived[w].Quantity, w)
			}
		}
	}
}

// kept puts a result into the unit of its KPI, unless the two are different things.
func (e *entry) kept(q number.Quantity, w when) number.Quantity {
	unit := e.unit
	if e.written[w] && e.typed[w].Unit != (number.Unit{}) {
		unit = e.typed[w].Unit
	}
	if unit == (number.Unit{}) || clashes(q.Unit, unit) {
		return q
	}
	return q.In(unit)
}

func clashes(u, v number.Unit) bool {
	_, ok := unitOfSum(u, v)
	return !ok && !isShare(u, v) && !isShare(v, u)
}

// isShare tells whether one is a percentage and the other counts one thing per
// another: 单/人 are a conversion rate.
func isShare(u, v number.Unit) bool {
	return v == number.Percent && u.Kind() == number.Count && u.Per().Kind() == number.Count
}

func (b *book) side(e *entry, w when) Side {
	s := Side{Typed: e.typed[w], Written: e.written[w], formula: e.formula, lookup: b.lookup(w)}
	s.times = &timing{Formula: s.formula, lookup: s.lookup}
	if s.Result, s.Err = e.derived[w], e.fault[w]; s.Err != nil {
		return s
	}
	s.Clash = s.Written && clashes(s.Result.Unit, s.Typed.Unit)
	s.Agrees = s.Written && !s.Clash && s.Typed.Agrees(s.Result.Quantity)
	return s
}

// claimed is the name of the entry that the left side of the formula names, where
// it is another one.
func (b *book) claimed(e *entry) string {
	if e.formula == nil || e.formula.left == "" || sameName(e.formula.left, e.name) || sameName(e.formula.left, e.id) {
		return ""
	}
	folded := number.Fold(e.formula.left)
	name, width := b.names.longest(folded)
	if width < len(folded) {
		return ""
	}
	return b.byName[name].name
}

func sameName(a, b string) bool {
	fold := func(s string) string {
		return strings.ToLower(strings.Join(strings.Fields(string(number.Fold(s))), " "))
	}
	return fold(a) == fold(b)
}
