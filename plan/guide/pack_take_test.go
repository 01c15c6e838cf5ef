package guide_test

import (
	"slices"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/guide"
)

// only returns the rows of a pack with these names.
func only(t *testing.T, p *plan.Plan, table string, names ...string) []guide.Starter {
	t.Helper()
	picked := slices.DeleteFunc(guide.Pack(p, table), func(s guide.Starter) bool { return !slices.Contains(names, s.Name) })
	if len(picked) != len(names) {
		t.Fatalf("%s offers %d of %q", table, len(picked), names)
	}
	return picked
}

func take(t *testing.T, p *plan.Plan, table string, starters []guide.Starter) []plan.Change {
	t.Helper()
	changes, err := guide.Take(p, table, starters)
	if err != nil {
		t.Fatal(err)
	}
	apply(t, p, changes)
	return changes
}

func titles(p *plan.Plan, table string) []string {
	f, _ := plan.Question(table)
	var names []string
	for _, row := range p.Rows(f) {
		names = append(names, row.Title())
	}
	return names
}

func TestAShopsLicenceIsDueBeforeItsOpeningDay(t *testing.T) {
	p := begun(plan.Startup, plan.Store, plan.Zh)
	licence := only(t, p, "strategy.actions", "交食品经营许可的材料")[0]
	if licence.Cells["due"] != "2027-04-22" || licence.When != "开业日前 40 天" || licence.Cells["owner"] != "店主" || licence.Why == "" {
		t.Errorf("opening on 2027-06-01: %+v", licence)
	}
	p.AnchorDate = ""
	licence = only(t, p, "strategy.actions", "交食品经营许可的材料")[0]
	if _, dated := licence.Cells["due"]; dated || licence.When != "开业日前 40 天" {
		t.Errorf("opening nobody knows when: %+v", licence)
	}
}

func TestActionsStandInTheOrderOfTheirDays(t *testing.T) {
	p := begun(plan.Decline, plan.Ecommerce, plan.En)
	before := ""
	for _, s := range guide.Pack(p, "strategy.actions") {
		if s.Cells["due"] < before {
			t.Errorf("%s, %s, comes after %s", s.Name, s.Cells["due"], before)
		}
		before = s.Cells["due"]
	}
	p.AnchorDate = ""
	if first := guide.Pack(p, "strategy.exit_steps")[0]; first.When != "7 days after the plan's first day" {
		t.Errorf("without dates %q comes first, %s", first.Name, first.When)
	}
}

func TestEveryRowOfACourseOfTimeHasADay(t *testing.T) {
	everyPack(t, func(t *testing.T, p *plan.Plan) {
		for _, table := range []string{"strategy.phases", "strategy.events", "strategy.actions", "strategy.exit_steps", "results.milestones"} {
			for _, s := range guide.Pack(p, table) {
				if s.When == "" {
					t.Errorf("%s: %s has no day", table, s.Name)
				}
			}
		}
	})
}

func TestAKPIBringsWhatItsFormulaNeeds(t *testing.T) {
	p := begun(plan.Startup, plan.Store, plan.En)
	take(t, p, "goals.kpis", only(t, p, "goals.kpis", "Monthly profit"))
	kpis, assumptions := titles(p, "goals.kpis"), titles(p, "goals.assumptions")
	if want := []string{"Monthly profit", "Customers a day", "Spend per customer", "Gross margin"}; !slices.Equal(kpis, want) {
		t.Errorf("KPIs %q, want %q", kpis, want)
	}
	if want := []string{"Fixed costs a month", "Days open a month"}; !slices.Equal(assumptions, want) {
		t.Errorf("assumptions %q, want %q", assumptions, want)
	}
	if id := p.Goals.KPIs[1].ID; id == "" {
		t.Error("a row that others refer to has no id")
	}
}

func TestWhatAFormulaNeedsMayNeedMoreItself(t *testing.T) {
	p := begun(plan.Startup, plan.SaaS, plan.Zh)
	take(t, p, "goals.kpis", only(t, p, "goals.kpis", "月订阅收入"))
	if kpis, want := titles(p, "goals.kpis"), []string{"月订阅收入", "付费客户数", "每客户月费", "试用客户数", "试用转付费率"}; !slices.Equal(kpis, want) {
		t.Errorf("KPIs %q, want %q", kpis, want)
	}
}

func TestRowsThatThePlanHasAreNotTakenTwice(t *testing.T) {
	p := begun(plan.Growth, plan.General, plan.En)
	f, _ := plan.Question("budget.lines")
	apply(t, p, []plan.Change{p.Add(f, -1, map[string]string{"item": " working capital ", "amount": "£4,000"})})
	changes := take(t, p, f.ID, guide.Pack(p, f.ID))
	if len(changes) != len(guide.Pack(p, f.ID))-1 || p.Budget.Lines[0].Amount != "£4,000" {
		t.Errorf("%d rows were taken: %q", len(changes), titles(p, f.ID))
	}
	if again := take(t, p, f.ID, guide.Pack(p, f.ID)); len(again) != 0 {
		t.Errorf("%d rows were taken again", len(again))
	}
}

func TestReferencesThatLeadNowhereAreLeftOutButOwnersStay(t *testing.T) {
	p := begun(plan.Startup, plan.General, plan.Zh)
	line := only(t, p, "budget.lines", "试用和推广", "工资")
	take(t, p, "budget.lines", line)
	for _, l := range p.Budget.Lines {
		switch l.Item {
		case "试用和推广":
			if l.Serves != "" || l.Owner != "推广" {
				t.Errorf("serves %q, owner %q", l.Serves, l.Owner)
			}
		case "工资":
			if l.Serves != "running" {
				t.Errorf("serves %q", l.Serves)
			}
		}
	}
	p = begun(plan.Startup, plan.General, plan.Zh)
	takeAll(t, p)
	for _, l := range p.Budget.Lines {
		if l.Item == "试用和推广" && l.Serves != "陪头一批客户用满一周" {
			t.Errorf("serves %q, which the plan has", l.Serves)
		}
	}
}

func TestATakenPackCanBeUndoneRowByRow(t *testing.T) {
	p := begun(plan.Startup, plan.Store, plan.Zh)
	was := p.Clone()
	changes := take(t, p, "goals.kpis", guide.Pack(p, "goals.kpis"))
	if p.Equal(was) {
		t.Fatal("nothing was taken")
	}
	for _, c := range slices.Backward(changes) {
		apply(t, p, []plan.Change{c.Inverse()})
	}
	if !p.Equal(was) {
		t.Error("the plan is not as it was")
	}
}

func TestTakingChangesNoPlanByItself(t *testing.T) {
	p := begun(plan.Growth, plan.Store, plan.En)
	was := p.Clone()
	if _, err := guide.Take(p, "goals.kpis", guide.Pack(p, "goals.kpis")); err != nil || !p.Equal(was) {
		t.Errorf("%v", err)
	}
	bad := []guide.Starter{{Name: "x", Cells: map[string]string{"nonsense": "x"}}}
	if _, err := guide.Take(p, "goals.kpis", bad); err == nil {
		t.Error("a cell that does not exist was taken")
	}
}

func TestWhatIsNoTableHasNoPack(t *testing.T) {
	p := begun(plan.Startup, plan.Store, plan.Zh)
	for _, id := range []string{"goals.vision", "nonsense", ""} {
		if rows := guide.Pack(p, id); rows != nil {
			t.Errorf("%q: %v", id, rows)
		}
		if changes, err := guide.Take(p, id, []guide.Starter{{Name: "x"}}); changes != nil || err != nil {
			t.Errorf("%q: %v %v", id, changes, err)
		}
	}
}

func TestMoneyIsThatOfThePlan(t *testing.T) {
	for _, c := range []struct {
		l        plan.Language
		currency plan.Choice
		kpi      string
		unit     string
	}{
		{plan.Zh, "", "月利润", "元/月"},
		{plan.Zh, "HKD", "月利润", "港元/月"},
		{plan.En, "GBP", "Monthly profit", "GBP a month"},
	} {
		p := begun(plan.Startup, plan.Store, c.l)
		p.Currency = c.currency
		if got := only(t, p, "goals.kpis", c.kpi)[0].Cells["unit"]; got != c.unit {
			t.Errorf("%s %s: %q, want %q", c.l, c.currency, got, c.unit)
		}
	}
}

func TestTheKeyDayIsCalledByItsName(t *testing.T) {
	for _, c := range []struct {
		l            plan.Language
		stage, trade plan.Choice
		want         string
	}{
		{plan.Zh, plan.Startup, plan.Store, "开业日"},
		{plan.Zh, plan.Decline, plan.SaaS, "停服日"},
		{plan.Zh, plan.Growth, plan.Content, "关键日"},
		{plan.En, plan.Startup, plan.Store, "opening day"},
		{plan.En, plan.Startup, plan.Website, "launch day"},
	} {
		if got := guide.KeyDay(c.l, plan.Situation{Stage: c.stage, Trade: c.trade}); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.stage, c.trade, got, c.want)
		}
	}
}

func TestAnAnnouncementBeginsFromTheDaysOfThePlan(t *testing.T) {
	for _, l := range plan.Languages {
		for _, trade := range []plan.Choice{plan.General, plan.Ecommerce, plan.Store, plan.SaaS, plan.Department} {
			p := begun(plan.Decline, trade, l)
			text := guide.Skeleton(p, "strategy.announcement")
			if !strings.Contains(text, "2027-06-01") || strings.ContainsAny(text, "{}") || strings.Count(text, "\n") < 4 {
				t.Errorf("%s %s: %q", l, trade, text)
			}
		}
	}
	p := begun(plan.Decline, plan.Store, plan.Zh)
	p.AnchorDate = ""
	if text := guide.Skeleton(p, "strategy.announcement"); !strings.Contains(text, "开到 【关门日当天】，") || !strings.Contains(text, "【关门日前 32 天】") {
		t.Errorf("without the day: %q", text)
	}
	p.Language = "en"
	if text := guide.Skeleton(p, "strategy.announcement"); !strings.Contains(text, "open until [last day open],") {
		t.Errorf("without the day: %q", text)
	}
	if text := guide.Skeleton(p, "goals.vision"); text != "" {
		t.Errorf("%q", text)
	}
}

func BenchmarkPack(b *testing.B) {
	p := begun(plan.Startup, plan.Store, plan.Zh)
	for b.Loop() {
		guide.Pack(p, "strategy.actions")
	}
}
