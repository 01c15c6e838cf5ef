package markdown

import (
	"strings"

	"opsplan/plan"
	"opsplan/plan/document"
)

// answer is one that is being read, line by line.
type answer struct {
	of    *plan.Field
	line  int
	text  strings.Builder
	begun bool
	last  item
}

// labelled tells whether the line begins an answer: "**愿景**：…".
func (r *reader) labelled(line string, blank int) bool {
	name, rest, ok := label(line)
	if !ok || r.section == nil {
		return false
	}
	f := r.names.question(r.section, name)
	if f == nil {
		if r.open != nil {
			r.suggest(Label, unnumbered(name), r.names.questions(r.section))
		}
		return false
	}
	r.close(blank)
	r.table = nil
	if because, ok := waiver(rest); ok {
		r.found.waive(f, because)
		return true
	}
	if f.Kind == plan.KindTable {
		r.table = f
		if rest != "" {
			r.problem(Unread, rest)
		}
		return true
	}
	r.open = &answer{of: f, line: r.at}
	if rest != "" {
		r.open.text.WriteString(unescape(rest))
		r.open.begun = true
	}
	return true
}

// label cuts "**name**：rest"; the colon may stand inside the bold, too.
func label(line string) (name, rest string, ok bool) {
	rest, ok = strings.CutPrefix(line, "**")
	if !ok {
		return "", "", false
	}
	name, rest, ok = strings.Cut(rest, "**")
	if !ok || name == "" {
		return "", "", false
	}
	for _, colon := range []string{"：", ":"} {
		if after, found := strings.CutPrefix(rest, colon); found {
			return name, strings.TrimLeft(after, " \t"), true
		}
		if inside, found := strings.CutSuffix(name, colon); found {
			return inside, strings.TrimLeft(rest, " \t"), true
		}
	}
	return "", "", false
}

// waiver reads "*不适用*，因为…".
func waiver(rest string) (because string, ok bool) {
	for _, l := range plan.Languages {
		after, ok := strings.CutPrefix(rest, "*"+document.NotApplying.In(l)+"*")
		if !ok {
			continue
		}
		because, ok := strings.CutPrefix(after, strings.TrimRight(document.Because.In(l), " "))
		if ok || after == "" {
			return unescape(because), true
		}
	}
	return "", false
}

// text reads a paragraph or an item that goes on with the open answer.
func (r *reader) text(line string, blank int) {
	a := r.open
	switch {
	case r.section == nil: // said at its heading
		return
	case a == nil:
		r.problem(Unread, line)
		return
	}
	this, mark, body := itemIn(line)
	breaks := blank // of the paragraphs' two, one is the person's
	switch {
	case !a.begun: // below its label
		breaks = blank - 1
	case this.goesOn(a.last):
		breaks = blank + 1
	case blank == 0: // a person broke the line
		breaks = 1
	}
	for range breaks {
		a.text.WriteByte('\n')
	}
	a.text.WriteString(mark + unescape(body))
	a.begun, a.last = true, this
}

// itemIn cuts an item's mark off; lists with other bullets are lists with dashes.
func itemIn(line string) (this item, mark, body string) {
	for _, bullet := range []string{"- ", "* ", "+ "} {
		if body, ok := strings.CutPrefix(line, bullet); ok {
			return item{mark: "- "}, "- ", body
		}
	}
	if l := document.Lines(line)[0]; l.Numbered() {
		return item{mark: l.Mark, number: l.Number}, l.Mark, l.Text
	}
	return item{}, "", line
}

// close ends the open answer, if any; further blank lines before what follows are
// line breaks at the end of prose.
func (r *reader) close(blank int) {
	a := r.open
	if a == nil {
		return
	}
	r.open = nil
	if a.of.Kind == plan.KindProse {
		for range blank - 1 {
			a.text.WriteByte('\n')
		}
	}
	if !r.found.answer(a.of, a.of.Accept(a.text.String())) {
		r.problems = append(r.problems, Problem{Line: a.line + 1, Code: Twice, Text: document.Label(a.of, false, r.lang)})
	}
}
