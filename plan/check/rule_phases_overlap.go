package check

import (
	"slices"

	"opsplan/plan"
	"opsplan/plan/number"
)

// phasesOverlap finds phases that overlap, leave a hole or stand out of order.
var phasesOverlap = Rule{
	ID:       "phases-overlap",
	Family:   landing,
	Severity: Advice,
	Reads:    []string{"strategy.phases.start", "strategy.phases.end"},
	About:    plan.Words{Zh: "阶段之间重叠、断开或次序不对", En: "phases overlap, leave a gap, or are out of order"},
	Explain: plan.Words{
		Zh: "一个阶段完了才进下一个，读的人是这么看的。有意并着做的可以留着，在“进入条件”里写一句“同时做”就不再问；断开一个月以上，那段时间在做什么要有着落。",
		En: "People read phases as one after the other. Leave an overlap that is meant and write “alongside” under “Starts when”; a gap of more than a month needs to belong somewhere.",
	},
	find: findPhasesOverlap,
}

// stretch is a phase with the days it may begin and end on.
type stretch struct {
	*plan.Phase
	from, to number.Period
}

// alongside is how people say that two phases are meant to run together.
var alongside = lexicon{
	zh: []string{"同时", "并行", "并着", "一起", "同步", "重叠", "不等"},
	en: []string{"alongside", "parallel", "overlap", "overlaps", "same time", "while"},
}

func findPhasesOverlap(s *subject) []Finding {
	var phases []stretch
	for i := range s.Strategy.Phases {
		p := &s.Strategy.Phases[i]
		from, ok := s.span(p.Start)
		to, readable := s.span(p.End)
		if ok && readable && !to.End.Before(from.Start) {
			phases = append(phases, stretch{p, from, to})
		}
	}
	byDate := slices.Clone(phases)
	slices.SortStableFunc(byDate, func(a, b stretch) int { return a.from.Start.Compare(b.from.Start) })
	found := s.betweenPhases(byDate)
	for i := range phases[:max(len(phases)-1, 0)] {
		if a, b := phases[i], phases[i+1]; b.from.End.Before(a.from.Start) {
			return append(found, s.misplaced(a, b))
		}
	}
	return found
}

// betweenPhases gives the first overlap and the first hole.
func (s *subject) betweenPhases(byDate []stretch) []Finding {
	const hole = 31 // days
	var found []Finding
	overlaps, holes := false, false
	for i := 1; i < len(byDate); i++ {
		a, b := byDate[i-1], byDate[i]
		switch {
		case !overlaps && b.from.End.Before(a.to.Start) && !alongside.in(string(b.Enter)):
			overlaps, found = true, append(found, s.overlap(a, b))
		case !holes && b.from.Start.DaysSince(a.to.End) > hole+1:
			holes, found = true, append(found, s.hole(a, b))
		}
		if a.to.End.After(b.to.End) {
			byDate[i] = a
		}
	}
	return found
}

func (s *subject) overlap(a, b stretch) Finding {
	overlap := number.Period{Start: b.from.Start, End: a.to.End}
	if b.to.End.Before(overlap.End) {
		overlap.End = b.to.End
	}
	return Finding{
		Severity: Advice,
		Path:     s.at(&b.Start),
		Summary: say("%s到 %s 才完，%s%s 就开始", "%s runs to %s, but %s starts on %s",
			s.called(s.at(a.Phase)), a.to.End, rowName(s.Plan, s.at(b.Phase)), b.from.Start),
		Why: say("同一拨人同时在两个阶段里，读的人会问先顾哪头。",
			"The same people are in two phases at once; a reader will ask which comes first."),
		Remedy: say("后一段从 %s 开始，或前一段到 %s 为止；有意并着做，就在“进入条件”里写“同时”。",
			"Start the later one on %s or end the earlier one on %s; if the overlap is meant, write “alongside” under “Starts when”.",
			a.to.End.AddDays(1), b.from.Start.AddDays(-1)),
		Arithmetic: say("重叠 %d 天", "%d days overlap", overlap.Days()),
	}
}

func (s *subject) hole(a, b stretch) Finding {
	days := b.from.Start.DaysSince(a.to.End) - 1
	return Finding{
		Severity: Advice,
		Path:     s.at(&b.Start),
		Summary: say("%s和%s之间空着 %d 天，不属于任何阶段", "%s and %s: the %d days between them belong to no phase",
			s.called(s.at(a.Phase)), rowName(s.Plan, s.at(b.Phase)), days),
		Why: say("读的人会问这段时间在做什么。", "A reader will ask what happens in that time."),
		Remedy: say("前一段写到 %s，或补一个阶段。", "Let the earlier phase run to %s, or add one.",
			b.from.Start.AddDays(-1)),
		Arithmetic: say("%s 到 %s", "%s to %s", a.to.End.AddDays(1), b.from.Start.AddDays(-1)),
	}
}

func (s *subject) misplaced(a, b stretch) Finding {
	return Finding{
		Severity: Advice,
		Path:     s.at(b.Phase),
		Summary: say("%s排在%s后面，却早开始：%s 对 %s", "%s stands below %s but starts earlier: %s against %s",
			s.called(s.at(b.Phase)), rowName(s.Plan, s.at(a.Phase)), b.from.Start, a.from.Start),
		Why:    say("读的人按次序看，会看反。", "People read from top to bottom and will take it the wrong way round."),
		Remedy: say("把它挪到前面。", "Move it up."),
	}
}
