package check

import (
	"strings"

	"opsplan/plan"
)

// noShutdown finds exits whose steps end before the day that all is about.
var noShutdown = Rule{
	ID:       "no-shutdown",
	Family:   landing,
	Severity: Warning,
	Reads:    []string{"anchor_name", "anchor_date", "strategy.exit_steps.by"},
	About:    plan.Words{Zh: "退出步骤没有做到停的那一天", En: "the exit steps end before the closing day"},
	Explain: plan.Words{
		Zh: "定了停服日、闭店日，步骤却停在它前面，最要紧的一天就没人管：谁关、关完谁查、东西谁收。至少有一步在那天或以后。",
		En: "If the steps stop short of the closing day, nobody has the day that matters: who switches off, who checks, who clears up. At least one step belongs on it or after it.",
	},
	find: findNoShutdown,
}

func findNoShutdown(s *subject) []Finding {
	anchor, ok := s.due(s.AnchorDate)
	days := s.exitDays()
	if !ok || len(days) == 0 {
		return nil
	}
	last := days[0]
	for _, d := range days {
		if d.by.End.After(last.by.End) {
			last = d
		}
	}
	if !last.by.End.Before(anchor) {
		return nil
	}
	name := say("关停的日子", "The closing day")
	if own := strings.TrimSpace(string(s.AnchorName)); own != "" {
		name = plan.Words{Zh: own, En: own}
	}
	return []Finding{{
		Severity: Warning,
		Path:     s.at(&last.By),
		Summary: say("%s是 %s，最后一步%s停在 %s", "%s is %s, but the last step, %s, is on %s",
			name, anchor, rowName(s.Plan, s.at(last.ExitStep)), last.by.End),
		Why: say("从那以后到停的那天没有一步，读的人会问谁关、关完谁查。",
			"No step leads to that day; a reader will ask who closes and who checks."),
		Remedy: say("补上 %s 当天的关停和之后的收尾，或改关键日。",
			"Add the closing on %s and what follows it, or change the key day.", anchor),
		Arithmetic: say("中间空着 %d 天", "%d days with nothing", anchor.DaysSince(last.by.End)),
	}}
}
