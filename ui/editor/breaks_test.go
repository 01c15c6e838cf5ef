package editor

import (
	"slices"
	"strings"
	"testing"
)

func TestEveryTailoringIsAskedFor(t *testing.T) {
	for _, c := range []struct{ before, after, why string }{
		{"提升5", "个百分点", "unit"},
		{"提升5个", "百分点", "unit"},
		{"一共30万", "元", "unit"},
		{"仓库12,000", "㎡", "unit"},
		{"见第3", "章", "ordinal"},
		{"见第3.2", "节", "ordinal"},
		{"共1,", "280", "inside"},
		{"送达3～", "5天", "range"},
		{"套餐调价，", "￥38起", "price"},
		{"做A/", "B测试", "slash"},
		{"本季", "“邻里鲜”", "begin"},
		{"“邻里鲜”", "上线", "follows"},
		{"“少而精”", "——砍掉", "follows"},
	} {
		i := slices.IndexFunc(tailorings, func(t tailoring) bool { return t.here(c.before, c.after) })
		if i < 0 || !strings.Contains(tailorings[i].why, c.why) {
			t.Errorf("%s|%s: tailoring %d decides", c.before, c.after, i)
		}
	}
}

func TestWhatNoTailoringKnowsIsLeftToTheStandard(t *testing.T) {
	for _, c := range []struct{ before, after string }{
		{"做H5", "页面"}, {"30万", "新客"}, {"5个", "人"}, {"don’", "t"}, {"", "5个"}, {"目标", "5个"}, {"共", "个"}, {"万", "元"},
	} {
		for _, standard := range []bool{false, true} {
			if legal(standard, c.before, c.after) != standard {
				t.Errorf("%s|%s is decided by a tailoring", c.before, c.after)
			}
		}
	}
}

func TestSignsThatBeginOrEndNoRow(t *testing.T) {
	for _, place := range []string{
		"目标|，", "目标|。", "目标|、", "目标|；", "目标|：", "目标|！", "目标|？", "目标|）", "目标|》", "目标|」", "目标|』", "目标|】",
		"目标|”", "目标|’", "目标|…", "45|%", "45|％", "5|‰", "25|℃", "3|～", "马克|·", "马克|・", "a|,", "a|.", "a|)", "目标 |，",
		"（|目标", "《|目标", "“|目标", "‘|目标", "【|目标", "「|目标", "(|a", "[|a", "“ |目标",
		"—|—", "…|…", "¥|38", "￥|38", "$|38", "第|3", "#|1", "#|a", "@|a", "@|店长", "3000万|+", "3|+", "7|×24", "小区|#，", "小区|#",
		"well|-known", "④|抽检",
	} {
		before, after, _ := strings.Cut(place, "|")
		if kinsoku(before, after) {
			t.Errorf("%s is allowed", place)
		}
	}
	for _, place := range []string{
		"目标|是", "是|“目标", "，|目标", "—|目标", "目标|——", "第|一", "￥|元", "#|开学季", "线上|+线下", "看|#开学季", "a |-v", "目标|（", "𠮷|家",
	} {
		before, after, _ := strings.Cut(place, "|")
		if !kinsoku(before, after) {
			t.Errorf("%s is forbidden", place)
		}
	}
}
