package check

import (
	"strings"
	"unicode/utf8"

	"opsplan/plan"
)

// placeholder finds gaps left in words: XX, 20xx, 待定, lorem. Those in numbers
// and dates cannot be read, which another rule says.
var placeholder = Rule{
	ID:       "placeholder",
	Family:   measurable,
	Severity: Warning,
	About:    plan.Words{Zh: "还留着占位的字：XX、某某、待定", En: "a placeholder was left: XX, TBD, lorem"},
	Explain: plan.Words{
		Zh: "先空着没关系，交出去以前要填上。现在真定不下来的，写明谁在哪天前定下来，那就不算空着。",
		En: "A gap is fine while you write, but not in what you hand in. If it cannot be settled yet, write who settles it and by which day; then it is no gap.",
	},
	find: findPlaceholders,
}

// namings are answers that are a name: there is nothing to settle about them.
var namings = map[string]bool{"title": true, "company": true, "author": true, "reviewer": true, "approver": true, "anchor_name": true, "product.name": true}

func findPlaceholders(s *subject) []Finding {
	var found []Finding
	for a := range s.answers(plan.KindLine, plan.KindProse) {
		gap := gapIn(a.text)
		if gap == "" {
			continue
		}
		remedy := say("填上；定不下来就写谁在哪天前定，例如“李航 3 月 5 日前定”。", "Fill it in, or write who settles it and when: “Tom decides by 5 March”.")
		if namings[a.field.ID] {
			remedy = say("把“%s”换成真的名字或年份。", "Put the real name or year in the place of “%s”.", gap)
		}
		found = append(found, Finding{
			Severity: Warning,
			Path:     a.at,
			Summary:  say("%s里还留着“%s”", "%s: “%s” is still to be filled in", s.place(a.at), clipped(gap, quoted)),
			Why:      say("读的人会当成没写完，后面的数也跟着不信。", "Readers take the plan for unfinished, and trust the rest of it less."),
			Remedy:   remedy,
		})
	}
	return found
}

// gapIn returns the first placeholder in a text, "" without one. What is quoted
// is what others wrote.
func gapIn(text string) string {
	if strings.IndexFunc(text, hints) < 0 {
		return ""
	}
	if bare := strings.TrimSpace(text); strings.Trim(bare, "….．·?？_＿ ") == "" {
		return bare
	}
	for sentence := range sentences(unquoted(text)) {
		if gap := digitsLeft(sentence); gap != "" {
			return gap
		}
		if gap := wordsLeft(sentence); gap != "" {
			return gap
		}
	}
	return ""
}

// hints tells whether a placeholder may hold the character; most Chinese answers
// have none of them.
func hints(r rune) bool {
	if r < utf8.RuneSelf {
		return !('0' <= r && r <= '9')
	}
	return strings.ContainsRune("…．·？＿×某ｘＸ待略未暂", r)
}

var (
	// gaps are XX, ×× and 某某 (1), 20xx and $X, and X元 (2).
	gaps = pattern(`([xXｘＸ×]{2,}|某某+)|(?:19|20)[xXｘＸ×]{2}|[$€£¥￥][xX]+|([xXｘＸ]\s?[元%％万亿]|[XＸ]\s?[个人月日天年次家户单件份台套名])`)

	beside = pattern(`[a-zA-Z0-9_/\\@#.\-]$`)
	goesOn = pattern(`^(?:[a-zA-Z0-9_\\@]|[/-][a-zA-Z])`)
	latin  = pattern(`[a-zA-Z] ?$`)
	factor = pattern(`^[价数均客量额]`) // 人数X单价
)

// surnames stand before XX and 某某 where somebody is not to be known by name.
const surnames = "王李张刘陈杨黄赵吴徐孙朱胡郭罗郑梁宋唐韩冯邓曹彭肖董潘袁蔡蒋杜苏魏吕丁沈姜崔谭范汪廖贾邹熊孟秦邱侯尹薛闫陶贺郝龚邵钱覃戴莫孔汤"

// digitsLeft finds x where figures or names belong. Beside letters and digits it
// is part of a word: XXL, 5xx, iPhone X, 138××××5678.
func digitsLeft(sentence string) string {
	if !strings.ContainsAny(sentence, "xX×某ｘＸ") {
		return ""
	}
	for _, m := range gaps().FindAllStringSubmatchIndex(sentence, 4) {
		before, after := sentence[:m[0]], sentence[m[1]:]
		last, _ := utf8.DecodeLastRuneInString(before)
		isRun, isUnit := m[2] >= 0, m[4] >= 0
		switch {
		case beside().MatchString(before), goesOn().MatchString(after):
		case isRun && strings.ContainsRune(surnames, last):
		case isUnit && (latin().MatchString(before) || factor().MatchString(after)):
		default:
			return sentence[m[0]:m[1]]
		}
	}
	return ""
}

var undecided = pattern(`(?:待定|待补充|待填写?|待确认)$|(?i:\b(?:tbd|tbc|tba|lorem ipsum|to be (?:decided|determined|confirmed|filled in))\b)|^(?:待补|待核实|待询价|未定|暂缺|略|(?i:todo|to do|n/k))$`)

// wordsLeft finds words that put something off, where neither a number nor a day
// stands beside them.
func wordsLeft(sentence string) string {
	if !strings.ContainsAny(sentence, "待略未暂TtLN/") && !strings.Contains(sentence, "lorem") && !strings.Contains(sentence, "n/k") {
		return ""
	}
	for clause := range strings.FieldsFuncSeq(sentence, func(r rune) bool { return strings.ContainsRune("，,、：:（）()[]【】", r) }) {
		clause = strings.TrimSpace(clause)
		if gap := undecided().FindString(clause); gap != "" && !hasFigure(sentence) {
			return gap
		}
	}
	return ""
}
