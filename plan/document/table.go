package document

import (
	"slices"

	"opsplan/plan"
)

// mostColumns is what fits a page held upright.
const mostColumns = 8

// table lays out the rows of a table question: the cells that are filled in any
// row, in parts of at most mostColumns.
func (b *builder) table(f *plan.Field) []Block {
	rows, keys, filled := b.rows(f)
	if len(rows) == 0 {
		return nil
	}
	title := slices.Index(f.Cells, f.TitleCell())
	var others []int
	for i := range f.Cells {
		if filled[i] && i != title {
			others = append(others, i)
		}
	}
	var blocks []Block
	for _, part := range b.split(f, others) {
		t := &Table{Of: f, Label: Label(f, false, b.lang), More: len(blocks) > 0, Keys: keys}
		t.fill(rows, withTitle(part, title, t.More), b.lang)
		blocks = append(blocks, t)
	}
	return blocks
}

// rows returns the shown cells of every row that shows any, and which cells any
// row fills.
func (b *builder) rows(f *plan.Field) (rows [][]string, keys []plan.Key, filled []bool) {
	filled = make([]bool, len(f.Cells))
	for _, row := range b.p.Rows(f) {
		cells, shows := make([]string, len(f.Cells)), false
		for i, c := range f.Cells {
			if text := row.Text(c); text != "" {
				cells[i] = b.names.show(c, text)
			}
			if cells[i] != "" {
				filled[i], shows = true, true
			}
		}
		if shows {
			rows, keys = append(rows, cells), append(keys, row.Key())
		}
	}
	return rows, keys, filled
}

// split deals the columns out to as few parts as hold them, about equally wide.
// What is required stands in the first part, so that the current value and the
// target of a KPI are seen together.
func (b *builder) split(f *plan.Field, columns []int) [][]int {
	const most = mostColumns - 1 // one column names the rows
	if len(columns) <= most {
		return [][]int{columns}
	}
	required := 0
	for _, i := range columns {
		required += 1 - b.rank(f, i)
	}
	n := (len(columns) + most - 1) / most
	wide := max((len(columns)+n-1)/n, min(required, most))
	byWant := slices.Clone(columns)
	slices.SortStableFunc(byWant, func(i, j int) int { return b.rank(f, i) - b.rank(f, j) })
	first, rest := byWant[:wide], byWant[wide:]
	slices.Sort(first)
	slices.Sort(rest)
	parts := [][]int{first}
	n = (len(rest) + most - 1) / most
	for i := range n {
		parts = append(parts, rest[len(rest)*i/n:len(rest)*(i+1)/n])
	}
	return parts
}

// rank is 0 for a cell that is required, 1 for others.
func (b *builder) rank(f *plan.Field, cell int) int {
	if slices.Contains(b.required[f.ID], f.Cells[cell].Key) {
		return 0
	}
	return 1
}

// withTitle puts the naming column where it is declared, in later parts first.
func withTitle(part []int, title int, more bool) []int {
	at := 0
	for !more && at < len(part) && part[at] < title {
		at++
	}
	return slices.Insert(slices.Clone(part), at, title)
}

func (t *Table) fill(rows [][]string, columns []int, l plan.Language) {
	for _, i := range columns {
		t.Columns = append(t.Columns, Column{
			Of: t.Of.Cells[i], Name: t.Of.Cells[i].Name.In(l), Figures: t.Of.Cells[i].Kind == plan.KindQuantity,
		})
	}
	t.Rows = make([][]string, len(rows))
	for r, cells := range rows {
		row := make([]string, len(columns))
		for k, i := range columns {
			row[k] = cells[i]
		}
		t.Rows[r] = row
	}
}
