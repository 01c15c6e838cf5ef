package html

import (
	"strconv"

	"opsplan/plan/document"
)

// mostFitting is how many columns a telephone shows without scrolling.
const mostFitting = 3

// table writes a table with its label for a caption. A wide one can be scrolled
// and so takes the focus, by the name of its caption.
func (b *writer) table(t *document.Table, level int) {
	named := t.Label != ""
	caption := ""
	if named {
		caption = b.id(tableID(t))
	}
	switch {
	case len(t.Columns) <= mostFitting:
		b.put("<div class=\"table\">\n")
	case named:
		b.put(`<div class="table wide" role="group" tabindex="0" aria-labelledby="`, caption, "\">\n")
	default:
		b.put("<div class=\"table wide\" tabindex=\"0\">\n")
	}
	b.put("<table>\n")
	if named {
		b.caption(t, caption, level)
	}
	b.columns(t.Columns)
	b.rows(t)
	b.put("</table>\n</div>\n")
}

func tableID(t *document.Table) string {
	if t.Of == nil {
		return "table"
	}
	return t.Of.ID
}

// caption is a heading too, except where a table goes on.
func (b *writer) caption(t *document.Table, id string, level int) {
	if t.More {
		b.element("caption", ` class="more" id="`+id+`"`, t.Label+b.say(goesOn))
		return
	}
	b.put("<caption>")
	b.element("h"+strconv.Itoa(level), ` class="label" id="`+id+`"`, t.Number+t.Label)
	b.put("</caption>\n")
}

func (b *writer) columns(columns []document.Column) {
	b.put("<thead>\n<tr>")
	for _, c := range columns {
		b.put(`<th scope="col"`, class(c.Name, c.Figures), ">")
		b.text(c.Name)
		b.put("</th>")
	}
	b.put("</tr>\n</thead>\n")
}

func (b *writer) rows(t *document.Table) {
	name := naming(t)
	b.put("<tbody>\n")
	for _, row := range t.Rows {
		b.put("<tr>")
		for i, text := range row {
			tag, scope := "td", ""
			if i == name && text != "" {
				tag, scope = "th", ` scope="row"`
			}
			b.put("<", tag, scope, class(text, t.Columns[i].Figures), ">")
			b.text(text)
			b.put("</", tag, ">")
		}
		b.put("</tr>\n")
	}
	b.put("</tbody>\n")
}

// naming is the column that names the rows.
func naming(t *document.Table) int {
	if t.Of == nil {
		return 0
	}
	for i, c := range t.Columns {
		if c.Of == t.Of.TitleCell() {
			return i
		}
	}
	return 0
}

// class says of a cell that it holds figures, and how it may be broken.
func class(text string, figures bool) string {
	switch broken := breaks(text); {
	case figures && broken == "":
		return ` class="n"`
	case figures:
		return ` class="n ` + broken + `"`
	case broken != "":
		return ` class="` + broken + `"`
	}
	return ""
}

const (
	keptWhole   = 10 // a date, five Chinese characters
	longestWord = 18
)

// breaks tells what is short enough to stay on one line, and what would push its
// column wide unless it is broken inside a word.
func breaks(text string) string {
	if len(text) <= 3*keptWhole && width(text) <= keptWhole {
		return "kept"
	}
	word := 0
	for _, r := range text {
		word++
		if r == ' ' || r == '\n' || r >= 0x2e80 { // Chinese breaks everywhere
			word = 0
		}
		if word > longestWord {
			return "broken"
		}
	}
	return ""
}
