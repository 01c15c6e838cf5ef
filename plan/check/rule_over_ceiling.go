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
	Reads:    []string{"goals.kpis.name", "goals.kpis.target", "goals.assumptions.name", "goals.assumptions.value"},
	About:    plan.Words{Zh: "目标超过了自己写的最大量", En: "a target is beyond the most the plan allows"},
	Explain: plan.Words{
		Zh: "座位、人手、仓库都有顶：100 座一天翻两轮，坐满八成五，最多 170 位。把顶写成一条假设，起名“日客数上限”，目标过了顶这里就会说。",
		En: "Seats, staff and stores have a ceiling: 96 seats, two sittings, three quarters filled are 144 covers. Write it as an assumption called “most covers a day”, and a target beyond it is told here.",
	},
	find: findOverCeiling,
}

// ceilingWords make the name of a KPI that of its ceiling: 日客数上限, most covers
// a day.
var ceilingWords = []string{"最大", "最多", "最高", "上限", "封顶", "天花板", "maximum", "capacity", "ceiling", "at most", "most", "max"}

func findOverCeiling(s *subject) []Finding {
	ceilings := map[string]int{}
	for i, a := range s.Goals.Assumptions {
		if name, ok := ceilingOf(string(a.Name)); ok {
			ceilings[name] = i
		}
	}
	var found []Finding
	for i := range s.Goals.KPIs {
		k := &s.Goals.KPIs[i]
		at, ok := ceilings[plainName(string(k.Name))]
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

func (s *subject) over(at plan.Path, name, ceiling plan.Words, target, most number.Quantity) Finding {
	beyond := s.show(apart(target, most))
	return Finding{
		Severity:   Warning,
		Path:       at,
		Summary:    say("%s的目标 %s 超过了%s %s，多 %s", "The target of %s, %s, is beyond %s, %s, by %s", name, s.show(target), ceiling, s.show(most), beyond),
		Why:        say("再会卖也接不下这么多，读的人会问：多出来的坐哪儿、谁来做？", "However well you sell, so many cannot be served. Where do they sit, a reader will ask, and who serves them?"),
		Remedy:     say("目标降到 %s，或写明怎么把上限抬上去（加座、加人、加时段）", "Bring the target down to %s, or say how the ceiling is raised: more seats, more people, longer hours", s.show(most)),
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
