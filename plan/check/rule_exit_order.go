package check

import "opsplan/plan"

// exitOrder finds steps of winding down that do not stand in the order of their
// days.
var exitOrder = Rule{
	ID:       "exit-order",
	Family:   landing,
	Severity: Warning,
	Reads:    []string{"strategy.exit_steps.by"},
	About:    plan.Words{Zh: "退出步骤没按日子排", En: "the exit steps are not in the order of their days"},
	Explain: plan.Words{
		Zh: "上一步过关才走下一步，所以日子要一步比一步晚，同一天也行。排反了，没人知道先关哪头。",
		En: "Each step waits for the gate of the one above, so its day must be the same or later. In the wrong order nobody knows what to close first.",
	},
	find: findExitOrder,
}

func findExitOrder(s *subject) []Finding {
	days := s.exitDays()
	var rows []plan.Path
	var last, first exitDay
	for i := 1; i < len(days); i++ {
		if days[i].by.End.Before(days[i-1].by.Start) {
			rows = append(rows, s.at(&days[i].By))
			if len(rows) == 1 {
				last, first = days[i-1], days[i]
			}
		}
	}
	if len(rows) == 0 {
		return nil
	}
	f := Finding{
		Severity: Warning,
		Path:     rows[0],
		Summary: say("%s在 %s，却排在 %s 的%s后面", "%s is due on %s but stands below %[4]s, due on %[3]s",
			s.called(s.at(first.ExitStep)), first.by.End, last.by.End, rowName(s.Plan, s.at(last.ExitStep))),
		Why: say("上一步过关才走下一步，照这个次序走不通；读的人会问先做哪个。",
			"A step waits for the one above it, so this cannot be followed; a reader will ask which comes first."),
		Remedy: say("按日子重排，或把这一步改到 %s 以后。", "Put the steps in the order of their days, or move this one past %s.", last.by.End),
	}
	if more := len(rows) - 1; more > 0 {
		f.Arithmetic = say("还有 %d 处这样", "%d more out of order", more)
	}
	return []Finding{f}
}
