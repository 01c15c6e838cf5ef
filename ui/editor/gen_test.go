package editor

import (
	"strings"

	"pgregory.net/rapid"
)

// pieces are what random text is made of: what people type, what joins with
// its neighbours, and what must not reach a terminal.
var pieces = []string{
	"目标", "月成交额", "次日留存率提升到", "的", "，", "。", "：", "（", "）", "“", "”", "《", "》", "、", "％", "～", "·", "——", "……", "第",
	"DAU", "a", "well-known", "don’t", "A/B测试", "opsplan.example/plans", "(", ")", ",", ".", "%", "#", "¥",
	"10000", "5个百分点", "30万元", "3.5", "2027-06-30", "8", "万", "元",
	" ", "  ", "\u3000", "\t", "\u00a0",
	"👨‍👩‍👧", "🇨🇳", "🇨", "⚠️", "✅", "👍🏽", "🏽", "1️⃣", "𠮷",
	"e\u0301", "\u0301", "\u200d", "\ufe0f", "क्षि", "각", "ก็",
	"\x1b[2J", "\x00", "\u009b", "\u202e", "\u200b", "\u2028", "\r", "\x7f", "\xff",
}

// mixed is text of any of the pieces, in one paragraph.
func mixed(most int) *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		n := rapid.IntRange(0, most).Draw(t, "pieces")
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), n, n).Draw(t, "text"), "")
	})
}

// paragraphs is such text in several.
func paragraphs(most int) *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(mixed(most), 1, 5).Draw(t, "paragraphs"), "\n")
	})
}
