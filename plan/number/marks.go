package number

import (
	"slices"
	"strings"
)

// marks are the words around an amount: how sure it is, which way it is bounded.
type marks struct {
	body  span
	bound Bound
	about bool
	per   []string // 每人每月 300元
}

type mark struct {
	word  string
	bound Bound
	about bool
}

// before and after stand in front of and behind an amount; longer words first.
var before = []mark{
	{word: "大约", about: true}, {word: "大概", about: true}, {word: "差不多", about: true},
	{word: "预计", about: true}, {word: "预估", about: true}, {word: "估计", about: true},
	{word: "暂定", about: true}, {word: "暂估", about: true}, {word: "将近", about: true}, {word: "接近", about: true},
	{word: "约", about: true}, {word: "近", about: true}, {word: "≈", about: true}, {word: "~", about: true},
	{word: "approximately", about: true}, {word: "approx.", about: true}, {word: "approx", about: true},
	{word: "roughly", about: true}, {word: "around", about: true}, {word: "about", about: true},
	{word: "circa", about: true}, {word: "ca.", about: true}, {word: "some", about: true}, {word: "est.", about: true},
	{word: "不低于", bound: AtLeast}, {word: "不少于", bound: AtLeast}, {word: "不小于", bound: AtLeast},
	{word: "至少", bound: AtLeast}, {word: "最少", bound: AtLeast}, {word: "最低", bound: AtLeast}, {word: "≥", bound: AtLeast},
	{word: ">=", bound: AtLeast}, {word: "at least", bound: AtLeast}, {word: "no less than", bound: AtLeast},
	{word: "not less than", bound: AtLeast}, {word: "not below", bound: AtLeast}, {word: "min.", bound: AtLeast},
	{word: "minimum", bound: AtLeast}, {word: "min", bound: AtLeast},
	{word: "不超过", bound: AtMost}, {word: "不高于", bound: AtMost}, {word: "不多于", bound: AtMost},
	{word: "不大于", bound: AtMost}, {word: "至多", bound: AtMost}, {word: "最多", bound: AtMost}, {word: "最高", bound: AtMost},
	{word: "≤", bound: AtMost}, {word: "<=", bound: AtMost}, {word: "at most", bound: AtMost},
	{word: "no more than", bound: AtMost}, {word: "not more than", bound: AtMost}, {word: "up to", bound: AtMost},
	{word: "not above", bound: AtMost}, {word: "max.", bound: AtMost}, {word: "maximum", bound: AtMost}, {word: "max", bound: AtMost},
	{word: "超过", bound: MoreThan}, {word: "高于", bound: MoreThan}, {word: "大于", bound: MoreThan}, {word: "多于", bound: MoreThan},
	{word: ">", bound: MoreThan}, {word: "more than", bound: MoreThan}, {word: "above", bound: MoreThan}, {word: "over", bound: MoreThan},
	{word: "低于", bound: LessThan}, {word: "小于", bound: LessThan}, {word: "少于", bound: LessThan},
	{word: "<", bound: LessThan}, {word: "less than", bound: LessThan}, {word: "below", bound: LessThan}, {word: "under", bound: LessThan},
	{word: "总共"}, {word: "一共"}, {word: "合计"}, {word: "共计"}, {word: "总计"}, {word: "共"}, {word: "达到"}, {word: "达"}, {word: "total"},
}

var after = []mark{
	{word: "左右", about: true}, {word: "上下", about: true}, {word: "吧", about: true}, {word: "or so", about: true},
	{word: "及以上", bound: AtLeast}, {word: "或以上", bound: AtLeast}, {word: "以上", bound: AtLeast},
	{word: "or more", bound: AtLeast}, {word: "or above", bound: AtLeast}, {word: "起", bound: AtLeast}, {word: "+", bound: AtLeast},
	{word: "及以下", bound: AtMost}, {word: "或以下", bound: AtMost}, {word: "以下", bound: AtMost}, {word: "以内", bound: AtMost},
	{word: "之内", bound: AtMost}, {word: "封顶", bound: AtMost}, {word: "or less", bound: AtMost}, {word: "or below", bound: AtMost},
}

// readMarks takes the words off both sides, three at most on each: 预计每月约 5000元.
func readMarks(s span) marks {
	m := marks{body: s}
	for range 3 {
		left := len(m.body.runes)
		if left > 0 && !isDigit(m.body.runes[0]) {
			m.take(before, span.cutPrefix)
			m.takePer()
		}
		m.take(after, span.cutSuffix)
		if len(m.body.runes) == left {
			break
		}
	}
	return m
}

func (m *marks) take(table []mark, cut func(span, string) (span, bool)) {
	for _, w := range table {
		rest, ok := cut(m.body, w.word)
		if !ok || rest.empty() {
			continue
		}
		m.body = rest
		m.about = m.about || w.about
		if w.bound != Exactly {
			m.bound = w.bound
		}
		return
	}
}

// takePer reads 每月 and 人均 before an amount.
func (m *marks) takePer() {
	if rest, ok := m.body.cutPrefix("人均"); ok && !rest.empty() {
		m.body, m.per = rest, append(m.per, "人")
		return
	}
	rest, ok := m.body.cutPrefix("每")
	if !ok {
		return
	}
	for width := min(3, len(rest.runes)-1); width > 0; width-- {
		code, known := knownUnit(rest.slice(0, width).string())
		if known && code != Percent.up && code != Points.up {
			m.body, m.per = rest.slice(width, len(rest.runes)).trim(), append(m.per, code)
			return
		}
	}
}

var nones = []string{
	"无", "没有", "暂无", "尚无", "新", "新开", "新增", "新项目", "不适用", "none", "new", "n/a", "na", "nil", "none, new", "none (new)",
}

// isNone reads an explicit "there is none", with or without a remark.
func isNone(s span) bool {
	text := strings.ToLower(s.string())
	if oneOf(text, nones) {
		return true
	}
	body, note := s.cutNote()
	if !note.empty() && oneOf(body.string(), nones) {
		return true
	}
	for _, sep := range []string{",", "，", "、", ";", ":", " - ", " – ", "—"} {
		head, tail, ok := strings.Cut(text, sep)
		if ok && oneOf(strings.TrimSpace(head), nones) && !strings.ContainsFunc(tail, isDigit) {
			return true
		}
	}
	return false
}

var gaps = []string{
	"待定", "待补", "待填", "待补充", "待确认", "待核", "待核实", "待询价", "未定", "未知", "暂缺", "略", "待议", "另定", "另议",
	"tbd", "tba", "tbc", "todo", "to be determined", "to be decided", "to be confirmed", "unknown", "pending", "xxx",
}

// isPlaceholder tells a gap left on purpose from something unreadable: X元, 20xx,
// xx万, ?, ___, 共元 and the like. They hold no number, or one with x for digits.
func isPlaceholder(s span) bool {
	body, note := s.cutNote()
	if body.empty() {
		body = note
	}
	if slices.ContainsFunc(body.runes, isDigit) && !slices.ContainsFunc(body.runes, isGapRune) {
		return false
	}
	text := strings.ToLower(body.string())
	if oneOf(text, gaps) || oneOf(strings.TrimLeft(text, "¥$€£ "), gaps) {
		return true
	}
	if strings.Trim(text, " ?-_.…*·/") == "" {
		return true
	}
	if i := strings.LastIndexAny(text, "?"); i >= 0 && onlyUnit(strings.TrimLeft(text, "?")) {
		return true
	}
	m := readMarks(body)
	return onlyUnit(m.body.string()) || hasGapDigits(m.body)
}

// onlyUnit recognises 元, 万元 and ¥ without a number.
func onlyUnit(text string) bool {
	text = strings.Trim(text, " ¥$€£?_.…")
	if text == "" {
		return true
	}
	rest := span{runes: []rune(text)}
	for _, word := range []string{"共", "约", "合计"} {
		rest, _ = rest.cutPrefix(word)
	}
	if _, tail, ok := readScale(rest, true); ok {
		rest = tail
	}
	if rest.empty() {
		return true
	}
	unit, _, code := readUnit(rest)
	_, known := wordsOf(unit.up)
	return code == 0 && known && unit.up != "倍"
}

func isGapRune(r rune) bool { return strings.ContainsRune("xX×*_○◯□?", r) }

// hasGapDigits recognises x, X, ×, ○, * or _ where digits belong: 20xx元, x%, ○○万.
func hasGapDigits(s span) bool {
	i, digits, gap := 0, 0, 0
	for ; i < len(s.runes); i++ {
		r := s.runes[i]
		if isDigit(r) {
			digits++
			continue
		}
		if strings.ContainsRune("¥$€£., ", r) && i+1 < len(s.runes) {
			continue
		}
		if !isGapRune(r) {
			break
		}
		gap++
	}
	if gap == 0 {
		return false
	}
	rest := s.slice(i, len(s.runes)).trim()
	if digits > 0 && gap == 1 && rest.empty() {
		return false // 3x is three times, 0x10 nothing at all
	}
	return onlyUnit(rest.string()) || gap > 1 && !isLatin(rest.runes[0])
}

var vagueWords = []string{"若干", "多个", "少量", "大量", "一些", "a few", "several", "some", "many"}

// vagueOr turns Unreadable into Vague for 十几万, 50多, 数百 and 若干.
func vagueOr(code Code, s span) Code {
	if code != Unreadable {
		return code
	}
	text := strings.ToLower(s.string())
	for _, w := range vagueWords {
		if strings.HasPrefix(text, w) {
			return Vague
		}
	}
	for i, r := range s.runes {
		beside := i > 0 && beginsNumber(s.runes[i-1]) || i+1 < len(s.runes) && isHanNumeral(s.runes[i+1])
		if vagueStart(r) && beside {
			return Vague
		}
	}
	return code
}
