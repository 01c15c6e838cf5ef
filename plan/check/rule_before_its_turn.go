package check

import (
	"strings"

	"opsplan/plan"
)

// beforeItsTurn finds actions that begin before what they wait for is done.
var beforeItsTurn = Rule{
	ID:       "before-its-turn",
	Family:   landing,
	Severity: Warning,
	Reads:    []string{"strategy.actions.start", "strategy.actions.due", "strategy.actions.after"},
	About:    plan.Words{Zh: "前一项还没完，后一项就开始了", En: "an action begins before what it waits for is done"},
	Explain: plan.Words{
		Zh: "写了“在哪项之后”，就得等那一项做完。同一天接着做不算早。把后一项往后挪，或让前一项早点完；其实不用等的，就把“在哪项之后”删掉。",
		En: "An action that comes after another has to wait for it; the same day is soon enough. Move it back, finish the other one earlier, or drop “After” where there is no need to wait.",
	},
	find: findBeforeItsTurn,
}

func findBeforeItsTurn(s *subject) []Finding {
	actions := s.Strategy.Actions
	before := make([]int, len(actions)) // the action each waits for, or -1
	index := s.indexOf("strategy.actions", "after")
	for i, a := range actions {
		before[i] = -1
		if n, ok := index.row("strategy.actions", a.After); ok {
			before[i] = n
		}
	}
	var found []Finding
	turning := map[int]bool{}
	for _, circle := range circles(before) {
		found = append(found, s.circle(circle))
		for _, i := range circle {
			turning[i] = true
		}
	}
	for i, n := range before {
		if n >= 0 && !turning[i] {
			found = append(found, s.tooEarly(i, n)...)
		}
	}
	return found
}

func (s *subject) tooEarly(i, n int) []Finding {
	a, first := &s.Strategy.Actions[i], &s.Strategy.Actions[n]
	cell, form := &a.Start, plan.Words{Zh: "%s 就开始", En: "starts on %s"}
	turn, ok := s.span(a.Start)
	if !ok {
		cell, form = &a.Due, plan.Words{Zh: "%s 就要完成", En: "is due on %s"}
		turn, ok = s.span(a.Due)
	}
	done, readable := s.span(first.Due)
	if !ok || !readable || !turn.End.Before(done.Start) {
		return nil
	}
	return []Finding{{
		Severity: Warning,
		Path:     s.at(cell),
		Summary: say("%s%s，可它要等的%s%s 才完成", "%s %s, but %s, which it waits for, is due on %s",
			s.called(s.at(a)), say(form.Zh, form.En, turn.End), rowName(s.Plan, s.at(first)), done.End),
		Why: say("前面没做完，后面动不了；读的人会问哪个日子是真的。",
			"It cannot move before the other is done; a reader will ask which of the two dates is meant."),
		Remedy: say("往后挪到 %s，或让前一项在 %s 前做完；不用等的话，清空“在哪项之后”。",
			"Move it to %s, or finish the other by %s; if there is no need to wait, clear “After”.", done.End, turn.End),
		Arithmetic: say("早了 %d 天", "%d days too early", done.End.DaysSince(turn.End)),
	}}
}

func (s *subject) circle(rows []int) Finding {
	const most = 4
	actions := s.Strategy.Actions
	var names []string
	for _, i := range rows[:min(len(rows), most)] {
		names = append(names, short("“"+string(actions[i].Action)+"”"))
	}
	if len(rows) > most {
		names = append(names, "…")
	}
	names = append(names, names[0])
	way := strings.Join(names, " → ")
	f := Finding{
		Severity: Warning,
		Path:     s.at(&actions[rows[0]].After),
		Summary: say("%d 项行动互相等，谁也开始不了：%s", "%d actions wait for each other, so none can begin: %s",
			len(rows), way),
		Why: say("照这个次序，一项也开不了头。", "In this order not one of them can ever start."),
		Remedy: say("定下先做哪一项，把它的“在哪项之后”清空。",
			"Decide which comes first and clear its “After”."),
	}
	if len(rows) == 1 {
		f.Summary = say("%s写的是在它自己之后", "%s comes after itself", s.called(s.at(&actions[rows[0]])))
	}
	return f
}

// circles are the rings that the steps from one number to the next end in; -1
// leads nowhere.
func circles(next []int) [][]int {
	walk := make([]int, len(next)) // the walk that came by, from 1
	var rings [][]int
	for start := range next {
		i := start
		for i >= 0 && walk[i] == 0 {
			walk[i] = start + 1
			i = next[i]
		}
		if i < 0 || walk[i] != start+1 {
			continue
		}
		ring := []int{i}
		for j := next[i]; j != i; j = next[j] {
			ring = append(ring, j)
		}
		rings = append(rings, ring)
	}
	return rings
}
