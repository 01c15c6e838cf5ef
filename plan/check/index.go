package check

import (
	"strings"
	"sync"

	"opsplan/plan"
)

// An index finds the rows that a reference may name, as plan.Resolve does, but
// without looking at every row each time.
type index map[string]indexed

// indexed is a row by the number it has in its table.
type indexed struct {
	table string
	row   int
}

// indexes are those made so far, by the cell that refers.
type indexes struct {
	sync.Mutex
	of map[string]index
}

// indexOf is the index for the references of a table's cell; it is made once.
func (s *subject) indexOf(table, cell string) index {
	s.indexes.Lock()
	defer s.indexes.Unlock()
	id := table + "." + cell
	if s.indexes.of[id] == nil {
		if s.indexes.of == nil {
			s.indexes.of = map[string]index{}
		}
		s.indexes.of[id] = s.newIndex(table, cell)
	}
	return s.indexes.of[id]
}

func (s *subject) newIndex(table, cell string) index {
	question, _ := plan.Question(table)
	reference, _ := question.Cell(cell)
	x := index{}
	for _, name := range [...]func(plan.RowText) string{
		plan.RowText.ID,
		plan.RowText.Title,
		func(r plan.RowText) string { return r.Cell("person") },
	} {
		for _, to := range reference.To {
			rows, _ := plan.Question(to)
			for i, r := range s.Rows(rows) {
				text := name(r)
				if _, taken := x[text]; text != "" && !taken {
					x[text] = indexed{to, i}
				}
			}
		}
	}
	return x
}

// row is the number of the row in that table which the reference names.
func (x index) row(table string, ref plan.Reference) (int, bool) {
	at, ok := x[strings.TrimSpace(string(ref))]
	return at.row, ok && at.table == table
}
