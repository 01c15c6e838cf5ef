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
	s.drawn = nil
	list := func(all []offer, first int) {
		for i, o := range all {
			s.drawn = append(s.drawn, len(p.rows))
			p.rows = append(p.rows, s.row(o, first+i == s.here, width))
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
	return s.explained(p, slices.Concat(drafted, fresh)[s.here], width, height)
}

// promise is what somebody reads who starts the program for the first time.
func (s *start) promise() []string {
	return []string{
		s.d.say("一步步问，你来答；约 25 分钟得到一份能交的运营计划书。", "It asks, you answer: in about 25 minutes you have a plan to hand in."),
		s.d.say("随时可以停，写的都自动存在这台电脑上，不联网。", "Stop whenever you like: all is kept on this computer, and nothing goes online."),
	}
}

// explained puts what is to be said of the offer under the list, which scrolls
// where there is no room for both.
func (s *start) explained(list pane, o offer, width, height int) pane {
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
	shown, top := list.window(s.top, room, s.drawn[s.here])
	s.top = top
	for i := range s.drawn {
		s.drawn[i] -= top
	}
	shown.zones = append(shown.zones, zone{cols: width, rows: len(shown.rows), input: true})
	if len(about) > 0 {
		shown.rows = append(append(shown.rows, ""), about...)
	}
	return shown
}

func (s *start) row(o offer, here bool, width int) string {
	mark, style := "  ", plainly
	if here {
		mark, style = "› ", s.d.theme.accent.Render
	}
	note := s.d.line(s.note(o, width), width*3/5)
	name := s.d.line(o.name, width-2-s.d.width(note)-1)
	return s.d.spread(style(mark+name), s.d.theme.dim.Render(note), width)
}

// note is what stands at the right: in a narrow window the most worth knowing.
func (s *start) note(o offer, width int) string {
	if len(o.notes) > 1 && width < stripWidth {
		return o.notes[1]
	}
	return strings.Join(slices.DeleteFunc(slices.Clone(o.notes), func(n string) bool { return n == "" }), "   ")
}
