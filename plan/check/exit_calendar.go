package check

import (
	"opsplan/plan"
	"opsplan/plan/number"
)

// exitDay is a step of winding down with the days it may mean.
type exitDay struct {
	*plan.ExitStep
	by number.Period
}

// exitDays are the steps whose day can be read, as they stand; only a product in
// decline has any.
func (s *subject) exitDays() []exitDay {
	if s.situation.Stage != plan.Decline {
		return nil
	}
	var days []exitDay
	for i := range s.Strategy.ExitSteps {
		step := &s.Strategy.ExitSteps[i]
		if by, ok := s.span(step.By); ok {
			days = append(days, exitDay{step, by})
		}
	}
	return days
}
