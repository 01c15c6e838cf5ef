package document

import (
	"fmt"
	"strings"

	"opsplan/plan"
)

// numerals count the sections and questions of a plan that is handed in.
var numerals = []string{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"}

// numeral is n from 1 to 99 as Chinese documents count: 一, 十, 十一, 二十.
func numeral(n int) string {
	tens, ones := n/10, n%10
	text := ""
	switch {
	case tens == 1:
		text = "十"
	case tens > 1:
		text = numerals[tens-1] + "十"
	}
	if ones > 0 {
		text += numerals[ones-1]
	}
	return text
}

// sectionNumber is what stands before the name of the section with that index:
// 一、 in a Chinese plan that is handed in, "1. " in others.
func (b *builder) sectionNumber(i int) string {
	if b.submit && b.lang == plan.Zh {
		return numeral(i+1) + "、"
	}
	return fmt.Sprintf("%d. ", i+1)
}

// enumerate numbers the answers of a section: （一） in Chinese, "1.1 " in English.
func enumerate(blocks []Block, section string, l plan.Language) {
	n := 0
	next := func() string {
		n++
		if l == plan.Zh {
			return "（" + numeral(n) + "）"
		}
		return fmt.Sprintf("%s%d ", strings.TrimSpace(section), n)
	}
	for _, block := range blocks {
		switch block := block.(type) {
		case *Answer:
			block.Number = next()
		case *Waiver:
			block.Number = next()
		case *Table:
			if !block.More {
				block.Number = next()
			}
		case *Facts, *Note, *Statement, *Figure:
		}
	}
}
