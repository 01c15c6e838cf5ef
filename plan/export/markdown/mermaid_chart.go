package markdown

import (
	"fmt"
	"strconv"
	"strings"
)

// chart is one of Mermaid's with bars and a line over the same names.
type chart struct {
	unit        string
	least, most float64
	names       []string
	bars, line  []float64
}

func (c *chart) bar(name string, size float64) {
	c.names = append(c.names, name)
	c.bars = append(c.bars, size)
}

func (c *chart) point(name string, size float64) {
	c.names = append(c.names, name)
	c.line = append(c.line, size)
}

// chartSetup is the size of a chart, and its colours: the bars of Mermaid's own can
// hardly be told from white.
const chartSetup = `%%%%{init: {"xyChart": {"width": %d, "height": %d}, "themeVariables": {"xyChart": {"plotColorPalette": "#7aa6c2, #c2410c"}}}}%%%%` + "\n"

// String is the chart with room for each name: where there are bars they lie, and
// the names stand below each other.
func (c *chart) String() string {
	var b strings.Builder
	if len(c.bars) > 0 {
		fmt.Fprintf(&b, chartSetup+"xychart-beta horizontal\n", 900, max(160, 36*len(c.names)))
	} else {
		fmt.Fprintf(&b, chartSetup+"xychart-beta\n", max(700, 80*len(c.names)), 400)
	}
	names := make([]string, len(c.names))
	for i, name := range c.names {
		names[i] = diagramQuote(name)
	}
	fmt.Fprintf(&b, "    x-axis [%s]\n", strings.Join(names, ", "))
	fmt.Fprintf(&b, "    y-axis %s %s --> %s\n", diagramQuote(c.unit), diagramNumber(c.least), diagramNumber(max(c.most, c.least+1)))
	for _, s := range []struct {
		kind  string
		sizes []float64
	}{{"bar", c.bars}, {"line", c.line}} {
		if len(s.sizes) == 0 {
			continue
		}
		sizes := make([]string, len(s.sizes))
		for i, size := range s.sizes {
			sizes[i] = diagramNumber(size)
		}
		fmt.Fprintf(&b, "    %s [%s]\n", s.kind, strings.Join(sizes, ", "))
	}
	return b.String()
}

// diagramNumber prints a size as exactly as anybody sees it, without an exponent:
// Mermaid knows none.
func diagramNumber(size float64) string {
	text := strconv.FormatFloat(size, 'f', 3, 64)
	return strings.TrimRight(strings.TrimRight(text, "0"), ".")
}
