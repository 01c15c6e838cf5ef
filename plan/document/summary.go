package document

import (
	"strings"
	"unicode/utf8"

	"opsplan/plan"
)

// summaryMost is how long a summary is at most, in characters: what a busy reader
// takes in. English says the same in about three times as many letters.
var summaryMost = map[plan.Language]int{plan.Zh: 300, plan.En: 900}

var (
	openFor  = plan.Words{Zh: "%s：%s。", En: "%s: %s."}
	byWays   = plan.Words{Zh: "靠%s。", En: "What gets us there: %s."}
	afraidOf = plan.Words{Zh: "最怕%s。", En: "The biggest risk: %s."}
	decided  = plan.Words{Zh: "已定：%s。", En: "Decided: %s."}
	next1    = plan.Words{Zh: "最近的节点：%s。", En: "Next milestone: %s."}
)

// Summary is put together from the answers, to be edited by the person: what it
// is, what is to be reached and how, what it costs and brings, what could go
// wrong. It is empty where nothing is answered, and says no more than fits.
func Summary(p *plan.Plan, l plan.Language) string {
	b := newBuilder(p, Options{Language: l})
	var said []string
	add := func(words plan.Words, args ...string) {
		all := make([]any, len(args))
		for i, arg := range args {
			arg = strings.TrimRight(strings.TrimSpace(arg), "。.；;")
			if plan.Blank(arg) {
				return
			}
			all[i] = arg
		}
		said = append(said, b.say(words, all...))
	}
	decision, _ := plan.Question("goals.decision")
	add(openFor, string(p.Product.Name), string(p.Product.What))
	add(decided, b.names.show(decision, string(p.Goals.Decision)))
	add(plan.Words{Zh: "%s。", En: "%s."}, b.goal())
	add(byWays, strings.Join(b.wayNames(4), listed.In(l)))
	said = append(said, b.money()...)
	said = append(said, b.backIn(), b.lossAvoided())
	if risks := b.heaviestRisks(1); len(risks) > 0 {
		add(afraidOf, string(risks[0].Event))
	}
	add(next1, strings.Join(b.nearest(), ""))
	return fitting(said, summaryMost[l], l)
}

// wayNames are the strategies.
func (b *builder) wayNames(most int) []string {
	var names []string
	for _, s := range b.p.Strategy.Strategies {
		if !plan.Blank(string(s.Name)) && len(names) < most {
			names = append(names, string(s.Name))
		}
	}
	return names
}

// fitting joins the sentences that have room, each on its own or in English
// behind the other.
func fitting(said []string, most int, l plan.Language) string {
	between := plan.Words{Zh: "", En: " "}.In(l)
	text := ""
	for _, s := range said {
		if plan.Blank(s) || utf8.RuneCountInString(text)+utf8.RuneCountInString(s) >= most {
			continue
		}
		if text != "" {
			text += between
		}
		text += s
	}
	return text
}
