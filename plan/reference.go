package plan

import "strings"

// Resolve finds the row that a reference's text names: by id first, then by
// the text that names the row. People may be named by role or by person.
func (p *Plan) Resolve(ref *Field, text string) (row Path, ok bool) {
	text = strings.TrimSpace(text)
	if text == "" {
		return Path{}, false
	}
	for _, named := range [...]func(RowText) bool{
		func(r RowText) bool { return r.ID() == text },
		func(r RowText) bool { return r.Title() == text },
		func(r RowText) bool { return r.table.ID == "scope.people" && r.Cell("person") == text },
	} {
		for _, id := range ref.To {
			table, _ := Question(id)
			for _, r := range p.Rows(table) {
				if named(r) {
					return Path{Field: id, Row: r.Key()}, true
				}
			}
		}
	}
	return Path{}, false
}

// RowTitle returns the text that names the row at the path, "" where there is none.
func (p *Plan) RowTitle(row Path) string {
	f, i := p.findRow(row)
	if i < 0 {
		return ""
	}
	return p.RowAt(f, i).Title()
}

// RowNumber returns the number of the row at the path, from 0, -1 where there
// is none.
func (p *Plan) RowNumber(row Path) int {
	_, i := p.findRow(row)
	return i
}

// Shown returns how the answer at the path is shown to people: options and
// references by their words, everything else as typed.
func (p *Plan) Shown(at Path, l Language) string {
	question, cell := at.Declared()
	if question == nil {
		return ""
	}
	f := question
	if cell != nil {
		f = cell
	}
	text := p.Text(at)
	if f.Kind == KindReference {
		if row, ok := p.Resolve(f, text); ok && p.refersByID(row, text) {
			return p.RowTitle(row)
		}
	}
	return f.Shown(text, l)
}

func (p *Plan) refersByID(row Path, text string) bool {
	f, i := p.findRow(row)
	return i >= 0 && p.RowAt(f, i).ID() == strings.TrimSpace(text)
}
