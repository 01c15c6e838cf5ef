package document

import (
	"slices"
	"strings"

	"opsplan/plan"
)

// conclusion is a summary where the person has not written one, which stands in
// front then. What says neither an aim, nor a decision, nor a sum concludes nothing.
func conclusion(b *builder) Part {
	concludes := b.aim() != "" || b.p.Goals.Decision != "" || len(b.money()) > 0
	if !plan.Blank(string(b.p.Summary)) || !concludes {
		return Part{}
	}
	return b.part("conclusion", lines(Summary(b.p, b.lang)))
}

// ask is what the reader is to decide: the first of it, and how much money.
func ask(b *builder) Part {
	said := b.money()
	if plan.Blank(string(b.p.Budget.Ask)) {
		said = append([]string{notAsked.In(b.lang)}, said...)
	}
	said = append(said, b.shortSaid())
	if _, rest := firstParagraph(string(b.p.Budget.Ask)); rest {
		said = append(said, b.say(allOf, b.sectionNamed("budget")))
	}
	return b.part("ask", append(quoted(string(b.p.Budget.Ask)), lines(said...), b.alternatives())...)
}

var (
	notAsked = plan.Words{Zh: "还没写要您定什么。", En: "What is to be decided is not written yet."}
	needs    = plan.Words{Zh: "总共要 %s", En: "It takes %s in all"}
	raises   = plan.Words{Zh: "一共筹 %s", En: "%s is raised"}
	asksFor  = plan.Words{Zh: "申请 %s", En: "%s is asked for"}
	spends   = plan.Words{Zh: "计划期内要花 %s", En: "%s is spent over the period"}
	butSpent = plan.Words{Zh: "，计划期内要花 %s", En: "; %s is spent over the period"}
	ofWhich  = plan.Words{Zh: "：一次性 %s，持续花的 %s", En: ": %s once and %s of costs that go on"}
	butLeft  = plan.Words{Zh: "；%s", En: "; %s"}
	sentence = plan.Words{Zh: "。", En: "."}
	allOf    = plan.Words{Zh: "全文见“%s”。", En: "The whole of it stands in “%s”."}
)

// money says how much is asked for, or spent, and of what sort it is.
func (b *builder) money() []string {
	t := b.budget()
	if t.Total.IsZero() {
		return nil
	}
	line := b.say(spends, b.show(t.Total))
	if t.Capped {
		line = b.say(b.asking(), string(b.p.Budget.Cap))
		if !t.Room.IsZero() {
			line += b.say(butSpent, b.show(t.Total))
		}
	}
	if !t.OneOff.IsZero() && !t.Running.IsZero() {
		line += b.say(ofWhich, b.show(t.OneOff), b.show(t.Running))
	}
	for _, left := range b.uncounted(t.Lines) {
		line += b.say(butLeft, left)
	}
	return []string{line + sentence.In(b.lang)}
}

// asking are the words for the sum: a reader is not asked for money that is
// there already, or comes from others.
func (b *builder) asking() plan.Words {
	if slices.ContainsFunc(b.p.Budget.Sources, func(s plan.Source) bool { return s.Status == "in_hand" }) {
		if b.budget().Room.IsZero() {
			return needs
		}
		return raises
	}
	return asksFor
}

// quoted is the first paragraph of a text as it stands, without a label: the part
// is called so.
func quoted(text string) []Block {
	first, _ := firstParagraph(text)
	introduction, items, _ := strings.Cut(first, "\n")
	var listed []string
	for _, line := range Lines(items) {
		if line.Text != "" {
			listed = append(listed, line.Text)
		}
	}
	return []Block{lines(introduction), list(listed)}
}

// firstParagraph is the first line that says something, with the items of the list
// that it introduces; rest tells that more follows.
func firstParagraph(text string) (first string, rest bool) {
	introduces := false
	for _, line := range Lines(text) {
		said := strings.TrimSpace(line.Mark + line.Text)
		switch {
		case said == "":
		case first == "":
			first = said
			introduces = strings.HasSuffix(said, "：") || strings.HasSuffix(said, ":")
		case introduces && line.Mark != "":
			first += "\n" + said
		default:
			return first, true
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
