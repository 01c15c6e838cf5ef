package guide

import (
	"embed"
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
	t := Text{
		Prompt: e.pick("prompt", order),
		Hint:   e.pick("hint", order),
		Weak:   e.pick("weak", order),
		Better: e.pick("better", order),
	}
	t.Own = t.Prompt != ""
	if !t.Own {
		t.Prompt = field.Name.In(l)
	}
	return t
}

// Section returns what the section must settle in the situation; the head's ID
// is "".
func Section(l plan.Language, s plan.Situation, id string) string {
	if id == "" {
		id = headPage
	}
	return find(l, id, id).pick("opening", audiences(s))
}

// audiences lists for whom a text may be written that fits the situation, most
// specific first. Readers follow in the order the plan names them.
func audiences(s plan.Situation) []string {
	order := make([]string, 0, 4+len(s.Readers))
	order = append(order, string(s.Trade+"+"+s.Stage), string(s.Trade), string(s.Stage))
	order = append(order, s.Readers...)
	return append(order, "")
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
