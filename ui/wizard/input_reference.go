package wizard

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/ui/editor"
	"opsplan/ui/propose"
)

// reference names a row of another table: it is written, or picked from the rows
// there are. What names nothing stays as it is written.
type reference struct {
	d     *desk
	at    plan.Path
	ask   *plan.Field
	field *editor.Model
	typed bool      // since the cell was opened: only then it filters
	names plan.Path // the row that the answer names, if it does

	all   []candidate
	fit   []candidate // of all, those that what is typed is part of
	sieve string      // what fit was sifted by
	here  int         // in fit; -1 is the field
	drawn int         // candidates so far

	sight scroll
}

// candidate is a row that can be named, or an option besides.
type candidate struct {
	row    plan.Path // none for an option
	answer string    // what is stored
	name   string
	note   string // what kind of thing it is, or who
	sought string // name and note, in small letters
}

func newReference(d *desk, s slot) input {
	r := &reference{d: d, at: s.at, ask: s.ask, field: editor.New(), here: -1}
	r.field.OneLine = true
	r.field.Clipboard = d.clip
	r.field.Now = d.now
	r.field.Styles.Ghost, r.field.Styles.Hidden = d.theme.dim, d.theme.doubt
	r.field.SetText(d.plan().Shown(s.at, d.language))
	r.field.Ghost = d.shownAs(s.ask, propose.For(d.plan(), s.at, d.now()))
	r.field.Focus()
	r.gather()
	return r
}

// gather takes stock of what can be named, and puts what is named into sight.
func (r *reference) gather() {
	r.all = r.candidates()
	r.fit, r.sieve, r.typed, r.here = r.all, "", false, -1
	r.names, _ = r.d.plan().Resolve(r.ask, r.d.plan().Text(r.at))
	r.sight.top = max(r.held(), 0)
}

// held is the number of the candidate that is the answer, -1 without.
func (r *reference) held() int {
	answer := r.d.plan().Text(r.at)
	return slices.IndexFunc(r.fit, func(c candidate) bool {
		return answer != "" && (c.row == r.names && c.row != plan.Path{} || c.row == plan.Path{} && c.answer == answer)
	})
}

// candidates are the options of the cell and the rows of all tables it may name.
func (r *reference) candidates() []candidate {
	var all []candidate
	add := func(at plan.Path, answer, name, note string) {
		if name != "" {
			all = append(all, candidate{at, answer, name, note, strings.ToLower(name + " " + note)})
		}
	}
	for _, o := range r.ask.Options {
		add(plan.Path{}, o.Code, o.In(r.d.language), "")
	}
	for _, id := range r.ask.To {
		table, _ := plan.Question(id)
		for _, row := range r.d.plan().Rows(table) {
			if table.ID == r.at.Field && row.Key() == r.at.Row {
				continue // nothing names itself
			}
			note := row.Cell("person")
			if len(r.ask.To) > 1 {
				note = table.Name.In(r.d.language)
			}
			add(plan.Path{Field: table.ID, Row: row.Key()}, refer(row), row.Title(), note)
		}
	}
	return all
}

// refer is how another row names the row: by id, which no renaming breaks, or by
// its text.
func refer(row plan.RowText) string {
	if id := row.ID(); id != "" {
		return id
	}
	return row.Title()
}

func (r *reference) update(msg tea.Msg) ([]action, bool) {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		switch name := key.Key().Keystroke(); {
		case name == "down" && r.here < 0 && !r.typed && r.held() >= 0:
			r.here = r.held()
			return on()
		case name == "down" && r.here+1 < len(r.fit):
			r.here++
			return on()
		case name == "up" && r.here >= 0:
			r.here--
			return on()
		case name == "esc" && r.here >= 0:
			r.here = -1
			return on()
		case name == "enter" && r.here >= 0:
			return r.set(r.fit[r.here].answer, false), false // and on to the next cell
		case name == "enter", name == "down", name == "up", name == "esc":
			return nil, false
		case name == "right" && r.field.Empty() && r.field.Ghost != "":
			return r.set(propose.For(r.d.plan(), r.at, r.d.now()), false), true
		}
	}
	if r.begins(msg) {
		r.field.SetText("")
	}
	cmd, used := r.field.Update(msg)
	var do []action
	if edits := r.field.Edits(); len(edits) > 0 {
		r.typed, r.here = true, -1
		do = append(do, edit{changes: []plan.Change{r.d.plan().Set(r.at, r.ask.Accept(r.field.Text()))}, joins: edits[0].Joins})
	}
	if cmd != nil {
		do = append(do, effect{cmd})
	}
	r.sift()
	return do, used
}

// begins tells whether the message writes a new answer in place of one that
// names a row, or was taken over from the row above: going on with a whole name
// makes no sense.
func (r *reference) begins(msg tea.Msg) bool {
	writes := false
	switch msg := msg.(type) {
	case tea.PasteMsg:
		writes = true
	case tea.KeyPressMsg:
		writes = msg.Text != "" && msg.Mod&(tea.ModCtrl|tea.ModAlt) == 0
	}
	return writes && !r.typed &&
		(r.held() >= 0 || r.d.plan().Text(r.at) == propose.For(r.d.plan(), r.at, r.d.now()))
}

// set makes the answer one that was picked.
func (r *reference) set(answer string, joins bool) []action {
	r.field.SetText(r.d.shownAs(r.ask, answer))
	r.typed, r.here = false, -1
	r.names, _ = r.d.plan().Resolve(r.ask, answer)
	r.sift()
	if answer == r.d.plan().Text(r.at) {
		return nil
	}
	return []action{edit{changes: []plan.Change{r.d.plan().Set(r.at, answer)}, joins: joins}}
}

// sift keeps the candidates that what is typed is part of. One that goes on from
// what was typed before looks only at those left then.
func (r *reference) sift() {
	sieve := ""
	if r.typed {
		sieve = strings.ToLower(strings.TrimSpace(r.field.Text()))
	}
	if sieve == r.sieve {
		return
	}
	from := r.all
	if r.sieve != "" && strings.HasPrefix(sieve, r.sieve) {
		from = r.fit
	}
	r.sieve, r.sight.top = sieve, 0
	var fit []candidate
	for _, c := range from {
		if strings.Contains(c.sought, sieve) {
			fit = append(fit, c)
		}
	}
	r.fit = fit
	if r.here = min(r.here, len(fit)-1); sieve == "" {
		r.fit = r.all
	}
}

func (r *reference) refresh([]plan.Change) {
	if shown := r.d.plan().Shown(r.at, r.d.language); shown != r.field.Text() {
		r.field.SetText(shown)
	}
	r.gather()
}

func (r *reference) caret() (at, scroll int) { return r.field.Caret(), 0 }
func (r *reference) show(at, _ int)          { r.field.SetCaret(at) }

func (r *reference) keys() []hint {
	if r.here >= 0 {
		return []hint{{"Enter", plan.Words{Zh: "就是它", En: "take it"}}}
	}
	if r.field.Empty() && r.field.Ghost != "" {
		return []hint{{"→", plan.Words{Zh: "照上一行", En: "as above"}}, {"↓", plan.Words{Zh: "挑一个", En: "choose"}}}
	}
	if len(r.fit) > 0 {
		return []hint{{"↓", plan.Words{Zh: "挑一个", En: "choose"}}}
	}
	return nil
}

// view is the field, and below it the candidates in sight.
func (r *reference) view(width, height int, writing bool) pane {
	r.field.SetMethod(r.d.method)
	r.field.SetWidth(width)
	r.field.SetHeight(1, max(height/2, 1))
	p := pane{rows: split(r.field.View())}
	if writing {
		p.cursor = r.field.Cursor()
	}
	field := zone{cols: width, rows: len(p.rows), use: func(msg tea.MouseMsg) ([]action, bool) { return r.update(msg) }, input: true}
	p.zones = []zone{field.after(func() { r.here = -1 })}
	room := min(height-len(p.rows), len(r.fit))
	if !writing || room < 1 {
		return p
	}
	if room < len(r.fit) {
		room--
	}
	wanted := r.here
	if wanted < 0 {
		wanted = min(max(r.sight.top, 0), len(r.fit)-room)
	}
	top, held := r.sight.first(r.d, room, len(r.fit), wanted, wanted), r.held()
	var list pane
	for i := top; i < min(top+room, len(r.fit)); i++ {
		list.add(pane{rows: []string{r.draw(i, i == held, width)}, zones: []zone{r.zone(i, width)}})
	}
	list.zones = append(list.zones, r.sight.zone(r.d, width, len(list.rows)))
	p.add(list)
	if room < len(r.fit) {
		p.rows = append(p.rows, r.d.theme.dim.Render(r.d.line(r.d.say("  共 %d 个；写几个字就少了", "  %d in all; type for fewer", len(r.fit)), width)))
	}
	return p
}

// zone takes clicks on a candidate.
func (r *reference) zone(i, width int) zone {
	return listed(width, 1, i == r.here, func() { r.here = min(i, len(r.fit)-1) }, func() ([]action, bool) {
		if i >= len(r.fit) {
			return nil, false
		}
		return r.set(r.fit[i].answer, false), true
	})
}

func (r *reference) draw(i int, held bool, width int) string {
	r.drawn++
	mark, style, c := "  ", r.d.theme.dim.Render, r.fit[i]
	if i == r.here {
		mark, style = "› ", r.d.theme.accent.Render
	}
	box := "○ "
	if held {
		box = "● "
	}
	text := c.name
	if c.note != "" {
		text += "  " + c.note
	}
	return style(r.d.line(mark+box+text, width))
}
