package html

import (
	"cmp"
	"strconv"
	"strings"

	"opsplan/plan/document"
)

// mostFitting is how many columns a telephone shows without scrolling.
const mostFitting = 3

// table writes a table with its label for a caption. A wide one can be scrolled
// and so takes the focus, by the name of its caption or of what it stands below.
func (b *writer) table(t *document.Table, level int) {
	id := ""
	if t.Label != "" {
		id = b.id(tableID(t))
	}
	if len(t.Columns) <= mostFitting {
		b.put("<div class=\"table\">\n")
	} else {
		b.put(`<div class="table wide" role="group" tabindex="0" aria-labelledby="`, cmp.Or(id, b.heading), "\">\n")
	}
	b.put("<table>\n")
	if t.Label != "" {
		b.caption(t, id, level)
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
		b.line("caption", ` class="more" id="`+id+`"`, t.Label+b.say(goesOn))
		return
	}
	b.put("<caption>")
	b.element("h"+strconv.Itoa(level), ` class="label" id="`+id+`"`, t.Number+t.Label)
	b.put("</caption>\n")
}

func (b *writer) columns(columns []document.Column) {
	b.put("<thead>\n<tr>")
	for _, c := range columns {
		b.element("th", ` scope="col"`+class(c.Name, c.Figures), c.Name)
	}
	b.put("</tr>\n</thead>\n")
}

func (b *writer) rows(t *document.Table) {
	name := naming(t)
	b.put("<tbody>\n")
	for _, row := range t.Rows {
		b.put("<tr>")
		for i, text := range row {
			if i == name && text != "" {
				b.element("th", ` scope="row"`+class(text, t.Columns[i].Figures), text)
			} else {
				b.element("td", class(text, t.Columns[i].Figures), text)
			}
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
	switch broken := breaks(text, figures); {
	case figures && broken == "":
		return ` class="n"`
	case figures:
		return ` class="n ` + broken + `"`
	case broken != "":
		return ` class="` + broken + `"`
	}
	return ""
}

// Of cells, in columns as wide as half a Chinese letter.
const (
	keptWhole   = 10 // a date, five Chinese letters
	keptFigure  = 13 // 149,850元/月
	longestWord = 18
	longText    = 40
)

// breaks tells what is short enough to stay on one line, what would push its
// column wide unless it is broken inside a word, and what is long to read.
func breaks(text string, figures bool) string {
	wide, word, longest := 0, 0, 0
	for _, r := range text {
		wide++
		word++
		if r >= 0x2e80 { // Chinese is twice as wide and breaks everywhere
			wide++
			word = 0
		} else if r == ' ' || r == '\n' {
			word = 0
		}
		longest = max(longest, word)
	}
	spaced := strings.Contains(text, " ")
	switch {
	case wide == 0:
		return ""
	case figures && wide <= keptFigure, wide <= keptWhole && !spaced:
		return "kept"
	case longest > longestWord:
		return "broken"
	case wide > longText:
		return "long"
	}
	return ""
}
