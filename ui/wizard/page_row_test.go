package wizard

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
)

func TestARowAsksForWhatIsRequiredAndUnfoldsTheRest(t *testing.T) {
	r := onQuestion(t, shop(), "strategy.actions", 80, 24)
	r.write("买秤").shows("› 行动    买秤", "负责人", "必答", "… 展开更多（为哪条策略、开始")
	r.press("tab", "tab", "down").shows("› … 展开更多", "按 Enter 展开").press("up").stands("完成").press("down", "enter").stands("为哪条策略").shows("备注")
}

func TestTabGoesThroughTheRowsAndBackToTheTable(t *testing.T) {
	p := shop()
	table, _ := plan.Question("strategy.actions")
	for _, name := range []string{"买秤", "招人"} {
		if _, err := p.Apply(p.Add(table, -1, map[string]string{"action": name})); err != nil {
			t.Fatal(err)
		}
	}
	r := onCell(t, p, "strategy.actions.0.action", 80, 24)
	r.press("tab").write("店主").press("enter").write("6月1日").press("enter").shows("第 2 行，共 2 行")
	r.holds("strategy.actions.0.owner", "店主").holds("strategy.actions.0.due", "6月1日")
	r.press("shift+tab").stands("行动").press("alt+pgup").shows("第 1 行，共 2 行").press("ctrl+pgdown").shows("第 2 行，共 2 行")
	r.press("tab", "tab", "tab", "tab").stands("＋ 加一行").press("enter").shows("第 3 行，共 3 行")
}

func TestFiguresFollowTheCellThatIsTyped(t *testing.T) {
	r := onCell(t, grown(t, plan.Zh), "goals.kpis.1.target", 80, 24)
	r.shows("✓ 月成交额的目标 = 6,250户 × 4.8单 × 30元", "下单家庭多 1%，多 9,000元")
	r.press("backspace", "backspace", "backspace", "backspace").write("000户")
	r.holds("goals.kpis.1.target", "6,000户").shows("! 月成交额的目标 = 6,000户 × 4.8单 × 30元 = 86.4万元，写的却是 90万元", "倒推：月成交额要到 90万元，其余不变，下单家庭要 6,250户")
}

func TestANumberBelowAFactorIsWorkedBackTo(t *testing.T) {
	p := grown(t, plan.Zh)
	table, _ := plan.Question("goals.kpis")
	for _, cells := range []map[string]string{{"name": "动团长", "target": "200人"}, {"name": "每团户数", "target": "30户"}} {
		if _, err := p.Apply(p.Add(table, -1, cells)); err != nil {
			t.Fatal(err)
		}
	}
	p.Goals.KPIs[1].Target, p.Goals.KPIs[1].Formula = "", "动团长 × 每团户数"
	last := strconv.Itoa(len(p.Goals.KPIs) - 2)
	onCell(t, p, "goals.kpis."+last+".target", 120, 36).shows("倒推：月成交额要到 90万元，其余不变，动团长要 209人")
}

func TestWhatIsFoundInTheOpenCellIsSaidBeforeItsFigures(t *testing.T) {
	r := onCell(t, grown(t, plan.Zh), "budget.lines.0.amount", 80, 24)
	r.press("ctrl+u").write("20xx元").checkNow().shows("! 必改  ", "只是占位", "→ 例如", "钱最少是")
}

func TestARowOfAPackHasAnExampleOfItsOwn(t *testing.T) {
	p := shop()
	table, _ := plan.Question("goals.kpis")
	for _, name := range []string{"人均消费", "随便一个数"} {
		if _, err := p.Apply(p.Add(table, -1, map[string]string{"name": name})); err != nil {
			t.Fatal(err)
		}
	}
	r := onCell(t, p, "goals.kpis.0.target", 80, 24).shows("24 元")
	r.press("right").holds("goals.kpis.0.target", "24 元")
	r = onCell(t, p, "goals.kpis.1.target", 80, 24)
	r.press("right").holds("goals.kpis.1.target", "")
}

func TestWhyAFormulaGivesNothingIsSaidInTheRow(t *testing.T) {
	r := onQuestion(t, shop(), "goals.kpis", 80, 24)
	r.press("enter", "enter", "home", "enter").shows("还算不出来：")
}

func TestARenamedRowIsFollowedInTheSameStep(t *testing.T) {
	r := onCell(t, grown(t, plan.Zh), "goals.kpis.1.name", 80, 24)
	r.write("数").holds("goals.kpis.0.formula", "月成交额 = 下单家庭 × 月均单数 × 笔单价")
	r.press("tab").holds("goals.kpis.0.formula", "月成交额 = 下单家庭数 × 月均单数 × 笔单价").shows("处提到它的地方跟着改了名")
	r.press("ctrl+z").holds("goals.kpis.1.name", "下单家庭").holds("goals.kpis.0.formula", "月成交额 = 下单家庭 × 月均单数 × 笔单价")
}

func TestANameIsFollowedWhicheverWayThePageIsLeft(t *testing.T) {
	for _, way := range []string{"esc", "f3", "ctrl+q", "ctrl+pgdown"} {
		r := onCell(t, grown(t, plan.Zh), "goals.kpis.1.name", 80, 24)
		r.write("数").press(way).holds("goals.kpis.0.formula", "月成交额 = 下单家庭数 × 月均单数 × 笔单价")
	}
}

func TestNewNamesOfAFormulaBecomeRows(t *testing.T) {
	r := onQuestion(t, shop(), "goals.kpis", 80, 24)
	r.press("down").write("月利润").press("tab", "tab").write("1万元").press("tab", "tab")
	r.write("月利润 = 日客数 × 人均 − 房租").holds("goals.kpis.0.formula", "月利润 = 日客数 × 人均 − 房租").press("tab")
	r.shows("公式里有新的名字", "日客数", "‹ 因子（要推动） ›").press("down", "down", "right").shows("房租    ‹ 假设（不变的数） ›").press("enter")
	r.counts("goals.kpis", 3).counts("goals.assumptions", 1).holds("goals.kpis.2.name", "人均").holds("goals.kpis.2.role", "factor").holds("goals.assumptions.0.name", "房租")
	r.press("ctrl+z").counts("goals.kpis", 1).counts("goals.assumptions", 0)
}

func TestANameTheGuideKnowsIsTakenForWhatItIs(t *testing.T) {
	r := onQuestion(t, shop(), "goals.kpis", 80, 24)
	r.press("down").write("月利润").press("tab", "tab", "tab", "tab").write("月利润 = 日客数 × 座位数 − 每月固定成本").press("tab")
	r.shows("日客数        ‹ 因子（要推动） ›", "座位数        ‹ 假设（不变的数） ›", "每月固定成本  ‹ 假设（不变的数） ›")
}

func TestAnotherPlanCanBeChosenFromARow(t *testing.T) {
	r := onCell(t, grown(t, plan.Zh), "goals.kpis.1.name", 80, 24).write("数").perform("other plans")
	r.fetchNow().shows("接着写").press("enter").holds("goals.kpis.1.name", "下单家庭数").holds("goals.kpis.0.formula", "月成交额 = 下单家庭数 × 月均单数 × 笔单价")
	t.Cleanup(func() { _ = r.session.Close() })
}

func TestUndoingANewRowLeavesItsPage(t *testing.T) {
	r := onQuestion(t, grown(t, plan.Zh), "strategy.actions", 80, 24)
	r.press("end", "up", "enter").shows("第 10 行，共 10 行").press("ctrl+z").counts("strategy.actions", 9).shows("要做哪些事", "已撤销")
}

func TestASmallWindowShowsOneCellWithItsNeighbours(t *testing.T) {
	r := onCell(t, grown(t, plan.Zh), "goals.kpis.0.target", 40, 12)
	r.shows("要做到多少？", "90万元", "↑ 现值", "何时达到 ↓")
	if strings.Contains(r.picture(), "62万元  ") {
		t.Error("another cell has a row")
	}
}

// Whatever is pressed in tables and rows, no window is too small for it and all
// of it can be undone.
func TestKeysInAnyOrderFitTheWindowAndCanBeUndone(t *testing.T) {
	keys := []string{
		"up", "down", "down", "down", "enter", "enter", "tab", "shift+tab", "esc", "space", "delete", "ctrl+d", "alt+up", "alt+down", "home", "end", "pgup", "pgdown",
		"left", "right", "backspace", "ctrl+pgup", "ctrl+pgdown", "ctrl+z", "ctrl+y",
	}
	for seed := range uint64(4) {
		random := rand.New(rand.NewPCG(seed, 0))
		table := []string{"goals.kpis", "strategy.strategies", "budget.lines", "strategy.actions"}[seed]
		before := grown(t, plan.Zh)
		r := onQuestion(t, before.Clone(), table, 80, 24)
		for range 120 {
			if random.IntN(5) == 0 {
				r.write([]string{"数", "1", "月成交额 × 新名", "a"}[random.IntN(4)])
			} else {
				r.press(keys[random.IntN(len(keys))])
			}
			if random.IntN(50) == 0 {
				r.take(tea.WindowSizeMsg{Width: 40 + random.IntN(100), Height: 12 + random.IntN(30)})
			}
			r.picture()
		}
		for range 120 {
			r.over = nil
			r.press("ctrl+z")
			r.picture()
		}
		if !r.plan().Equal(before) {
			t.Errorf("seed %d: undone, the plan is not what it was", seed)
		}
	}
}

func TestARowInWhichNothingWasWrittenIsNotKept(t *testing.T) {
	r := onQuestion(t, shop(), "strategy.actions", 80, 24)
	r.press("end", "enter").shows("新的一行").press("esc").counts("strategy.actions", 0)
	r.press("end", "enter").write("买秤").press("esc").counts("strategy.actions", 1)
}

func TestARowWhoseFirstCellIsLeftEmptyKeepsTheOthers(t *testing.T) {
	for _, next := range []string{"tab", "enter", "down"} {
		r := onQuestion(t, shop(), "strategy.actions", 80, 24)
		r.press("end", "enter", next).write("店主").press("tab").write("6月1日").press("esc")
		r.counts("strategy.actions", 1).holds("strategy.actions.0.owner", "店主").holds("strategy.actions.0.due", "6月1日")
	}
}

func TestTheFirstAmountSaysWhichCurrencyThePlanIsIn(t *testing.T) {
	p := shop()
	table, _ := plan.Question("budget.lines")
	if _, err := p.Apply(p.Add(table, -1, map[string]string{"item": "rent"})); err != nil {
		t.Fatal(err)
	}
	r := onCell(t, p, "budget.lines.0.amount", 80, 24)
	r.write("£1").shows("英镑").holds("currency", "GBP").write(",450").holds("budget.lines.0.amount", "£1,450")
	r.press("ctrl+z").holds("currency", "").holds("budget.lines.0.amount", "")
}
