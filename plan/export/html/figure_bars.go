package html

import "opsplan/plan/document"

// progress writes for each KPI where it stands and where it is to be, with a bar
// for each of the two.
func (b *writer) progress(p *document.Progress) {
	b.put("<ul class=\"bars progress\">\n")
	for _, k := range p.KPIs {
		b.put("<li>")
		b.piece("of", k.Name)
		b.piece("what", p.Now)
		b.bar("now", k.From)
		b.piece("n", k.FromText)
		b.piece("what", p.Then)
		b.bar("then", k.To)
		b.piece("n", k.ToText)
		b.put("</li>\n")
	}
	b.put("</ul>\n")
}

// shares writes each part of the whole with a bar of its size.
func (b *writer) shares(s *document.Shares) {
	b.put("<ul class=\"bars shares\">\n")
	for _, part := range s.Parts {
		b.put("<li>")
		b.piece("of", part.Name)
		b.bar("then", part.Size)
		b.piece("n", part.Amount)
		b.piece("n what", part.Percent)
		b.put("</li>\n")
	}
	b.put("</ul>\n")
}

func (b *writer) piece(class, text string) {
	b.element("span", ` class="`+class+`"`, text)
	b.put(" ")
}

// bar draws a part of what has the full width. It says nothing that the words
// beside it do not say.
func (b *writer) bar(class string, size float64) {
	b.put(`<svg class="bar" aria-hidden="true"><rect class="`, class, `" width="`, px(100*size), `%" height="100%"/></svg> `)
}
