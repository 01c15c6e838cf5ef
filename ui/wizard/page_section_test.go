package wizard

import (
	"testing"

	"opsplan/plan"
)

func TestAnAnswerIsTypedIntoThePlanAndUndone(t *testing.T) {
	r := open(t, &plan.Plan{Head: plan.Head{Stage: plan.Growth, Trade: plan.Ecommerce}}, plan.Zh, 80, 24)
	r.press("f3").write("邻里鲜").holds("product.name", "邻里鲜").shows("1 产品", "邻里鲜", "必答还差")
	r.press("tab").write("x").press("ctrl+z", "ctrl+z").holds("product.name", "").shows("它叫什么名字")
	r.press("ctrl+y").holds("product.name", "邻里鲜")
}
