package html

import "github.com/charmbracelet/x/ansi"

// width is the display width of a text in columns of a terminal, of which a
// picture takes one to be half as wide as its letters are high.
func width(text string) int { return ansi.StringWidth(text) }
