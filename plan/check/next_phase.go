package check

import (
	"opsplan/plan"
	"opsplan/plan/number"
)

// nextPhase is the first phase in time that is not over when the plan begins, and
// its row; ok is false without one.
func (s *subject) nextPhase() (next number.Period, row int, ok bool) {
	for i, p := range s.Strategy.Phases {
		from, begins := s.begins(p.Start)
		to, ends := s.due(p.End)
		if !begins || !ends || to.Before(from) || to.Before(s.period.Start) {
			continue
		}
		if !ok || from.Before(next.Start) {
			next, row, ok = number.Period{Start: from, End: to}, i, true
		}
	}
	return next, row, ok
}

// nextStretch is the next phase, or 60 days where there are no phases.
func (s *subject) nextStretch() number.Period {
	next, _, ok := s.nextPhase()
	if start := s.period.Start; !ok && !start.IsZero() {
		next = number.Period{Start: start, End: start.AddDays(60)}
	}
	return next
}

// laterActions are the actions that begin after the next phase, as their own days
// say or the phase of the strategy they serve. Without phases there are none, and
// what says nothing of its time may be next.
func (s *subject) laterActions() map[plan.Key]bool {
	next, row, ok := s.nextPhase()
	if !ok {
		return nil
	}
	later := map[plan.Key]bool{}
	serves, phases := s.indexOf("strategy.actions", "serves"), s.indexOf("strategy.strategies", "phase")
	for _, a := range s.Strategy.Actions {
		if day, dated := s.firstDay(&a); dated {
			later[a.Key] = day.Start.After(next.End)
		} else if n, ok := serves.row("strategy.strategies", a.Serves); ok {
			of, ok := phases.row("strategy.phases", s.Strategy.Strategies[n].Phase)
			from, readable := number.Date{}, false
			if ok && of != row {
				from, readable = s.begins(s.Strategy.Phases[of].Start)
			}
			later[a.Key] = readable && from.After(next.End)
		}
	}
	return later
}

// firstDay is when an action begins, or when it ends where it does not say.
func (s *subject) firstDay(a *plan.Action) (number.Period, bool) {
	for _, text := range []plan.Date{a.Start, a.Due} {
		if day, ok := s.span(text); ok {
			return day, true
		}
	}
	return number.Period{}, false
}
