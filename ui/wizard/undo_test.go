package wizard

import (
	"strings"
	"testing"

	"opsplan/plan"
)

func TestUndoSaysWhatWasTakenBack(t *testing.T) {
	r := open(t, growing("x"), plan.Zh, 80, 24).at("product.name").write("邻里鲜")
	r.press("ctrl+z").shows("已撤销：产品描述 › 名称 「邻里鲜」→（空）").press("ctrl+y").shows("已重做：产品描述 › 名称 （空）→「邻里鲜」")
	en := open(t, growing("x"), plan.En, 80, 24).at("product.name").write("Fresh")
	en.press("ctrl+z").shows("Undone: Product › Name “Fresh” → nothing")
}

func TestOfALongAnswerUndoSaysWhatIsDifferent(t *testing.T) {
	r := open(t, bakery(t, plan.Zh), plan.Zh, 80, 24).at("product.what").write("，周末也送")
	r.press("ctrl+z").shows("已撤销：产品描述 › 是什么 「…，周末也送」→「…」")
	open(t, written(t, "product.need", 100<<10), plan.Zh, 80, 24).at("product.need").write("长").press("ctrl+z").shows("已撤销：产品描述 › 解决什么需求")
}

func TestUndoNamesTheRowAndTheCell(t *testing.T) {
	r := onCell(t, grown(t, plan.Zh), "goals.kpis.1.target", 100, 30).press("ctrl+u").write("6,000户")
	r.press("ctrl+z").shows("已撤销：运营目标 › KPI › 下单家庭 › 目标")
	r = onCell(t, grown(t, plan.Zh), "goals.kpis.1.name", 100, 30).write("数").press("tab", "ctrl+z")
	r.shows("已撤销：运营目标 › KPI › 下单家庭 › 指标 「下单家庭数」→「下单家庭」，连带别处 1 项")
	r = onCell(t, grown(t, plan.Zh), "strategy.actions.0.serves", 100, 30).press("down", "down", "enter", "ctrl+z")
	r.shows("为哪条策略 「进 15 个新小区」→「唤回睡着的团长」")
}

func TestUndoSaysWhatBecameOfRows(t *testing.T) {
	r := onQuestion(t, grown(t, plan.Zh), "strategy.strategies", 80, 24).press("delete")
	r.press("ctrl+z").shows("已撤销：", "策略 › 唤回睡着的团长 这一行在了").press("ctrl+y").shows("已重做：", "策略 › 唤回睡着的团长 这一行去掉了")
	onQuestion(t, grown(t, plan.Zh), "strategy.actions", 80, 24).press("alt+down", "ctrl+z").shows("移到第 1 行")
	onQuestion(t, shop(), "strategy.actions", 80, 24).press("enter", "enter", "ctrl+z").shows("等 18 行去掉了")
	r = open(t, growing("x"), plan.Zh, 80, 24).at("product.market").perform("does not apply").write("独家").press("enter", "ctrl+z")
	r.shows("已撤销：产品描述 › 市场 又要答了")
}

// In a window of any width what was undone is named, and in the narrow ones the
// text is left out before the place is.
func TestWhatWasUndoneIsSaidInEveryWidth(t *testing.T) {
	for _, l := range plan.Languages {
		r := onCell(t, grown(t, l), "goals.kpis.1.target", 40, 12).press("backspace")
		if l == plan.En {
			r.language = l
		}
		r.press("ctrl+z")
		cell := map[plan.Language]string{plan.Zh: "目标", plan.En: "Target"}[l]
		if foot := strings.Split(r.picture(), "\n")[11]; !strings.Contains(foot, cell) {
			t.Errorf("%s: %q", l, foot)
		}
	}
}
