package wizard

import (
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/draft"
)

func TestDefaultsBecomeAnswersWhenOneStarts(t *testing.T) {
	r := open(t, &plan.Plan{}, plan.Zh, 80, 24)
	r.shows("新计划书", "● 通用", "初创期", "2026-12-01", "2027-03-31").holds("trade", "").holds("stage", "")
	r.press("enter").shows("1 产品描述   第 1 题", "它叫什么名字？")
	for address, want := range map[string]string{
		"trade": "general", "stage": "startup", "readers": "self", "purpose": "think",
		"period_start": "2026-12-01", "period_end": "2027-03-31", "product.name": "", "date": "",
	} {
		r.holds(address, want)
	}
	r.press("ctrl+z").holds("trade", "").holds("period_end", "") // in one step
}

func TestWhoGaveANameIsAskedWhatComesNext(t *testing.T) {
	r := open(t, &plan.Plan{}, plan.Zh, 80, 24)
	for range essential[1:] {
		r.press("down")
	}
	r.write("净到家").press("enter").holds("product.name", "净到家").shows("1 产品描述   第 2 题", "它是什么？")
}

func TestTheArrowsChooseAndThePeriodFollowsTheStage(t *testing.T) {
	r := open(t, &plan.Plan{}, plan.Zh, 80, 24)
	r.press("right").holds("trade", "ecommerce")
	r.press("down", "right", "right").holds("stage", "maturity").shows("● 成熟期", "2027-11-30")
	r.press("ctrl+z").holds("stage", "") // one step, however often the arrow was pressed
	r.press("right").holds("stage", "growth").press("up", "left").holds("trade", "general")
}

func TestReadersAreTickedBesidesTheDefault(t *testing.T) {
	r := open(t, &plan.Plan{}, plan.Zh, 80, 24)
	r.press("down", "down").shows("›[✓] 自己/团队")
	r.press("right", "space").holds("readers", "self\nboss").shows("›[✓] 老板")
	r.press("space").holds("readers", "self")
	r.press("left", "space").holds("readers", "self").shows("至少选一个")
}

func TestAFormalHandInAsksWhoWroteIt(t *testing.T) {
	r := open(t, &plan.Plan{}, plan.Zh, 80, 24)
	r.press("down", "down", "down", "left").holds("purpose", "submit").shows("编制人", "审批人", "编制日期")
	r.press("down", "down", "down", "down").write("王敏").holds("author", "王敏")
	r.press("enter").holds("date", "2026-11-22")
}

func TestTheRestUnfoldsAndEnterGoesThroughIt(t *testing.T) {
	r := open(t, &plan.Plan{}, plan.Zh, 80, 24)
	r.press("up")
	for range essential {
		r.press("down")
	}
	r.shows("› 更多…").press("enter").shows("› 标题", "单位", "编制日期")
	r.write("净到家计划").press("enter").write("净到家公司").holds("title", "净到家计划").holds("company", "净到家公司")
}

func TestAQuestionOfTheHeadIsShownWhereItIs(t *testing.T) {
	r := open(t, growing("x"), plan.Zh, 80, 24)
	r.visit(placeOf(plan.Path{Field: "currency"}))
	r.shows("› 币种", "○ 人民币")
	r.visit(draft.Place{Page: pageSetup, Question: "product.name"})
	r.shows("› 名称")
	if got := r.page.place().Question; got != "product.name" {
		t.Errorf("the next sitting goes on at %q", got)
	}
}

func TestAnotherStageKeepsEveryAnswerAndSaysSo(t *testing.T) {
	p := growing("x")
	p.Goals.MainWhy = "只赢一个数"
	r := open(t, p, plan.Zh, 80, 24)
	r.visit(placeOf(plan.Path{Field: "stage"}))
	r.shows("设置").press("right").holds("stage", "maturity").holds("goals.main_why", "只赢一个数").shows("写过的都留着，其中 1 题这个时期不问")
}

func TestOneFindsTheStageByAnsweringAFewQuestions(t *testing.T) {
	r := open(t, &plan.Plan{}, plan.Zh, 80, 24)
	r.press("down", "left").shows("› 拿不准…", "问我几个问题").press("enter").shows("开张或上线了吗？")
	r.press("down", "enter").shows("连着三个月").press("left").shows("› 开了，做着呢").press("enter", "enter")
	r.press("enter", "enter").shows("发展期", "挑一个数").press("enter").holds("stage", "growth").shows("● 发展期")
}

func TestWhoIsNotSureHasChosenNothingOnTheWay(t *testing.T) {
	r := open(t, &plan.Plan{}, plan.Zh, 80, 24)
	r.press("down", "right", "right", "right", "right").shows("› 拿不准…").holds("stage", "")
	r.press("enter", "esc").holds("stage", "").press("right").holds("stage", "startup")
}

func TestInALowWindowOneRowShowsOneOption(t *testing.T) {
	r := open(t, &plan.Plan{}, plan.Zh, 40, 12)
	r.shows("‹ ● 通用 ›", "1/7").press("right").shows("‹ ● 电商 ›", "2/7")
	r.press("down", "down").shows("‹ [✓] 自己/团队 ›", "4/4")
}

// What is only proposed is told from an answer without colour.
func TestAProposalIsCalledADefault(t *testing.T) {
	r := open(t, &plan.Plan{}, plan.En, 80, 24)
	row := func(label string) string {
		for _, row := range strings.Split(r.picture(), "\n") {
			if strings.Contains(row, label) {
				return row
			}
		}
		return ""
	}
	if got := row("Stage  "); !strings.HasSuffix(got, "default") {
		t.Errorf("%q", got)
	}
	r.press("down", "right", "down")
	if got := row("Stage  "); strings.Contains(got, "default") || !strings.Contains(got, "Growth") {
		t.Errorf("%q", got)
	}
}

func TestNumbersThatBelieTheStageAreSaidUnderItAndChangeNothing(t *testing.T) {
	p := growing("x")
	p.Goals.KPIs = []plan.KPI{{Row: plan.Row{Key: 1}, Role: plan.Main, Name: "月成交额", Current: "62万元", Target: "48万元"}}
	r := open(t, p, plan.Zh, 120, 36)
	r.visit(placeOf(plan.Path{Field: "stage"}))
	r.shows("? 拿不准：月成交额现在 62万元，目标 48万元").holds("stage", "growth")
	r.press("right").holds("stage", "maturity")
	if strings.Contains(r.picture(), "拿不准：") {
		t.Errorf("a fall is doubted at maturity too:\n%s", r.picture())
	}
}

func TestInProseEnterIsCalledANewLineAndMakesOne(t *testing.T) {
	r := open(t, &plan.Plan{}, plan.Zh, 80, 24)
	r.visit(placeOf(plan.Path{Field: "summary"}))
	r.shows("Enter 换行", "Tab 下一项").write("一").press("enter").write("二").holds("summary", "一\n二")
	if strings.Contains(r.picture(), "Enter 下一项") {
		t.Errorf("Enter is said to go on:\n%s", r.picture())
	}
	r.press("tab").shows("› 收起").press("shift+tab", "esc").shows("Enter 接着写").press("enter").write("三").holds("summary", "一\n二三")
}

// Whatever is in focus is in sight, and all options of a choice.
func TestTheSetUpScrollsToWhatIsInFocus(t *testing.T) {
	for _, l := range plan.Languages {
		for _, s := range []size{{80, 24}, {40, 12}} {
			r := open(t, &plan.Plan{Head: plan.Head{Purpose: plan.Submit}}, l, s.width, s.height)
			for _, f := range plan.Sections()[0].Fields {
				if f.Kind == plan.KindTable {
					continue
				}
				r.visit(placeOf(f.Whole()))
				r.shows("› " + f.Name.In(l)[:min(len(f.Name.In(l)), 6)])
				for _, o := range f.Options {
					if s.height >= 20 {
						r.shows(o.In(l))
					}
				}
			}
		}
	}
}

// The summary is put together from the answers, to be taken and edited: starting
// does not make it one, since it would be old with the next answer.
func TestASummaryIsOfferedAndOnlyTakenByThePerson(t *testing.T) {
	r := open(t, bakery(t, plan.Zh), plan.Zh, 80, 24)
	r.visit(placeOf(plan.Path{Field: "summary"}))
	r.shows("› 摘要", "麦香铺：写字楼下的面包铺")
	r.press("shift+tab", "enter").holds("summary", "")
	r.visit(placeOf(plan.Path{Field: "summary"}))
	r.press("right")
	if got := string(r.plan().Summary); !strings.HasPrefix(got, "麦香铺：写字楼下的面包铺") || !strings.Contains(got, "19.8万元") {
		t.Errorf("the summary is %q", got)
	}
}
