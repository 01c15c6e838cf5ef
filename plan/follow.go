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
					follow = append(follow, p.Set(at, renamed(c, text, rename)))
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
		return counted && renamed(c, text, rename) != text
	case KindLine, KindProse, KindChoice, KindSeveral, KindQuantity, KindDate, KindSeries, KindID, KindTable:
	}
	return false
}

// renamed is the text with the new name. In a formula the old one counts only
// where it is a whole word: 单 is not renamed in 单价.
func renamed(c *Field, text string, rename Change) string {
	if c.Kind != KindFormula {
		return rename.New
	}
	var b strings.Builder
	for {
		i := strings.Index(text, rename.Old)
		if i < 0 {
			b.WriteString(text)
			return b.String()
		}
		rest := text[i+len(rename.Old):]
		before, _ := utf8.DecodeLastRuneInString(b.String() + text[:i])
		after, _ := utf8.DecodeRuneInString(rest)
		b.WriteString(text[:i])
		if isWord(before) || isWord(after) {
			b.WriteString(rename.Old)
		} else {
			b.WriteString(rename.New)
		}
		text = rest
	}
}

func isWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_')
}
