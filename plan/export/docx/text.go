package docx

import (
	"strings"

	"opsplan/plan"
	"opsplan/plan/inert"
)

func languageTag(l plan.Language) string {
	if l == plan.En {
		return "en-US"
	}
	return "zh-CN"
}

// run writes a piece of text in the style of its paragraph or, where one is given,
// in a style for characters. Line breaks and tabs stay what they are; all else
// that is not simply visible is shown by a mark.
func run(m *markup, text, as string) {
	if text == "" {
		return
	}
	m.in("w:r")
	hint := ambiguous(text)
	if as != "" || hint {
		m.in("w:rPr")
		if as != "" {
			m.val("w:rStyle", as)
		}
		if hint {
			m.empty("w:rFonts", "w:hint", "eastAsia")
		}
		m.out("w:rPr")
	}
	for i := 0; ; {
		n := strings.IndexAny(text[i:], "\n\t")
		if n < 0 {
			piece(m, text[i:])
			break
		}
		piece(m, text[i:i+n])
		if text[i+n] == '\n' {
			m.empty("w:br")
		} else {
			m.empty("w:tab")
		}
		i += n + 1
	}
	m.out("w:r")
}

func piece(m *markup, text string) {
	if text != "" {
		m.in("w:t", "xml:space", "preserve")
		m.escaped(inert.Text(text))
		m.out("w:t")
	}
}

// ambiguous tells whether Word would draw Chinese punctuation with the Latin font:
// quotation marks, dashes and dots that both scripts have, in a Chinese text.
func ambiguous(text string) bool {
	both, chinese := false, false
	for _, r := range text {
		switch {
		case '\u3000' <= r && r <= '\u9fff', '\uff00' <= r && r <= '\uffef':
			chinese = true
		case strings.ContainsRune("“”‘’…—·×÷≥≤±°", r):
			both = true
		}
		if both && chinese {
			return true
		}
	}
	return false
}
