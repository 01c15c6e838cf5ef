package preview

import (
	"strings"

	"charm.land/glamour/v2"
)

// narrowest is the smallest width that anything is laid out for; a narrower
// pane shows the left of it.
const narrowest = 12

// drawing is a block as it is shown.
type drawing struct {
	rows  []string
	marks []mark
}

func (d drawing) size() int {
	n := 0
	for _, row := range d.rows {
		n += len(row)
	}
	return n
}

// artist renders one block after the other, in one goroutine.
type artist struct {
	glamour *glamour.TermRenderer
	width   int
}

// newArtist makes a renderer that breaks no rows and fills none up: both are
// done already, or not wanted.
func newArtist(width int, s Style) (*artist, error) {
	r, err := glamour.NewTermRenderer(glamour.WithStyles(s.config()), glamour.WithWordWrap(0), glamour.WithPreservedNewLines())
	return &artist{r, max(width, narrowest)}, err
}

func (a *artist) draw(b written) (drawing, error) {
	markdown, marks := b.markdown(a.width)
	out, err := a.glamour.Render(markdown)
	if err != nil {
		return drawing{}, err
	}
	return drawing{tidy(out), marks}, nil
}

// tidy takes out the blanks at the ends of rows and all blank rows but one
// between others.
func tidy(out string) []string {
	var rows []string
	blank := false
	for row := range strings.SplitSeq(strings.ReplaceAll(out, hardSpace, " "), "\n") {
		row = strings.TrimRight(row, " ")
		if row == "" {
			blank = true
			continue
		}
		if blank && len(rows) > 0 {
			rows = append(rows, "")
		}
		rows, blank = append(rows, row), false
	}
	return rows
}
