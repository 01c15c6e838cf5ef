package check

import (
	"opsplan/plan"
	"opsplan/plan/number"
)

// arrivesLate finds resources and tools that come after the work that needs them.
var arrivesLate = Rule{
	ID:       "arrives-late",
	Family:   landing,
	Severity: Warning,
	Reads: []string{"resources.need.by", "strategy.actions.resource", "strategy.actions.start", "strategy.actions.due",
		"systems.tools.by", "systems.tools.strategy", "strategy.strategies.phase", "strategy.phases.end"},
	About: plan.Words{Zh: "要用的东西到得比活还晚", En: "a resource or tool arrives after the work that uses it"},
	Explain: plan.Words{
		Zh: "行动 4 月 28 日要做完，冰柜 5 月 20 日才到，这件事就落空了。让东西早到，或把行动往后排。行动就是去买、去招的，不算晚。",
		En: "If the work is due on 28 April and the fridges come on 20 May, it cannot be done. Get them sooner or move the work. Work that consists in buying or hiring them is not looked at.",
	},
	find: func(s *subject) []Finding { return append(lateNeeds(s), lateTools(s)...) },
}

// getting is work that brings the resource in instead of using it.
var getting = lexicon{
	zh: []string{"买", "招", "租", "签", "订", "定", "谈", "采购", "申请", "办理", "办下", "办齐", "借", "找", "开户", "开好"},
	en: []string{"buy", "hire", "rent", "lease", "sign", "order", "agree", "recruit", "find", "get", "apply", "book", "open", "secure", "borrow"},
}

// winning is work on people outside, which uses what is there: to sign a lease
// brings the shop in, to sign customers does not bring in the tool.
var winning = lexicon{
	zh: []string{"客户", "客人", "顾客", "会员", "学员", "用户", "商家", "经销商", "加盟", "合作方", "伙伴", "渠道商"},
	en: []string{"customers", "customer", "clients", "client", "members", "partners", "partner", "merchants", "resellers", "dealers", "accounts"},
}

func lateNeeds(s *subject) []Finding {
	index := s.indexOf("strategy.actions", "resource")
	said := map[int]bool{} // a need that is late is mended once
	var found []Finding
	for i := range s.Strategy.Actions {
		a := &s.Strategy.Actions[i]
		n, ok := index.row("resources.need", a.Resource)
		if !ok || said[n] || getting.in(string(a.Action)) && !winning.in(string(a.Action)) {
			continue
		}
		by, readable := s.span(s.Resources.Need[n].By)
		if !readable {
			continue
		}
		if f, late := s.lateNeed(a, &s.Resources.Need[n], by); late {
			said[n] = true
			found = append(found, f)
		}
	}
	return found
}

func (s *subject) lateNeed(a *plan.Action, need *plan.Need, by number.Period) (Finding, bool) {
	start, begins := s.span(a.Start)
	due, ends := s.span(a.Due)
	f := Finding{
		Path: s.at(&need.By),
		Why: say("东西没到，活就干不了；读的人会问是东西早到，还是活往后推。",
			"Without it the work cannot be done; a reader will ask which of the two dates moves."),
	}
	action, thing := s.called(s.at(a)), rowName(s.Plan, s.at(need))
	switch {
	case ends && due.End.Before(by.Start):
		f.Severity = Warning
		f.Summary = say("%s%s 就要做完，要用的%s%s 才到位", "%s is due on %s, but %s, which it uses, is there only on %s",
			action, due.End, thing, by.End)
		f.Remedy = say("让它在 %s 前到位，或把行动推到 %s 以后。", "Have it there by %s, or move the work past %s.", due.End, by.End)
		f.Arithmetic = say("晚 %d 天", "%d days late", by.End.DaysSince(due.End))
	case plan.Blank(string(a.Note)) && begins && start.End.Before(by.Start) && (!ends || by.End.Before(due.Start)):
		f.Severity = Advice
		f.Summary = say("%s%s 就开始，要用的%s%s 才到位", "%s starts on %s, but %s, which it uses, is there only on %s",
			action, start.End, thing, by.End)
		f.Remedy = say("让它在 %s 前到位，或推到 %s 再开始；先拿别的顶着也行，写进备注。",
			"Have it there by %s, or start on %s; if something else will do until then, say so in the note.", start.End, by.End)
		f.Arithmetic = say("头 %d 天用不上", "not there for the first %d days", by.End.DaysSince(start.End))
	default:
		return f, false
	}
	return f, true
}

// lateTools looks at strategies as a whole: making a tool is part of the work,
// so that only one that comes after all of it is late.
func lateTools(s *subject) []Finding {
	index, over := s.indexOf("systems.tools", "strategy"), s.strategyEnds()
	var found []Finding
	for i := range s.Systems.Tools {
		t := &s.Systems.Tools[i]
		n, ok := index.row("strategy.strategies", t.Strategy)
		by, readable := s.span(t.By)
		if !ok || !readable || over[n].IsZero() || !over[n].Before(by.Start) {
			continue
		}
		found = append(found, Finding{
			Severity: Warning,
			Path:     s.at(&t.By),
			Summary: say("%s%s 才能用，它支撑的%s%s 就做完了", "%s is ready only on %s, but %s, which needs it, is over on %s",
				s.called(s.at(t)), by.End, rowName(s.Plan, s.at(&s.Strategy.Strategies[n])), over[n]),
			Why: say("等工具到了，用它的事已经过去；这笔工夫读的人会问值不值。",
				"By the time it is ready, what it was for is over; a reader will ask what it is good for."),
			Remedy:     say("让它在 %s 前能用，或改成支撑后面的策略。", "Have it ready by %s, or tie it to a later strategy.", over[n]),
			Arithmetic: say("晚 %d 天", "%d days late", by.End.DaysSince(over[n])),
		})
	}
	return found
}

// strategyEnds gives for each strategy the last day of its phase and its actions.
func (s *subject) strategyEnds() []number.Date {
	phases, actions := s.indexOf("strategy.strategies", "phase"), s.indexOf("strategy.actions", "serves")
	ends := make([]number.Date, len(s.Strategy.Strategies))
	for i, strategy := range s.Strategy.Strategies {
		if n, ok := phases.row("strategy.phases", strategy.Phase); ok {
			ends[i], _ = s.due(s.Strategy.Phases[n].End)
		}
	}
	for _, a := range s.Strategy.Actions {
		n, ok := actions.row("strategy.strategies", a.Serves)
		if day, readable := s.due(a.Due); ok && readable && day.After(ends[n]) {
			ends[n] = day
		}
	}
	return ends
}
