package preview

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/inert"
)

// figure is a picture of numbers. It is drawn here, by the width of its texts;
// where there is no room for it, it is the same in words.
type figure struct {
	language plan.Language
	caption  string
	text     []string // the picture in words
	picture  document.Picture
}

func (c *cutter) figure(of string, f *document.Figure) {
	b := Block{name: name{of: of, is: "figure " + f.ID}}
	if f.Of != nil {
		b.name.of, b.fields = f.Of.ID, []*plan.Field{f.Of}
	}
	body := &figure{language: c.language, caption: figureLead.In(c.language) + document.Colon.In(c.language) + f.Caption, picture: f.Picture}
	for _, line := range f.Text {
		body.text = append(body.text, inert.Line(short(line, c.language)))
	}
	c.add(b, body)
}

func (f *figure) sum(h *hash) {
	h.text(string(f.language))
	for _, line := range f.plain() {
		h.text(line)
	}
	_, _ = fmt.Fprintf(&h.Hash, "%#v", f.picture)
}

func (f *figure) plain() []string { return append([]string{f.caption}, f.text...) }

func (f *figure) lines() int { return 1 + len(f.text) }

// draw draws the figure, or says it in words: where there is no room for it, where
// terminals do not agree how wide its texts are, for a person who listens.
func (f *figure) draw(width int, s Style) drawing {
	rows, ok := f.strokes(width)
	if s == Spoken || !ok {
		rows = f.words(width)
	}
	d := drawing{}
	for _, r := range lay(f.caption, width, width) {
		d.rows = append(d.rows, s.paint(strokes{{strong, f.caption[r.start:r.end]}}))
	}
	for _, row := range rows {
		d.rows = append(d.rows, s.paint(row))
	}
	return d
}

func (f *figure) strokes(width int) (rows []strokes, ok bool) {
	if slices.ContainsFunc(f.text, composed) {
		return nil, false
	}
	switch p := f.picture.(type) {
	case *document.Progress:
		return progressBars(p).draw(width)
	case *document.Shares:
		return shareBars(p).draw(width)
	case *document.Cash:
		return drawCash(p, width, f.language)
	case *document.Schedule:
		return drawSchedule(p, width, f.language)
	}
	return nil, false
}

func (f *figure) words(width int) (rows []strokes) {
	hang := cols(bullet)
	for _, line := range f.text {
		lead := bullet
		for _, r := range lay(line, width-hang, width-hang) {
			rows = append(rows, strokes{{ordinary, lead + line[r.start:r.end]}})
			lead = strings.Repeat(" ", hang)
		}
	}
	return rows
}

// ink is how a stretch of a drawn row looks. Nothing is told by it alone.
type ink int

const (
	ordinary ink = iota
	strong
	accent
	faint
)

// stroke is a stretch of a drawn row in one ink.
type stroke struct {
	ink  ink
	text string
}

type strokes []stroke

// paint is a row as the terminal gets it.
func (s Style) paint(row strokes) string {
	colours, coloured := palettes[s]
	for len(row) > 0 && strings.TrimSpace(row[len(row)-1].text) == "" {
		row = row[:len(row)-1]
	}
	var b strings.Builder
	for i, stroke := range row {
		text := stroke.text
		if i == len(row)-1 {
			text = strings.TrimRight(text, " ")
		}
		style := ansi.NewStyle()
		switch stroke.ink {
		case strong:
			style = style.Bold()
		case accent:
			style = style.ForegroundColor(ansi.IndexedColor(colours.accent))
		case faint:
			style = style.ForegroundColor(ansi.IndexedColor(colours.quiet))
		case ordinary:
		}
		if coloured && strings.TrimSpace(text) != "" && stroke.ink != ordinary {
			text = style.Styled(text)
		}
		b.WriteString(text)
	}
	return b.String()
}

// left is a text filled up, or cut, to a width.
func left(text string, width int) string {
	text = ansi.Truncate(text, width, "…")
	return text + strings.Repeat(" ", max(0, width-cols(text)))
}

// right is a text filled up before it.
func right(text string, width int) string {
	return strings.Repeat(" ", max(0, width-cols(text))) + text
}
