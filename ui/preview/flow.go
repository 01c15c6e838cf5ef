package preview

import (
	"strings"

	"opsplan/plan/document"
	"opsplan/plan/inert"
)

// flow is text that runs from row to row: a heading, an answer, a note.
type flow struct {
	level int    // of a heading, 0 if it is none
	label string // of an answer, or of the table below
	colon string
	said  string // by the program, before the text
	text  string
	prose bool   // lines may be items of lists
	note  bool   // said by the program, all of it
	lead  string // before every line of a note

	goesOn     bool // begins within a line
	unfinished bool // ends within one
}

func (f *flow) sum(h *hash) {
	for _, s := range [...]string{f.label, f.colon, f.said, f.text, f.lead} {
		h.text(s)
	}
	h.number(f.level)
	for _, b := range [...]bool{f.prose, f.note, f.goesOn} {
		h.flag(b)
	}
}

func (f *flow) plain() []string {
	lines := strings.Split(f.text, "\n")
	for i := range lines {
		if i > 0 || !f.goesOn {
			lines[i] = f.lead + lines[i]
		}
	}
	lines[0] = f.label + f.colon + f.said + lines[0]
	return lines
}

func (f *flow) lines() int { return strings.Count(f.text, "\n") + 1 }

func (f *flow) markdown(width int) (string, []mark) {
	var t typesetter
	switch {
	case f.level > 0:
		t.begin(heading, strings.Repeat("#", f.level)+" ")
		t.line(width, width, 0, span{normal, inert.Line(f.text)})
	case f.note:
		for _, line := range f.plain() {
			t.begin(note, "> ")
			t.line(width-cols(bar), width-cols(bar), 0, span{normal, inert.Text(line)})
		}
	default:
		f.paragraphs(&t, width)
	}
	return t.String(), nil
}

func (f *flow) paragraphs(t *typesetter, width int) {
	lines := f.split()
	var before []span
	if f.label != "" {
		before = []span{{bold, f.label}, {normal, f.colon}, {quiet, f.said}}
		if lines[0].Mark != "" || lines[0].Text == "" {
			t.begin(paragraph, "")
			t.line(width, width, 0, before...)
			before = nil
		}
	}
	last := 0 // the number of the item before
	for _, line := range lines {
		line.Text = inert.Text(line.Text)
		hang := cols(line.Mark)
		counts := line.Numbered() && (last == 0 || line.Number == last+1)
		switch {
		case line == document.Line{}:
			t.open = none
			continue // the list may go on after it
		case line.Bullet(), counts:
			t.begin(listOf(line), line.Mark)
			t.line(width-hang, width-hang, hang, span{normal, line.Text})
		default:
			t.begin(paragraph, "")
			t.line(width, width-hang, hang, append(before, span{normal, line.Mark + line.Text})...)
			before = nil
		}
		last = 0
		if counts {
			last = line.Number
		}
	}
}

func listOf(line document.Line) kind {
	if line.Bullet() {
		return bullets
	}
	return numbers
}

// split takes the text apart. A line that began in another block is no item.
func (f *flow) split() []document.Line {
	switch {
	case f.prose && !f.goesOn:
		return document.Lines(f.text)
	case f.prose:
		first, others, more := strings.Cut(f.text, "\n")
		lines := []document.Line{{Text: first}}
		if more {
			lines = append(lines, document.Lines(others)...)
		}
		return lines
	}
	var lines []document.Line
	for text := range strings.SplitSeq(f.text, "\n") {
		lines = append(lines, document.Line{Text: text})
	}
	return lines
}

// belongsTo tells whether no blank row stands between this block and the one
// before it of the same text.
func (f *flow) belongsTo(before *flow) bool {
	if f.note || f.goesOn {
		return true
	}
	above := before.text[strings.LastIndexByte(before.text, '\n')+1:]
	below, _, _ := strings.Cut(f.text, "\n")
	if above == "" || below == "" {
		return false
	}
	a, b := document.Lines(above)[0], document.Lines(below)[0]
	return !f.prose || a.Bullet() == b.Bullet() && a.Numbered() == b.Numbered()
}
