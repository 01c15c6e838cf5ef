package markdown

import (
	"slices"
	"strings"

	"opsplan/plan"
	"opsplan/plan/document"
)

// grid reads the table that begins at the next line.
func (r *reader) grid() {
	first := r.at
	head := cells(r.lines[r.at])
	var rows [][]string
	for r.at++; r.at < len(r.lines) && strings.HasPrefix(r.lines[r.at], "|"); r.at++ {
		if r.at > first+1 || !isRule(r.lines[r.at]) {
			rows = append(rows, cells(r.lines[r.at]))
		}
	}
	end := r.at
	r.at = first // problems are at its head
	switch {
	case r.section == nil:
	case r.table != nil:
		r.part(head, rows)
	case r.section.ID == "" && r.names.areFacts(head):
		r.facts(rows)
	case r.section.ID == "" && len(rows) > 0 && r.names.areControl(head):
		r.control(head, rows[0])
	default:
		r.problem(Misplaced, strings.Join(head, " | "))
	}
	r.at = end
}

func isRule(line string) bool { return strings.Trim(line, "|:- \t") == "" }

// cells splits a row at its bars and takes each cell for its text.
func cells(line string) []string {
	line = strings.TrimPrefix(line, "|")
	var row []string
	from := 0
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case '\\':
			i++
		case '|':
			row = append(row, unescape(line[from:i]))
			from = i + 1
		}
	}
	if strings.TrimSpace(line[from:]) != "" { // without a bar at the end
		row = append(row, unescape(line[from:]))
	}
	return row
}

// part reads one part of the open table's rows: those after the first tell more
// of the same rows.
func (r *reader) part(head []string, rows [][]string) {
	columns := make([]*plan.Field, len(head))
	for i, name := range head {
		columns[i] = r.names.cell(r.table, name)
		if columns[i] == nil {
			r.suggest(Column, name, r.names.cellNames(r.table))
		}
	}
	for i, texts := range rows {
		row := r.found.row(r.table, i)
		for k, text := range texts {
			if k >= len(columns) || columns[k] == nil || text == "" {
				continue
			}
			if _, known := row[columns[k].Key]; !known {
				row[columns[k].Key] = columns[k].Accept(text)
			}
		}
	}
}

func (r *reader) facts(rows [][]string) {
	for _, row := range rows {
		if len(row) < 2 {
			continue
		}
		f := r.names.question(r.section, row[0])
		if f == nil || f.Kind == plan.KindTable {
			r.suggest(Fact, row[0], r.names.questions(r.section))
			continue
		}
		if !r.found.answer(f, f.Accept(row[1])) {
			r.problem(Twice, row[0])
		}
	}
}

func (r *reader) control(head, row []string) {
	r.found.set("purpose", string(plan.Submit))
	for i, name := range head {
		if i < len(row) && row[i] != "" {
			r.found.answer(r.names.control[name], row[i])
		}
	}
}

// names finds what the words of a file stand for, those of its own language
// first.
type names struct {
	languages []plan.Language
	control   map[string]*plan.Field
	ours      map[string]bool // headings of what holds no answers of its own
}

func namesOf(l plan.Language) names {
	n := names{languages: []plan.Language{l}, control: map[string]*plan.Field{}, ours: map[string]bool{}}
	for _, heading := range slices.Concat(document.SupplementNames(l), document.PartNames(l)) {
		n.ours[unnumbered(heading)] = true
	}
	for _, other := range plan.Languages {
		if other != l {
			n.languages = append(n.languages, other)
		}
	}
	for _, id := range document.ControlIDs {
		f, _ := plan.Question(id)
		for _, l := range n.languages {
			n.control[document.Label(f, true, l)] = f
		}
	}
	return n
}

func (n names) question(s *plan.Section, name string) *plan.Field {
	return n.named(s.Fields, unnumbered(name))
}

func (n names) cell(table *plan.Field, name string) *plan.Field {
	return n.named(table.Cells, name)
}

func (n names) named(fields []*plan.Field, name string) *plan.Field {
	for _, l := range n.languages {
		for _, f := range fields {
			if f.Name.In(l) == name {
				return f
			}
		}
	}
	return nil
}

func (n names) questions(s *plan.Section) []string         { return n.all(s.Fields) }
func (n names) cellNames(table *plan.Field) (all []string) { return n.all(table.Cells) }

func (n names) all(fields []*plan.Field) (all []string) {
	for _, f := range fields {
		all = append(all, f.Name.In(n.languages[0]))
	}
	return all
}

func (n names) areFacts(head []string) bool {
	for _, l := range n.languages {
		if len(head) == 2 && head[0] == document.FactHead.In(l) && head[1] == document.AnswerHead.In(l) {
			return true
		}
	}
	return false
}

func (n names) areControl(head []string) bool {
	for _, name := range head {
		if n.control[name] == nil {
			return false
		}
	}
	return len(head) > 0
}
