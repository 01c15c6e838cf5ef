package wizard

import (
	"fmt"
	"strconv"

	"opsplan/plan"
	"opsplan/plan/draft"
)

// shortNames are the sections' names where there is little room: the same words,
// fewer of them.
var shortNames = map[string]plan.Words{
	"":        {Zh: "设置", En: "Set-up"},
	"product": {Zh: "产品", En: "Product"}, "goals": {Zh: "目标", En: "Goals"}, "scope": {Zh: "范围", En: "Scope"},
	"resources": {Zh: "资源", En: "Resources"}, "strategy": {Zh: "策略", En: "Strategy"}, "systems": {Zh: "系统", En: "Systems"},
	"results": {Zh: "效果", En: "Results"}, "budget": {Zh: "预算", En: "Budget"},
}

func (d *desk) short(s *plan.Section) string { return shortNames[s.ID].In(d.language) }

// strip is a row of all sections and what each lacks: in words where there is
// room for them, else by number, else of the one the person is in alone. What
// has no room then is not cut off but left out, all but the sum.
func (w *Wizard) strip(width int) pane {
	if l, ok := w.stripOfAll(width); ok {
		return l.pane()
	}
	return w.sum(width)
}

// stripOfAll is the strip with all sections on it; false if there is no room.
func (w *Wizard) stripOfAll(width int) (l *line, ok bool) {
	full := func(s *plan.Section) (name, state string) {
		name = w.short(s)
		if s.Number > 0 {
			name = fmt.Sprintf("%d %s", s.Number, name)
		}
		return name, w.standing(s)
	}
	brief := func(s *plan.Section) (name, state string) {
		if left := w.left(s); left > 0 {
			return w.short(s), strconv.Itoa(left)
		}
		if wrong := w.report.wrong[s.ID]; wrong > 0 {
			return w.short(s), "!" + strconv.Itoa(wrong)
		}
		return w.short(s), "✓"
	}
	here := w.page.place().Section
	ticks := func(s *plan.Section) (name, state string) {
		switch name, state = brief(s); {
		case s.ID == here:
			return name, state
		case state == "✓" || state[0] == '!':
			return name + state, ""
		}
		return name, ""
	}
	names := func(s *plan.Section) (name, state string) {
		if name, state = brief(s); s.ID != here {
			state = ""
		}
		return name, state
	}
	left := w.say("还差：", "To do: ")
	if w.left(nil) == 0 {
		left = ""
	}
	for _, try := range []struct {
		label, between string
		of             func(*plan.Section) (name, state string)
	}{
		{"", "  ", full}, {left, "  ", brief}, {left, " ", brief}, {"", "  ", brief}, {"", " ", brief}, {"", "  ", ticks}, {"", " ", ticks}, {"", " ", names},
	} {
		if l = w.stripOf(try.label, try.between, try.of); l.cols <= width {
			return l, true
		}
	}
	return nil, false
}

func (w *Wizard) stripOf(label, between string, of func(*plan.Section) (name, state string)) *line {
	here := w.page.place()
	l := new(line)
	for _, s := range plan.Sections() {
		if s.ID == "" && w.left(s) == 0 {
			continue // the set-up is in the way only while it lacks something
		}
		name, state := of(s)
		if state != "" {
			state = " " + state
		}
		item := w.theme.dim.Render(name + state)
		if s.ID == here.Section && !isBeside(here) {
			item = w.theme.accent.Render("›"+name) + state
		}
		if l.cols == 0 && label != "" {
			l.add(&w.desk, "", w.theme.dim.Render(label), nil)
			l.add(&w.desk, "", item, w.leadTo(s))
			continue
		}
		l.add(&w.desk, between, item, w.leadTo(s))
	}
	return l
}

// leadTo leads to a section.
func (w *Wizard) leadTo(s *plan.Section) func() []action {
	return func() []action { return []action{visit{draft.Place{Page: pageSection, Section: s.ID}}} }
}

// sum is what the section lacks that the person is in, and what all do. That
// nothing does, check and hand-over say themselves.
func (w *Wizard) sum(width int) pane {
	here := w.page.place()
	all := w.theme.dim.Render(w.leftInWords())
	if isBeside(here) {
		if w.left(nil) == 0 {
			all = ""
		}
		return pane{rows: []string{all}}
	}
	for _, s := range plan.Sections() {
		if s.ID != here.Section {
			continue
		}
		l := new(line)
		l.add(&w.desk, "", w.theme.accent.Render("›"+w.short(s))+" "+w.standing(s), nil)
		l.add(&w.desk, "   ", all, nil)
		if l.cols <= width {
			return l.pane()
		}
	}
	return pane{rows: []string{all}}
}
