package preview

import (
	"strconv"

	"charm.land/glamour/v2/ansi"
)

// Style is what the document is drawn with.
type Style int

// The styles. Plain has no colour and nothing bold. Spoken is plain, with figures in
// words, for a person who listens.
const (
	Plain Style = iota
	Dark        // for a dark background
	Light
	Spoken
)

// palette is all that the styles differ in: one accent for headings, one quiet
// colour for what the program says.
type palette struct{ accent, quiet uint8 }

var palettes = map[Style]palette{
	Dark:  {accent: 75, quiet: 245},
	Light: {accent: 25, quiet: 242},
}

// bar and bullet stand before the rows of a note and of an item.
const (
	bar    = "│ "
	bullet = "• "
)

// config is the style as glamour wants it. No background anywhere: the
// terminal's own shows through, and nothing needs to be filled up.
func (s Style) config() ansi.StyleConfig {
	one, token, yes := uint(1), bar, true
	var c ansi.StyleConfig
	c.BlockQuote.Indent, c.BlockQuote.IndentToken = &one, &token
	c.Item.BlockPrefix = bullet
	c.Enumeration.BlockPrefix = ". "
	colours, ok := palettes[s]
	if !ok {
		return c
	}
	c.Heading.Bold, c.Strong.Bold = &yes, &yes
	accent, quiet := strconv.Itoa(int(colours.accent)), strconv.Itoa(int(colours.quiet))
	c.H1.Color, c.H2.Color = &accent, &accent
	c.BlockQuote.Color, c.Emph.Color = &quiet, &quiet
	return c
}
