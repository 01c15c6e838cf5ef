package wizard

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/ui/editor"
	"opsplan/ui/internal/initials"
)

// mostHits is how many of what is found are listed; a letter more finds less.
const mostHits = 200

// mostCols is as wide as a list gets: what belongs together should not stand at
// both ends of a wide screen.
const mostCols = 96

// find is something that can be found.
type find struct {
	name string
	mark string // stands at the right: a key, or how it stands
	keys string // what it is found by, see keysOf
	also string // what else it is called, shown where it was found by that
	do   []action
}

// keysOf is what something is found by: any of its names, in small letters, and
// the Chinese ones by the letters that begin each character's reading.
func keysOf(names ...string) string {
	var b strings.Builder
	for _, name := range names {
		b.WriteString("\x00" + strings.ToLower(name))
		if short := initials.Of(name); short != "" && short != strings.ToLower(name) {
			b.WriteString("\x00" + short)
		}
	}
	return b.String()
}

// finder is a line to type in, and below it the list of what that finds.
type finder struct {
	d     *desk
	line  *editor.Model
	all   []find
	hits  []find // of all, those that begin so first
	found int    // with those not listed
	here  int    // the hit under the cursor
	sight scroll
}

func newFinder(d *desk, placeholder string) *finder {
	return &finder{d: d, line: d.newLine(placeholder)}
}

// offer makes these what can be found.
func (f *finder) offer(all []find) {
	f.all = all
	f.search()
	f.here = min(f.here, max(len(f.hits)-1, 0))
}

// search looks for all words of the line, in any order.
func (f *finder) search() {
	words := fields(f.line.Text())
	var begin, hold []find
	f.found = 0
	for _, one := range f.all {
		begins, holds := one.match(words)
		switch {
		case !holds:
			continue
		case begins && len(begin) < mostHits:
			begin = append(begin, one)
		case !begins && len(hold) < mostHits:
			hold = append(hold, one)
		}
		f.found++
	}
	f.hits = slices.Concat(begin, hold)
	f.hits = f.hits[:min(len(f.hits), mostHits)]
}

func (f find) match(words []string) (begins, holds bool) {
	for _, w := range words {
		if !strings.Contains(f.keys, w) {
			return false, false
		}
		begins = begins || strings.Contains(f.keys, "\x00"+w)
	}
	return begins || len(words) == 0, true
}

// other is the other name that a word looked for is in, "" if its name has it.
func (f find) other(words []string) string {
	for _, w := range words {
		if strings.Contains(strings.ToLower(f.name), w) {
			continue
		}
		for other := range strings.FieldsSeq(f.also) {
			if strings.Contains(strings.ToLower(other), w) {
				return other
			}
		}
	}
	return ""
}

func (f *finder) update(msg tea.Msg) ([]action, bool) {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		switch key.Key().Keystroke() {
		case "up":
			return f.step(-1)
		case "down":
			return f.step(+1)
		case "pgup":
			return f.step(-10)
		case "pgdown":
			return f.step(+10)
		case "enter":
			return f.take()
		case "esc":
			return nil, false
		}
	}
	return f.write(msg)
}

func (f *finder) step(n int) ([]action, bool) {
	f.here = max(min(f.here+n, len(f.hits)-1), 0)
	return on()
}

// take does what was found.
func (f *finder) take() ([]action, bool) {
	if len(f.hits) == 0 {
		return on()
	}
	return append([]action{uncover{}}, f.hits[f.here].do...), true
}

// write gives the message to the line, and looks for what it says then.
func (f *finder) write(msg tea.Msg) ([]action, bool) {
	cmd, used := f.line.Update(msg)
	if len(f.line.Edits()) > 0 {
		f.here, f.sight = 0, scroll{}
		f.search()
	}
	if cmd != nil {
		return on(effect{cmd})
	}
	return nil, used
}

func (f *finder) view(title string, width, height int) pane {
	width = min(width, mostCols)
	p := pane{rows: []string{f.d.spread(f.d.theme.strong.Render(title), f.d.theme.dim.Render(f.count()), width)}}
	p.add(f.d.editing(f.line, width-2, 1).indent("> ", 2))
	p.rows = append(p.rows, "")
	room := max(height-len(p.rows), 1)
	top := f.sight.first(f.d, room, len(f.hits), f.here, f.here)
	for i := top; i < min(top+room, len(f.hits)); i++ {
		click := listed(width, 1, i == f.here, func() { f.here = min(i, len(f.hits)-1) }, f.take)
		p.add(pane{rows: []string{f.row(f.hits[i], i == f.here, width)}, zones: []zone{click}})
	}
	p.zones = append(p.zones, f.sight.zone(f.d, width, height))
	return p
}

// count says how much is found, once something is looked for.
func (f *finder) count() string {
	switch {
	case f.line.Empty():
		return ""
	case f.found == 0:
		return f.d.say("没有找到", "nothing found")
	case f.found > mostHits:
		return f.d.say("找到 %d 处，再打几个字", "%d found; type some more", f.found)
	}
	return f.d.say("找到 %d 处", "%d found", f.found)
}

func (f *finder) row(one find, here bool, width int) string {
	mark, style := "  ", plainly
	if here {
		mark, style = "› ", f.d.theme.accent.Render
	}
	right, name := f.d.line(one.mark, width/2), one.name
	if other := one.other(fields(f.line.Text())); other != "" {
		name += f.d.say("（%s）", " (%s)", other)
	}
	left := f.d.line(name, width-2-f.d.width(right)-1)
	return f.d.spread(style(mark+left), f.d.theme.dim.Render(right), width)
}

func (f *finder) keys() []hint {
	var keys []hint
	if len(f.hits) > 1 {
		keys = append(keys, hint{"↑↓", plan.Words{Zh: "选", En: "choose"}})
	}
	if len(f.hits) > 0 {
		keys = append(keys, hint{"Enter", plan.Words{Zh: "就是它", En: "take it"}})
	}
	return append(keys, hint{"Esc", plan.Words{Zh: "关上", En: "close"}})
}

// plainly is the look of a text that is no more than that.
func plainly(text ...string) string { return strings.Join(text, " ") }

// fields are the words typed, in small letters.
func fields(typed string) []string { return strings.Fields(strings.ToLower(typed)) }
