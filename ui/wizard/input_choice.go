package wizard

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/ui/propose"
)

// choice is an answer picked from options, one or several. What the plan holds
// and no option is stays, and is shown as one more.
type choice struct {
	d    *desk
	at   plan.Path
	ask  *plan.Field
	many bool
	here int // the option under the cursor

	sight scroll
}

func newChoice(d *desk, s slot) *choice {
	c := &choice{d: d, at: s.at, ask: s.ask, many: s.ask.Kind == plan.KindSeveral}
	c.aim()
	return c
}

// aim puts the cursor on the answer, or else on what is proposed.
func (c *choice) aim() {
	held := c.held()
	if len(held) == 0 {
		held = []string{propose.For(c.d.plan(), c.at, c.d.now())}
	}
	c.here = max(slices.Index(c.codes(), held[0]), 0)
}

// held are the codes the plan holds.
func (c *choice) held() []string {
	text := c.d.plan().Text(c.at)
	if c.many {
		return plan.Several(text).Items()
	}
	if text == "" {
		return nil
	}
	return []string{text}
}

// codes are the options, and what the plan holds besides.
func (c *choice) codes() []string {
	var codes []string
	for _, o := range c.ask.Options {
		codes = append(codes, o.Code)
	}
	for _, h := range c.held() {
		if !slices.Contains(codes, h) {
			codes = append(codes, h)
		}
	}
	return codes
}

func (c *choice) update(msg tea.Msg) ([]action, bool) {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, false
	}
	codes := c.codes()
	switch name := key.Key().Keystroke(); name {
	case "left", "up":
		c.here = max(c.here-1, 0)
		return on()
	case "right", "down":
		c.here = min(c.here+1, len(codes)-1)
		return on()
	case "space":
		return c.pick(codes[c.here])
	case "backspace", "delete":
		return c.set("")
	case "enter":
		if held := c.held(); len(held) == 0 || !c.many && held[0] != codes[c.here] {
			do, _ := c.pick(codes[c.here])
			return do, false // and on to the next question
		}
	default:
		if n := strings.Index("123456789", name); len(name) == 1 && n >= 0 && n < len(codes) {
			c.here = n
			return c.pick(codes[n])
		}
	}
	return letters(key)
}

// pick makes the option the answer, or one of them, or none any more.
func (c *choice) pick(code string) ([]action, bool) {
	if !c.many {
		return c.set(code)
	}
	held := c.held()
	if i := slices.Index(held, code); i >= 0 {
		return c.set(string(plan.SeveralOf(slices.Delete(held, i, i+1)...)))
	}
	return c.set(string(plan.SeveralOf(append(held, code)...)))
}

func (c *choice) set(text string) ([]action, bool) {
	if text == c.d.plan().Text(c.at) {
		return on()
	}
	return on(edit{changes: []plan.Change{c.d.plan().Set(c.at, text)}})
}

func (c *choice) view(width, height int, writing bool) pane {
	held := c.held()
	var p pane
	for i, code := range c.codes() {
		mark, style := "  ", c.d.theme.dim.Render
		picked := slices.Contains(held, code)
		if picked {
			style = c.d.theme.strong.Render
		}
		if writing && i == c.here {
			mark, style = "› ", c.d.theme.accent.Render
		}
		box := ""
		if c.many && picked {
			box = "[✓] "
		} else if c.many {
			box = "[ ] "
		} else if picked {
			box = "● "
		} else {
			box = "○ "
		}
		row := style(c.d.line(mark+box+c.ask.Shown(code, c.d.language), width))
		p.add(pane{rows: []string{row}, zones: []zone{c.zone(i, code, width, writing)}})
	}
	return c.sight.shown(c.d, p, width, height, c.here, c.here)
}

// zone takes clicks on an option: boxes are ticked at once.
func (c *choice) zone(i int, code string, width int, writing bool) zone {
	return listed(width, 1, c.many || writing && i == c.here, func() { c.here = i }, func() ([]action, bool) {
		c.here = i
		return c.pick(code)
	})
}

func (c *choice) refresh([]plan.Change) { c.aim() }

func (c *choice) caret() (at, scroll int) { return 0, 0 }
func (c *choice) show(int, int)           {} // the cursor is on the answer

func (c *choice) keys() []hint {
	if c.many {
		return []hint{{"Space", plan.Words{Zh: "选上或去掉", En: "tick"}}}
	}
	return []hint{{"↑↓", plan.Words{Zh: "看", En: "look"}}, {"Enter", plan.Words{Zh: "就选它", En: "choose"}}}
}
