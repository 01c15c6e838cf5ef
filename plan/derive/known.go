package derive

import (
	"slices"

	"opsplan/plan"
	"opsplan/plan/number"
)

// NamesOf are the names that formulas of the plan may use: ids and names of its
// KPIs and assumptions.
func NamesOf(p *plan.Plan) *Names {
	var ids, names []string
	for _, k := range p.Goals.KPIs {
		ids, names = append(ids, string(k.ID)), append(names, string(k.Name))
	}
	for _, a := range p.Goals.Assumptions {
		ids, names = append(ids, string(a.ID)), append(names, string(a.Name))
	}
	return NewNames(slices.Concat(ids, names))
}

// Unknown returns the names the formula uses that are none of these. The error
// is an *Error: the formula cannot be read at all.
func (n *Names) Unknown(formula string) ([]string, error) {
	f, err := n.Parse(formula)
	if err != nil {
		return nil, err
	}
	return n.UnknownIn(f), nil
}

// UnknownIn returns the names that a formula uses and that are none of these.
func (n *Names) UnknownIn(f *Formula) []string {
	return slices.DeleteFunc(f.Names(), func(name string) bool {
		folded := number.Fold(name)
		_, width := n.longest(folded)
		return width == len(folded)
	})
}
