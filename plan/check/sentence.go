package check

import (
	"iter"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"opsplan/plan"
)

// sentences yields the sentences of a text, each without its end. A dot ends one
// only before a space, so that 2.5 and opsplan.cn stay whole.
func sentences(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		from := 0
		for i, r := range text {
			end := strings.ContainsRune("。！？；!?;\n", r)
			if r == '.' {
				next, _ := utf8.DecodeRuneInString(text[i+1:])
				end = i+1 == len(text) || unicode.IsSpace(next)
			}
			if !end {
				continue
			}
			if s := strings.TrimSpace(text[from:i]); s != "" && !yield(s) {
				return
			}
			from = i + utf8.RuneLen(r)
		}
		if s := strings.TrimSpace(text[from:]); s != "" {
			yield(s)
		}
	}
}

// quotations are words of somebody else, or the name of something.
var quotations = regexp.MustCompile(`“[^“”\n]{1,60}”|「[^「」\n]{1,60}」|『[^『』\n]{1,60}』|《[^《》\n]{1,60}》|"[^"\n]{1,60}"`)

// unquoted is the text with a quotation mark in place of each quotation.
func unquoted(text string) string {
	if !strings.ContainsAny(text, `“「『《"`) {
		return text
	}
	return quotations.ReplaceAllString(text, "”")
}

// figures are numbers in digits or words, and days: a sentence with one of them
// says something that can be looked up.
var figures = regexp.MustCompile(`[0-9０-９]|[零二三四五六七八九两半]|一(?:个|名|位|家|台|次|周|天|月|年|季|半|成|倍|条|张|份|单|件|页|封)|` +
	`[每首末当次本下上](?:天|日|周|月|季|年)|(?:年|月|季|周)[底末初内]|百分|[十百千万](?:个|家|人|名|天|元|月|户|单|次)|` +
	`(?i:\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|half|third|quarter|dozen|once|twice|` +
	`first|second|daily|weekly|monthly|nobody|none|no|zero|` +
	`monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|` +
	`january|february|march|april|june|july|august|september|october|november|december|easter|christmas|` +
	`spring|summer|autumn|winter|(?:each|every|a|per|next|this|last) (?:day|week|month|quarter|year|night|morning))\b)`)

// hasFigure tells whether a number or a day stands in the text, in digits or in
// words.
func hasFigure(text string) bool { return figures.MatchString(text) }

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

// names are words that are looked for in texts, whatever their number.
type names struct {
	known   map[string]bool
	longest map[rune]int // of those that begin with a character, in bytes
}

// mostName is how long a name may be to be looked for, in bytes.
const mostName = 60

func (n *names) add(name string) {
	name = strings.ToLower(strings.TrimSpace(name))
	if utf8.RuneCountInString(name) < 2 || len(name) > mostName {
		return
	}
	if n.known == nil {
		n.known, n.longest = map[string]bool{}, map[rune]int{}
	}
	n.known[name] = true
	first, _ := utf8.DecodeRuneInString(name)
	n.longest[first] = max(n.longest[first], len(name))
}

// at is the longest name that the text begins with as whole words, "" without
// one. The text is in small letters.
func (n *names) at(text string) string {
	first, _ := utf8.DecodeRuneInString(text)
	for end := min(n.longest[first], len(text)); end > 0; end-- {
		if n.known[text[:end]] && !(letterBefore(text, end) && letterAt(text, end)) {
			return text[:end]
		}
	}
	return ""
}

// in yields the names that stand in the text with the place of each.
func (n *names) in(text string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		if len(n.known) == 0 {
			return
		}
		text = strings.ToLower(text)
		for i := 0; i < len(text); {
			name := ""
			if utf8.RuneStart(text[i]) && !(letterBefore(text, i) && letterAt(text, i)) {
				name = n.at(text[i:])
			}
			if name != "" && !yield(i, name) {
				return
			}
			i += max(len(name), 1)
		}
	}
}

func (n *names) anyIn(text string) bool {
	for range n.in(text) {
		return true
	}
	return false
}

// letterBefore and letterAt tell whether a letter of an alphabet with spaces
// between its words stands there.
func letterBefore(text string, i int) bool { return i > 0 && isASCIILetter(text[i-1]) }
func letterAt(text string, i int) bool     { return i < len(text) && isASCIILetter(text[i]) }
func isASCIILetter(c byte) bool            { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// fillers are answers that say only that one will go on, or look into it.
var fillers = regexp.MustCompile(`^(?:(?:继续|更加|加大|加强|进一步|提高|狠抓|坚持|保持|持续|再|多)*(?:努力|力度|投入|管理|执行|执行力|落实|继续|坚持|保持|加油|改进|重视|接再厉)|` +
	`(?:优化|加强|提升|提高|加大|改进|改善|完善|强化|调整)\p{Han}{0,4}|` +
	`无|没有|不变|照旧|同上|略|暂无|再说|到时再说|等|再等|再等等|等等看|看情况|总结|复盘|总结经验|分析原因|想办法|` +
	`none|nothing|nochange|n/?a|same|sameagain|sameplan|asbefore|continue|carryon|keepgoing|keeptrying|keepatit|try(?:ing)?harder|work(?:ing)?harder|moreeffort|moreofthesame|wait|waitandsee|review|wewillsee|seethen|[-—]*)$`)

// saysNothing tells whether an answer is blank or a filler.
func saysNothing(text plan.Line) bool { return fillers.MatchString(thing(text)) }
