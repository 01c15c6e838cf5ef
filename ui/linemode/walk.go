package linemode

import (
	"slices"

	"opsplan/plan"
)

// setUp is asked first, in this order: it decides all that follows.
var setUp = []string{"trade", "stage", "readers", "purpose", "period_start", "period_end", "product.name"}

func isSetUp(f *plan.Field) bool { return slices.Contains(setUp, f.ID) }

// steps lists the questions of the walk: the set-up, then what the situation
// wants at the present level, and all that was answered, to keep or change.
func (m *Mode) steps() []*plan.Field {
	p := m.plan()
	s := p.Situation()
	var steps []*plan.Field
	for _, id := range setUp {
		f, _ := plan.Question(id)
		steps = append(steps, f)
	}
	for _, f := range plan.Fields() {
		if f.ID == "not_applying" || isSetUp(f) || f.ID == "language" {
			continue
		}
		if _, waived := p.Waived(f); waived || p.Answered(f) || s.Tier(f) >= m.level {
			steps = append(steps, f)
		}
	}
	return steps
}

// onward is the question that follows an answer: the next one, or the next that
// lacks something.
func (m *Mode) onward(f *plan.Field) *plan.Field {
	for next := m.beside(f, forward); ; next = m.beside(next, forward) {
		if next == nil || !m.mending || m.lacks(next) {
			return next
		}
	}
}

// beside is the question before or after f in the walk as it now is; nil is
// the end of it. The walk may have changed since f was chosen.
func (m *Mode) beside(f *plan.Field, kind moveKind) *plan.Field {
	steps := m.steps()
	if f == nil { // back from the end
		return steps[len(steps)-1]
	}
	i := slices.Index(steps, f)
	if i < 0 {
		i = slices.IndexFunc(steps, func(g *plan.Field) bool { return after(g, f) })
		if kind == forward && i >= 0 {
			return steps[i]
		}
		if i < 0 {
			i = len(steps)
		}
	}
	if kind == backward {
		return steps[max(i-1, 0)]
	}
	if i+1 < len(steps) {
		return steps[i+1]
	}
	return nil
}

// after tells whether g is declared after f.
func after(g, f *plan.Field) bool {
	all := plan.Fields()
	return !isSetUp(g) && slices.Index(all, g) > slices.Index(all, f)
}

// firstMissing is the first question of the walk that lacks something required.
func (m *Mode) firstMissing() *plan.Field {
	i := slices.IndexFunc(m.steps(), m.lacks)
	if i < 0 {
		return nil
	}
	return m.steps()[i]
}

func (m *Mode) lacks(f *plan.Field) bool {
	return slices.ContainsFunc(m.plan().Missing(), func(g plan.Gap) bool { return g.Path.Field == f.ID })
}
