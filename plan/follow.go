package plan

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Follow returns the changes that let references and formulas keep naming the
// row whose name or id the change alters. Nothing follows a name that is gone.
func (p *Plan) Follow(rename Change) []Change {
	question, cell := rename.Path.Declared()
	if cell == nil || cell != question.TitleCell() && cell != idCell || rename.Old == "" || rename.New == "" || rename.At != 0 {
		return nil
	}
	var follow []Change
	for _, f := range Fields() {
		if f.Kind != KindTable {
			continue
		}
		for _, r := range p.Rows(f) {
			for _, c := range f.Cells {
				if text := r.Text(c); p.names(question, c, text, rename) {
					at := Path{Field: f.ID, Row: r.Key(), Cell: c.Key}
					follow = append(follow, p.Set(at, p.renamed(c, text, rename)))
				}
			}
		}
	}
	return follow
}

// Release returns the changes that let references by id name the row by its
// text instead, so that its deletion leaves no id that means nothing to anybody.
func (p *Plan) Release(row Path) []Change {
	table, i := p.findRow(row)
	if i < 0 || !table.Identified() {
		return nil
	}
	id, title := p.RowAt(table, i).ID(), p.RowAt(table, i).Title()
	if id == "" || id == title {
		return nil
	}
	rename := Change{Path: Path{Field: row.Field, Row: row.Row, Cell: idKey}, Old: id, New: title}
	return slices.DeleteFunc(p.Follow(rename), func(c Change) bool { return c.Path.Row == row.Row })
}

// names tells whether the text in the cell names the row that is renamed.
func (p *Plan) names(table, c *Field, text string, rename Change) bool {
	switch c.Kind {
	case KindReference:
		if text != rename.Old {
			return false
		}
		row, ok := p.Resolve(c, text)
		return ok && row.Field == table.ID && row.Row == rename.Path.Row
	case KindFormula:
		counted := table.ID == "goals.kpis" || table.ID == "goals.assumptions"
		return counted && p.renamed(c, text, rename) != text
	case KindLine, KindProse, KindChoice, KindSeveral, KindQuantity, KindDate, KindSeries, KindID, KindTable:
	}
	return false
}

// renamed is the text with the new name. A formula is read as it is computed:
// without regard to case, and the longest name that stands at a place counts.
// So 单 is not renamed in 单价, nor revenue in new revenue.
func (p *Plan) renamed(c *Field, text string, rename Change) string {
	if c.Kind != KindFormula {
		return rename.New
	}
	known := append(p.counted(), rename.Old)
	var b strings.Builder
	for at := 0; at < len(text); {
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		name := ""
		if !isWord(before) {
			name = nameAt(text[at:], known)
		}
		switch {
		case name == "":
			_, size := utf8.DecodeRuneInString(text[at:])
			b.WriteString(text[at : at+size])
			at += size
			continue
		case strings.EqualFold(name, rename.Old):
			b.WriteString(rename.New)
		default:
			b.WriteString(name)
		}
		at += len(name)
	}
	return b.String()
}

// counted are the names that formulas know: of KPIs and assumptions, and their
// ids.
func (p *Plan) counted() []string {
	var names []string
	for _, k := range p.Goals.KPIs {
		names = append(names, string(k.Name), string(k.ID))
	}
	for _, a := range p.Goals.Assumptions {
		names = append(names, string(a.Name), string(a.ID))
	}
	return names
}

// nameAt is the longest of the names that the text begins with as a whole word,
// as the text spells it; "" without one.
func nameAt(text string, names []string) string {
	longest := ""
	for _, name := range names {
		end := 0
		for range name {
			_, size := utf8.DecodeRuneInString(text[end:])
			end += size
		}
		after, _ := utf8.DecodeRuneInString(text[end:])
		if end > len(longest) && strings.EqualFold(text[:end], name) && !isWord(after) {
			longest = text[:end]
		}
	}
	return longest
}

func isWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_')
}
