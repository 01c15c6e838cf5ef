package preview

import "strings"

// look is how a stretch of a line is drawn, as Markdown writes it.
type look string

const (
	normal look = ""
	bold   look = "**"
	quiet  look = "*"
)

// span is a stretch of a line in one look.
type span struct {
	look look
	text string
}

// kind is what a line belongs to.
type kind int

const (
	none kind = iota
	heading
	paragraph
	bullets
	numbers
	note
)

// typesetter writes Markdown whose rows are broken already.
type typesetter struct {
	strings.Builder
	open kind // what the next line may go on with
}

// begin begins a line: it goes on with a paragraph or a note, is the next item
// of a list, or else the first of its kind.
func (t *typesetter) begin(k kind, mark string) {
	switch {
	case k != t.open && t.Len() > 0:
		t.WriteString("\n\n" + mark)
	case k != t.open:
		t.WriteString(mark)
	case k == bullets || k == numbers:
		t.WriteString("\n" + mark)
	default:
		t.WriteString(breakRow)
	}
	t.open = k
}

// line writes a line in rows, the first as wide as first, the others as rest
// and so far indented. It returns how many they are.
func (t *typesetter) line(first, rest, indent int, spans ...span) int {
	text := ""
	for _, s := range spans {
		text += s.text
	}
	rows := lay(text, max(first, narrowest/2), max(rest, narrowest/2))
	for i, r := range rows {
		if i > 0 {
			t.WriteString(breakRow)
			t.indent(indent)
		}
		t.row(r, spans)
	}
	return len(rows)
}

func (t *typesetter) indent(cols int) { t.WriteString(strings.Repeat(hardSpace, cols)) }

// row writes what of each span stands in the row.
func (t *typesetter) row(r row, spans []span) {
	at := 0
	for _, s := range spans {
		from, to := max(r.start-at, 0), min(r.end-at, len(s.text))
		at += len(s.text)
		if from < to {
			t.WriteString(string(s.look))
			encode(&t.Builder, s.text[from:to])
			t.WriteString(string(s.look))
		}
	}
}
