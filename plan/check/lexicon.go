package check

import (
	"strings"
	"unicode/utf8"
)

// A lexicon is words that are looked for in a text of either language: Chinese
// ones anywhere, English ones as whole words in lower case.
type lexicon struct {
	zh, en []string
}

func (l lexicon) in(text string) bool {
	for _, w := range l.zh {
		if strings.Contains(text, w) {
			return true
		}
	}
	if !strings.ContainsFunc(text, isLatin) {
		return false
	}
	words := " " + strings.Join(latinWords(text), " ") + " "
	for _, w := range l.en {
		if strings.Contains(words, " "+w+" ") {
			return true
		}
	}
	return false
}

// latinWords are the English words of a text, without regard to case.
func latinWords(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r < 'a' || r > 'z' })
}

func isLatin(r rune) bool { return r < utf8.RuneSelf && isASCIILetter(byte(r)) }

// staff are people who work for the product.
var staff = lexicon{
	zh: []string{"员工", "同事", "店长", "店员", "客服", "内部", "对内", "团队", "技术员", "工程师", "研发", "销售员", "人员", "驻场", "自己人"},
	en: []string{"staff", "employee", "employees", "engineer", "engineers", "developer", "developers", "colleague", "colleagues", "team", "teams", "internal", "internally", "crew", "managers"},
}
