package derive

import (
	"slices"

	"opsplan/plan/number"
)

// Effect is how far one factor moved the result.
type Effect struct {
	Name string
	number.Quantity
}

// Attribution splits the difference between two results among the factors by
// successive substitution (连环替代法): factors change one after the other, in the
// order given, from the values of one lookup to those of the other. The effects
// add up to the difference exactly; another order splits it otherwise, so the
// order belongs beside the figures. Names left out of it follow in the order of the
// formula.
func (f *Formula) Attribution(from, to Lookup, order ...string) ([]Effect, error) {
	for _, name := range f.names {
		if !slices.Contains(order, name) {
			order = append(slices.Clone(order), name)
		}
	}
	changed := make(map[string]bool, len(order))
	mixed := func(name string) (number.Quantity, bool) {
		if changed[name] {
			return to(name)
		}
		return from(name)
	}
	before, err := f.Eval(mixed)
	if err != nil {
		return nil, err
	}
	effects := make([]Effect, 0, len(order))
	for _, name := range order {
		changed[name] = true
		after, err := f.Eval(mixed)
		if err != nil {
			return nil, err
		}
		moved, err := after.In(before.Unit).Sub(before.Quantity)
		if err != nil {
			return nil, err
		}
		effects = append(effects, Effect{name, moved})
		before = after
	}
	return effects, nil
}
