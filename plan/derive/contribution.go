package derive

import (
	"math/big"

	"opsplan/plan"
	"opsplan/plan/number"
)

// Gap is the way from where the main KPI stands to its target, and who goes
// which part of it. Given, Contributions and Left add up to Size exactly; another
// order of the strategies splits it otherwise.
type Gap struct {
	KPI    plan.Key
	Name   string
	Start  number.Quantity // as its formula gives it today; before the first strategy where nothing runs yet
	Target number.Quantity // as its formula gives it, or as typed
	Size   number.Quantity // Target less Start

	Given         []Effect // balances that begin where the last period ended
	Contributions []Contribution
	Reached       number.Quantity // with all of these
	Left          number.Quantity // Target less Reached

	Unmoved   []Unmoved  // factors that shall change and that no strategy moves
	Unfigured []plan.Key // strategies that move a factor nobody knows how far
	Beside    []Beside   // strategies that the main KPI does not follow from
}

// Beside is a strategy on a KPI that is no part of the main KPI's formula, and no
// guard.
type Beside struct {
	Strategy plan.Key
	Name     string
	Moved    string // how people know the KPI
}

// Contribution is what a strategy adds to the main KPI.
type Contribution struct {
	Strategy plan.Key
	Name     string
	Factor   plan.Key // the KPI that it moves
	Moved    string   // how people know that KPI
	From, To number.Quantity
	Effect   number.Quantity // on the main KPI; of a percentage in points
}

// Unmoved is a factor with a target and no strategy.
type Unmoved struct {
	Name     string
	From, To number.Quantity
	Effect   number.Quantity // on the main KPI, if it moved now; of a percentage in points
}

// Contributions works out how far the strategies bring the main KPI: each moves
// its factor on by what it says, in the order of the plan (连环替代法, as
// Attribution does). Strategies on numbers that the main KPI does not follow from
// take no part. ok is false where there is no main KPI that can be computed, where
// it shall not change, or where it would take too long.
func Contributions(p *plan.Plan) (gap Gap, ok bool) { return Of(p).Contributions() }

// Contributions is the function of that name.
func (r *Reckoning) Contributions() (gap Gap, ok bool) {
	m, ok := r.model()
	if !ok {
		return gap, false
	}
	steps := m.steps(r.plan, &gap)
	m.put(current)
	m.begin(steps)
	start, ok := m.result()
	goal, known := m.goal()
	if !ok || !known || clashes(start.Unit, goal.Unit) || (m.names+1)*(len(steps)+len(m.reach)) > maxWork {
		return gap, false
	}
	gap.KPI, gap.Name, gap.Start, gap.Target = m.main.key, m.main.name, start, goal.In(start.Unit)
	gap.Size = between(start, gap.Target)
	gap.Reached = start
	step := func(e *entry, by *big.Rat) number.Quantity {
		m.move(e, by)
		before := gap.Reached
		if q, ok := m.result(); ok {
			gap.Reached = q.In(start.Unit)
		} else {
			m.move(e, new(big.Rat).Neg(by))
		}
		return between(before, gap.Reached)
	}
	var still []*entry
	for _, e := range m.unmoved(steps) {
		if !m.opens(e) {
			still = append(still, e)
			continue
		}
		gap.Given = append(gap.Given, Effect{e.name, step(e, e.change())})
	}
	for _, s := range steps {
		gap.Contributions = append(gap.Contributions, Contribution{
			Strategy: s.row.Key, Name: string(s.row.Name), Factor: s.moves.key, Moved: s.moves.name,
			From: s.from, To: s.to, Effect: step(s.moves, m.by(s)),
		})
	}
	gap.Left = between(gap.Reached, gap.Target)
	for _, e := range still {
		gap.Unmoved = append(gap.Unmoved, Unmoved{e.name, e.typed[current], e.typed[target], m.effect(gap.Reached, e)})
	}
	return gap, gap.Size.Sign() != 0
}

// effect is what the main KPI would change by if the number made its way now;
// nothing where that cannot be computed.
func (m *model) effect(before number.Quantity, e *entry) number.Quantity {
	m.move(e, e.change())
	after, ok := m.result()
	m.move(e, new(big.Rat).Neg(e.change()))
	if !ok {
		after = before
	}
	return between(before, after)
}

// between is how far it is from one value to the other.
func between(from, to number.Quantity) number.Quantity {
	d, _ := to.In(from.Unit).Sub(from)
	return d
}

// goal is where the main KPI shall get: its formula says so better than a rounded
// figure does.
func (m *model) goal() (number.Quantity, bool) {
	if m.main.follows() && m.main.fault[target] == nil {
		return m.main.derived[target].Quantity, true
	}
	return m.main.typed[target], m.main.written[target]
}

// step is a strategy that moves a number of the model.
type step struct {
	row      *plan.Strategy
	moves    *entry
	from, to number.Quantity
	begins   bool // from is a number
}

// steps reads the strategies on numbers that the main KPI follows from, and notes
// the others.
func (m *model) steps(p *plan.Plan, gap *Gap) (steps []step) {
	at := map[string]int{}
	for i, k := range p.Goals.KPIs {
		at[string(k.Name)], at[string(k.ID)] = i, i
	}
	delete(at, "")
	followed := map[*entry]bool{}
	for _, e := range m.reach {
		followed[e] = true
	}
	for i := range p.Strategy.Strategies {
		row := &p.Strategy.Strategies[i]
		n, ok := at[string(row.KPI)]
		if !ok {
			continue
		}
		kpi, e := p.Goals.KPIs[n], m.book.entries[n]
		if !followed[e] {
			if kpi.Role != plan.Guard {
				gap.Beside = append(gap.Beside, Beside{row.Key, string(row.Name), e.name})
			}
			continue
		}
		to, ends := figureOf(row.To, string(kpi.Unit), string(p.Currency))
		if !ends {
			gap.Unfigured = append(gap.Unfigured, row.Key)
			continue
		}
		from, begins := figureOf(row.From, string(kpi.Unit), string(p.Currency))
		steps = append(steps, step{row, e, from, to, begins && !clashes(from.Unit, to.Unit)})
	}
	return steps
}

func figureOf(text plan.Quantity, unit, currency string) (number.Quantity, bool) {
	q, err := number.ReadIn(string(text), unit)
	if err != nil || q.None {
		return q, false
	}
	return q.Local(currency), true
}

// begin makes what stands nowhere today begin where its first strategy does, and
// at nothing where that does not say.
func (m *model) begin(steps []step) {
	set := map[*entry]bool{}
	for _, s := range steps {
		if e := s.moves; !set[e] && !e.written[current] {
			m.stand[e] = number.New(new(big.Rat), s.to.Unit)
			if s.begins {
				m.stand[e] = s.from
			}
			set[e] = true
		}
	}
}

// by is how far the strategy moves its number: from where it says, or from where
// the number stands by then.
func (m *model) by(s step) *big.Rat {
	if s.begins {
		return new(big.Rat).Sub(s.to.Value(), s.from.Value())
	}
	now := m.value(s.moves, map[*entry]number.Quantity{})
	return new(big.Rat).Sub(s.to.Value(), now.Value())
}

// unmoved are the numbers without a formula that shall change and that no
// strategy moves.
func (m *model) unmoved(steps []step) []*entry {
	moved := map[*entry]bool{m.main: true}
	for _, s := range steps {
		moved[s.moves] = true
	}
	var still []*entry
	for _, e := range m.reach {
		if !moved[e] && !e.follows() && e.written[current] && e.written[target] && e.change().Sign() != 0 {
			still = append(still, e)
		}
	}
	return still
}

// opens tells whether the number is a balance: its next value is where the main
// KPI stands now, as the revenue a year begins with is that of the last December.
func (m *model) opens(e *entry) bool {
	next, now := e.typed[target], m.main.typed[current]
	return m.main.written[current] && !next.IsZero() && next.Cmp(now) == 0 && !clashes(next.Unit, now.Unit)
}

func (e *entry) change() *big.Rat {
	return new(big.Rat).Sub(e.typed[target].Value(), e.typed[current].Value())
}
