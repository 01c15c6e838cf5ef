package check

import (
	"slices"
	"strings"

	"opsplan/plan"
)

// danglingReference finds cells that name a row which is not there. Owners are
// left alone: whoever is not among the people may still be somebody. So is what
// names rows of tables that nobody filled.
var danglingReference = Rule{
	ID:       "dangling-reference",
	Family:   consistent,
	Severity: Warning,
	About:    plan.Words{Zh: "指到了没有的一行", En: "a cell names a row that is not there"},
	Explain: plan.Words{
		Zh: "行动写着为了“拉新”，策略里却没有这一条：多半是改了名或删了行。断了的地方，钱和人对不上哪一招，进度也汇总不到。",
		En: "An action serves “Outreach”, but there is no such strategy: most likely it was renamed or deleted. Where the thread is cut, money and work belong to nothing.",
	},
	find: findDangling,
}

// loose are references that may well be said in words of one's own. There only
// what looks like a row that was renamed is worth a word.
var loose = []string{"phase", "lever", "module", "resource"}

func findDangling(s *subject) []Finding {
	r := referrer{subject: s, kpis: s.kpiRows(), targets: map[string]*target{}, said: map[string]int{}}
	for a := range s.answers(plan.KindReference) {
		if slices.Contains(a.field.To, "scope.people") {
			continue
		}
		t := r.target(a.field)
		if len(t.names) == 0 || t.holds(a.field, a.text) || a.table.ID == "strategy.actions" && always(a.text) {
			continue
		}
		r.report(a)
	}
	for i := range r.found {
		if n := r.rows[i]; n > 1 {
			more := say("（共 %d 行这么写）", " (%d rows say so)", n)
			r.found[i].Summary.Zh += more.Zh
			r.found[i].Summary.En += more.En
		}
	}
	return r.found
}

// always tells whether work is for the opening or the daily running, as budget
// lines may say: no strategy has to stand behind a licence.
func always(text string) bool {
	lines, _ := plan.Question("budget.lines")
	serves, _ := lines.Cell("serves")
	_, ok := serves.Option(text)
	return ok
}

type referrer struct {
	*subject
	kpis    map[string]int
	targets map[string]*target
	said    map[string]int // the finding on this text in this column, -1 for none
	rows    []int          // of each finding
	tried   int            // how often likeness was computed
	found   []Finding
}

func (r *referrer) report(a answer) {
	text := strings.TrimSpace(a.text)
	key := a.table.ID + "." + a.field.Key + "\x00" + text
	if i, ok := r.said[key]; ok {
		if i >= 0 {
			r.rows[i]++
		}
		return
	}
	severity, near := Warning, r.near(a.field, text)
	if slices.Contains(loose, a.field.Key) {
		if severity = Advice; near == "" {
			r.said[key] = -1
			return
		}
	}
	remedy := say("选一行现有的，或先加上“%s”。", "Choose a row that is there, or add “%s” first.", clipped(text, quoted))
	if near != "" {
		remedy = say("是不是“%s”？是就改成它；不是，就选一行现有的，或先加上“%s”。", "Did you mean “%s”? If not, choose a row that is there, or add “%s” first.", near, clipped(text, quoted))
	}
	if _, isKPI := r.kpis[text]; isKPI && a.field.Key == "serves" {
		remedy = say("“%s”是 KPI：写到“KPI”那一格；这里选靠它成事的策略、行动或工具。", "“%s” is a KPI: put it under “KPI”, and choose here the strategy, action or tool that moves it.", clipped(text, quoted))
	}
	r.said[key] = len(r.found)
	r.rows = append(r.rows, 1)
	r.found = append(r.found, Finding{
		Severity: severity,
		Path:     a.at,
		Summary:  say("%s写着“%s”，%s里没有这一行", "%s: there is no row “%s” in %s", r.place(a.at), clipped(text, quoted), tableNames(a.field)),
		Why:      say("对不上为了哪一条，进度和钱都汇总不到它名下。", "It belongs to nothing, so neither progress nor money adds up there."),
		Remedy:   remedy,
	})
}

// Likeness is dear to compute: it is asked for so many texts and among so many
// rows.
const attempts, among = 40, 200

// near is the row that was most likely meant, "" without one.
func (r *referrer) near(f *plan.Field, text string) string {
	t := r.target(f)
	if r.tried++; r.tried > attempts || len(t.names) > among || len(text) > 100 {
		return ""
	}
	return plan.Nearest(text, t.names)
}
