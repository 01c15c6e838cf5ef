package wizard

import (
	"slices"
	"strings"

	"opsplan/plan"
	"opsplan/plan/guide"
	"opsplan/plan/inert"
	"opsplan/ui/propose"
)

func (s *setup) label(id string) string {
	f, ok := plan.Question(id)
	switch {
	case ok:
		return f.Name.In(s.d.language)
	case s.unfolded:
		return s.d.say("收起", "Fold")
	}
	return s.d.say("更多…", "More…")
}

// view draws the rows, and below them what helps with the one in focus.
func (s *setup) view(width, height int) pane {
	cols := 0
	for _, id := range s.order() {
		cols = max(cols, s.d.width(s.label(id)))
	}
	cols = min(cols+4, width*2/5)
	var rows pane
	from, to := 0, 0
	for _, q := range s.slots() {
		at := len(rows.rows)
		rows.add(s.row(q, cols, width, height))
		if q.at.Field == s.focus {
			from, to = at, len(rows.rows)-1
		}
	}
	if s.focus == "" {
		from, to = len(rows.rows), len(rows.rows)
	}
	rows.add(s.fold(cols, width))
	about := s.about(width, height)
	room := height - len(about) - 1
	if len(rows.rows) > room {
		room = max(min(len(rows.rows), height/2), room)
	}
	shown := s.sight.shown(s.d, rows, width, room, from, to)
	if left := height - len(shown.rows) - 1; left > 0 && len(about) > 0 {
		shown.rows = append(append(shown.rows, ""), about[:min(len(about), left)]...)
	}
	return shown
}

// row is a question: its label, and the answer or what stands ready for one.
func (s *setup) row(q slot, cols, width, height int) pane {
	label := s.d.line(s.label(q.at.Field), cols-3)
	pad := strings.Repeat(" ", max(cols-2-s.d.width(label), 1))
	room := max(width-cols, 1)
	if q.at.Field == s.focus {
		most := max(min(height/3, 6), 1)
		if _, picks := s.open.(*picker); picks && height < listRows/2 {
			most = 1
		}
		value := s.open.view(room, most, s.writing)
		p := answered(s.open, value, room, func() { s.writing = true }).indent(strings.Repeat(" ", cols), cols)
		p.rows[0] = s.d.theme.accent.Render("› "+label) + pad + value.rows[0]
		return p
	}
	text, word := s.value(q)
	style := plainly
	if word != "" {
		style = s.d.theme.dim.Render
	}
	text = s.d.line(text, room-s.d.width(word)-2)
	row := "  " + label + pad + s.d.spread(style(text), s.d.theme.dim.Render(word), room)
	click := clickedAt(width, 1, func(x, _ int) []action {
		s.enter(q.at.Field)
		s.writing = true
		s.d.pointed(s.open, room, x-cols)
		return nil
	})
	return pane{rows: []string{row}, zones: []zone{click}}
}

// value is the answer as shown, or what is proposed, and a word that tells that
// it is no answer yet.
func (s *setup) value(q slot) (text, word string) {
	if held := s.d.plan().Text(q.at); held != "" {
		return q.ask.Shown(held, s.d.language), ""
	}
	initial := propose.For(s.d.plan(), q.at, s.d.now())
	if initial != "" && q.ask.Kind == plan.KindProse {
		return "", s.d.say("打开后按 →，按答案写一份", "open it and press → for a draft")
	}
	if initial != "" {
		return q.ask.Shown(initial, s.d.language), s.d.say("默认", "default")
	}
	if q.at.Field == "product.name" {
		return "", s.d.say("空着也行", "may stay empty")
	}
	if q.tier == plan.Required {
		return "", q.tier.Words().In(s.d.language)
	}
	return "", ""
}

// fold is the row that unfolds the others.
func (s *setup) fold(cols, width int) pane {
	click := listed(width, 1, s.focus == "", func() { s.enter("") }, s.takeEnter)
	if s.focus == "" {
		return pane{rows: []string{s.d.theme.accent.Render("› " + s.label(""))}, zones: []zone{click}}
	}
	label := s.d.line(s.label(""), cols-3)
	row := "  " + label + strings.Repeat(" ", max(cols-2-s.d.width(label), 1)) + s.d.theme.dim.Render(s.d.line(s.folded(), width-cols))
	return pane{rows: []string{row}, zones: []zone{click}}
}

// folded are the names of the questions that are not shown.
func (s *setup) folded() string {
	ids := s.order()
	var names []string
	for _, f := range plan.Sections()[0].Fields {
		if !slices.Contains(ids, f.ID) && f.Kind != plan.KindTable {
			names = append(names, f.Name.In(s.d.language))
		}
	}
	return strings.Join(names, s.d.say("、", ", "))
}

// about is what helps with the row in focus, and how much there is to answer.
func (s *setup) about(width, height int) []string {
	var rows []string
	add := func(text string, style func(...string) string) {
		for _, row := range s.d.wrap(text, min(width, 100)) {
			rows = append(rows, style(row))
		}
	}
	at := plan.Path{Field: s.focus}
	for _, f := range s.d.findingsAt(at) {
		if f.Rule != "required" {
			add("! "+f.Summary.In(s.d.language)+" "+f.Remedy.In(s.d.language), s.d.theme.doubt.Render)
		}
	}
	switch {
	case s.focus == "stage":
		rows = append(rows, s.stages(width, height)...)
	case s.open != nil:
		t := guide.For(s.d.language, s.d.plan().Situation(), s.focus)
		add(t.Prompt+s.d.say("", " ")+t.Hint, s.d.theme.dim.Render)
	}
	if q, ok := plan.Question(s.focus); ok && q.Kind != plan.KindProse && s.d.plan().Text(at) == "" && propose.For(s.d.plan(), q.Whole(), s.d.now()) != "" {
		add(s.d.say("现在是默认的；开始写就算你选的。", "This is the default; starting makes it your answer."), s.d.theme.dim.Render)
	}
	rows = append(rows, "")
	if left := s.d.left(nil); left > 0 {
		add(s.d.say("先答必答的 %d 题；其余想写再写。", "Start with the %d required questions; the rest is up to you.", left), s.d.theme.dim.Render)
	}
	return rows
}

// stages is the table that one finds one's stage in.
func (s *setup) stages(width, height int) []string {
	f, _ := plan.Question("stage")
	here := s.d.plan().Situation().Stage
	names, tells, purposes := 0, 0, 0
	for _, stage := range plan.Stages {
		names = max(names, s.d.width(f.Shown(string(stage), s.d.language)))
		tells = max(tells, s.d.width(guide.Stage(s.d.language, stage).Tell))
		purposes = max(purposes, s.d.width(guide.Stage(s.d.language, stage).Purpose))
	}
	full := 2+names+2+tells+2+purposes <= width
	pad := func(text string, cols int) string { return text + strings.Repeat(" ", max(cols-s.d.width(text), 0)) }
	var rows []string
	for _, stage := range plan.Stages {
		if height < listRows/2 && stage != here {
			continue
		}
		text := guide.Stage(s.d.language, stage)
		mark, style := "  ", s.d.theme.dim.Render
		if stage == here {
			mark, style = "› ", plainly
		}
		row := mark + pad(f.Shown(string(stage), s.d.language), names+2) + pad(text.Tell, tells+2)
		if full {
			row += text.Purpose
		}
		rows = append(rows, style(s.d.line(strings.TrimRight(row, " "), width)))
	}
	text := guide.Stage(s.d.language, here)
	more := text.Purpose
	if full {
		more = text.Weight
	}
	add := func(text string, style func(...string) string) {
		for _, row := range s.d.wrap(text, min(width, 100)) {
			rows = append(rows, style(row))
		}
	}
	if doubt := guide.Doubt(s.d.language, s.d.plan()); doubt != "" {
		add("? "+inert.Line(doubt), s.d.theme.doubt.Render)
	}
	add(s.d.say("这样的计划书写 ", "Such a plan: ")+text.Length+s.d.say("：", ". ")+more+s.d.say("。", ". ")+text.Skip, s.d.theme.dim.Render)
	return rows
}
