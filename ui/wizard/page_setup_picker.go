package wizard

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/ui/propose"
)

// picker is a choice laid out side by side: the arrows change it.
type picker struct {
	d       *desk
	at      plan.Path
	ask     *plan.Field
	many    bool
	here    int    // the option under the cursor; one more is "not sure"
	before  string // the answer when one came here
	touched bool   // changed since one came here: the next change joins that
}

func newPicker(d *desk, s slot) *picker {
	p := &picker{d: d, at: s.at, ask: s.ask, many: s.ask.Kind == plan.KindSeveral}
	p.aim()
	return p
}

// aim puts the cursor on the answer, or on what is proposed.
func (p *picker) aim() {
	p.here, p.before = 0, p.d.plan().Text(p.at)
	if taken := p.taken(); len(taken) > 0 {
		p.here = max(slices.Index(p.codes(), taken[0]), 0)
	}
}

// held are the codes the plan holds; taken are those, or else the proposal.
func (p *picker) held() []string {
	return plan.Several(p.d.plan().Text(p.at)).Items()
}

func (p *picker) taken() []string {
	if held := p.held(); len(held) > 0 {
		return held
	}
	return plan.Several(propose.For(p.d.plan(), p.at, p.d.now())).Items()
}

// codes are the options, and what the plan holds besides.
func (p *picker) codes() []string {
	var codes []string
	for _, o := range p.ask.Options {
		codes = append(codes, o.Code)
	}
	for _, h := range p.held() {
		if !slices.Contains(codes, h) {
			codes = append(codes, h)
		}
	}
	return codes
}

// unsure tells whether the cursor is on the offer to find out by questions.
func (p *picker) unsure() bool { return p.at.Field == "stage" && p.here == len(p.codes()) }

func (p *picker) last() int {
	if p.at.Field == "stage" {
		return len(p.codes())
	}
	return len(p.codes()) - 1
}

func (p *picker) update(msg tea.Msg) ([]action, bool) {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, false
	}
	switch key.Key().Keystroke() {
	case "left":
		return p.step(-1)
	case "right":
		return p.step(+1)
	case "space":
		if p.many {
			return p.tick()
		}
		return p.step(+1)
	case "enter":
		if p.unsure() {
			return on(perform{"stage detector"})
		}
	}
	return nil, false
}

// step moves to another option; of a single choice that is the answer then. Who
// is not sure has chosen nothing on the way there.
func (p *picker) step(n int) ([]action, bool) {
	p.here = (p.here + n + p.last() + 1) % (p.last() + 1)
	switch {
	case p.many:
		return on()
	case p.unsure():
		return p.set(p.before)
	}
	return p.set(p.codes()[p.here])
}

// tick takes the option or leaves it; one has to stay.
func (p *picker) tick() ([]action, bool) {
	code, taken := p.codes()[p.here], p.taken()
	i := slices.Index(taken, code)
	switch {
	case i >= 0 && len(taken) == 1:
		return on(tell{p.d.say("至少选一个：先选上别的，再去掉它", "At least one has to be ticked: tick another first")})
	case i >= 0:
		taken = slices.Delete(taken, i, i+1)
	default:
		taken = append(taken, code)
	}
	return p.set(string(plan.SeveralOf(taken...)))
}

func (p *picker) set(text string) ([]action, bool) {
	if text == p.d.plan().Text(p.at) {
		return on()
	}
	e := edit{changes: []plan.Change{p.d.plan().Set(p.at, text)}}
	if p.at.Field == "stage" && text != "" {
		e = p.d.setStage(plan.Choice(text))
	}
	e.joins, p.touched = p.touched, true
	return on(e)
}

// view lays the options side by side, in as many rows as they take; where
// there is no room for those, it shows one after the other.
func (p *picker) view(width, height int, writing bool) pane {
	taken := p.taken()
	var all pane
	var row line
	for i := range p.last() + 1 {
		item, style := p.item(i, taken, writing)
		item = p.d.line(item, width)
		if row.cols+2+p.d.width(item) > width && row.cols > 0 {
			all.add(row.pane())
			row = line{}
		}
		row.add(p.d, "  ", style(item), func() []action { return p.point(i) })
	}
	all.add(row.pane())
	if len(all.rows) > height {
		return p.single(taken, width, writing)
	}
	return all
}

// single is the option under the cursor, between arrows that lead to the others.
func (p *picker) single(taken []string, width int, writing bool) pane {
	item, style := p.item(p.here, taken, writing)
	number := fmt.Sprintf("%d/%d", p.here+1, p.last()+1)
	item = p.d.line("‹ "+strings.Trim(item, " ›")+" ›", width-len(number)-1)
	turn := func(n int) func() []action {
		return func() []action { do, _ := p.step(n); return do }
	}
	cols := p.d.width(item)
	zones := []zone{clicked(2, 1, turn(-1)), clicked(2, 1, turn(+1)).moved(cols-2, 0)}
	if p.many || p.unsure() {
		zones = append(zones, clicked(cols-4, 1, func() []action { return p.point(p.here) }).moved(2, 0))
	}
	return pane{rows: []string{p.d.spread(style(item), p.d.theme.dim.Render(number), width)}, zones: zones}
}

// item is an option as it is shown.
func (p *picker) item(i int, taken []string, writing bool) (string, func(...string) string) {
	codes := p.codes()
	if i == len(codes) {
		if i == p.here && writing {
			return p.d.say("› 拿不准…", "› Not sure…"), p.d.theme.accent.Render
		}
		return p.d.say("  拿不准…", "  Not sure…"), p.d.theme.dim.Render
	}
	picked := slices.Contains(taken, codes[i])
	mark := map[[2]bool]string{{false, false}: "○ ", {false, true}: "● ", {true, false}: "[ ] ", {true, true}: "[✓] "}[[2]bool{p.many, picked}]
	style := p.d.theme.dim.Render
	if picked {
		style = plainly
	}
	here := i == p.here && writing
	if here {
		style = p.d.theme.accent.Render
	}
	if p.many && here {
		mark = "›" + mark
	} else if p.many {
		mark = " " + mark
	}
	return mark + p.ask.Shown(codes[i], p.d.language), style
}

// point picks the option that is clicked.
func (p *picker) point(i int) (do []action) {
	p.here = min(i, p.last())
	switch {
	case p.unsure():
		return []action{perform{"stage detector"}}
	case p.many:
		do, _ = p.tick()
	default:
		do, _ = p.set(p.codes()[p.here])
	}
	return do
}

func (p *picker) refresh([]plan.Change) {
	p.touched = false
	p.aim()
}

func (p *picker) caret() (at, scroll int) { return 0, 0 }
func (p *picker) show(int, int)           {} // the cursor is on the answer

func (p *picker) keys() []hint {
	if p.many {
		return []hint{{"←→", plan.Words{Zh: "移动", En: "along"}}, {"Space", plan.Words{Zh: "选上或去掉", En: "tick"}}}
	}
	return []hint{{"←→", plan.Words{Zh: "换一个", En: "change"}}}
}
