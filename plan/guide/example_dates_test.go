package guide_test

import (
	"fmt"
	"math/big"
	"slices"
	"testing"

	"opsplan/plan"
)

func TestMilestonesClimbToTheTarget(t *testing.T) {
	examples(t, func(t *testing.T, p *plan.Plan) {
		for _, k := range p.Goals.KPIs {
			var steps []plan.Milestone
			for _, m := range p.Results.Milestones {
				if m.KPI == plan.Reference(k.ID) || string(m.KPI) == string(k.Name) {
					steps = append(steps, m)
				}
			}
			if len(steps) == 0 {
				continue
			}
			last := steps[len(steps)-1]
			if k.Role == plan.Main && (last.Value != k.Target || last.Date != k.Due) {
				t.Errorf("the last milestone of %s is %s on %s", k.Name, last.Value, last.Date)
			}
			if way := direction(k); k.ByPeriod == "" || climbs(figures(t, k.ByPeriod), way) {
				var path []*big.Rat
				for _, m := range steps {
					path = append(path, value(t, m.Value))
				}
				if !climbs(append(path, value(t, k.Target)), way) {
					t.Errorf("the milestones of %s turn back, or go beyond %s", k.Name, k.Target)
				}
			}
		}
	})
}

// direction is the sign of each step to the target; 0 holds nothing to one.
func direction(k plan.KPI) int { return map[plan.Choice]int{"up": 1, "down": -1}[k.Direction] }

// climbs reports whether no step goes against the way. What has seasons does not
// climb, and its milestones need not either.
func climbs(path []*big.Rat, way int) bool {
	for i := range path[:max(0, len(path)-1)] {
		if path[i+1].Cmp(path[i])*way < 0 {
			return false
		}
	}
	return true
}

func TestMilestonesComeInOrderAndInTheirPhase(t *testing.T) {
	examples(t, func(t *testing.T, p *plan.Plan) {
		milestones := p.Results.Milestones
		if !slices.IsSortedFunc(milestones, func(a, b plan.Milestone) int { return day(t, a.Date).Compare(day(t, b.Date)) }) {
			t.Error("the milestones are not in the order of their dates")
		}
		for _, m := range milestones {
			for _, phase := range p.Strategy.Phases {
				if m.Phase == plan.Reference(phase.ID) && (m.Date < phase.Start || m.Date > phase.End) {
					t.Errorf("%s on %s is outside its phase, %s", m.Name, m.Date, phase.Name)
				}
			}
			if m.OnMiss == "" || m.Pass == "" {
				t.Errorf("%s has no pass mark or nothing to do if missed", m.Name)
			}
		}
	})
}

func TestPhasesOfWorkedPlansFollowEachOther(t *testing.T) {
	examples(t, func(t *testing.T, p *plan.Plan) {
		before := day(t, p.PeriodStart).AddDate(0, 0, -1)
		for _, phase := range p.Strategy.Phases {
			start, end := day(t, phase.Start), day(t, phase.End)
			if end.Before(start) || !start.Equal(before.AddDate(0, 0, 1)) {
				t.Errorf("%s is from %s to %s", phase.Name, phase.Start, phase.End)
			}
			before = end
		}
		if len(p.Strategy.Phases) > 0 && !before.Equal(day(t, p.PeriodEnd)) {
			t.Error("the last phase does not end with the plan")
		}
	})
}

func TestActionsOfWorkedPlansComeInTime(t *testing.T) {
	examples(t, func(t *testing.T, p *plan.Plan) {
		due := map[plan.Reference]plan.Action{}
		for _, a := range p.Strategy.Actions {
			due[plan.Reference(a.Action)] = a
		}
		ends := map[string]int{}
		for _, a := range p.Strategy.Actions {
			if a.Start != "" && day(t, a.Due).Before(day(t, a.Start)) {
				t.Errorf("%s ends on %s, before it starts", a.Action, a.Due)
			}
			if first, ok := due[a.After]; a.After != "" && (!ok || day(t, a.Start).Before(day(t, first.Due))) {
				t.Errorf("%s starts on %s, %s ends on %s", a.Action, a.Start, a.After, first.Due)
			}
			for _, need := range p.Resources.Need {
				// Who was hired comes after the hiring.
				if string(a.Resource) == string(need.Name) && need.Kind != "people" && day(t, need.By).After(day(t, a.Due)) {
					t.Errorf("%s needs %s, which comes on %s", a.Action, need.Name, need.By)
				}
			}
			year, week := day(t, a.Due).ISOWeek()
			ends[fmt.Sprint(a.Owner, " in week ", week, " of ", year)]++
		}
		for who, n := range ends {
			if n > 5 {
				t.Errorf("%s ends %d actions", who, n)
			}
		}
	})
}

func TestDatesOfWorkedPlansAreWithinThePeriod(t *testing.T) {
	examples(t, func(t *testing.T, p *plan.Plan) {
		from, to := day(t, p.PeriodStart), day(t, p.PeriodEnd)
		if day(t, p.Date).After(from) {
			t.Errorf("written on %s, after its period began", p.Date)
		}
		within := func(what string, d plan.Date) {
			t.Helper()
			if d == "" {
				return
			}
			if at := day(t, d); at.Before(from) || at.After(to) {
				t.Errorf("%s is on %s", what, d)
			}
		}
		within(string(p.AnchorName), p.AnchorDate)
		cells(p, func(f, cell *plan.Field, row plan.RowText) {
			// People may have come long ago.
			if cell.Kind == plan.KindDate && f.ID != "scope.people" {
				within(f.ID+" "+row.Title(), plan.Date(row.Text(cell)))
			}
		})
	})
}
