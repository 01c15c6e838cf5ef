//go:build unix

package screen

import (
	"fmt"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// Picture is what a screen shows at one moment. Columns and rows count from 0,
// in cells.
type Picture struct {
	Size
	Rows      []string // without the blanks at the end
	Cursor    Cursor
	AltScreen bool
	Title     string

	cells []Cell
}

// Cursor is the terminal's own, which input methods follow.
type Cursor struct {
	X, Y    int
	Visible bool
	Shape   Shape
	Steady  bool // it does not blink
}

// Shape is the cursor's.
type Shape int

const (
	Block Shape = iota
	Underline
	Bar
)

// Cell is one place of a screen. The second place of a wide character has
// neither text nor width.
type Cell struct {
	Text                                    string
	Width                                   int
	Bold, Faint, Italic, Underline, Reverse bool
	Foreground, Background                  bool // other than the terminal's own
}

// Cell returns the one at a column and a row, which must be on the screen.
func (p Picture) Cell(x, y int) Cell { return p.cells[y*p.Width+x] }

// Find returns the place where the text begins, the uppermost one.
func (p Picture) Find(text string) (x, y int, found bool) {
	for y, row := range p.Rows {
		at := strings.Index(row, text)
		for x := 0; at >= 0 && x < p.Width; x++ {
			if at == 0 && p.Cell(x, y).Width > 0 {
				return x, y, true
			}
			at -= len(p.Cell(x, y).Text)
		}
	}
	return 0, 0, false
}

// String shows the picture to a person. Each row stands behind a bar; below
// that of the cursor, without a bar, a mark points at the cursor's cell:
//
//	20x3, alternate screen, title "opsplan"
//	|运营计划书
//	|> 中文ab
//	         ^
//	|
//	[cursor at column 9 of row 2]
//
// The last line counts from 1. The mark is in place where wide characters take
// two columns.
func (p Picture) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%dx%d", p.Width, p.Height)
	if p.AltScreen {
		b.WriteString(", alternate screen")
	}
	if p.Title != "" {
		fmt.Fprintf(&b, ", title %q", p.Title)
	}
	b.WriteString("\n")
	for y, row := range p.Rows {
		b.WriteString("|" + row + "\n")
		if p.Cursor.Visible && p.Cursor.Y == y {
			b.WriteString(strings.Repeat(" ", 1+p.Cursor.X) + "^\n")
		}
	}
	b.WriteString("[" + p.Cursor.String() + "]")
	return b.String()
}

func (c Cursor) String() string {
	if !c.Visible {
		return "cursor hidden"
	}
	words := []string{"cursor"}
	if c.Shape != Block {
		words = append([]string{[...]string{Underline: "underline", Bar: "bar"}[c.Shape]}, words...)
	}
	if c.Steady {
		words = append([]string{"steady"}, words...)
	}
	return fmt.Sprintf("%s at column %d of row %d", strings.Join(words, " "), c.X+1, c.Y+1)
}

// take takes the picture of what is drawn.
func (t *terminal) take() Picture {
	e := t.emulator
	at := e.CursorPosition()
	p := Picture{
		Size:      Size{e.Width(), e.Height()},
		AltScreen: e.IsAltScreen(),
		Title:     t.state.title,
		Cursor: Cursor{
			X: at.X, Y: at.Y,
			Visible: !t.state.changed[ansi.ModeTextCursorEnable],
			Shape:   t.state.style.shape,
			Steady:  t.state.style.steady,
		},
	}
	p.cells = make([]Cell, p.Width*p.Height)
	for y := range p.Height {
		var row strings.Builder
		for x := 0; x < p.Width; {
			c := cellOf(e.CellAt(x, y), p.Width-x)
			p.cells[y*p.Width+x] = c
			row.WriteString(c.Text)
			x += c.Width
		}
		p.Rows = append(p.Rows, strings.TrimRight(row.String(), " "))
	}
	return p
}

// cellOf is blank where the emulator has half a character: one cut off by a
// smaller screen, or a mark without a letter to stand on.
func cellOf(c *uv.Cell, room int) Cell {
	text, width := c.Content, c.Width
	if width < 1 || width > room {
		text, width = " ", 1
	}
	attrs := c.Style.Attrs
	return Cell{
		Text:       text,
		Width:      width,
		Bold:       attrs&uv.AttrBold != 0,
		Faint:      attrs&uv.AttrFaint != 0,
		Italic:     attrs&uv.AttrItalic != 0,
		Underline:  c.Style.Underline != ansi.UnderlineNone,
		Reverse:    attrs&uv.AttrReverse != 0,
		Foreground: c.Style.Fg != nil,
		Background: c.Style.Bg != nil,
	}
}
