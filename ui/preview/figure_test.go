package preview_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/guide/guidetest"
	"opsplan/plan/number"
	"opsplan/ui/preview"
)

// figureOf is a document of nothing but a figure, drawn.
func figureOf(f *document.Figure, l plan.Language, width int, s preview.Style) []string {
	d := &document.Document{Language: l, Title: document.Title{Text: "x"}, Front: []document.Block{f}}
	pane := preview.New(s)
	run(pane, pane.Set(preview.Blocks(d)))
	run(pane, pane.Resize(width, 300))
	return strings.Split(strings.TrimRight(pane.View(), "\n"), "\n")[2:]
}

var (
	money = &document.Cash{Unit: "万元", In: "收进", Out: "付出", Balance: "月底余额", Lowest: 1, Months: []document.CashMonth{
		{Name: "2027年1月", In: 1, Out: 3, Balance: 4, InText: "1万元", OutText: "3万元", BalanceText: "4万元"},
		{Name: "2月", In: 1, Out: 7, Balance: -2, InText: "1万元", OutText: "7万元", BalanceText: "-2万元"},
		{Name: "3月", In: 2, Out: 0, Balance: 0, InText: "2万元", OutText: "0元", BalanceText: "0元"},
	}}
	kpis = &document.Progress{Now: "现值", Then: "目标", KPIs: []document.Distance{
		{Name: "月成交额", From: 0.7, To: 1, FromText: "62万元", ToText: "90万元"},
		{Name: "损耗率", From: 1, To: 0.001, FromText: "4.6%", ToText: "0"},
	}}
	years = &document.Schedule{
		Stretch: document.Stretch{Start: day(2026, 11, 16), End: day(2028, 2, 28)},
		Lanes: []document.Lane{
			{Name: "试营业", Stretch: document.Stretch{Start: day(2026, 11, 16), End: day(2027, 1, 31)}, Bars: []document.Bar{
				{Name: "招人", Owner: "王敏", Stretch: document.Stretch{Start: day(2026, 11, 20), End: day(2026, 11, 20)}},
			}},
			{Name: "不在阶段里的", Bars: []document.Bar{{Name: "租约到期前谈好续租", Stretch: document.Stretch{Start: day(2027, 12, 1), End: day(2028, 2, 28)}}}},
		},
		Milestones: []document.Event{{Name: "回本", Day: day(2028, 2, 28)}},
	}
)

func day(y, m, d int) number.Date { return number.Date{Year: y, Month: m, Day: d} }

func TestFiguresLookLikeThis(t *testing.T) {
	words := []string{"一：甲", "二：乙"}
	for name, c := range map[string]struct {
		picture document.Picture
		width   int
		style   preview.Style
		want    string
	}{
		"money below zero": {money, 50, preview.Plain, `
           收进  付出 月底余额
2027年1月 1万元 3万元    4万元 ▬▬▬▬▬▬▬▬▬▬▬▬▬▬
2月       1万元 7万元   -2万元 ------- 最少
3月       2万元   0元      0元`},
		"without room for what comes and goes": {money, 40, preview.Plain, `
          月底余额
2027年1月    4万元 ▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬
2月         -2万元 -------- 最少
3月            0元`},
		"KPIs":            {kpis, 40, preview.Plain, "\n月成交额 现值 62万元 ▬▬▬▬▬▬▬▬▬▬▬▬▬\n         目标 90万元 ▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬\n损耗率   现值   4.6% ▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬\n         目标      0 ▬"},
		"KPIs, narrow":    {kpis, 26, preview.Plain, "\n月成交额\n   现值 62万元 ▬▬▬▬▬▬▬▬\n   目标 90万元 ▬▬▬▬▬▬▬▬▬▬▬\n损耗率\n   现值   4.6% ▬▬▬▬▬▬▬▬▬▬▬\n   目标      0 ▬"},
		"KPIs, no room":   {kpis, 20, preview.Plain, "\n• 一：甲\n• 二：乙"},
		"for who listens": {kpis, 60, preview.Spoken, "\n• 一：甲\n• 二：乙"},
		"KPIs in colour":  {&document.Progress{Now: "现值", Then: "目标", KPIs: kpis.KPIs[:1]}, 30, preview.Dark, "\n月成交额\n   现值 62万元 \x1b[38;5;75m▬▬▬▬▬▬▬▬▬▬▬\x1b[m\n   目标 90万元 \x1b[38;5;75m▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬\x1b[m"},
		"years": {years, 60, preview.Plain, `
2026年                  2027年  4月    7月     10月
试营业               ======     .      .       .       .
  招人               ▬  .       .      .       .       .
不在阶段里的            .       .      .       .       .
  租约到期前谈好续租    .       .      .       .    ▬▬▬▬▬▬▬▬
里程碑
  回本                  .       .      .       .       .   ◊`},
		"years, narrow": {years, 36, preview.Plain, `
2026年
   2027年 4月    7月    10月
试营业
=====     .      .      .      .
  招人
▬  .      .      .      .      .
不在阶段里的
   .      .      .      .      .
  租约到期前谈好续租
   .      .      .      .    ▬▬▬▬▬▬▬
里程碑
  回本
   .      .      .      .      .   ◊`},
		"years, no room":    {years, 16, preview.Plain, "\n• 一：甲\n• 二：乙"},
		"a name that moves": {&document.Progress{Now: "现值", Then: "目标", KPIs: []document.Distance{{Name: "👨‍👩‍👧", From: 1, To: 1}}}, 60, preview.Plain, "\n• 一：👨‍👩‍👧"},
	} {
		f := &document.Figure{Caption: "标题", Text: words, Picture: c.picture}
		if name == "a name that moves" {
			f.Text = []string{"一：👨‍👩‍👧"}
		}
		rows := figureOf(f, plan.Zh, c.width, c.style)
		if got := strings.Join(rows[1:], "\n"); "\n"+got != c.want {
			t.Errorf("%s:\n%s\nwant:%s", name, got, c.want)
		}
	}
}

// randomFigure draws one with hostile names.
func randomFigure() *rapid.Generator[*document.Figure] {
	return rapid.Custom(func(t *rapid.T) *document.Figure {
		name := rapid.OneOf(nasty(5), sentence(6))
		size := rapid.Float64Range(0, 1)
		date := func() number.Date {
			return day(rapid.IntRange(1, 9999).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day"))
		}
		near := func(from number.Date) document.Stretch {
			start := from.AddDays(rapid.IntRange(0, 400).Draw(t, "after"))
			return document.Stretch{Start: start, End: start.AddDays(rapid.IntRange(0, 100).Draw(t, "days"))}
		}
		f := &document.Figure{Caption: "各个指标要走多远", Text: []string{name.Draw(t, "text"), "90万"}}
		switch rapid.IntRange(0, 3).Draw(t, "picture") {
		case 0:
			f.Picture = &document.Progress{Now: "现值", Then: "目标", KPIs: []document.Distance{
				{Name: name.Draw(t, "name"), From: size.Draw(t, "from"), To: 1, FromText: name.Draw(t, "now"), ToText: "90万"},
			}}
		case 1:
			f.Picture = &document.Shares{Parts: []document.Portion{{Name: name.Draw(t, "name"), Size: 0.9, Amount: "9万元", Percent: "90%"}, {Name: "推广", Size: size.Draw(t, "size"), Amount: "1万元", Percent: "10%"}}}
		case 2:
			start := date()
			s := &document.Schedule{Stretch: document.Stretch{Start: start, End: start.AddDays(500)}}
			if rapid.Bool().Draw(t, "for ages") {
				s.End = s.Start.AddDays(rapid.IntRange(0, 1_000_000).Draw(t, "span"))
			}
			s.Lanes = []document.Lane{{Name: name.Draw(t, "lane"), Stretch: near(start), Bars: []document.Bar{{Name: name.Draw(t, "bar"), Stretch: near(start)}}}, {Bars: []document.Bar{{Name: "x", Stretch: near(start)}}}}
			s.Milestones = []document.Event{{Name: name.Draw(t, "event"), Day: near(start).End}}
			f.Picture = s
		case 3:
			amount := rapid.Float64Range(-1e9, 1e9)
			c := &document.Cash{In: "收进", Out: "付出", Balance: "余额"}
			for range rapid.IntRange(1, 5).Draw(t, "months") {
				b := amount.Draw(t, "balance")
				c.Months = append(c.Months, document.CashMonth{Name: "2027年1月", Balance: b, InText: "1万元", OutText: "2万元", BalanceText: fmt.Sprintf("%.1f万元", b)})
			}
			f.Picture = c
		}
		return f
	})
}

func TestAFigureFitsThePaneAndObeysNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, width := randomFigure().Draw(t, "figure"), rapid.IntRange(12, 130).Draw(t, "width")
		l := rapid.SampledFrom(plan.Languages).Draw(t, "language")
		for _, s := range []preview.Style{preview.Plain, preview.Dark, preview.Spoken} {
			for _, row := range figureOf(f, l, width, s) {
				if n := max(ansi.StringWidth(row), ansi.StringWidthWc(row)); n > width {
					t.Fatalf("%d columns of %d: %q", n, width, row)
				}
				styled := strings.Split(row, "\x1b[")
				for i, rest := range styled[1:] {
					if reset := strings.HasPrefix(rest, "m"); reset != (i%2 == 1) {
						t.Fatalf("row %q", row)
					}
				}
				if len(styled)%2 == 0 || s != preview.Dark && strings.ContainsFunc(row, unicode.IsControl) {
					t.Fatalf("row %q", row)
				}
			}
		}
	})
}

// A part says again what stands elsewhere: one who answers a question is led to
// its answer.
func TestNothingIsFollowedIntoAPart(t *testing.T) {
	p := guidetest.Worked(t, plan.Growth, plan.Zh)
	d := document.Build(p, document.Options{})
	vision, _ := plan.Question("goals.vision")
	what, _ := plan.Question("goals.kpis")
	d.Opening = []document.Part{{ID: "ask", Name: "要您定的", Blocks: []document.Block{
		&document.Answer{Of: vision, Label: "愿景", Text: "在这里再说一遍"},
		&document.Figure{Of: what, ID: "kpis", Caption: "在这里再画一遍", Text: []string{"x"}, Picture: kpis},
		&document.Statement{Lines: []string{"同意按月投 3.2万", "批准 1.5万"}, Listed: true},
		&document.Table{Label: "每月", Columns: []document.Column{{Name: "月"}, {Name: "钱", Figures: true}}, Rows: [][]string{{"1月", "3万"}}},
	}}}
	pane := preview.New(preview.Plain)
	run(pane, pane.Resize(60, 12))
	run(pane, pane.Set(preview.Blocks(d)))
	for _, f := range []*plan.Field{vision, what} {
		run(pane, pane.Follow(f.Whole()))
		if view := pane.View(); strings.Contains(view, "再") && strings.Contains(view, "一遍") {
			t.Errorf("%s: shown is\n%s", f.ID, view)
		}
	}
	run(pane, pane.Resize(60, 1000))
	if view := pane.View(); !strings.Contains(view, "• 同意按月投 3.2万\n• 批准 1.5万\n") || !strings.Contains(view, " 1月 │ 3万") {
		t.Errorf("shown is\n%s", view[:2000])
	}
}
