package check

import (
	"strings"
	"unicode/utf8"

	"opsplan/plan"
	"opsplan/plan/guide"
)

// copiedExample finds examples of the guide that were taken as they stand.
var copiedExample = Rule{
	ID:       "copied-example",
	Family:   measurable,
	Severity: Advice,
	About:    plan.Words{Zh: "例子原样留着，没换成自己的", En: "an example was taken word for word"},
	Explain: plan.Words{
		Zh: "例子是给人看写法的，里面的人、数、日子都不是你的。留着它，交上去就成了别人的事。",
		En: "Examples show how to write an answer; the people, figures and days in them are not yours. Left as they are, the plan is about somebody else.",
	},
	find: findCopied,
}

// shortest is how long an example is that nobody writes by chance.
const shortest = 12

func findCopied(s *subject) []Finding {
	examples := map[string][2]string{}
	var found []Finding
	for a := range s.answers(plan.KindLine, plan.KindProse) {
		if a.table != nil && a.field == a.table.TitleCell() {
			continue
		}
		id := textID(a.at)
		better, known := examples[id]
		if !known {
			better = [2]string{exampleOf(plan.Zh, s, id), exampleOf(plan.En, s, id)}
			examples[id] = better
		}
		text := strings.TrimSpace(a.text)
		if text != better[0] && text != better[1] || utf8.RuneCountInString(text) <= shortest {
			continue
		}
		found = append(found, Finding{
			Severity: Advice,
			Path:     a.at,
			Summary:  say("%s是例子里的原话", "%s is the example, word for word", s.place(a.at)),
			Why:      say("例子里的人和数不是你的，认真看的人一问就露馅。", "The people and figures in it are not yours; the first question will show it."),
			Remedy:   say("换成你自己的：照它的写法，填你的数、人和日子。", "Write your own: keep its form, put in your figures, names and days."),
		})
	}
	return found
}

func exampleOf(l plan.Language, s *subject, id string) string {
	return strings.TrimSpace(guide.For(l, s.situation, id).Better)
}
