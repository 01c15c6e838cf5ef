package document

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"opsplan/plan"
)

// summaryMost is how long a summary is at most, in characters: what a busy reader
// takes in. English says the same in about three times as many letters.
var summaryMost = map[plan.Language]int{plan.Zh: 300, plan.En: 900}

var (
	openFor   = plan.Words{Zh: "%s：%s。", En: "%s: %s."}
	isWhat    = plan.Words{Zh: "%s。", En: "%s."}
	decided   = plan.Words{Zh: "已经定了：%s。", En: "Decided: %s."}
	decidedAs = plan.Words{Zh: "已经定了：%s，因为%s。", En: "Decided: %s. Why: %s."}
	aims      = plan.Words{Zh: "要做到：%s。", En: "Goal: %s."}
	byWays    = plan.Words{Zh: "做法：%s。", En: "How: %s."}
	afraidOf  = plan.Words{Zh: "最怕：%s。", En: "Biggest risks: %s."}
	next1     = plan.Words{Zh: "第一个节点：%s。", En: "First milestone: %s."}
	fromTo    = plan.Words{Zh: "%s从 %s 到 %s", En: "%s from %s to %s"}
	reaching  = plan.Words{Zh: "%s %s", En: "%s %s"}
	between   = plan.Words{Zh: "；", En: "; "}
)

// Summary is put together from the answers, to be edited by the person: what it
// is, what is to be reached and how, what it costs and brings, what could go
// wrong. It is empty where nothing is answered, and says no more than fits.
func Summary(p *plan.Plan, l plan.Language) string {
	b := newBuilder(p, Options{Language: l})
	said := append(b.gist(), b.told(byWays, strings.Join(b.wayNames(4), between.In(l))))
	said = append(said, b.money()...)
	said = append(said, b.shortSaid(), b.lossAvoided(), b.breakEven(), b.backIn())
	var fears []string
	for _, r := range b.heaviestRisks(2) {
		fears = append(fears, string(r.Event))
	}
	said = append(said, b.told(afraidOf, strings.Join(fears, between.In(l))), b.told(isWhat, b.firstLine("budget.ask")))
	if all := b.milestones(); len(all) > 0 {
		said = append(said, b.told(next1, string(all[0].Date)+" "+string(all[0].Name)))
	}
	return fitting(said, summaryMost[l], l)
}

// gist is what it is, what was decided, and what is to be reached.
func (b *builder) gist() []string {
	f, _ := plan.Question("goals.decision")
	decision := b.names.show(f, string(b.p.Goals.Decision))
	name, what := string(b.p.Product.Name), string(b.p.Product.What)
	reason := b.firstLine("goals.decision_reason")
	if utf8.RuneCountInString(reason) > summaryMost[b.lang]/6 {
		reason = ""
	}
	return []string{
		cmp.Or(b.told(openFor, name, what), b.told(isWhat, what), b.told(isWhat, name)),
		cmp.Or(b.told(decidedAs, decision, reason), b.told(decided, decision)),
		b.told(aims, b.aim()),
	}
}

// aim is the main KPI's way, within a sentence.
func (b *builder) aim() string { return b.wayOfMain(reaching, fromTo) }

// told fills the words with answers, whose own full stops would be one too many;
// it is empty where one of them is.
func (b *builder) told(words plan.Words, args ...string) string {
	all := make([]any, len(args))
	for i, arg := range args {
		arg = strings.TrimRight(strings.TrimSpace(arg), "。.；;")
		if plan.Blank(arg) {
			return ""
		}
		all[i] = arg
	}
	return b.say(words, all...)
}

// firstLine is the first paragraph of an answer, without the list it introduces.
func (b *builder) firstLine(id string) string {
	f, _ := plan.Question(id)
	first, _ := firstParagraph(b.p.Answer(f))
	first, _, _ = strings.Cut(first, "\n")
	if strings.HasSuffix(first, "：") || strings.HasSuffix(first, ":") {
		return ""
	}
	return first
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
	space := plan.Words{Zh: "", En: " "}.In(l)
	text := ""
	for _, s := range said {
		if plan.Blank(s) || utf8.RuneCountInString(text)+utf8.RuneCountInString(s) >= most {
			continue
		}
		if text != "" {
			text += space
		}
		text += s
	}
	return text
}
