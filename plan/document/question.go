package document

import (
	"fmt"
	"slices"
	"strings"

	"opsplan/plan"
	"opsplan/plan/check"
)

// An objection is something that readers of a kind will ask. The answers to some
// questions of the plan answer it, and some rules tell that they do not hold.
type objection struct {
	asks    plan.Words
	at      []plan.Choice         // the stages at which it is asked; none: all
	in      []string              // IDs of questions, the most telling first
	also    func(*builder) string // what is derived and answers it, too
	instead func(*builder) string // what is put together from them, and said in their stead
	rules   []string              // IDs of rules
}

// questions are what each reader will ask, ten each.
func (b *builder) questions() []Part {
	found := check.Run(b.p)
	var parts []Part
	for _, reader := range b.at.Readers {
		parts = append(parts, b.asked(reader, found))
	}
	return parts
}

var (
	questionNames = map[string]plan.Words{
		plan.Boss:     {Zh: "老板会问的十个问题", En: "Ten questions a boss will ask"},
		plan.Investor: {Zh: "投资人会问的十个问题", En: "Ten questions an investor will ask"},
		plan.Lender:   {Zh: "银行会问的十个问题", En: "Ten questions a bank will ask"},
		plan.Self:     {Zh: "先问自己的十个问题", En: "Ten questions to ask yourself"},
	}
	notYet      = plan.Words{Zh: "还没答：%s", En: "Not answered yet: %s"}
	shaky       = plan.Words{Zh: "还站不住：%s", En: "Will not hold: %s"}
	standsIn    = plan.Words{Zh: "在：%s", En: "Where: %s"}
	areAnswered = plan.Words{Zh: "十个里，%d 个答得上来", En: "Of ten: %d answered"}
	areWeak     = plan.Words{Zh: "%d 个答了、还站不住", En: "%d answered, but it will not hold"}
	areOpen     = plan.Words{Zh: "%d 个还没答", En: "%d not answered yet"}
)

// asked are the ten questions of one reader.
func (b *builder) asked(reader string, found []check.Finding) Part {
	name, known := questionNames[reader]
	if !known {
		reader, name = plan.Self, questionNames[plan.Self]
	}
	var blocks []Block
	answered, weak, open := 0, 0, 0
	for i, o := range objectionsOf(reader, b.at.Stage) {
		said := b.answersTo(o)
		doubts := b.doubtsOn(o, found)
		switch {
		case len(said) == 0:
			open++
			said = []string{b.say(notYet, b.wanting(o))}
		case len(doubts) > 0 || b.admits(said):
			weak++
		default:
			answered++
		}
		text := bulleted(append(said, doubts...)) + "\n" + b.say(standsIn, b.placesOf(o))
		blocks = append(blocks, &Answer{Number: fmt.Sprintf("%d. ", i+1), Label: o.asks.In(b.lang), Text: text, Prose: true})
	}
	tally := lines(b.tally(answered, weak, open))
	return Part{ID: "questions-" + reader, Name: name.In(b.lang), Blocks: append([]Block{tally}, blocks...)}
}

// admits tells whether what was put together says itself that something lacks.
func (b *builder) admits(said []string) bool {
	return strings.Contains(strings.Join(said, "\n"), noResponse.In(b.lang))
}

// bulleted makes every line an item, whatever list it was one of.
func bulleted(said []string) string {
	var items []string
	for _, line := range Lines(strings.Join(said, "\n")) {
		if !plan.Blank(line.Text) {
			items = append(items, "- "+strings.TrimSpace(line.Text))
		}
	}
	return strings.Join(items, "\n")
}

// tally says how many of the ten are answered.
func (b *builder) tally(answered, weak, open int) string {
	line := b.say(areAnswered, answered)
	for _, t := range []struct {
		words plan.Words
		n     int
	}{{areWeak, weak}, {areOpen, open}} {
		if t.n > 0 {
			line += comma.In(b.lang) + b.say(t.words, t.n)
		}
	}
	return line + sentence.In(b.lang)
}

func objectionsOf(reader string, stage plan.Choice) []objection {
	return slices.DeleteFunc(slices.Clone(objections[reader]), func(o objection) bool {
		return len(o.at) > 0 && !slices.Contains(o.at, stage)
	})
}

// answersTo is what the plan says to it: what follows from its answers, then the
// first of them, or the first two if they are short. Nothing is said twice.
func (b *builder) answersTo(o objection) []string {
	const short = 60
	if o.instead != nil {
		if said := o.instead(b); said != "" {
			return []string{said}
		}
		return nil
	}
	derived := ""
	if o.also != nil {
		derived = o.also(b)
	}
	var said []string
	for _, id := range o.in {
		f, _ := plan.Question(id)
		text := b.digest(f)
		if text == "" {
			continue
		}
		if !strings.Contains(derived, strings.TrimPrefix(text, Label(f, false, b.lang)+Colon.In(b.lang))) {
			said = append(said, text)
		}
		if derived != "" || len(said) == 2 || len([]rune(text)) > short {
			break
		}
	}
	if derived == "" {
		return said
	}
	return append([]string{derived}, said...)
}

// doubtsOn are the findings that a reader who asks this would make, but no
// advice.
func (b *builder) doubtsOn(o objection, found []check.Finding) []string {
	const most = 2
	var said []string
	for _, f := range found {
		if f.Severity != check.Advice && slices.Contains(o.rules, f.Rule) && len(said) < most {
			said = append(said, b.say(shaky, f.Summary.In(b.lang)))
		}
	}
	return said
}

// wanting names the questions that would answer it at this stage.
func (b *builder) wanting(o objection) string {
	var names []string
	for _, id := range o.in {
		if f, _ := plan.Question(id); b.isAsked(f) {
			names = append(names, Label(f, false, b.lang))
		}
	}
	return strings.Join(names, listed.In(b.lang))
}

// placesOf are the sections that answer it, or where it is to be answered.
func (b *builder) placesOf(o objection) string {
	var places []string
	for i, s := range plan.Sections()[1:] {
		if slices.ContainsFunc(s.Fields, func(f *plan.Field) bool { return slices.Contains(o.in, f.ID) && b.isAsked(f) }) {
			places = append(places, b.sectionNumber(i)+Heading(s, b.lang))
		}
	}
	return strings.Join(places, comma.In(b.lang))
}
