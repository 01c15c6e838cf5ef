package wizard

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/draft"
	"opsplan/plan/draft/source"
	"opsplan/plan/guide"
)

// grown is the guide's example of the growth stage: a plan with all its tables.
func grown(t *testing.T, l plan.Language) *plan.Plan {
	t.Helper()
	data, _ := guide.Example(plan.Growth, l)
	f, err := source.Parse("example", data)
	if err != nil {
		t.Fatal(err)
	}
	return f.Plan()
}

// on opens the question of a plan.
func onQuestion(t *testing.T, p *plan.Plan, id string, width, height int) *rig {
	t.Helper()
	r := open(t, p, plan.Zh, width, height)
	question, _ := plan.Question(id)
	r.visit(draft.Place{Page: pageSection, Section: question.Section.ID, Question: id})
	return r
}

// under tells the line under the cursor.
func (r *rig) under() string {
	r.t.Helper()
	for row := range strings.Lines(r.picture()) {
		if _, line, ok := strings.Cut(row, "› "); ok && !strings.Contains(row, " › ") || ok && strings.HasPrefix(strings.TrimSpace(row), "›") {
			return strings.TrimSpace(line)
		}
	}
	return ""
}

func (r *rig) stands(line string) *rig {
	r.t.Helper()
	if under := r.under(); !strings.HasPrefix(under, line) {
		r.t.Errorf("the cursor is on %q, want %q\n%s", under, line, r.picture())
	}
	return r
}

func (r *rig) counts(table string, rows int) *rig {
	r.t.Helper()
	f, _ := plan.Question(table)
	if n := r.plan().Count(f); n != rows {
		r.t.Errorf("%s has %d rows, want %d", table, n, rows)
	}
	return r
}

func TestATableShowsItsRowsAndWhatTheirNumbersComeTo(t *testing.T) {
	r := onQuestion(t, grown(t, plan.Zh), "goals.kpis", 80, 24)
	r.shows("指标", "何时达到", "月成交额  主指标     62万元   90万元  2027-06-30", "✓ 月成交额的目标 = 6,250户 × 4.8单 × 30元 = 90万元", "＋ 加一行")
	r.press("enter", "tab", "tab", "tab").write("0").press("esc")
	at, _ := r.plan().Locate("goals.kpis.0.target")
	r.Update(key("ctrl+z"))
	r.follow(edit{changes: []plan.Change{r.plan().Set(at, "80万元")}})
	r.visit(draft.Place{Page: pageSection, Section: "goals", Question: "goals.kpis"})
	r.shows("! 月成交额的目标 = 6,250户 × 4.8单 × 30元 = 90万元，写的却是 80万元")
}

func TestARowOpensAndTheCursorComesBackToIt(t *testing.T) {
	r := onQuestion(t, grown(t, plan.Zh), "goals.kpis", 80, 24)
	r.press("down", "down", "enter").shows("2 运营目标 › KPI › 月均单数   第 3 行，共 7 行")
	r.press("esc").stands("月均单数")
}

func TestArrowsStayInTheTableAndTabLeavesIt(t *testing.T) {
	r := onQuestion(t, grown(t, plan.Zh), "goals.kpis", 80, 24)
	r.press("down", "up").stands("月成交额").press("up").stands("月成交额")
	r.press("end").stands("从常用的里挑").press("down").stands("从常用的里挑").press("up").stands("＋ 加一行")
	r.press("pgdown", "home").stands("月成交额").press("tab").shows("上一题 KPI")
}

func TestALetterOnARowOpensItAndIsNotLost(t *testing.T) {
	r := onQuestion(t, grown(t, plan.Zh), "goals.kpis", 80, 24)
	r.press("down").write("数").shows("KPI › 下单家庭数   第 2 行").holds("goals.kpis.1.name", "下单家庭数").write("量").holds("goals.kpis.1.name", "下单家庭数量")
	r.press("esc").stands("下单家庭数量").holds("goals.kpis.0.formula", "月成交额 = 下单家庭数量 × 月均单数 × 笔单价")
	r.press("ctrl+z").holds("goals.kpis.1.name", "下单家庭").press("esc").stands("下单家庭")
	r.write(":").shows("打几个字").press("esc").write("？").shows("在这一页").press("esc")
	r.Update(tea.PasteMsg{Content: "（新）"})
	r.holds("goals.kpis.1.name", "下单家庭（新）").press("esc")
	r.Update(tea.PasteMsg{Content: "甲\n乙"})
	r.counts("goals.kpis", 9).holds("goals.kpis.7.name", "甲").holds("goals.kpis.8.name", "乙")
}

func TestWhereNothingIsWrittenALetterOpensPaletteOrHelp(t *testing.T) {
	r := open(t, &plan.Plan{Head: plan.Head{Stage: plan.Decline}}, plan.Zh, 80, 24).at("goals.decision")
	r.write("：").shows("打几个字").press("esc").write("?").shows("在这一页").press("esc").write("2").holds("goals.decision", "pivot")
}

// Whatever the cell is that names a row, what is typed on the row comes there.
func TestEveryTableTakesALetterOnARow(t *testing.T) {
	var tables []*plan.Field
	p := &plan.Plan{}
	for _, f := range plan.Fields() {
		if f.Kind != plan.KindTable || f.Section.ID == "" {
			continue
		}
		tables = append(tables, f)
		if _, err := p.Apply(p.Add(f, -1, map[string]string{f.Cells[len(f.Cells)-1].Key: "1"})); err != nil {
			t.Fatal(err)
		}
	}
	r := open(t, p, plan.Zh, 80, 24)
	for _, f := range tables {
		r.at(f.ID).press("home").write("甲").holds(f.ID+".0."+f.TitleCell().Key, "甲")
	}
}

func TestKeysLeadThroughALongTableAndItsRows(t *testing.T) {
	r := onQuestion(t, long(t, "strategy.actions", 200, nil), "strategy.actions", 80, 24)
	r.stands("第 1 项").press("pgdown").stands("第 14 项").press("pgdown", "pgup").stands("第 14 项").press("end").stands("＋ 加一行").press("up").stands("第 200 项").press("home").stands("第 1 项")
	r.press("enter", "ctrl+pgdown").shows("第 2 行，共 200 行").press("ctrl+pgdown", "ctrl+pgup").shows("第 2 行，共 200 行").press("tab", "tab").stands("… 展开更多")
	r.press("ctrl+pgdown").shows("第 3 行，共 200 行").press("esc").stands("第 3 项")
}

func TestANewRowTakesOverWhoAndWhenFromTheRowAbove(t *testing.T) {
	r := onQuestion(t, grown(t, plan.Zh), "strategy.actions", 80, 24)
	r.press("end", "up", "enter").shows("第 10 行，共 10 行", "新的一行").write("买秤")
	r.holds("strategy.actions.9.action", "买秤").holds("strategy.actions.9.owner", "韩梅").holds("strategy.actions.9.due", "")
	r.press("ctrl+z", "ctrl+z").counts("strategy.actions", 9)
}

func TestWhatIsTypedBelowTheRowsBeginsARow(t *testing.T) {
	r := onQuestion(t, &plan.Plan{Head: plan.Head{Stage: plan.Startup}}, "goals.kpis", 80, 24)
	r.write("月").write("利润").holds("goals.kpis.0.name", "月利润").holds("goals.kpis.0.role", "main")
}

func TestEachPastedLineBecomesARow(t *testing.T) {
	r := onQuestion(t, grown(t, plan.Zh), "strategy.actions", 80, 24)
	r.press("end")
	r.Update(tea.PasteMsg{Content: "买秤\r\n\r\n招人\n"})
	r.counts("strategy.actions", 11).holds("strategy.actions.10.action", "招人").holds("strategy.actions.10.owner", "韩梅").shows("加了 2 行")
	r.press("ctrl+z").counts("strategy.actions", 9)
}

func TestADeletedRowLeavesItsNameWhereItWasNamedAndComesBack(t *testing.T) {
	p := grown(t, plan.Zh)
	r := onQuestion(t, p, "strategy.strategies", 80, 24)
	first, _ := p.Locate("strategy.strategies.0")
	name := p.RowTitle(first)
	r.press("down", "up", "delete").counts("strategy.strategies", 4).shows("删了“" + name + "”。Ctrl+Z 拿回来")
	r.holds("strategy.actions.0.serves", name)
	r.press("end", "ctrl+z").counts("strategy.strategies", 5).stands(name)
	if r.plan().Text(plan.Path{Field: "strategy.strategies", Row: first.Row, Cell: "name"}) != name {
		t.Error("another row came back")
	}
}

func TestARowIsDuplicatedAndMoved(t *testing.T) {
	r := onQuestion(t, grown(t, plan.Zh), "strategy.actions", 100, 30)
	r.press("down", "ctrl+d").counts("strategy.actions", 10).holds("strategy.actions.2.owner", "陈静")
	r.press("alt+up", "alt+up").stands("给 176 个").shows("复制").press("alt+up")
	at, _ := r.plan().Locate("strategy.actions.0.action")
	if !strings.HasSuffix(r.plan().Text(at), "（副本）") {
		t.Error("the copy is not the first row")
	}
}

func TestARowSaysWhatItLacksAndWhatTheCheckFound(t *testing.T) {
	p := &plan.Plan{Head: plan.Head{Stage: plan.Startup, PeriodStart: "2027-01-01", PeriodEnd: "2027-06-30"}}
	p.Strategy.Actions = nil
	table, _ := plan.Question("strategy.actions")
	for _, cells := range []map[string]string{
		{"action": "领执照", "owner": "店主", "due": "去年再说吧"},
		{"action": "招人", "owner": "店主"},
		{"action": "装修"},
	} {
		if _, err := p.Apply(p.Add(table, -1, cells)); err != nil {
			t.Fatal(err)
		}
	}
	r := onQuestion(t, p, "strategy.actions", 80, 24).checkNow()
	r.shows("缺完成", "缺 2 格", "? 会被问到  行动“领执照”的完成")
}

// long is a plan with a table of so many rows.
func long(t testing.TB, table string, rows int, cells map[string]string) *plan.Plan {
	t.Helper()
	p := &plan.Plan{Head: plan.Head{Stage: plan.Growth, PeriodStart: "2027-01-01", PeriodEnd: "2027-06-30"}}
	f, _ := plan.Question(table)
	for i := range rows {
		own := map[string]string{f.TitleCell().Key: fmt.Sprintf("第 %d 项", i+1)}
		if f.Identified() {
			own["id"] = fmt.Sprintf("r%d", i+1) // one that is made up looks at all others
		}
		for key, text := range cells {
			own[key] = text
		}
		if _, err := p.Apply(p.Add(f, -1, own)); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

// drawnAt is how many rows the table in sight draws for each of the keys.
func drawnAt(r *rig, keys ...string) []int {
	r.t.Helper()
	tbl := r.page.(*section).open.(*table)
	var drawn []int
	for _, k := range keys {
		before := tbl.drawn
		r.press(k)
		r.draw()
		drawn = append(drawn, tbl.drawn-before)
	}
	return drawn
}

func TestAKeyDrawsTheRowsInSightHoweverManyThereAre(t *testing.T) {
	keys := []string{"down", "pgdown", "end", "up", "up", "alt+up", "delete", "home"}
	few := drawnAt(onQuestion(t, long(t, "strategy.actions", 2*fewRows, nil), "strategy.actions", 80, 24), keys...)
	many := drawnAt(onQuestion(t, long(t, "strategy.actions", 10000, nil), "strategy.actions", 80, 24), keys...)
	for i, n := range many {
		if n != few[i] || n > 24 {
			t.Errorf("%s draws %d rows of 10,000, and %d of few", keys[i], n, few[i])
		}
	}
}

func TestTheNumbersOfALargePlanAreWorkedOutBesideTheLoop(t *testing.T) {
	p := long(t, "budget.lines", 2*fewNumbers, map[string]string{"amount": "100元", "how_often": "once"})
	r := onQuestion(t, p, "budget.lines", 80, 24)
	if strings.Contains(r.picture(), "一次性") {
		t.Error("worked out at once")
	}
	r.Update(r.figure(r.plan().Clone())())
	r.shows("到现在：一次性 6万元")
}

func TestATableFitsEveryWindow(t *testing.T) {
	for _, l := range plan.Languages {
		r := open(t, grown(t, l), l, 80, 24).checkNow()
		for _, id := range []string{"goals.kpis", "strategy.actions", "budget.lines", "product.strengths", "strategy.watch"} {
			question, _ := plan.Question(id)
			for _, keys := range [][]string{{}, {"end"}, {"enter"}} {
				r.visit(draft.Place{Page: pageSection, Section: question.Section.ID, Question: id})
				r.press(keys...)
				for _, s := range []size{{1, 1}, {40, 12}, {41, 16}, {59, 13}, {60, 20}, {80, 24}, {100, 30}, {120, 36}, {500, 200}} {
					r.take(tea.WindowSizeMsg{Width: s.width, Height: s.height})
					r.picture()
				}
			}
		}
	}
}
