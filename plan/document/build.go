package document

import (
	"slices"

	"opsplan/plan"
	"opsplan/plan/derive"
)

// Options choose what differs between documents of one plan.
type Options struct {
	Language plan.Language // empty: the plan's own
}

// Build lays the plan out.
func Build(p *plan.Plan, o Options) *Document {
	if o.Language == "" {
		o.Language = p.Lang()
	}
	b := &builder{
		p:     p,
		lang:  o.Language,
		at:    p.Situation(),
		names: names{p: p, lang: o.Language, tables: map[string]map[string]string{}},
		gaps:  map[string][]plan.Gap{},

		required: map[string][]string{},
	}
	b.submit = b.at.Purpose == plan.Submit
	for _, w := range b.at.Wants() {
		b.required[w.ID] = append(b.required[w.ID], w.Cells...)
	}
	for _, g := range p.Missing() {
		b.gaps[g.Path.Field] = append(b.gaps[g.Path.Field], g)
	}
	return b.document()
}

type builder struct {
	p        *plan.Plan
	lang     plan.Language
	at       plan.Situation
	submit   bool
	required map[string][]string // by question ID: cells
	gaps     map[string][]plan.Gap
	names    names
	leftOut  []*plan.Field
	added    *derive.Budget // nil until it is needed
}

func (b *builder) document() *Document {
	d := &Document{Language: b.lang, Title: Title{Text: string(b.p.Title)}, MadeTitle: MadeTitle(b.p, b.lang)}
	if plan.Blank(d.Title.Text) {
		d.Title = Title{Text: d.MadeTitle, Made: true}
	}
	for _, s := range plan.Sections() {
		if s.ID == "" {
			d.Front = b.front(s)
			continue
		}
		asked, others := b.section(s)
		d.Sections = append(d.Sections, Section{Of: s, Name: Heading(s, b.lang), Blocks: asked})
		if len(others) > 0 {
			d.Appendix = append(d.Appendix, Section{Of: s, Name: Heading(s, b.lang), Blocks: others})
		}
	}
	d.LeftOut = b.leftOut
	return d
}

// section returns the blocks of the questions this stage asks and of those it
// does not.
func (b *builder) section(s *plan.Section) (asked, others []Block) {
	for _, f := range s.Fields {
		switch {
		case !b.p.Answered(f) || b.isAsked(f):
			asked = append(asked, b.question(f)...)
		case b.submit:
			b.leftOut = append(b.leftOut, f)
		default:
			others = append(others, b.question(f)...)
		}
	}
	if len(asked) == 0 {
		asked = []Block{&Note{Kind: Nothing, Lines: []string{nothingYet.In(b.lang)}}}
	}
	return joinGaps(asked), others
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
