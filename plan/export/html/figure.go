package html

import (
	"strconv"

	"opsplan/plan/document"
)

func (b *writer) figure(f *document.Figure) {
	id := b.id("figure-" + f.ID)
	b.put("<figure>\n")
	b.line("figcaption", ` class="label" id="`+id+`"`, f.Caption)
	switch picture := f.Picture.(type) {
	case *document.Progress:
		b.progress(picture)
	case *document.Shares:
		b.shares(picture)
	case *document.Schedule:
		b.schedule(picture, id, f.Caption)
		b.unfold(f.Text)
	case *document.Cash:
		b.cash(picture, id, f)
	}
	b.put("</figure>\n")
}

// unfold writes what a drawing shows, line by line, below it.
func (b *writer) unfold(text []string) {
	b.put("<details>\n")
	b.line("summary", "", b.say(inWords))
	b.lines(text, true)
	b.put("</details>\n")
}

// drawingWidth is that of all drawings, in units of which a letter is twelve
// high. On a sheet of paper, and on most screens, a unit is about a pixel.
const drawingWidth = 720

// A drawing is one piece of a figure: on a narrow screen it is scrolled, not
// shrunk.
type drawing struct {
	*writer
	id string // of this piece
}

// draw begins a piece of that height and gives it a name and a description.
func (b *writer) draw(figure, name, description string, height float64) drawing {
	d := drawing{b, b.id(figure + "-drawing")}
	h := px(height)
	b.put(`<div class="plate" role="group" tabindex="0" aria-labelledby="`, figure, "\">\n")
	b.put(`<svg class="drawing" role="img" aria-labelledby="`, d.id, `" aria-describedby="`, d.id, `-text" viewBox="0 0 `,
		strconv.Itoa(drawingWidth), " ", h, `" width="`, strconv.Itoa(drawingWidth), `" height="`, h, "\">\n")
	b.line("title", ` id="`+d.id+`"`, name)
	b.line("desc", ` id="`+d.id+`-text"`, description)
	return d
}

func (d drawing) end() { d.put("</svg>\n</div>\n") }

// rect draws a rectangle; class is its role, which the style colours.
func (d drawing) rect(class string, x, y, width, height float64) {
	d.put(`<rect class="`, class, `" x="`, px(x), `" y="`, px(y), `" width="`, px(width), `" height="`, px(height), "\"/>\n")
}

func (d drawing) stroke(class string, x1, y1, x2, y2 float64) {
	d.put(`<line class="`, class, `" x1="`, px(x1), `" y1="`, px(y1), `" x2="`, px(x2), `" y2="`, px(y2), "\"/>\n")
}

// words writes a text that begins, ends or has its middle at x. What it was cut
// from, if it was cut, comes up when it is pointed at.
func (d drawing) words(class string, x, y float64, anchor, text, whole string) {
	d.put(`<text class="`, class, `" x="`, px(x), `" y="`, px(y), `" text-anchor="`, anchor, `">`)
	if text != whole {
		d.put("<title>")
		d.text(whole)
		d.put("</title>")
	}
	d.text(text)
	d.put("</text>\n")
}

// px is a length in a drawing: tenths are more than anybody sees.
func px(length float64) string {
	text := strconv.FormatFloat(length, 'f', 1, 64)
	if n := len(text) - 2; text[n:] == ".0" {
		return text[:n]
	}
	return text
}
