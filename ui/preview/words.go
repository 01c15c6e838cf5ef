package preview

import (
	"fmt"
	"unicode/utf8"

	"opsplan/plan"
)

var (
	moreText = plan.Words{Zh: "…（后面还有 %d 个字，预览里不写）", En: "… (%d more characters, left out of the preview)"}
	nthRow   = plan.Words{Zh: "第 %d 行", En: "Row %d"}

	figureLead = plan.Words{Zh: "图", En: "Figure"}
	lowest     = plan.Words{Zh: "最少", En: "lowest"}
	milestones = plan.Words{Zh: "里程碑", En: "Milestones"}
	inYear     = plan.Words{Zh: "%d年", En: "%d"}
)

func rowNumber(n int, l plan.Language) string { return fmt.Sprintf(nthRow.In(l), n) }

// mostShown is how much of a text is shown that cannot be cut into blocks: a cell, a
// heading. In bytes.
const mostShown = 4 << 10

// short cuts such a text, and says so.
func short(text string, l plan.Language) string {
	if len(text) <= mostShown {
		return text
	}
	cut := mostShown
	for !utf8.RuneStart(text[cut]) {
		cut--
	}
	return text[:cut] + fmt.Sprintf(moreText.In(l), utf8.RuneCountInString(text[cut:]))
}
