package wizard

import (
	"testing"

	"opsplan/plan"
)

func shop() *plan.Plan {
	return &plan.Plan{Head: plan.Head{Stage: plan.Startup, Trade: plan.Store, PeriodStart: "2027-01-01", PeriodEnd: "2027-06-30", AnchorDate: "2027-03-01"}}
}

func TestAnEmptyTableOffersCommonRowsAllTicked(t *testing.T) {
	r := onQuestion(t, shop(), "strategy.actions", 80, 24).stands("从常用的里挑（18 条）")
	r.press("enter").shows("[✓] 全部（选了 18 条，共 18 条）", "[✓] 谈下店面，签租约", "Enter 加进表里")
	r.press("enter").counts("strategy.actions", 18).shows("加了 18 行").press("ctrl+z").counts("strategy.actions", 0)
}

func TestOnlyWhatIsTickedIsTaken(t *testing.T) {
	r := onQuestion(t, shop(), "strategy.actions", 80, 24)
	r.press("enter", "home", "space").shows("[ ] 全部（选了 0 条，共 18 条）")
	r.press("down", "down", "space").shows("[-] 全部（选了 1 条，共 18 条）").press("enter").counts("strategy.actions", 1)
	r.press("home", "end").stands("从常用的里挑（17 条）").press("enter").shows("选了 0 条，共 17 条").press("enter").counts("strategy.actions", 1)
	r.press("enter", "esc").counts("strategy.actions", 1).stands("从常用的里挑（17 条）")
}

func TestAFormulaBringsTheAssumptionsItNeeds(t *testing.T) {
	r := onQuestion(t, shop(), "goals.kpis", 80, 24)
	r.press("enter", "enter").counts("goals.kpis", 6).counts("goals.assumptions", 2).shows("还有公式要用的 2 个假设")
	r.press("ctrl+z").counts("goals.kpis", 0).counts("goals.assumptions", 0)
}
