package derive

import (
	"slices"
	"strings"

	"opsplan/plan"
	"opsplan/plan/number"
)

// BreakEven is how much must be sold so that nothing is lost, as the main KPI's
// formula has it for the target.
type BreakEven struct {
	KPI    plan.Key
	Name   string
	Volume string          // the factor that counts what is sold, as people know it
	Target number.Quantity // of it
	Needed number.Quantity // of it, exactly; people and orders are rounded up
	Each   number.Quantity // what one more of it leaves
	Fixed  number.Quantity // what has to be paid whatever is sold
	Profit number.Quantity // at the target

	Monthly bool // all of it is of one month, as the KPI's unit or name says
}

// BreakEvenOf works it out where the main KPI is money and its formula is a
// product less costs: volume × … × margin − fixed. The volume is the product's
// first counter, or its first name where none is known to be one.
func BreakEvenOf(p *plan.Plan) (be BreakEven, ok bool) { return Of(p).BreakEven() }

// BreakEven is BreakEvenOf.
func (r *Reckoning) BreakEven() (be BreakEven, ok bool) {
	i := slices.IndexFunc(r.plan.Goals.KPIs, func(k plan.KPI) bool { return k.Role == plan.Main })
	if i < 0 {
		return be, false
	}
	b := r.numbers()
	e := b.entries[i]
	if !e.follows() || e.fault[target] != nil {
		return be, false
	}
	profit := e.derived[target]
	if profit.Unit.Kind() != number.Cash {
		return be, false
	}
	be = BreakEven{KPI: e.key, Name: e.name, Profit: profit.Quantity, Monthly: isMonthly(profit.Unit, e.name)}
	return be, be.find(e.formula, b)
}

func (be *BreakEven) find(f *Formula, b *book) bool {
	lookup := b.lookup(target)
	product, costs := f.root.lessCosts()
	volume := product.volume(lookup)
	if volume == "" || len(costs) == 0 {
		return false
	}
	be.Volume = b.byName[volume].name
	be.Target, _ = lookup(volume)
	be.Fixed = number.Int(0, be.Profit.Unit)
	for _, cost := range costs {
		q, err := f.eval(cost, lookup)
		if err != nil {
			return false
		}
		be.Fixed, _ = be.Fixed.Add(q.In(be.Profit.Unit))
	}
	var err error
	if be.Needed, err = f.Solve(volume, number.Int(0, be.Profit.Unit), lookup); err != nil {
		return false
	}
	one, err := f.eval(product, func(name string) (number.Quantity, bool) {
		q, ok := lookup(name)
		if name == volume {
			q = number.Int(1, q.Unit)
		}
		return q, ok
	})
	be.Each = one.In(be.Profit.Unit.Head())
	return err == nil && be.Fixed.Sign() > 0 && be.Each.Sign() > 0
}

// lessCosts takes "a × b − c − d" apart into the product and the costs; a formula
// of another shape has no costs.
func (n *node) lessCosts() (product *node, costs []*node) {
	for n = bare(n); n.sign == '-' && n.left != nil; n = bare(n.left) {
		costs = append(costs, n.right)
	}
	return n, costs
}

// volume is the factor of a product that counts what is sold, "" where the node is
// no product.
func (n *node) volume(lookup Lookup) string {
	if n.sign != '×' && n.sign != '÷' {
		return ""
	}
	var names []string
	for n.sign == '×' || n.sign == '÷' {
		if r := bare(n.right); r.sign == named && n.sign == '×' {
			names = append(names, r.name)
		}
		n = bare(n.left)
	}
	if n.sign == named {
		names = append(names, n.name)
	}
	slices.Reverse(names)
	for _, name := range names {
		if q, _ := lookup(name); q.Unit.Kind() == number.Count {
			return name
		}
	}
	return append(names, "")[0]
}

// aStretch are words that name months without meaning each.
var aStretch = strings.NewReplacer("个月", "", "months", "", "-month", "")

func isMonthly(u number.Unit, name string) bool {
	if every, ok := RhythmOf(u); ok {
		return every == Monthly
	}
	name = aStretch.Replace(strings.ToLower(name))
	return strings.Contains(name, "月") || strings.Contains(name, "month")
}
