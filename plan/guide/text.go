package guide

import (
	"embed"
	"slices"
	"strings"
	"sync"

	"opsplan/plan"
)

//go:embed zh en
var files embed.FS

// headPage names the file of the questions that stand before the sections.
const headPage = "head"

const stagesPage = "stages"

// pages holds every file, each read when it is first asked for.
var pages = func() map[string]func() (*page, error) {
	all := map[string]func() (*page, error){}
	for _, l := range plan.Languages {
		for _, name := range [...]string{
			headPage, "product", "goals", "scope", "resources", "strategy", "systems", "results", "budget", stagesPage,
		} {
			file := string(l) + "/" + name + ".md"
			all[file] = sync.OnceValues(func() (*page, error) {
				content, err := files.ReadFile(file)
				if err != nil {
					return nil, err
				}
				return parsePage(file, string(content))
			})
		}
	}
	return all
}()

// find returns the texts under a heading, nil without any. A file that cannot
// be read has none: that it can is proved by a test, since it is built in.
func find(l plan.Language, file, id string) *entry {
	read, ok := pages[string(l)+"/"+file+".md"]
	if !ok {
		return nil
	}
	p, err := read()
	if err != nil {
		return nil
	}
	return p.byID[id]
}

// Text is what a person reads while answering a question or a cell. Parts that
// nobody wrote are empty, but for the prompt, which then is the field's name.
type Text struct {
	Prompt string
	Hint   string
	Weak   string // an answer as people write it, without use
	Better string // the same, of use; may have several lines
	Own    bool   // the prompt was written, and is not just the name
	OfRow  bool   // the better example is the row's own
}

// For returns the texts of a question ("goals.vision", "title") or of a
// table's cell ("goals.kpis.target") in the situation.
func For(l plan.Language, s plan.Situation, id string) Text {
	field := declaredAs(id)
	if field == nil {
		return Text{}
	}
	file := headPage
	if field.Section.ID != "" {
		file = field.Section.ID
	}
	e, order := find(l, file, id), audiences(s)
	examples := ownBusinessFirst(order, s.Trade)
	t := Text{
		Prompt: e.pick("prompt", order),
		Hint:   e.pick("hint", order),
		Weak:   e.pick("weak", examples),
		Better: e.pick("better", examples),
	}
	t.Own = t.Prompt != ""
	if !t.Own {
		t.Prompt = field.Name.In(l)
	}
	return t
}

// SectionText is what is said of a section before its questions.
type SectionText struct {
	Opening string // what it must settle
	Length  string // how long it usually is, and at most
}

// Section returns the texts of a section in the situation; the head's ID is "".
func Section(l plan.Language, s plan.Situation, id string) SectionText {
	if id == "" {
		id = headPage
	}
	e, order := find(l, id, id), audiences(s)
	return SectionText{Opening: e.pick("opening", order), Length: e.pick("length", order)}
}

// persuaded are the readers who have to be persuaded, the hardest first.
var persuaded = [...]string{plan.Investor, plan.Lender, plan.Boss}

// audiences lists for whom a text may be written that fits the situation, most
// specific first. What was written for a reader who has to be persuaded was
// written because that reader wants another answer, so it stands before what
// trade and stage say. Oneself wants the answer that everybody gives: there it
// is only the first of equals.
func audiences(s plan.Situation) []string {
	business := [...]string{string(s.Trade + "+" + s.Stage), string(s.Trade), string(s.Stage), ""}
	order := make([]string, 0, len(business)*(len(s.Readers)+1))
	for _, reader := range persuaded {
		if !slices.Contains(s.Readers, reader) || !hasReader(s.Trade, reader) {
			continue
		}
		for _, b := range business {
			order = append(order, readBy(reader, b))
		}
	}
	alone := slices.Contains(s.Readers, plan.Self)
	for _, b := range business {
		if alone {
			order = append(order, readBy(plan.Self, b))
		}
		order = append(order, b)
	}
	return order
}

// hasReader tells whether the trade can have the reader at all: a department
// neither sells shares nor borrows, so what is asked for those who give money
// asks it nothing.
func hasReader(trade plan.Choice, reader string) bool {
	return trade != plan.Department || reader == plan.Boss
}

// ownBusinessFirst is the order for examples: those of the trade before those of
// no trade, whoever reads. An example for a reader that names no trade is of
// another business, and its figures would belie all others in the section.
func ownBusinessFirst(order []string, trade plan.Choice) []string {
	named := func(audience string) bool {
		return slices.Contains(strings.Split(audience, "+"), string(trade))
	}
	own := make([]string, 0, len(order))
	for _, audience := range order {
		if named(audience) {
			own = append(own, audience)
		}
	}
	for _, audience := range order {
		if !named(audience) {
			own = append(own, audience)
		}
	}
	return own
}

// readBy names the audience of a reader and a business: "lender+store+startup".
func readBy(reader, business string) string {
	return strings.TrimSuffix(reader+"+"+business, "+")
}

// pick returns the part written for the first of the audiences that has one.
func (e *entry) pick(name string, order []string) string {
	if e == nil {
		return ""
	}
	for _, audience := range order {
		if p, ok := e.texts[audience][name]; ok {
			return p.text
		}
	}
	return ""
}

// declaredAs returns the question or the cell of that ID, nil without one. A
// question's cells are asked for as table.cell.
func declaredAs(id string) *plan.Field {
	if f, ok := plan.Question(id); ok {
		return f
	}
	dot := strings.LastIndexByte(id, '.')
	if dot < 0 {
		return nil
	}
	table, ok := plan.Question(id[:dot])
	if !ok || table.Kind != plan.KindTable {
		return nil
	}
	cell, ok := table.Cell(id[dot+1:])
	if !ok || cell.Kind == plan.KindID {
		return nil
	}
	return cell
}
