package wizard

import (
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
)

// spotOf is where a text stands on the screen first.
func (r *rig) spotOf(text string) (x, y int) {
	r.t.Helper()
	picture := r.picture()
	y = -1
	for i, row := range strings.Split(picture, "\n")[:r.size.height] {
		if before, _, ok := strings.Cut(row, text); ok && y < 0 {
			x, y = r.width(before), i
		}
	}
	if y < 0 {
		r.t.Fatalf("%q is not on the screen:\n%s", text, picture)
	}
	return x, y
}

// click presses the mouse's button on texts, one after the other, and lets it go.
func (r *rig) click(texts ...string) *rig {
	r.t.Helper()
	for _, text := range texts {
		x, y := r.spotOf(text)
		r.Update(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
		r.Update(tea.MouseReleaseMsg{X: x, Y: y, Button: tea.MouseLeft})
	}
	return r
}

// wheel turns it so many notches down on a text.
func (r *rig) wheel(text string, notches int) *rig {
	r.t.Helper()
	for range max(notches, -notches) {
		x, y := r.spotOf(text)
		button := tea.MouseWheelDown
		if notches < 0 {
			button = tea.MouseWheelUp
		}
		r.Update(tea.MouseWheelMsg{X: x, Y: y, Button: button})
	}
	return r
}

func TestAClickOpensAnAnswerAndPutsTheCaretThere(t *testing.T) {
	r := open(t, bakery(t, plan.Zh), plan.Zh, 120, 36).at("product.name")
	r.holds("product.what", "写字楼下的面包铺，早上七点开炉，中午送到楼上")
	r.click("下的面").write("底").holds("product.what", "写字楼底下的面包铺，早上七点开炉，中午送到楼上")
	r.press("esc").click("面包").write("小").holds("product.what", "写字楼底下的小面包铺，早上七点开炉，中午送到楼上")
	r.take(tea.WindowSizeMsg{Width: 80, Height: 24})
	r.click("下一题").shows("上一题 是什么").click("上一题").shows("上一题 名称")
}

func TestAClickMovesInATableAndTheNextOpensTheCellThere(t *testing.T) {
	r := onQuestion(t, grown(t, plan.Zh), "goals.kpis", 80, 24)
	r.click("4.8单").stands("月均单数").click("4.8单").shows("KPI › 月均单数   第 3 行").stands("目标")
	r.click("4.0").stands("现值").write("1").holds("goals.kpis.2.current", "14.0单")
	r.press("esc").click("＋ 加一行").stands("＋ 加一行").click("＋ 加一行").shows("第 8 行，共 8 行").counts("goals.kpis", 8)
	r.press("esc").click("从常用的里挑").stands("从常用的里挑").click("从常用的里挑").shows("加进表里")
}

func TestAfterEscTheFirstClickOnlyComesBack(t *testing.T) {
	r := onQuestion(t, grown(t, plan.Zh), "goals.kpis", 80, 24)
	r.press("esc").click("62万元").stands("月成交额").click("62万元").shows("第 1 行，共 7 行")
}

func TestTheCellsOfARowTakeClicks(t *testing.T) {
	r := onCell(t, grown(t, plan.Zh), "strategy.actions.0.action", 80, 30)
	r.click("展开更多").stands("… 展开更多").click("展开更多").shows("备注")
	r.click("陈静").stands("负责人").click("○ 技术").shows("› ○ 技术").holds("strategy.actions.0.owner", "陈静").click("○ 技术").holds("strategy.actions.0.owner", "技术")
}

func TestOptionsTakeClicks(t *testing.T) {
	r := open(t, &plan.Plan{Head: plan.Head{Stage: plan.Decline}}, plan.Zh, 80, 24).at("goals.decision")
	r.click("转型").shows("› ○ 转型").holds("goals.decision", "").click("转型").shows("› ● 转型").holds("goals.decision", "pivot")
	r.at("scope.covers").click("部分模块").holds("scope.covers", "modules").click("用户管理").holds("scope.covers", "modules\nusers").click("部分模块").holds("scope.covers", "users")
}

func TestAPackIsTickedByClicks(t *testing.T) {
	r := onQuestion(t, shop(), "strategy.actions", 80, 24).press("enter")
	r.click("全部").shows("选了 0 条").click("谈下店面").shows("[✓] 谈下店面", "选了 1 条").click("谈下店面").shows("选了 0 条")
	r.click("谈下店面").click("Enter 加进表里   ").counts("strategy.actions", 1)
}

func TestTheSetUpTakesClicks(t *testing.T) {
	r := open(t, &plan.Plan{}, plan.Zh, 80, 24)
	r.click("时期").shows("› 时期").click("成熟期").holds("stage", "maturity").click("读者").click("老板").holds("readers", "self\nboss")
	r.click("2026-12").write("x").holds("period_start", "x")
	r.click("更多…").shows("› 更多…").click("更多…").shows("› 标题").click("时期 ", "拿不准").shows("开张或上线了吗？")
}

func TestWhatIsFoundTakesClicks(t *testing.T) {
	r := open(t, growing("x"), plan.Zh, 80, 24)
	r.press("ctrl+p").click("去哪儿").shows("› 去哪儿").click("去哪儿").shows("章、题、行的名字")
	r.spotsNow().write("愿景").click("2.1 愿景").shows("三到五年后")
}

func TestTheCheckTakesClicks(t *testing.T) {
	r := open(t, faulty(), plan.Zh, 80, 24).press("ctrl+r", "home")
	r.click("“名称”还没写").shows("› 1 产品  “名称”还没写").click("“名称”还没写").shows("改好了按 Ctrl+R 回到自查")
	if at := r.page.place(); at.Question != "product.name" {
		t.Errorf("the clicks lead to %+v", at)
	}
	r.press("ctrl+r").click("会被问到 1").shows("[会被问到 1]").click("全部").shows("[全部")
}

func TestTheWaysOutTakeClicks(t *testing.T) {
	r := atHandOver(t, titled(), plan.Zh, "md")
	r.click("文档语言").shows("› 文档语言：中文").click("文档语言").shows("文档语言：英文")
	r.click("JSON").shows("› JSON").click("JSON").shows("夜宵外送.json").click("宵").write("x").shows("夜x宵外送.json")
}

func TestQuestionsThatLieOverAPageTakeClicks(t *testing.T) {
	r := open(t, growing("x"), plan.Zh, 80, 24).at("product.market").perform("does not apply").write("甲乙丙")
	r.click("乙").write("1").press("enter")
	f, _ := plan.Question("product.market")
	if because, _ := r.plan().Waived(f); because != "甲1乙丙" {
		t.Errorf("the reason is %q", because)
	}
	p := shop()
	p.AnchorName, p.AnchorDate = "", ""
	onQuestion(t, p, "strategy.actions", 80, 24).press("home", "enter").write("2027-0301").click("01").write("-").press("enter").holds("anchor_date", "2027-03-01")
	changedMeanwhile(t).click("用这里写的").shows("› 用这里写的").click("用这里写的").holds("product.name", "邻里鲜")
	r = open(t, &plan.Plan{}, plan.Zh, 80, 24).perform("stage detector")
	r.click("开了，做着呢").shows("› 开了，做着呢").click("开了，做着呢").shows("连着三个月")
}

func TestStripRailAndFootTakeClicks(t *testing.T) {
	r := open(t, bakery(t, plan.Zh), plan.Zh, 80, 24).at("product.what")
	r.click("策略").shows("5 运营策略   第 1 题").click("Tab").shows("第 2 题").click("F1").shows("在这一页").click("Esc 关上").shows("第 2 题")
	r.take(tea.WindowSizeMsg{Width: 120, Height: 36})
	r.click("4 运营资源").shows("› 4 运营资源").click("自查").shows("处才能交")
}

func TestBeforeAPlanIsOpenClicksLeadOnToo(t *testing.T) {
	r := laterStart(t, plan.Zh, 80, 24).click("写一份新").shows("› 写一份新").click("垃圾箱").click("垃圾箱").shows("选一份拿回去").click("Esc").shows("接着写")
	r.click("打开一个文件").click("打开一个文件").write("甲丙").click("丙").write("乙").shows("甲乙丙").click("Esc")
	r.click("看一份写好的").click("看一份写好的").readExample().click("成熟期").readExample().shows("› 成熟期", "第 3 份")
	before := r.picture()
	if r.wheel("成熟期", 1).picture() != before || r.wheel("编制日期", 1).picture() == before {
		t.Errorf("the wheel scrolls the row of stages, or not the document:\n%s", r.picture())
	}
}

func TestTheWheelScrollsWhatIsUnderIt(t *testing.T) {
	r := onQuestion(t, long(t, "strategy.actions", 200, nil), "strategy.actions", 80, 24)
	r.wheel("负责人", 2).shows("第 7 项")
	if strings.Contains(r.picture(), "第 1 项") {
		t.Errorf("the table is not scrolled:\n%s", r.picture())
	}
	r.press("down").stands("第 2 项") // a key brings the cursor back into sight
	r.wheel("负责人", 1).click("第 9 项").stands("第 9 项").wheel("负责人", -9).shows("第 1 项")
	r = open(t, grown(t, plan.Zh), plan.Zh, 120, 36).at("product.what").previewNow()
	form, before := strings.SplitN(r.picture(), "│", 2)[0], r.picture()
	r.wheel("│", 3)
	if after := r.picture(); after == before || strings.SplitN(after, "│", 2)[0] != form {
		t.Errorf("the preview is not scrolled:\n%s", after)
	}
}

// Wherever one clicks, and whatever was scrolled out of sight, no window is too
// small for what comes of it.
func TestClicksAnywhereFitTheWindow(t *testing.T) {
	for seed := range uint64(2) {
		random := rand.New(rand.NewPCG(seed, 1))
		r := onQuestion(t, grown(t, plan.Zh), "strategy.actions", 80, 24)
		t.Cleanup(func() {
			if r.session != nil { // one that a click has opened
				_ = r.session.Close()
			}
		})
		for range 150 {
			at := tea.Mouse{X: random.IntN(r.size.width), Y: random.IntN(r.size.height), Button: tea.MouseLeft}
			switch random.IntN(8) {
			case 0:
				r.take(tea.WindowSizeMsg{Width: 40 + random.IntN(100), Height: 12 + random.IntN(30)})
			case 1, 2:
				at.Button = []tea.MouseButton{tea.MouseWheelUp, tea.MouseWheelDown, tea.MouseWheelLeft}[random.IntN(3)]
				r.Update(tea.MouseWheelMsg(at))
			case 3:
				r.Update(tea.MouseMotionMsg(at))
			case 4:
				r.press([]string{"down", "enter", "esc", "tab", "ctrl+p", "delete", "ctrl+z"}[random.IntN(7)])
			default:
				r.Update(tea.MouseClickMsg(at))
				r.Update(tea.MouseReleaseMsg(at))
			}
			r.picture()
		}
	}
}

func TestAClickThatMeansNothingChangesNothing(t *testing.T) {
	r := open(t, bakery(t, plan.Zh), plan.Zh, 80, 24).at("product.what")
	before := r.picture()
	for y := range 24 {
		if strings.TrimSpace(strings.Split(before, "\n")[y]) == "" {
			r.Update(tea.MouseClickMsg{X: 40, Y: y, Button: tea.MouseLeft})
			r.Update(tea.MouseClickMsg{X: 40, Y: y, Button: tea.MouseRight})
		}
	}
	if after := r.picture(); after != before {
		t.Errorf("before:\n%s\nafter:\n%s", before, after)
	}
}
