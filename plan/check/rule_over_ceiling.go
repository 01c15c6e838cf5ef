package check

import (
	"strings"
	"unicode"

	"opsplan/plan"
	"opsplan/plan/number"
)

// overCeiling finds targets beyond what the plan says is the most there can be.
var overCeiling = Rule{
	ID:       "over-ceiling",
	Family:   consistent,
	Severity: Warning,
	Reads:    []string{"goals.kpis.name", "goals.kpis.role", "goals.kpis.target", "goals.assumptions.name", "goals.assumptions.value"},
	About:    plan.Words{Zh: "目标超过了自己写的最大量", En: "a target is beyond the most the plan allows"},
	Explain: plan.Words{
		Zh: "座位、人手、仓库都有顶：100 座一天翻两轮，坐满八成五，最多 170 位。把顶写成一条假设，名字里带“上限”或“最多”，单位和指标一样（位/天），目标过了顶这里就会说。",
		En: "Seats, staff and stores have a ceiling: 96 seats, two sittings, three quarters filled are 144 covers. Write it as an assumption with “most” in its name and the unit of the KPI (covers/day), and a target beyond it is told here.",
	},
	find: findOverCeiling,
}

// ceilingWords make the name of a KPI that of its ceiling: 日客数上限, most covers
// a day.
var ceilingWords = []string{"最大", "最多", "最高", "上限", "封顶", "天花板", "maximum", "capacity", "ceiling", "at most", "most", "max"}

func findOverCeiling(s *subject) []Finding {
	ceilings := s.ceilings()
	var found []Finding
	for i := range s.Goals.KPIs {
		k := &s.Goals.KPIs[i]
		at, ok := ceilings[k.Key]
		if !ok || k.Direction == "down" {
			continue
		}
		a := &s.Goals.Assumptions[at]
		target, stated := s.amount(k.Target, k.Unit)
		most, limited := s.amount(a.Value, firstLine(a.Unit, k.Unit))
		if !stated || !limited || !target.Unit.Fits(most.Unit) || target.Cmp(most.Upper()) <= 0 {
			continue
		}
		found = append(found, s.over(s.at(&k.Target), s.kpiWords(i), titled(string(a.Name), at+1), target, most.Upper()))
	}
	return found
}

// ceilings are the assumptions that say the most of a KPI: by its name, or as
// what it counts in the same time.
func (s *subject) ceilings() map[plan.Key]int {
	byName, byUnit := map[string]int{}, map[number.Unit]int{}
	for i, a := range s.Goals.Assumptions {
		if name, ok := ceilingOf(string(a.Name)); ok {
			byName[name] = i
		}
		q, ok := s.amount(a.Value, a.Unit)
		if !ok || !counts(q.Unit) || !most.in(string(a.Name)) || each.in(string(a.Name)) {
			continue
		}
		if _, twice := byUnit[q.Unit]; twice {
			i = -1
		}
		byUnit[q.Unit] = i
	}
	found, named := map[plan.Key]int{}, map[int]bool{}
	for _, k := range s.Goals.KPIs {
		if at, ok := byName[plainName(string(k.Name))]; ok {
			found[k.Key], named[at] = at, true
		}
	}
	for _, k := range s.Goals.KPIs {
		q, ok := s.amount(k.Target, k.Unit)
		at, limited := byUnit[q.Unit]
		if _, has := found[k.Key]; ok && !has && limited && at >= 0 && !named[at] && (k.Role == plan.Main || k.Role == plan.Factor) {
			found[k.Key] = at
		}
	}
	return found
}

// counts tells whether a unit is of things in a time: 位/天.
func counts(u number.Unit) bool {
	return u.Head().Kind() == number.Count && u.Per().Kind() == number.Time
}

var (
	most = lexicon{
		zh: []string{"最大", "最多", "最高", "上限", "封顶", "天花板", "产能"},
		en: []string{"maximum", "capacity", "ceiling", "most", "max"},
	}
	// each are ceilings of one of several, which together do more.
	each = lexicon{
		zh: []string{"每人", "每名", "每台", "每个", "每位", "每桌", "每店", "每辆", "一个人", "一名", "一台", "一位", "一辆", "一桌", "人均", "单人", "单店", "单台"},
		en: []string{"per", "each", "an", "every", "single", "one"},
	}
)

func (s *subject) over(at plan.Path, name, ceiling plan.Words, target, most number.Quantity) Finding {
	beyond := s.show(apart(target, most))
	return Finding{
		Severity:   Warning,
		Path:       at,
		Summary:    say("%s的目标 %s 超过了%s %s，多 %s", "The target of %s, %s, is beyond %s, %s, by %s", name, s.show(target), ceiling, s.show(most), beyond),
		Why:        say("再会卖也接不下这么多，读的人会问：多出来的坐哪儿、谁来做？", "However well you sell, so many cannot be served. Where do they sit, a reader will ask, and who serves them?"),
		Remedy:     say("目标降到 %s，或写明怎么把上限抬上去（加座、加人、加时段）。", "Bring the target down to %s, or say how the ceiling is raised: more seats, more people, longer hours.", s.show(most)),
		Arithmetic: s.difference(target, most),
	}
}

// ceilingOf takes the word of a ceiling off a name.
func ceilingOf(name string) (of string, ok bool) {
	plain := plainName(name)
	for _, w := range ceilingWords {
		word := plainName(w)
		if rest, found := strings.CutPrefix(plain, word); found && rest != "" {
			return rest, true
		}
		if rest, found := strings.CutSuffix(plain, word); found && rest != "" {
			return rest, true
		}
	}
	return "", false
}

// plainName is a name without case, blanks and signs.
func plainName(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

func firstLine(lines ...plan.Line) plan.Line {
	for _, l := range lines {
		if strings.TrimSpace(string(l)) != "" {
			return l
		}
	}
	return ""
}
