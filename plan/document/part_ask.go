package document

import (
	"strings"

	"opsplan/plan"
)

// conclusion is a summary where the person has not written one, which stands in
// front then.
func conclusion(b *builder) Part {
	if !plan.Blank(string(b.p.Summary)) {
		return Part{}
	}
	return b.part("conclusion", lines(Summary(b.p, b.lang)))
}

// ask is what the reader is to decide: the first of it, and how much money.
func ask(b *builder) Part {
	text, rest := firstParagraph(string(b.p.Budget.Ask))
	if rest {
		text += b.see("budget")
	}
	return b.part("ask", lines(append([]string{text}, b.money()...)...), b.alternatives())
}

var (
	asksFor  = plan.Words{Zh: "申请 %s", En: "%s is asked for"}
	spends   = plan.Words{Zh: "计划期内要花 %s", En: "%s is spent over the period"}
	ofWhich  = plan.Words{Zh: "：一次性 %s，持续花的 %s", En: ": %s once and %s of costs that go on"}
	sentence = plan.Words{Zh: "。", En: "."}
)

// money says how much is asked for, or spent, and of what sort it is.
func (b *builder) money() []string {
	t := b.budget()
	if t.Total.IsZero() {
		return nil
	}
	line := b.say(spends, b.show(t.Total))
	if t.Capped {
		line = b.say(asksFor, string(b.p.Budget.Cap)) + comma.In(b.lang) + line
	}
	if !t.OneOff.IsZero() && !t.Running.IsZero() {
		line += b.say(ofWhich, b.show(t.OneOff), b.show(t.Running))
	}
	return []string{line + sentence.In(b.lang)}
}

// firstParagraph is the first line that says something; rest tells that others
// follow.
func firstParagraph(text string) (first string, rest bool) {
	for line := range strings.Lines(text) {
		switch {
		case plan.Blank(line):
		case first != "":
			return first, true
		default:
			first = strings.TrimRight(line, "\n")
		}
	}
	return first, false
}

var alternativeHeads = []head{texts("别的选择", "Other options"), figures("花多少", "Cost"), texts("得什么", "What it brings")}

func (b *builder) alternatives() Block {
	var rows [][]string
	for _, a := range b.p.Budget.Alternatives {
		if a.Option != "" {
			rows = append(rows, []string{string(a.Option), string(a.Cost), string(a.Return)})
		}
	}
	return b.overview(alternativeHeads, rows)
}
