package check

import (
	"strings"
	"unicode"

	"opsplan/plan"
)

// paid knows what the budget pays for: the rows its lines serve, and the words
// of its items.
type paid struct {
	rows  map[indexed]bool
	words map[string]bool
	kinds map[plan.Choice]bool // of lines that serve no row in particular
}

func (s *subject) findPaid() paid {
	p := paid{map[indexed]bool{}, map[string]bool{}, map[plan.Choice]bool{}}
	index := s.indexOf("budget.lines", "serves")
	for _, l := range s.Budget.Lines {
		if at, ok := index[strings.TrimSpace(string(l.Serves))]; ok {
			p.rows[at] = true
		} else {
			p.kinds[l.Category] = true
		}
		for _, w := range pieces(string(l.Item) + " " + string(l.Basis)) {
			p.words[w] = true
		}
	}
	uses := s.indexOf("strategy.actions", "resource")
	for i, a := range s.Strategy.Actions {
		if at, ok := uses[strings.TrimSpace(string(a.Resource))]; ok && p.rows[indexed{"strategy.actions", i}] {
			p.rows[at] = true
		}
	}
	return p
}

// names tells whether some item of the budget has a word in common with the text.
func (p paid) names(text string) bool {
	for _, w := range pieces(text) {
		if p.words[w] {
			return true
		}
	}
	return false
}

// pieces are what names of the same thing share: every two Chinese characters
// side by side, and English words of four letters or more.
func pieces(text string) []string {
	var all []string
	runes := []rune(text)
	for i := 1; i < len(runes); i++ {
		if unicode.Is(unicode.Han, runes[i-1]) && unicode.Is(unicode.Han, runes[i]) {
			all = append(all, string(runes[i-1:i+1]))
		}
	}
	for _, w := range latinWords(text) {
		if len(w) >= 4 {
			all = append(all, strings.TrimSuffix(w, "s"))
		}
	}
	return all
}

// free is what costs nothing.
var free = lexicon{
	zh: []string{"免费", "不花钱", "不收钱", "赠送", "借用", "自有", "现成", "0元", "0 元"},
	en: []string{"free", "no charge", "no cost", "donated", "borrow", "borrowed", "loan"},
}
