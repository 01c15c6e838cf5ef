package html

import (
	"strconv"

	"opsplan/plan/document"
	"opsplan/plan/inert"
)

// Format returns the document as a page.
func Format(d *document.Document) []byte {
	b := &writer{doc: d, ids: map[string]int{}}
	chapters := b.addressed(d.Chapters())
	b.head()
	b.put(`<body class="`, look(d), "\">\n")
	b.line("a", ` class="skip" href="#text"`, b.say(skipToText))
	front := b.header(d.Front)
	if d.Form == document.Whole {
		b.contents(chapters)
	}
	b.put("<main id=\"text\" tabindex=\"-1\">\n")
	if len(front) > 0 {
		b.put("<div class=\"front\">\n")
		b.blocks(front, 2)
		b.put("</div>\n")
	}
	b.chapters(chapters)
	b.put("</main>\n</body>\n</html>\n")
	return b.Bytes()
}

// look is what the style tells documents apart by.
func look(d *document.Document) string {
	switch {
	case d.Form == document.OnePage:
		return "short sheet"
	case d.Form == document.Questions:
		return "short"
	case d.Formal:
		return "formal"
	}
	return "working"
}

func (b *writer) head() {
	b.put("<!DOCTYPE html>\n<html lang=\"", b.say(languageTag), "\">\n<head>\n<meta charset=\"utf-8\">\n")
	b.put(`<meta http-equiv="Content-Security-Policy" content="`, policy(), "\">\n")
	b.put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
	b.put("<meta name=\"color-scheme\" content=\"light dark\">\n")
	b.put("<meta name=\"format-detection\" content=\"telephone=no\">\n") // figures are no telephone numbers
	b.line("title", "", inert.Line(b.doc.Title.Text))
	b.put("<style>", style, "</style>\n</head>\n")
}

// header writes the title and the block of names, and returns what of the front
// is left.
func (b *writer) header(front []document.Block) []document.Block {
	b.heading = b.id("title")
	b.put("<header>\n")
	b.line("h1", ` id="`+b.heading+`"`, b.doc.Title.Text)
	if len(front) > 0 {
		if f, ok := front[0].(*document.Facts); ok && f.Control {
			b.facts(f)
			front = front[1:]
		}
	}
	b.put("</header>\n")
	return front
}

type chapter struct {
	document.Chapter
	id string
}

// addressed gives each chapter its address. Those of an appendix are told from
// the section itself by what is before them.
func (b *writer) addressed(chapters []document.Chapter) []chapter {
	all := make([]chapter, len(chapters))
	appendix := 0
	for i, c := range chapters {
		wanted := ""
		switch {
		case c.Part != "":
			wanted = "part-" + c.Part
		case c.Of == nil:
			appendix++
			wanted = "appendix-" + strconv.Itoa(appendix)
		case c.Level > 2:
			wanted = "appendix-" + strconv.Itoa(appendix) + "-" + c.Of.ID
		default:
			wanted = c.Of.ID
		}
		all[i] = chapter{c, b.id(wanted)}
	}
	return all
}

func (b *writer) contents(chapters []chapter) {
	b.put("<nav aria-labelledby=\"contents\">\n")
	b.line("h2", ` id="contents"`, b.say(contents))
	b.put("<ul>\n")
	for _, c := range chapters {
		if c.Level == 2 {
			b.put("<li>")
			b.element("a", ` href="#`+c.id+`"`, c.Heading)
			b.put("</li>\n")
		}
	}
	b.put("</ul>\n</nav>\n")
}

// chapters writes each as a section; those of level 3 stand in the one before, and
// are no landmarks: an appendix has several of one name.
func (b *writer) chapters(chapters []chapter) {
	open := 1
	shut := func(level int) {
		for ; open >= level; open-- {
			b.put("</section>\n")
		}
	}
	for _, c := range chapters {
		shut(c.Level)
		if c.Level == 2 {
			b.put(`<section aria-labelledby="`, c.id, "\">\n")
		} else {
			b.put("<section>\n")
		}
		b.line("h"+strconv.Itoa(c.Level), ` id="`+c.id+`"`, c.Heading)
		open, b.heading = c.Level, c.id
		b.blocks(c.Blocks, c.Level+1)
	}
	shut(2)
}
