package check

import (
	"strings"

	"opsplan/plan"
)

// proseAgainstTable finds prose that states a KPI's target or present value as
// another number than the table. It reads one pattern alone, the KPI's name,
// “target” or “today”, the number, and no date: steps on the way may differ.
var proseAgainstTable = Rule{
	ID:       "prose-against-table",
	Family:   consistent,
	Severity: Advice,
	About:    plan.Words{Zh: "正文里的数和 KPI 表里的不一样", En: "a number in the text is not the one in the KPI table"},
	Explain: plan.Words{
		Zh: "改了表，忘了改正文，是最常见的一种。读的人看到两个数，会问哪个算数。",
		En: "The table was changed and the text was not: it happens all the time. Readers who see two numbers ask which one counts.",
	},
	find: findAgainstTable,
}

const amountWords = `(?:is |of |to |at |为|是|：|:|到)? ?([¥$€£￥]?[0-9][0-9,]*(?:\.[0-9]+)? ?(?:万|亿|千|k\b|m\b|bn\b)?[元%％个户人单家次台]?)`

var (
	statesTarget  = pattern(`^ ?(?:的)?(?:目标|达到|做到|to reach|will reach|target)(?:定)? ?` + amountWords)
	statesCurrent = pattern(`^ ?(?:现在|目前|today|is now|now) ?` + amountWords)
	leadsIn       = pattern(`(?:^|[。！？；，、,;:：.!?\n（(\s“]|把|将|让|使|本期|the |our |bring |take |get |raise )$`)
	dated         = pattern(`[0-9一二三四五六七八九十上下][ 个]?[年月季周日]|[qQ][1-4]|[年月季周][底末初]|半年|以后|之前|\bby\b|\bin\b|阶段|保底|挑战|如果|\bif\b`)
)

func findAgainstTable(s *subject) []Finding {
	stated, n := s.statements()
	var found []Finding
	for a := range s.answers(plan.KindProse) {
		text := strings.ToLower(a.text)
		for at, name := range n.in(text) {
			k := stated[name]
			if k == nil || !leadsIn().MatchString(text[max(at-12, 0):at]) {
				continue
			}
			if f, ok := s.contradicts(a, k, text[at+len(name):]); ok && !dated().MatchString(before(text[:at])+after(text[at+len(name):])) {
				found = append(found, f)
				break
			}
		}
	}
	return found
}

// before and after are the rest of the sentence around a name.
func before(text string) string {
	text = text[max(len(text)-200, 0):]
	return text[strings.LastIndexAny(text, "。！？；;!?\n")+1:]
}

func after(text string) string {
	text = text[:min(len(text), 200)]
	if end := strings.IndexAny(text, "。！？；;!?\n"); end >= 0 {
		return text[:end]
	}
	return text
}

// contradicts reads what follows the KPI's name.
func (s *subject) contradicts(a answer, k *statement, rest string) (Finding, bool) {
	stands, typed, cell := k.then, k.kpi.Target, &k.kpi.Target
	m := statesTarget().FindStringSubmatch(rest)
	what := say("目标", "target")
	if m == nil {
		m = statesCurrent().FindStringSubmatch(rest)
		stands, typed, cell = k.current, k.kpi.Current, &k.kpi.Current
		what = say("现值", "present value")
	}
	if m == nil || plan.Blank(string(*cell)) {
		return Finding{}, false
	}
	said, ok := s.amount(plan.Quantity(strings.TrimSpace(m[1])), k.kpi.Unit)
	if !ok || said.Unit != stands.Unit || !near(said, stands) || k.admits(said) {
		return Finding{}, false
	}
	return Finding{
		Severity: Advice,
		Path:     a.at,
		Summary: say("%s里“%s”的%s是 %s，KPI 表里是 %s", "%s gives “%s” a %s of %s; the KPI table says %s",
			s.place(a.at), k.kpi.Name, what, strings.TrimSpace(m[1]), typed),
		Why:    say("两处两个数，读的人会问哪个算数。", "Two places, two numbers: readers will ask which one counts."),
		Remedy: say("表里的对，就把正文改成 %s；正文的对，就去改表。", "If the table is right, write %s in the text; if the text is, change the table.", typed),
	}, true
}
