package wizard

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/draft"
)

// palette finds everything that can be done, and every page.
type palette struct{ *finder }

func (w *Wizard) openPalette() tea.Cmd {
	return w.follow(cover{newPalette(&w.desk)})
}

func newPalette(d *desk) overlay {
	p := &palette{newFinder(d, d.say("打几个字、拼音首字母或英文", "Type part of a name"))}
	all := d.commandsFound()
	if d.session != nil {
		all = append(all, d.sectionsFound()[1:]...) // the set-up is a command's
	}
	p.offer(all)
	return p
}

// commandsFound are the commands that can be done.
func (d *desk) commandsFound() []find {
	var all []find
	for _, c := range commands() {
		if !c.offered() || d.session == nil && !c.plain {
			continue
		}
		names := append([]string{c.words.Zh, c.words.En, c.name}, strings.Fields(c.also)...)
		f := find{name: c.words.In(d.language), keys: keysOf(names...), also: c.also, do: []action{perform{c.name}}}
		if len(c.keys) > 0 {
			f.mark = keyName(c.keys[0])
		}
		all = append(all, f)
	}
	return all
}

// offered tells whether the command is of use in the palette: not those that
// lead into it or need their key pressed twice.
func (c command) offered() bool { return !slices.Contains([]string{"palette", "interrupt"}, c.name) }

// sectionsFound are the pages of the plan.
func (d *desk) sectionsFound() []find {
	var all []find
	for _, s := range plan.Sections() {
		to := draft.Place{Page: pageSection, Section: s.ID}
		f := find{name: d.sectionTitle(s), mark: d.standingOf(s), do: []action{visit{to}}}
		f.keys = keysOf(s.Name.Zh, s.Name.En, f.name, s.ID)
		all = append(all, f)
	}
	return all
}

// sectionTitle is a section as it is listed: "2 运营目标".
func (d *desk) sectionTitle(s *plan.Section) string {
	if s.Number == 0 {
		return d.sectionName(s)
	}
	return fmt.Sprintf("%d %s", s.Number, s.Name.In(d.language))
}

func (d *desk) standingOf(s *plan.Section) string {
	if left := d.left(s); left > 0 {
		return d.say("必答还差 %d 题", "%d required left", left)
	}
	return "✓"
}

func (p *palette) update(msg tea.Msg) ([]action, bool) {
	if key, ok := msg.(tea.KeyPressMsg); ok && key.Key().Keystroke() == "ctrl+p" {
		return on(uncover{})
	}
	return p.finder.update(msg)
}

func (p *palette) view(width, height int) pane {
	return p.finder.view(p.d.say("命令", "Commands"), width, height)
}
