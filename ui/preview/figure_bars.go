package preview

import (
	"math"
	"strings"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/inert"
)

// The signs that figures are drawn with. No terminal takes more than one column
// for them, in a Chinese locale either, as some do for █ and ■; and the fonts of
// all systems have them.
const (
	solid   = "▬"
	lacking = "-" // below zero
	phase   = "="
	point   = "◊"
	month1  = "." // a month begins
)

// A bar has so many columns at least, or it tells nothing; beside its name so many;
// and no more than the eye follows at ease.
const leastBar, shortBar, mostBar = 8, 12, 40

// bars is a table whose last column is a bar. The first, the name, is at the left,
// or above where that leaves the bars too short; the others are figures, at the
// right and never cut.
type bars struct {
	head []string // none: no row for it
	rows []barRow
}

type barRow struct {
	cells []string // the first is empty where the row above has its name
	size  float64  // 1 is the longest of all
	note  string
}

func (b *bars) draw(width int) (rows []strokes, ok bool) {
	const indent = 2
	widths, _ := b.widths()
	room := b.room(width)
	above := room < shortBar
	if above {
		room += widths[0] - indent
		widths[0] = indent
	}
	if room < leastBar {
		return nil, false
	}
	if b.head != nil {
		rows = append(rows, strokes{{faint, aligned(b.head, widths)}})
	}
	for _, r := range b.rows {
		name := r.cells[0]
		if above && name != "" {
			rows = append(rows, strokes{{ordinary, left(name, width)}})
		}
		if above {
			name = ""
		}
		row := strokes{{ordinary, aligned(append([]string{name}, r.cells[1:]...), widths) + " "}, {accent, r.bar(min(room, mostBar))}}
		if r.note != "" {
			row = append(row, stroke{strong, " " + r.note})
		}
		rows = append(rows, row)
	}
	return rows, true
}

// room is what is left for the longest bar beside its name.
func (b *bars) room(width int) int {
	widths, note := b.widths()
	room := width - note
	for _, w := range widths {
		room -= w + 1
	}
	return room
}

// widths are what the columns need, and the note beside the longest bar.
func (b *bars) widths() (widths []int, note int) {
	widths = make([]int, len(b.rows[0].cells))
	take := func(cells []string) {
		for i, text := range cells {
			widths[i] = max(widths[i], cols(text))
		}
	}
	take(b.head)
	for _, r := range b.rows {
		take(r.cells)
		if r.note != "" {
			note = max(note, cols(r.note)+1)
		}
	}
	return widths, note
}

// aligned is the first text at the left of its column and the others at the right.
func aligned(cells []string, widths []int) string {
	all := make([]string, len(cells))
	for i, text := range cells {
		if i == 0 {
			all[i] = left(text, widths[i])
		} else {
			all[i] = right(text, widths[i])
		}
	}
	return strings.Join(all, " ")
}

// bar is as long as its size says; what is more than nothing is seen.
func (r barRow) bar(room int) string {
	sign := solid
	if r.size < 0 {
		sign = lacking
	}
	n := int(math.Round(math.Abs(r.size) * float64(room)))
	if n == 0 && r.size != 0 {
		n = 1
	}
	return strings.Repeat(sign, min(n, room))
}

// progressBars has two bars for each KPI.
func progressBars(p *document.Progress) *bars {
	b := &bars{}
	for _, k := range p.KPIs {
		b.rows = append(b.rows,
			barRow{cells: []string{inert.Line(k.Name), p.Now, inert.Line(k.FromText)}, size: k.From},
			barRow{cells: []string{"", p.Then, inert.Line(k.ToText)}, size: k.To})
	}
	return b
}

func shareBars(s *document.Shares) *bars {
	b := &bars{}
	for _, p := range s.Parts {
		b.rows = append(b.rows, barRow{cells: []string{inert.Line(p.Name), p.Amount, p.Percent}, size: p.Size / s.Parts[0].Size})
	}
	return b
}

// drawCash shows what is left each month, and what came and went if there is room.
func drawCash(c *document.Cash, width int, l plan.Language) ([]strokes, bool) {
	most := 0.0
	for _, m := range c.Months {
		most = max(most, math.Abs(m.Balance))
	}
	full, brief := &bars{head: []string{"", c.In, c.Out, c.Balance}}, &bars{head: []string{"", c.Balance}}
	for i, m := range c.Months {
		r := barRow{}
		if most > 0 {
			r.size = m.Balance / most
		}
		if i == c.Lowest {
			r.note = lowest.In(l)
		}
		r.cells = []string{m.Name, m.InText, m.OutText, m.BalanceText}
		full.rows = append(full.rows, r)
		r.cells = []string{m.Name, m.BalanceText}
		brief.rows = append(brief.rows, r)
	}
	if full.room(width) < shortBar {
		return brief.draw(width)
	}
	return full.draw(width)
}
