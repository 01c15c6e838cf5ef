package document

import (
	"slices"
	"strings"

	"opsplan/plan"
	"opsplan/plan/derive"
)

// Options choose what differs between documents of one plan.
type Options struct {
	Language plan.Language // empty: the plan's own
	Readers  []string      // who it is for; none: the plan's own
	Form     Form
}

// Build lays the plan out.
func Build(p *plan.Plan, o Options) *Document {
	b := newBuilder(p, o)
	d := &Document{Form: o.Form, Language: b.lang, Formal: b.submit, Title: Title{Text: string(p.Title)}, MadeTitle: MadeTitle(p, b.lang)}
	if plan.Blank(d.Title.Text) {
		d.Title = Title{Text: d.MadeTitle, Made: true}
	}
	switch o.Form {
	case Whole:
		b.whole(d)
	case OnePage:
		d.Opening = b.onePage()
		if b.submit {
			d.Front = b.openCounted()
		}
	case Questions:
		d.Opening = b.questions()
	}
	return d
}

type builder struct {
	p        *plan.Plan
	lang     plan.Language
	at       plan.Situation // with the readers the document is for
	submit   bool
	required map[string][]string // by question ID: cells
	gaps     map[string][]plan.Gap
	names    names
	details  map[string]bool // the questions that these readers need only to look up
	drawn    map[string]bool // the figures that have their place already
	leftOut  []*plan.Field
	added    *derive.Budget // nil until it is needed

	gapOf             derive.Gap
	gapDone, gapKnown bool
}

func newBuilder(p *plan.Plan, o Options) *builder {
	if o.Language == "" {
		o.Language = p.Lang()
	}
	if len(o.Readers) > 0 {
		p = forReaders(p, o.Readers)
	}
	b := &builder{
		p:     p,
		lang:  o.Language,
		at:    p.Situation(),
		names: names{p: p, lang: o.Language, tables: map[string]map[string]string{}},
		gaps:  map[string][]plan.Gap{},
		drawn: map[string]bool{},

		required: map[string][]string{},
	}
	b.submit = b.at.Purpose == plan.Submit
	slices.SortStableFunc(b.at.Readers, othersFirst)
	for _, w := range b.at.Wants() {
		b.required[w.ID] = append(b.required[w.ID], w.Cells...)
	}
	for _, g := range p.Missing() {
		b.gaps[g.Path.Field] = append(b.gaps[g.Path.Field], g)
	}
	b.details = detailsFor(b.at.Readers)
	return b
}

// forReaders is the plan as if it were for others: what they demand differs.
func forReaders(p *plan.Plan, readers []string) *plan.Plan {
	q := *p
	q.Readers = plan.Several(strings.Join(readers, "\n"))
	return &q
}

// whole lays out all that was answered.
func (b *builder) whole(d *Document) {
	var details, unasked []Section
	d.Opening = b.opening()
	for _, s := range plan.Sections() {
		if s.ID == "" {
			d.Front = b.front(s)
			continue
		}
		number := b.sectionNumber(len(d.Sections))
		in := b.section(s, number)
		name := Heading(s, b.lang)
		d.Sections = append(d.Sections, Section{Of: s, Number: number, Name: name, Blocks: in.body})
		if len(in.details) > 0 {
			details = append(details, Section{Of: s, Name: name, Blocks: in.details})
		}
		if len(in.unasked) > 0 {
			unasked = append(unasked, Section{Of: s, Name: name, Blocks: in.unasked})
		}
	}
	for _, s := range []Supplement{{detailsName.In(b.lang), details}, {unaskedName.In(b.lang), unasked}} {
		if len(s.Sections) > 0 {
			d.Appendix = append(d.Appendix, s)
		}
	}
	d.LeftOut = b.leftOut
}

// parts are the blocks of a section's questions, by where they stand.
type parts struct{ body, details, unasked []Block }

// section lays out the questions that this stage asks, those of them that the
// readers need only to look up, and those that it does not ask.
func (b *builder) section(s *plan.Section, number string) parts {
	var in parts
	for _, f := range s.Fields {
		blocks := b.question(f)
		switch {
		case b.p.Answered(f) && !b.isAsked(f):
			if b.submit {
				b.leftOut = append(b.leftOut, f)
			} else {
				in.unasked = append(in.unasked, blocks...)
			}
		case b.p.Answered(f) && b.isDetail(f):
			in.details = append(in.details, blocks...)
		default:
			in.body = append(in.body, blocks...)
		}
	}
	if len(in.body) == 0 { // a section says something
		in.body, in.details = in.details, nil
	}
	if len(in.body) == 0 {
		in.body = []Block{&Note{Kind: Nothing, Lines: []string{nothingYet.In(b.lang)}}}
	}
	in.body, in.details, in.unasked = joinGaps(in.body), joinGaps(in.details), joinGaps(in.unasked)
	if b.submit {
		enumerate(in.body, number, b.lang)
	}
	return in
}

// isDetail tells whether the readers need only look it up: nothing that this stage
// must settle is.
func (b *builder) isDetail(f *plan.Field) bool {
	_, required := b.required[f.ID]
	return b.details[f.ID] && !required
}

func (b *builder) isAsked(f *plan.Field) bool {
	_, required := b.required[f.ID]
	return required || b.at.Tier(f) != plan.NotAsked
}

// question returns the blocks of one question: its answer, what is derived from
// it, why it does not apply, what is missing.
func (b *builder) question(f *plan.Field) []Block {
	blocks := b.answer(f)
	if len(blocks) > 0 {
		blocks = append(blocks, b.figures(f)...)
		blocks = append(blocks, b.drawing(f)...)
	}
	blocks = append(blocks, b.waivers(f)...)
	if lines := b.gapLines(f); len(lines) > 0 {
		blocks = append(blocks, &Note{Of: f, Kind: Gap, Lines: lines})
	}
	return blocks
}

func (b *builder) answer(f *plan.Field) []Block {
	if f.Kind == plan.KindTable {
		return b.table(f)
	}
	text := b.names.show(f, b.p.Answer(f))
	if plan.Blank(text) {
		return nil
	}
	return []Block{&Answer{Of: f, Label: Label(f, false, b.lang), Text: text, Prose: f.Kind == plan.KindProse}}
}

func (b *builder) waivers(f *plan.Field) []Block {
	var blocks []Block
	for _, w := range b.p.NotApplying {
		if string(w.Question) != f.ID {
			continue
		}
		if b.submit {
			b.leaveOutWaivers()
			break
		}
		blocks = append(blocks, &Waiver{Of: f, Label: Label(f, false, b.lang), Because: string(w.Because)})
	}
	return blocks
}

func (b *builder) leaveOutWaivers() {
	if f, ok := plan.Question("not_applying"); ok && !slices.Contains(b.leftOut, f) {
		b.leftOut = append(b.leftOut, f)
	}
}
