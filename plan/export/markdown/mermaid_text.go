package markdown

import (
	"fmt"
	"regexp"
	"strings"

	"opsplan/plan/inert"
)

// How many characters of a name stand in a diagram, and of a name with what is
// said of it.
const mostName, mostText = 32, 64

func diagramName(name string) string { return inert.Short(name, mostName) }

// diagramWords are those that Mermaid, in a chart of time, takes for its own at
// the beginning of a line.
var diagramWords = regexp.MustCompile(`(?i)^(?:gantt|dateformat|inclusiveenddates|topaxis|axisformat|tickinterval|includes|excludes|todaymarker|weekday|weekend|title|section|acctitle|accdescr|click|call|href|end|\d{4}-)`)

// diagramText is a person's text as Mermaid draws it and never obeys it: what may
// be syntax in any of its diagrams stands as an entity of its own kind, #58; for a
// colon. Control characters are visible, as in a terminal; a long text is cut.
func diagramText(text string) string {
	text = strings.TrimSpace(inert.Short(text, mostText))
	if text == "" {
		return "…"
	}
	var b strings.Builder
	word := diagramWords.MatchString(text)
	for i, r := range text {
		if drawnAsItIs(r) && (i > 0 || !word) {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "#%d;", r)
		}
	}
	return b.String()
}

// drawnAsItIs tells what means nothing to Mermaid. It puts entities together out
// of ﬂ, ° and ¶ while it reads, so these would mean something too.
func drawnAsItIs(r rune) bool {
	switch {
	case r == 'ﬂ', r == '°', r == '¶':
		return false
	case r >= 0x80:
		return true
	}
	return isWord(byte(r)) || strings.ContainsRune(" ,.()/+-", r)
}

func diagramQuote(text string) string { return `"` + diagramText(text) + `"` }
