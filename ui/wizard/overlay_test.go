package wizard

import (
	"fmt"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/draft"
)

func TestThePaletteDoesWhatItFinds(t *testing.T) {
	r := open(t, growing("x"), plan.Zh, 80, 24)
	r.press("ctrl+p").shows("命令", "› 帮助", "Ctrl+G").write("ys").shows("8 预算").press("enter").shows("8 预算   第 1 题")
	r.press("ctrl+p").write("undo").shows("› 撤销", "找到 1 处").press("esc").shows("第 1 题")
	r.press("ctrl+p").write("zzz").shows("没有找到").press("enter", "ctrl+p").shows("第 1 题")
	r.press("esc").write(":").shows("打几个字").press("esc").write("？").shows("在哪儿都行")
}

func TestBeforeAPlanIsOpenThePaletteOffersWhatNeedsNone(t *testing.T) {
	r := openStart(t, storeIn(t), plan.Zh, 80, 24)
	r.write(":").shows("帮助", "离开")
	if strings.Contains(r.picture(), "撤销") {
		t.Errorf("nothing can be undone here:\n%s", r.picture())
	}
}

func TestOneGoesToAQuestionByNameNumberOrPrompt(t *testing.T) {
	r := open(t, growing("x"), plan.Zh, 80, 24)
	r.press("f3", "ctrl+g").shows("1 产品描述").spotsNow().shows("›   1.1 名称", "必答")
	r.write("jzds").shows("竞争对手").press("enter")
	if got := r.page.place().Question; got != "product.competitors" {
		t.Errorf("went to %q", got)
	}
	r.press("ctrl+g").spotsNow().write("2.1").shows("2.1 愿景").press("enter")
	if got := r.page.place().Question; got != "goals.vision" {
		t.Errorf("went to %q", got)
	}
	r.press("ctrl+g").spotsNow().write("币种").press("enter").shows("› 币种")
}

func TestOneGoesToARowAmongThousands(t *testing.T) {
	p := growing("x")
	for i := range 10_000 {
		p.Budget.Lines = append(p.Budget.Lines, plan.BudgetLine{Row: plan.Row{Key: plan.Key(i + 1)}, Item: plan.Line(fmt.Sprintf("房租%04d", i))})
	}
	r := open(t, p, plan.Zh, 80, 24)
	r.press("ctrl+g").spotsNow()
	g := r.over.(*whereTo)
	if n := len(g.hits); n > 200 {
		t.Errorf("%d are listed before anything is typed", n)
	}
	r.write("房租").shows("再打几个字")
	if n := len(g.hits); n != mostHits {
		t.Errorf("%d are listed", n)
	}
	r.write("7777").shows("› ", "房租7777", "找到 1 处").press("enter")
	if got, _ := r.plan().Locate("budget.lines.7777"); r.page.place().Row != got.Row {
		t.Errorf("went to %v", r.page.place())
	}
}

func TestAQuestionDoesNotApplyForAReason(t *testing.T) {
	r := open(t, growing("x"), plan.Zh, 80, 24)
	f, _ := plan.Question("product.competitors")
	r.visit(placeOf(f.Whole()))
	r.perform("does not apply").press("enter").shows("写一句为什么")
	r.write("独家").press("enter").shows("“竞争对手”不适用")
	if because, ok := r.plan().Waived(f); !ok || because != "独家" {
		t.Errorf("waived: %t, because %q", ok, because)
	}
	r.perform("does not apply").shows("独家", "还是要答").press("ctrl+u", "enter").shows("又要答了")
	if _, ok := r.plan().Waived(f); ok {
		t.Error("the question is still waived")
	}
	r.press("ctrl+z")
	if _, ok := r.plan().Waived(f); !ok {
		t.Error("undo does not bring the reason back")
	}
	r.perform("clear")
	if _, ok := r.plan().Waived(f); ok {
		t.Error("clearing does not let the question apply again")
	}
}

func TestWhatTheStageDemandsIsSaidBeforeItIsWaived(t *testing.T) {
	r := open(t, growing("x"), plan.Zh, 80, 24)
	r.visit(draft.Place{Page: pageSection, Section: "product", Question: "product.what"})
	r.perform("does not apply").shows("一定要它")
	r.press("esc").visit(draft.Place{Page: pageSection, Section: "product", Question: "product.market"})
	r.perform("does not apply")
	if strings.Contains(r.picture(), "一定要它") {
		t.Errorf("the stage does not demand it:\n%s", r.picture())
	}
}

func TestAnAnswerIsEmptiedAndCanBeHadBack(t *testing.T) {
	r := open(t, growing("x"), plan.Zh, 80, 24)
	r.press("f3").write("邻里鲜").perform("clear").holds("product.name", "").shows("Ctrl+Z 找回来")
	r.press("ctrl+z").holds("product.name", "邻里鲜").shows("邻里鲜")
	r.perform("clear").perform("clear").shows("本来就是空的")
}

func TestHelpShowsThePagesKeysThenAllOthers(t *testing.T) {
	r := open(t, growing("x"), plan.Zh, 80, 24)
	r.press("f3", "f1").shows("在这一页", "Tab", "在哪儿都行", "Ctrl+G")
	r.press("pgdown", "pgdown", "pgdown", "pgdown", "pgdown").shows("剪切选中的", "写下的马上就存")
	r.press("home").shows("在这一页").press("esc").shows("第 1 题")
}
