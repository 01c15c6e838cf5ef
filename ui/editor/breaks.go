package editor

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	noStart = "，。、；：！？）》〉」』】〕］｝”’…ー々〜～·・‧％%‰℃°,.;:!?)]}"
	noEnd   = "（《〈「『【〔［｛“‘([{"
)

// A tailoring decides a place between two characters where the line breaking
// of UAX #14 does not do as a Chinese typesetter would.
type tailoring struct {
	why    string
	breaks bool
	here   func(before, after string) bool // of the text around the place
}

// tailorings are asked in order; the first that knows the place decides.
var tailorings = []tailoring{
	{"a number and its unit are one word: 5个百分点, 30万元", false, insideMeasure},
	{"an ordinal is one word: 第3章", false, insideOrdinal},
	{"a number is one word, also where a row begins inside it: 1,280", false, func(before, after string) bool {
		return strings.ContainsRune(".,:", last(before)) && digit(first(after))
	}},
	{"a range is one word: 3～5天, 8%～12%", false, func(before, after string) bool {
		return last(before) == '～' && digit(first(after))
	}},
	{"a price begins anew after a sign: 调价，|￥38起", true, func(before, after string) bool {
		return strings.ContainsRune("，。、；：！？）》〉」』】", last(before)) && strings.ContainsRune("¥￥$€£", first(after))
	}},
	{"a slash holds both its sides: A/B测试", false, func(before, after string) bool {
		return last(before) == '/' && !unicode.IsSpace(first(after))
	}},
	{"a quotation may begin a row, after anything but a bracket", true, func(before, after string) bool {
		return opening(first(after)) && !opening(last(before)) && !strings.ContainsRune(noEnd, last(before))
	}},
	{"and what follows a quotation may, if it is Chinese or a dash", true, func(before, after string) bool {
		return closing(last(before)) && (wide(first(after)) || first(after) == '—')
	}},
}

// legal tells whether a row may end between the two without cutting a word,
// given what the standard says of the place.
func legal(standard bool, before, after string) bool {
	for _, t := range tailorings {
		if t.here(before, after) {
			return t.breaks
		}
	}
	return standard
}

// kinsoku tells whether neither a forbidden sign begins the row after the place
// nor one ends the row before it (避头尾).
func kinsoku(before, after string) bool {
	b, a := last(strings.TrimRightFunc(before, blank)), first(after)
	switch {
	case strings.ContainsRune(noStart, a), strings.ContainsRune(noEnd, b):
		return false
	case b == '—' && a == '—', b == '…' && a == '…':
		return false // one sign of two characters
	case a == '-' && letter(last(before)):
		return false // a word that is cut keeps its hyphen
	case a == '×', a == '+' && (digit(b) || b == '万' || b == '亿'):
		return false // times what, and how many and more: 7×24, 3000万+
	case a == '#' && !joins(after[1:]):
		return false // the end of #a topic#
	case b >= '①' && b <= '⓿':
		return false // begins an item of a list
	case strings.ContainsRune("¥￥$£€第", b):
		return !digit(a)
	case b == '#':
		return !digit(a) && !letter(a) // before Chinese it may end a topic
	case b == '@':
		return !digit(a) && !unicode.IsLetter(a)
	}
	return true
}

// joins tells whether what stands here can follow a sign that opens a word.
func joins(after string) bool {
	r := first(after)
	return digit(r) || unicode.IsLetter(r)
}

// units are what a number is followed by without a space. A longer one stands
// before a shorter one it begins with.
var units = strings.Fields(`
	个百分点 百分点 个工作日 个月 个
	万元 亿元 千元 万人次 万人 万家 万单 万户 万次 万件 万份 万 亿 元 角 分钟 分 人次 人 位 名 家 户 单 件 次
	点半 款 期 余 多 ㎡ 场 类 种 级 档 双 箱 包 瓶 千克 千米 天 日 周年 周 月份 月 年度 年 季度 季 小时 秒 岁 号 条 项 页 题 倍 折 成 批 版 轮 步 点 度
	台 套 间 桌 座 楼 层 张 份 杯 碗 斤 公斤 公里 克 吨 米 平米 平`)

// ordinals are what 第 and a number are followed by.
var ordinals = strings.Fields("章 节 条 项 周 天 月 季度 年 期 版 名次 名 次 页 题 步")

func insideMeasure(before, after string) bool { return inside(before, after, units, false) }
func insideOrdinal(before, after string) bool { return inside(before, after, ordinals, true) }

// inside tells whether the place lies in a digit's following word: right behind
// the digit, or further in. With ordinal, 第 stands before the digits.
func inside(before, after string, words []string, ordinal bool) bool {
	if !wide(first(after)) && first(after) != '㎡' {
		return false
	}
	head, tail := before, "" // tail: runes of a word that are before the place
	for range 4 {
		if digit(last(head)) {
			lead := last(strings.TrimRightFunc(head, func(r rune) bool { return digit(r) || r == '.' || r == '-' }))
			return (lead == '第' || !ordinal && !letter(lead)) && spans(words, tail, after) // the 5 of H5 counts nothing
		}
		r, size := utf8.DecodeLastRuneInString(head)
		if size == 0 || !wide(r) {
			return false
		}
		head, tail = head[:len(head)-size], head[len(head)-size:]+tail
	}
	return false
}

// spans tells whether the longest of the words that the text begins with goes
// beyond its first part.
func spans(words []string, part, rest string) bool {
	for _, w := range words {
		if len(w) > len(part) && strings.HasPrefix(w, part) && strings.HasPrefix(rest, w[len(part):]) {
			return true
		}
		if strings.HasPrefix(part, w) {
			return false
		}
	}
	return false
}

func first(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }
func last(s string) rune  { r, _ := utf8.DecodeLastRuneInString(s); return r }

func digit(r rune) bool   { return r >= '0' && r <= '9' }
func letter(r rune) bool  { return r < 0x2e80 && unicode.IsLetter(r) }
func opening(r rune) bool { return r == '“' || r == '‘' }
func closing(r rune) bool { return r == '”' || r == '’' }

// wide tells Chinese, Japanese and Korean characters and full-width signs.
func wide(r rune) bool {
	return r >= 0x2e80 && r < 0xfb00 || r >= 0xfe30 && r < 0xfff0 || r >= 0x20000 && r < 0x40000
}
