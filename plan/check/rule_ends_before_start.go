package check

import (
	"opsplan/plan"
	"opsplan/plan/number"
)

// endsBeforeStart finds what is over before it has begun.
var endsBeforeStart = Rule{
	ID:       "ends-before-start",
	Family:   landing,
	Severity: Error,
	Reads: []string{"period_start", "period_end", "strategy.phases.start", "strategy.phases.end",
		"strategy.actions.start", "strategy.actions.due"},
	About: plan.Words{Zh: "结束的日子早于开始的日子", En: "something ends before it starts"},
	Explain: plan.Words{
		Zh: "多半是年份漏写，或两个日子填反了。计划期反了，按月的钱和没写年份的日子都算不出来，必须先改。",
		En: "Mostly a year was left out, or the two dates changed places. While the plan's own period is reversed no monthly cost and no date without a year can be placed, so mend that first.",
	},
	find: findEndsBeforeStart,
}

func findEndsBeforeStart(s *subject) []Finding {
	var found []Finding
	start, end, ok := s.reversedPeriod()
	if ok {
		f := s.reversed(s.at(&s.PeriodEnd), say("计划", "The plan"), start, end)
		f.Severity = Error
		f.Why = say("按月的钱、没写年份的日子都要靠计划期来算，现在一个也算不出。",
			"Monthly costs and dates without a year are placed by the plan's period; now none of them can be.")
		found = append(found, f)
	}
	for i := range s.Strategy.Phases {
		p := &s.Strategy.Phases[i]
		found = append(found, s.reversedRow(p, p.Start, p.End, &p.End)...)
	}
	for i := range s.Strategy.Actions {
		a := &s.Strategy.Actions[i]
		found = append(found, s.reversedRow(a, a.Start, a.Due, &a.Due)...)
	}
	return found
}

func (s *subject) reversedPeriod() (start, end number.Date, reversed bool) {
	start, err := number.ReadStart(string(s.PeriodStart), number.Period{})
	if err != nil {
		return start, end, false
	}
	end, err = number.ReadDue(string(s.PeriodEnd), number.Period{Start: start, End: start})
	return start, end, err == nil && end.Before(start)
}

func (s *subject) reversedRow(row any, from, to plan.Date, cell *plan.Date) []Finding {
	start, ok1 := s.begins(from)
	end, ok2 := s.due(to)
	if !ok1 || !ok2 || !end.Before(start) {
		return nil
	}
	return []Finding{s.reversed(s.at(cell), s.called(s.at(row)), start, end)}
}

func (s *subject) reversed(at plan.Path, what plan.Words, start, end number.Date) Finding {
	days := start.DaysSince(end)
	return Finding{
		Severity: Warning,
		Path:     at,
		Summary: say("%s：%s 才开始，%s 就结束了，差 %d 天", "%s starts on %s but ends on %s, %d days earlier",
			what, start, end, days),
		Why: say("照着它谁也排不了活，等它做完的事也跟着错。",
			"Nobody can work to it, and whatever waits for it is wrong as well."),
		Remedy: say("核对两个日子是不是填反了、跨年的写上年份：要么 %s 或更早开始，要么 %s 或更晚结束。",
			"See whether the two changed places or a year is missing: start by %s, or end on %s or later.", end, start),
	}
}
