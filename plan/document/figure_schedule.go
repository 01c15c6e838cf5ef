package document

import (
	"slices"
	"strings"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

var (
	stretchText = plan.Words{Zh: "%s 到 %s：%s", En: "%s to %s: %s"}
	dayText     = plan.Words{Zh: "%s：%s", En: "%s: %s"}
	noPhase     = plan.Words{Zh: "不在阶段里的", En: "In no phase"}
)

// schedule draws phases, actions, and the days of milestones and steps of an exit.
// More actions than can be read are left out.
func (b *builder) schedule() (Picture, []string) {
	period := derive.PeriodOf(b.p)
	pic := &Schedule{Milestones: b.events(period)}
	for _, p := range b.p.Strategy.Phases {
		if s, ok := stretch(p.Start, p.End, period); ok && p.Name != "" {
			pic.Lanes = append(pic.Lanes, Lane{Name: string(p.Name), Stretch: s})
		}
	}
	if len(b.p.Strategy.Actions) <= mostDrawn {
		b.putActions(pic, period)
	}
	if len(pic.Lanes) == 0 && len(pic.Milestones) == 0 {
		return nil, nil
	}
	pic.Stretch = pic.span()
	return pic, b.scheduleText(pic)
}

// events are the milestones and the steps of an exit, by day.
func (b *builder) events(period number.Period) []Event {
	var events []Event
	add := func(name plan.Line, on plan.Date) {
		if day, err := number.ReadDue(string(on), period); err == nil && name != "" {
			events = append(events, Event{Name: string(name), Day: day})
		}
	}
	for _, m := range b.p.Results.Milestones {
		add(m.Name, m.Date)
	}
	for _, s := range b.p.Strategy.ExitSteps {
		add(s.Step, s.By)
	}
	slices.SortStableFunc(events, func(x, y Event) int { return x.Day.Compare(y.Day) })
	return events[:min(len(events), mostDrawn)]
}

// putActions puts each action into the phase in which it ends.
func (b *builder) putActions(pic *Schedule, period number.Period) {
	others := Lane{}
	for _, a := range b.p.Strategy.Actions {
		s, ok := stretch(a.Start, a.Due, period)
		if !ok || a.Action == "" {
			continue
		}
		bar := Bar{Name: string(a.Action), Owner: b.shown("strategy.actions", "owner", string(a.Owner)), Stretch: s}
		in := slices.IndexFunc(pic.Lanes, func(l Lane) bool { return !s.End.Before(l.Start) && !s.End.After(l.End) })
		if in < 0 {
			others.Bars = append(others.Bars, bar)
			continue
		}
		pic.Lanes[in].Bars = append(pic.Lanes[in].Bars, bar)
	}
	if len(others.Bars) == 0 {
		return
	}
	if len(pic.Lanes) > 0 {
		others.Name = noPhase.In(b.lang)
	}
	pic.Lanes = append(pic.Lanes, others)
}

// stretch is from the first day to the last; what has only its end is that day.
func stretch(start, end plan.Date, period number.Period) (s Stretch, ok bool) {
	var err error
	if s.End, err = number.ReadDue(string(end), period); err != nil {
		return s, false
	}
	if s.Start, err = number.ReadStart(string(start), period); strings.TrimSpace(string(start)) == "" || err != nil {
		s.Start = s.End
	}
	return s, !s.End.Before(s.Start)
}

// span is from the first day of all to the last.
func (s *Schedule) span() Stretch {
	var all Stretch
	take := func(r Stretch) {
		if r.Start.IsZero() {
			return
		}
		if all.Start.IsZero() || r.Start.Before(all.Start) {
			all.Start = r.Start
		}
		if r.End.After(all.End) {
			all.End = r.End
		}
	}
	for _, l := range s.Lanes {
		take(l.Stretch)
		for _, bar := range l.Bars {
			take(bar.Stretch)
		}
	}
	for _, m := range s.Milestones {
		take(Stretch{m.Day, m.Day})
	}
	return all
}

func (b *builder) scheduleText(s *Schedule) []string {
	var text []string
	add := func(r Stretch, name string) {
		if r.Start == r.End {
			text = append(text, b.say(dayText, r.End, name))
			return
		}
		text = append(text, b.say(stretchText, r.Start, r.End, name))
	}
	for _, l := range s.Lanes {
		if !l.Start.IsZero() {
			add(l.Stretch, l.Name)
		}
		for _, bar := range l.Bars {
			name := bar.Name
			if bar.Owner != "" {
				name += bracketed(bar.Owner, b.lang)
			}
			add(bar.Stretch, name)
		}
	}
	for _, m := range s.Milestones {
		add(Stretch{m.Day, m.Day}, m.Name)
	}
	return text
}
