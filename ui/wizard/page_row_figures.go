package wizard

import (
	"errors"
	"math/big"
	"slices"
	"strings"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
	"opsplan/ui/figures"
)

// reckoning is what the numbers around a row come to, as they were after so many
// edits.
type reckoning struct {
	edits    int
	language plan.Language // "" before it was worked out
	figures  []figures.Figure
	more     []string // why there is none, what it would take, what moves it most
}

func (c *reckoning) renew(r *rowPage) {
	if c.language == r.d.language && c.edits == r.d.edits {
		return
	}
	*c = reckoning{edits: r.d.edits, language: r.d.language}
	p := r.d.plan()
	switch {
	case !slices.Contains(reckoned, r.table.ID):
	case r.table.Section.ID == "budget":
		c.figures = new(sums).of(r.d, r.table)
	case !hasMany(p):
		c.formulas(r, p)
	}
}

// formulas says what the formulas give in which the row stands.
func (c *reckoning) formulas(r *rowPage, p *plan.Plan) {
	row, ok := r.row()
	if !ok {
		return
	}
	all := figures.Of(p, r.d.language, r.table.ID)
	numbers := derive.Of(p)
	derived := numbers.Forward()
	w := workings{d: r.d, numbers: numbers, values: targets(p, derived)}
	for _, d := range derived {
		name := nameIn(d, row)
		if d.KPI != r.key && name == "" {
			c.more = append(c.more, w.back(d, deeper(row.Title()))...)
			continue
		}
		for _, f := range all {
			if strings.HasPrefix(f.Of, d.Name+"的") || strings.HasPrefix(f.Of, d.Name+", ") {
				c.figures = append(c.figures, f)
			}
		}
		switch {
		case d.KPI == r.key:
			c.more = append(c.more, w.trouble(d)...)
			c.more = append(c.more, w.back(d, func(derive.Need) bool { return true })...)
			c.more = append(c.more, w.sensitivity(d, factorsOf(d))...)
		default:
			c.more = append(c.more, w.back(d, only(row.Title()))...)
			c.more = append(c.more, w.sensitivity(d, []string{name})...)
		}
	}
}

// nameIn is how the formula names the row, "" where it does not.
func nameIn(d derive.Derived, row plan.RowText) string {
	for _, name := range factorsOf(d) {
		if name != "" && (name == row.ID() || name == row.Title()) {
			return name
		}
	}
	return ""
}

func factorsOf(d derive.Derived) []string {
	if d.Formula == nil {
		return nil
	}
	return d.Formula.Names()
}

// workings puts into words what a formula says besides its result.
type workings struct {
	d       *desk
	numbers *derive.Reckoning
	values  map[string]number.Quantity // of targets, by id and name
}

// targets are the numbers of the plan as they shall be, by the names that
// formulas know them by.
func targets(p *plan.Plan, derived []derive.Derived) map[string]number.Quantity {
	values := map[string]number.Quantity{}
	read := func(text, unit string, names ...string) {
		q, err := number.ReadIn(text, unit)
		if err != nil || q.None {
			return
		}
		for _, name := range names {
			if _, taken := values[name]; !taken && name != "" {
				values[name] = q.Local(p.Money())
			}
		}
	}
	for _, k := range p.Goals.KPIs {
		read(string(k.Target), string(k.Unit), string(k.ID), string(k.Name))
	}
	for _, a := range p.Goals.Assumptions {
		read(string(a.Value), string(a.Unit), string(a.ID), string(a.Name))
	}
	for _, d := range derived {
		if _, taken := values[d.Name]; !taken && d.Err == nil && d.Target.Err == nil {
			values[d.Name] = d.Target.Result.Quantity
		}
	}
	return values
}

func (w workings) lookup(name string) (number.Quantity, bool) {
	q, ok := w.values[name]
	return q, ok
}

func (w workings) show(q number.Quantity) string {
	text, _ := number.Format{Lang: number.Lang(w.d.language), Currency: w.d.plan().Money()}.Show(q)
	return text
}

// trouble says why the formula gives no target.
func (w workings) trouble(d derive.Derived) []string {
	err := d.Err
	if err == nil {
		err = d.Target.Err
	}
	if fault, ok := errors.AsType[*derive.Error](err); ok {
		return []string{w.d.say("还算不出来：", "Cannot be worked out yet: ") + plan.Words{Zh: fault.Zh(), En: fault.En()}.In(w.d.language)}
	}
	return nil
}

// many is from how many on a count is of whole ones: 4.8 orders each is an average.
var many = big.NewRat(20, 1)

// only picks the row's own number, deeper only where the KPI does not name it
// itself.
func only(title string) func(derive.Need) bool {
	return func(n derive.Need) bool { return n.Name == title }
}

func deeper(title string) func(derive.Need) bool {
	return func(n derive.Need) bool { return n.Name == title && !n.Direct() }
}

// back says what each of the numbers that are picked would have to be for the
// target that is written, all others as they are.
func (w workings) back(d derive.Derived, picks func(derive.Need) bool) []string {
	if d.Formula == nil || !d.Target.Written || d.Target.Agrees {
		return nil
	}
	var parts []string
	for _, n := range w.numbers.WorkBack(d.KPI) {
		if !picks(n) {
			continue
		}
		if n.Now.Unit.Kind() == number.Count && n.Now.Value().IsInt() && n.Now.Value().Cmp(many) > 0 {
			n.Needed = n.Needed.RoundUp() // nobody has half a customer
		}
		parts = append(parts, w.d.say("%s要 %s", "%s at %s", n.Name, w.show(n.Needed)))
	}
	if len(parts) == 0 {
		return nil
	}
	return []string{w.d.say("倒推：%s要到 %s，其余不变，", "Worked backwards: %s reaches %s, all else unchanged, with ", d.Name, d.Target.Typed.Text) +
		strings.Join(parts, w.d.say("，或者", ", or "))}
}

// sensitivity says what one percent more of a factor moves, or one point where it
// is a percentage itself.
func (w workings) sensitivity(d derive.Derived, factors []string) []string {
	if d.Formula == nil || d.Target.Err != nil || d.Err != nil {
		return nil
	}
	var parts []string
	for _, name := range factors {
		if part := w.moved(d, name); part != "" {
			parts = append(parts, part)
		}
	}
	if len(parts) == 0 {
		return nil
	}
	return []string{w.d.say("%s会怎么变：", "What moves %s: ", d.Name) + strings.Join(parts, w.d.say("；", "; "))}
}

func (w workings) moved(d derive.Derived, factor string) string {
	q, ok := w.values[factor]
	if !ok {
		return ""
	}
	step, more := new(big.Rat).Quo(q.Value(), big.NewRat(100, 1)), w.d.say("多 1%", "1% more")
	if q.Unit.Kind() == number.Ratio {
		step, more = big.NewRat(1, 100), w.d.say("多 1 个百分点", "1 point more")
	}
	bumped := number.New(step.Add(step, q.Value()), q.Unit)
	result, err := d.Formula.Eval(func(name string) (number.Quantity, bool) {
		if name == factor {
			return bumped, true
		}
		return w.lookup(name)
	})
	if err != nil {
		return ""
	}
	unit := d.Target.Result.Unit
	change := number.New(new(big.Rat).Sub(result.Value(), d.Target.Result.Value()), unit)
	switch change.Sign() {
	case 0:
		return ""
	case -1:
		return w.d.say("%s%s，少 %s", "%s %s: %s less", factor, more, w.show(change.Neg()))
	}
	return w.d.say("%s%s，多 %s", "%s %s: %s more", factor, more, w.show(change))
}
