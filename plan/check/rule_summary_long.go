package check

import (
	"strings"
	"unicode"

	"opsplan/plan"
)

// summaryLong finds summaries that a boss will not read to the end.
var summaryLong = Rule{
	ID:       "summary-long",
	Family:   measurable,
	Severity: Advice,
	Reads:    []string{"summary", "readers"},
	About:    plan.Words{Zh: "写给老板的摘要太长", En: "the summary for a boss is long"},
	Explain: plan.Words{
		Zh: "老板大约看一分钟，300 字左右正好：上期怎样、这期一个数、靠哪几招、要多少钱、请他定什么。别的在正文里。",
		En: "A boss gives it about a minute, some 180 words: last period, the one number, the moves, the money, what you need decided. The rest is in the plan.",
	},
	find: findSummaryLong,
}

const (
	mostZh = 300 // characters
	mostEn = 180 // words
)

func findSummaryLong(s *subject) []Finding {
	if !s.reads(plan.Boss) {
		return nil
	}
	han, words := lengths(string(s.Summary))
	f := Finding{
		Severity: Advice,
		Path:     s.at(&s.Summary),
		Why:      say("老板看一分钟就要知道你要什么，长了会跳着看。", "A boss wants to know within a minute what you need, and skips what is longer."),
	}
	switch {
	case s.Lang() == plan.En && words > mostEn:
		f.Summary = say("摘要 %d 个词，老板一般看到 %d 个", "The summary has %d words; a boss usually reads %d", words, mostEn)
		f.Remedy = say("删 %d 个词：留下结果、一个数、钱和要他定的事。", "Cut %d words: keep the result, the one number, the money and the decision.", words-mostEn)
	case s.Lang() == plan.Zh && han > mostZh:
		f.Summary = say("摘要 %d 字，老板一般看到 %d 字", "The summary has %d characters; a boss usually reads %d", han, mostZh)
		f.Remedy = say("删 %d 字：留下结果、一个数、钱和要他定的事。", "Cut %d characters: keep the result, the one number, the money and the decision.", han-mostZh)
	default:
		return nil
	}
	return []Finding{f}
}

// lengths counts as writing programs do: Chinese by characters, with a number or
// a Latin word as one; and words between spaces.
func lengths(text string) (han, words int) {
	inside := false
	for _, r := range text {
		switch {
		case unicode.IsSpace(r):
			inside = false
		case r < 0x2e80 && r != '“' && r != '”':
			if !inside {
				han++
			}
			inside = true
		default:
			han, inside = han+1, false
		}
	}
	return han, len(strings.Fields(text))
}
