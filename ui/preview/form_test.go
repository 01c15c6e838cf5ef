package preview_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"opsplan/plan"
	"opsplan/ui/preview"
)

func TestAnswersAreSetAsTheyAreTyped(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"one line":                 {"让双职工不为晚饭发愁。", "为什么做：让双职工不\n为晚饭发愁。"},
		"paragraphs":               {"一\n二\n\n\n三", "为什么做：一\n二\n\n三"},
		"a list":                   {"- 甲乙丙丁戊己庚辛壬癸\n- 乙", "为什么做：\n\n• 甲乙丙丁戊己庚辛壬\n  癸\n• 乙"},
		"a list that counts":       {"说：\n9. 甲\n10. 乙丙丁戊己庚辛壬癸", "为什么做：说：\n\n9. 甲\n10. 乙丙丁戊己庚辛壬\n    癸"},
		"one that counts wrongly":  {"1. 甲\n3. 乙\n\n1. 丙\n2. 丁", "为什么做：\n\n1. 甲\n\n3. 乙\n\n1. 丙\n2. 丁"},
		"one typed the other way":  {"1、甲乙丙丁戊己庚辛壬癸\n（2）乙", "为什么做：\n1、甲乙丙丁戊己庚辛\n   壬癸\n（2）乙"},
		"what looks like Markdown": {"**甲** [乙](x)\n`丙` a@b.cn\n# 丁\n    戊\n1) &amp;", "为什么做：**甲**\n[乙](x)\n`丙` a@b.cn\n# 丁\n    戊\n1) &amp;"},
		"what a terminal obeys":    {"\x1b[2J\u202e甲\u2028乙", "为什么做：␛[2J·甲⏎乙"},
		"a word too long":          {"supercalifragilistic，好", "为什么做：\nsupercalifragilisti\nc，好"},
		"numbers and units":        {"合计要花的是36,000元，要给 15 个人", "为什么做：合计要花的\n是36,000元，要给\n15 个人"},
		"ranges and slashes":       {"他们都是28–45岁的人，A/B测试", "为什么做：他们都是\n28–45岁的人，A/B测试"},
		"quotations":               {"他们在说“待补充”和待补充", "为什么做：他们在说\n“待补充”和待补充"},
	} {
		p := &plan.Plan{}
		set(t, p, "product.why", c.text)
		_, after, _ := strings.Cut(strings.Join(picture(p, 20, preview.Plain), "\n"), "名称\n│ 待补充：是什么\n\n")
		if got, _, _ := strings.Cut(after, "\n\n│"); got != c.want {
			t.Errorf("%s:\n%s\nwant:\n%s", name, got, c.want)
		}
	}
}

func TestATableIsAListWhereItsColumnsAreTooNarrow(t *testing.T) {
	p := &plan.Plan{}
	add(t, p, "goals.levers", map[string]string{"name": "睡着的团长", "why": "320 个里 176 个七天没开团"})
	add(t, p, "goals.levers", map[string]string{"why": "车本来就从门口过\n\n不用绕"})
	for width, want := range map[int]string{
		31: " 运营点     │ 为什么从这里使劲\n────────────┼──────────────────\n 睡着的团长 │ 320 个里 176 个\n            │ 七天没开团\n            │ 车本来就从门口过\n            │ 不用绕\n",
		30: "• 睡着的团长\n  为什么从这里使劲：320 个里\n    176 个七天没开团\n• 第 2 行\n  为什么从这里使劲：车本来就从\n    门口过\n    不用绕\n",
	} {
		all := strings.Join(picture(p, width, preview.Plain), "\n")
		if !strings.Contains(all, want) {
			t.Errorf("%d columns wide:\n%s\nwant:\n%s", width, all, want)
		}
	}
}

func TestATableIsAListWhereTerminalsDoNotAgreeHowWideItIs(t *testing.T) {
	p := &plan.Plan{}
	add(t, p, "goals.levers", map[string]string{"name": "一家👨‍👩‍👧", "why": "常买"})
	if all := strings.Join(picture(p, 60, preview.Plain), "\n"); !strings.Contains(all, "• 一家👨‍👩‍👧\n  为什么从这里使劲：常买\n") {
		t.Errorf("shown is\n%s", all)
	}
}

func TestNothingInACellIsALinkOrMarkup(t *testing.T) {
	p := &plan.Plan{}
	add(t, p, "goals.levers", map[string]string{"name": "a@b.cn", "why": "https://a.b *c* `d` | e"})
	want := " 运营点 │ 为什么从这里使劲\n────────┼─────────────────────────\n a@b.cn │ https://a.b *c* `d` | e\n\n3. 工作范围"
	if all := strings.Join(picture(p, 60, preview.Plain), "\n"); !strings.Contains(all, want) {
		t.Errorf("shown is\n%s", all)
	}
}

func TestWhatIsTooLongForACellIsCutAndSaysSo(t *testing.T) {
	for l, want := range map[plan.Language]string{plan.Zh: "…（后面还有1234个字，预览里不写）", plan.En: "…(1234morecharacters,leftoutofthepreview)"} {
		p := &plan.Plan{}
		p.Language = plan.Choice(l)
		add(t, p, "goals.levers", map[string]string{"name": strings.Repeat("好", 1365+1234), "why": "长"})
		all := letters(strings.Join(picture(p, 60, preview.Plain), ""))
		if !strings.Contains(all, want) {
			t.Errorf("%s is not in\n%s", want, all)
		}
	}
}

// Each cell of a drawn table reads from top to bottom.
func TestTheCellsOfATableHoldTheirTexts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, want := &plan.Plan{}, [][]string{}
		for range rapid.IntRange(1, 5).Draw(t, "rows") {
			cells := []string{sentence(8).Draw(t, "name"), sentence(3).Draw(t, "amount"), sentence(8).Draw(t, "note")}
			want = append(want, cells)
			add(t, p, "resources.have", map[string]string{"name": cells[0], "amount": cells[1], "note": cells[2]})
		}
		rows := picture(p, rapid.IntRange(50, 120).Draw(t, "width"), preview.Plain)
		columns := []string{"", "", ""}
		for _, row := range rows {
			if cells := strings.Split(row, "│"); len(cells) == 3 {
				for k, cell := range cells {
					columns[k] += cell
				}
			}
		}
		for k := range columns {
			text := ""
			for _, cells := range want {
				text += cells[k]
			}
			if got := letters(columns[k]); !strings.HasSuffix(got, letters(text)) {
				t.Fatalf("column %d holds %q, want %q\n%s", k, got, letters(text), strings.Join(rows, "\n"))
			}
		}
	})
}

func TestALongAnswerIsShownAsIfInOnePiece(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		rows int // 0 where a row may end early
	}{
		"lines":     {strings.Repeat("甲乙丙\n", 300), 300},
		"items":     {strings.Repeat("- 甲乙丙\n", 300), 302},
		"sentences": {strings.Repeat("甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸。", 200), 0},
		"no breaks": {strings.Repeat("甲", 4000), 0},
	} {
		p := &plan.Plan{}
		set(t, p, "product.why", c.text)
		_, after, _ := strings.Cut(strings.Join(picture(p, 40, preview.Plain), "\n"), "\n为什么做：")
		got, _, _ := strings.Cut(after, "\n\n│")
		if n := strings.Count(got, "\n") + 1; c.rows > 0 && n != c.rows {
			t.Errorf("%s: %d rows, want %d", name, n, c.rows)
		}
		if text := letters(strings.ReplaceAll(got, "•", "-")); text != letters(c.text) {
			t.Errorf("%s: reads %q", name, text)
		}
	}
}
