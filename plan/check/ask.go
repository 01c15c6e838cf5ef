package check

import (
	"strings"

	"opsplan/plan"
	"opsplan/plan/number"
)

// amounts are sums of money in a sentence: a sign or a word of money stands with
// the figure, or 万 without anything counted behind it.
var amounts = pattern(`(?i:(?:US\$|HK\$|S\$|[¥$€£])\s?\d[\d,.]*\s?(?:万亿|万|亿|k\b|m\b|bn\b)?(?:元|块)?)|` +
	`\d[\d,.]*\s?(?:万亿|万|亿)?(?:元|块|美元|欧元|英镑|港元|港币)|\d[\d,.]*\s?(?:万亿|万|亿)`)

// counted are the words behind 万 that make it people or goods.
const counted = "人户单件次家个位名份条台套张场天平字"

// ends are the ends of sentences.
const ends = "。；;\n"

// asked is a sum of money in a text, and what stands before it.
type asked struct {
	sentence string // in which it stands, shortened where it is long
	before   string // what stands there before it
	number.Quantity
}

// sums are the amounts of money in a text, as many as matter.
func (s *subject) sums(text string) []asked {
	const most = 100
	text = string(number.Fold(text))
	var found []asked
	for _, at := range amounts().FindAllStringIndex(text, most) {
		rest := []rune(text[at[1]:min(at[1]+4, len(text))])
		typed := strings.TrimRight(text[at[0]:at[1]], ",. ")
		q, err := number.ReadMoney(typed, s.Money())
		if err != nil || len(rest) > 0 && strings.ContainsRune(counted, rest[0]) || q.Unit.Kind() != number.Cash {
			continue
		}
		before, after := text[max(0, at[0]-200):at[0]], text[at[1]:min(at[1]+200, len(text))]
		if i := strings.LastIndexAny(before, ends); i >= 0 {
			before = before[i:]
		}
		if i := strings.IndexAny(after, ends); i >= 0 {
			after = after[:i]
		}
		found = append(found, asked{before + typed + after, before, q})
	}
	return found
}

// ask is the request, as much of it as anybody reads.
func (s *subject) ask() string {
	const most = 5_000
	runes := []rune(s.Budget.Ask)
	return string(runes[:min(len(runes), most)])
}

// deciders are the readers who have to say yes.
func (s *subject) deciders() bool { return s.reads(plan.Boss, plan.Investor, plan.Lender) }
