package wizard

import (
	"slices"
	"strings"
)

// view draws the promise, or the drafts, then what else there is.
func (s *start) view(width, height int) pane {
	width = min(width, mostCols)
	drafted, fresh := s.drafted(), s.fresh()
	s.here = min(s.here, len(drafted)+len(fresh)-1)
	var p pane
	wanted, columns := 0, s.columns(drafted)
	list := func(all []offer, first int) {
		for i, o := range all {
			here := first+i == s.here
			if here {
				wanted = len(p.rows)
			}
			click := listed(width, 1, here, func() { s.here = first + i }, func() ([]action, bool) { return o.take(), true })
			p.add(pane{rows: []string{s.row(o, columns, here, width)}, zones: []zone{click}})
		}
	}
	switch {
	case s.err != nil:
		p.rows = append(p.rows, s.d.wrap(s.d.fault(s.err), width)...)
		p.rows = append(p.rows, "")
	case len(drafted) == 0:
		for _, text := range s.promise() {
			p.rows = append(p.rows, s.d.wrap(text, width)...)
		}
		p.rows = append(p.rows, "")
	default:
		p.rows = append(p.rows, s.d.theme.dim.Render(s.d.say("接着写", "Go on with")))
		list(drafted, 0)
		p.rows = append(p.rows, "", s.d.theme.dim.Render(s.d.say("新的", "Something else")))
	}
	list(fresh, len(drafted))
	return s.explained(p, slices.Concat(drafted, fresh)[s.here], wanted, width, height)
}

// promise is what somebody reads who starts the program for the first time.
func (s *start) promise() []string {
	return []string{
		s.d.say("一步步问，你来答；约 25 分钟得到一份能交的运营计划书。", "It asks, you answer: in about 25 minutes you have a plan to hand in."),
		s.d.say("随时可以停，写的都自动存在这台电脑上，不联网。", "Stop whenever you like: all of it is kept on this computer; nothing goes online."),
	}
}

// explained puts what is to be said of the offer under the list, which scrolls
// where there is no room for both.
func (s *start) explained(list pane, o offer, wanted, width, height int) pane {
	var about []string
	if o.of != nil {
		for _, row := range s.d.wrap(o.of.more(s.d), min(width, 76)) {
			about = append(about, s.d.theme.dim.Render(row))
		}
	}
	about = about[:min(len(about), max(height-6, 0), height/2)]
	room := height
	if len(about) > 0 {
		room -= len(about) + 1
	}
	shown := s.sight.shown(s.d, list, width, room, wanted, wanted)
	if len(about) > 0 {
		shown.rows = append(append(shown.rows, ""), about...)
	}
	return shown
}

// columns are how wide the notes of the offers are, each below the same of the
// others.
func (s *start) columns(all []offer) []int {
	var cols []int
	for _, o := range all {
		cols = append(cols, make([]int, max(len(o.notes)-len(cols), 0))...)
		for i, note := range o.notes {
			cols[i] = max(cols[i], s.d.width(note))
		}
	}
	return cols
}

func (s *start) row(o offer, columns []int, here bool, width int) string {
	mark, style := "  ", plainly
	if here {
		mark, style = "› ", s.d.theme.accent.Render
	}
	note := s.d.line(s.note(o, columns, width*3/5), width*3/5)
	name := s.d.line(o.name, width-2-s.d.width(note)-1)
	return s.d.spread(style(mark+name), s.d.theme.dim.Render(note), width)
}

// note is what stands at the right: as much as there is room for, the most worth
// knowing above all.
func (s *start) note(o offer, columns []int, room int) string {
	var note string
	for _, first := range []int{0, 1} {
		var notes []string
		for i := first; i < len(o.notes); i++ {
			if columns[i] > 0 {
				notes = append(notes, s.d.fill(o.notes[i], columns[i]))
			}
		}
		if note = strings.Join(notes, "   "); s.d.width(note) <= room {
			return note
		}
	}
	return o.notes[1]
}
