package check

import (
	"iter"
	"math/big"
	"regexp"
	"strings"
	"unicode/utf8"

	"opsplan/plan"
	"opsplan/plan/number"
)

var (
	// growthZh: what grows may stand before the verb or after it (提升运营效率20%). A
	// rate behind the verb is more likely a level: 提升毛利率 38%.
	growthZh = regexp.MustCompile(`(?:(?:提升|提高|增长|增加|上升|降低|下降|减少|缩短|节省|节约|压缩|降本|增收|增效)(?:[^\P{Han}到至为达率比从由]{1,6}(?:效率)?|效率)|提升|提高|增长|增加|上升|上涨|涨|增|升|降低|下降|减少|缩短|节省|节约|压缩|降本|降)(?:了|幅)?\s?(?:约|至少|超过|不低于|不少于|达)?\s?(?:[0-9]{1,3}(?:\.[0-9]+)?\s?(?:[%％]|个百分点|个点)|[一二两三四五六七八九]成)|翻(?:一番|两番|一倍|倍)|` +
		`(?:^|[^\pL\pN)）%％+])[+＋]\s?[0-9]{1,3}(?:\.[0-9]+)?\s?[%％]`)

	growthEn = regexp.MustCompile(`(?i)\bup (?:by )?(?:about |over |at least )?[0-9]{1,3}(?:\.[0-9]+)? ?(?:%|percent|per cent)|` +
		`\b(?:up|increas\w*|grow\w*|rais\w*|lift\w*|boost\w*|improv\w*|rise|reduc\w*|cut\w*|lower\w*|decreas\w*|drop\w*|fall|shrink\w*|down)\b[^.;,]{0,40}?\bby (?:about |over |at least )?(?:[0-9]{1,3}(?:\.[0-9]+)? ?(?:%|percent|per cent)|a (?:fifth|quarter|third|half|tenth))|` +
		`\b[0-9]{1,3}(?:\.[0-9]+)? ?(?:%|percent) (?:more|higher|faster|lower|fewer|growth|increase|reduction|improvement)\b|` +
		`\bdoubl(?:e|ing)\b`)

	// starts are words that say from where, or that it has happened already.
	starts = regexp.MustCompile(`比(?:去|上|现|前|同|20)|[相同环对]比|较|从|由|基础上|→|->|去年|上年|上期|上季|上月|同期|试|了|过去|(?i:\b(?:from|than|versus|vs|compared|against|on (?:last|20[0-9]{2})|over (?:last|20[0-9]{2})|was|were|rose|grew|tested|tried|had|did)\b)`)

	// reached is a figure to get to, of whatever grows beside it.
	reached = regexp.MustCompile(`(?:提升|提高|增长|增加|降低|下降|缩短|压缩|做|升|降)(?:到|至)\s?[0-9.,]+\s?[%％万亿]?`)

	// prices are moves of a price, which everybody can look up.
	prices = strings.NewReplacer("涨价", "", "降价", "", "提价", "", "加价", "")

	days = regexp.MustCompile(`20[0-9]{2}\s?年?|[0-9]{1,2}\s?(?:年|个?月|日|号|周|天|季|次)|[Qq][1-4]|(?i:[0-9]{1,2} (?:days?|weeks?|months?|years?|jan\w*|feb\w*|mar\w*|apr\w*|may|jun\w*|jul\w*|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*))`)
)

// growthIn returns growth that a sentence claims without saying from what; a
// further figure in it may be the base, and what is known has one: it is asked for
// each growth with the words that say what grows.
func growthIn(sentence string, known func(what, growth string) bool) string {
	form := growthEn
	if strings.ContainsFunc(sentence, isHan) {
		form, sentence = growthZh, prices.Replace(sentence)
	}
	if !strings.ContainsAny(sentence, "%％成翻0123456789abd") || starts.MatchString(sentence) {
		return ""
	}
	rest := form.ReplaceAllString(reached.ReplaceAllString(sentence, ""), "")
	if strings.ContainsAny(days.ReplaceAllString(rest, ""), "0123456789") {
		return ""
	}
	from := 0 // of the words that say what grows
	for i, clause := range clauses(sentence) {
		g := form.FindStringIndex(clause)
		if g == nil || from == i {
			from = i
		}
		if g == nil {
			continue
		}
		if g[0] > 0 {
			from = i
		}
		growth := strings.TrimLeft(strings.TrimSpace(clause[g[0]:g[1]]), "，,。；:： ")
		if known == nil || !known(sentence[from:i+len(clause)], growth) {
			return growth
		}
	}
	return ""
}

// clauses yields what stands between commas, each with its place.
func clauses(sentence string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		from := 0
		for i, r := range sentence {
			if !strings.ContainsRune("，,、；;", r) {
				continue
			}
			if !yield(from, sentence[from:i]) {
				return
			}
			from = i + utf8.RuneLen(r)
		}
		yield(from, sentence[from:])
	}
}

var (
	share = regexp.MustCompile(`[0-9]+(?:\.[0-9]+)?`)
	falls = regexp.MustCompile(`[降减缩节压]|(?i:\b(?:reduc|cut|lower|decreas|drop|fall|shrink|down|fewer))`)
)

// parts are shares in words, in hundredths.
var parts = []struct {
	word  string
	share int64
}{
	{"一成", 10}, {"二成", 20}, {"两成", 20}, {"三成", 30}, {"四成", 40}, {"五成", 50}, {"六成", 60}, {"七成", 70}, {"八成", 80}, {"九成", 90},
	{"两番", 300}, {"翻", 100}, {"doubl", 100}, {"tenth", 10}, {"fifth", 20}, {"quarter", 25}, {"third", 33}, {"half", 50},
}

// growthBy is the growth as a part of what it starts from: 降低10% is −1/10.
func growthBy(text string) *big.Rat {
	by, ok := new(big.Rat).SetString(share.FindString(text)) // growth always names one or the other
	for _, p := range parts {
		if !ok && strings.Contains(strings.ToLower(text), p.word) {
			by, ok = big.NewRat(p.share, 1), true
		}
	}
	if falls.MatchString(text) {
		by.Neg(by)
	}
	return by.Quo(by, big.NewRat(100, 1))
}

// inPoints tells whether growth is in percentage points.
func inPoints(text string) bool { return strings.Contains(text, "点") }

// example works the growth out on a round base.
func example(text string) plan.Words {
	if inPoints(text) {
		return say("查一下现在是百分之几，写成“从百分之几做到百分之几”。", "Look up where it stands and write “from … % to … %”.")
	}
	by := growthBy(text)
	to, _ := number.Format{Lang: number.Zh}.Show(number.New(by.Add(by, big.NewRat(1, 1)).Mul(by, big.NewRat(100, 1)), number.Unit{}))
	return say("查一下现在是多少，写成“从几做到几”：现在是 100，就写“从 100 做到 %s”。",
		"Look up where it stands and write “from … to …”: if it is 100 now, write “from 100 to %s”.", to)
}
