package check

import (
	"math/big"
	"regexp"
	"strings"

	"opsplan/plan"
	"opsplan/plan/number"
)

var (
	growthZh = regexp.MustCompile(`(?:提升|提高|增长|增加|上升|上涨|涨|增|升|降低|下降|减少|缩短|节省|节约|压缩|降)(?:了|幅)?\s?(?:约|至少|超过|不低于|不少于|达)?\s?(?:[0-9]{1,3}(?:\.[0-9]+)?\s?[%％]|[一二两三四五六七八九]成)|翻(?:一番|两番|一倍|倍)|` +
		`(?:^|[^\pL\pN)）%％+])[+＋]\s?[0-9]{1,3}(?:\.[0-9]+)?\s?[%％]`)

	growthEn = regexp.MustCompile(`(?i)\bup (?:by )?(?:about |over |at least )?[0-9]{1,3}(?:\.[0-9]+)? ?(?:%|percent|per cent)|` +
		`\b(?:up|increas\w*|grow\w*|rais\w*|lift\w*|boost\w*|improv\w*|rise|reduc\w*|cut\w*|lower\w*|decreas\w*|drop\w*|fall|shrink\w*|down)\b[^.;,]{0,40}?\bby (?:about |over |at least )?(?:[0-9]{1,3}(?:\.[0-9]+)? ?(?:%|percent|per cent)|a (?:fifth|quarter|third|half|tenth))|` +
		`\b[0-9]{1,3}(?:\.[0-9]+)? ?(?:%|percent) (?:more|higher|faster|lower|fewer|growth|increase|reduction|improvement)\b|` +
		`\bdoubl(?:e|ing)\b`)

	// starts are words that say from where, or that it has happened already.
	starts = regexp.MustCompile(`比(?:去|上|现|前|同|20)|[相同环对]比|较|从|由|基础上|→|->|去年|上年|上期|上季|上月|同期|试|了|过去|(?i:\b(?:from|than|versus|vs|compared|against|on (?:last|20[0-9]{2})|over (?:last|20[0-9]{2})|was|were|rose|grew|tested|tried|had|did)\b)`)

	days = regexp.MustCompile(`20[0-9]{2}\s?年?|[0-9]{1,2}\s?(?:年|个?月|日|号|周|天|季|次)|[Qq][1-4]|(?i:[0-9]{1,2} (?:days?|weeks?|months?|years?|jan\w*|feb\w*|mar\w*|apr\w*|may|jun\w*|jul\w*|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*))`)
)

// growthIn returns growth that a sentence claims without saying from what; a
// further figure in it may be the base.
func growthIn(sentence string) string {
	form := growthEn
	if strings.ContainsFunc(sentence, isHan) {
		form = growthZh
	}
	if !strings.ContainsAny(sentence, "%％成翻0123456789abd") || starts.MatchString(sentence) {
		return ""
	}
	g := form.FindString(sentence)
	if g == "" {
		return ""
	}
	rest := days.ReplaceAllString(form.ReplaceAllString(sentence, ""), "")
	if strings.ContainsAny(rest, "0123456789") {
		return ""
	}
	return strings.TrimLeft(strings.TrimSpace(g), "，,。；:： ")
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

// example works the growth out on a round base.
func example(text string) plan.Words {
	by, ok := new(big.Rat).SetString(share.FindString(text)) // growth always names one or the other
	for _, p := range parts {
		if !ok && strings.Contains(strings.ToLower(text), p.word) {
			by, ok = big.NewRat(p.share, 1), true
		}
	}
	if falls.MatchString(text) {
		by.Neg(by)
	}
	to, _ := number.Format{Lang: number.Zh}.Show(number.New(by.Add(by, big.NewRat(100, 1)), number.Unit{}))
	return say("查一下现在是多少，写成“从几做到几”：现在是 100，就写“从 100 做到 %s”。",
		"Look up where it stands and write “from … to …”: if it is 100 now, write “from 100 to %s”.", to)
}
