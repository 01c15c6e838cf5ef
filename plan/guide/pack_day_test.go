package guide

import (
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/number"
)

var halfYear = calendar{
	start:   number.Date{Year: 2027, Month: 1, Day: 1},
	key:     number.Date{Year: 2027, Month: 3, Day: 1},
	end:     number.Date{Year: 2027, Month: 6, Day: 30},
	keyName: "开业日",
}

func TestDaysAreCountedFromThePlansOwn(t *testing.T) {
	for _, c := range []struct{ day, date, zh, en string }{
		{"start", "2027-01-01", "计划开始当天", "on the plan's first day"},
		{"start+14", "2027-01-15", "计划开始后 14 天", "14 days after the plan's first day"},
		{"key", "2027-03-01", "开业日当天", "on 开业日"},
		{"key-1", "2027-02-28", "开业日前 1 天", "1 day before 开业日"},
		{"key-30", "2027-01-30", "开业日前 30 天", "30 days before 开业日"},
		{"key-90", "2026-12-01", "开业日前 90 天", "90 days before 开业日"},
		{"key+7", "2027-03-08", "开业日后 7 天", "7 days after 开业日"},
		{"key+1m", "2027-04-01", "开业日后 1 个月", "1 month after 开业日"},
		{"end-4m", "2027-02-28", "计划结束前 4 个月", "4 months before the plan's last day"},
		{"end", "2027-06-30", "计划结束当天", "on the plan's last day"},
		{"end-14", "2027-06-16", "计划结束前 14 天", "14 days before the plan's last day"},
		{"50%", "2027-04-01", "计划走到 50%时", "at the 50% mark of the plan"},
		{"33%+1", "2027-03-02", "计划走到 33%后 1 天", "1 day after the 33% mark of the plan"},
	} {
		zh, en := halfYear, halfYear
		zh.language, en.language = plan.Zh, plan.En
		if got := zh.on(c.day); got != c.date {
			t.Errorf("%s is %s, want %s", c.day, got, c.date)
		}
		if got := zh.words(c.day); got != c.zh {
			t.Errorf("%s: %q, want %q", c.day, got, c.zh)
		}
		if got := en.words(c.day); got != c.en {
			t.Errorf("%s: %q, want %q", c.day, got, c.en)
		}
	}
}

func TestADayCountedFromAnUnknownOneHasNoDate(t *testing.T) {
	noKey, noEnd := halfYear, halfYear
	noKey.key, noEnd.end = number.Date{}, number.Date{}
	for _, c := range []struct {
		have calendar
		day  string
		date string
	}{
		{noKey, "key-30", ""},
		{noKey, "start+1", "2027-01-02"},
		{noKey, "50%", "2027-04-01"},
		{noEnd, "end-14", ""},
		{noEnd, "50%", ""},
		{noEnd, "key", "2027-03-01"},
	} {
		if got := c.have.on(c.day); got != c.date {
			t.Errorf("%s is %q, want %q", c.day, got, c.date)
		}
	}
}

func TestWhatIsNoDayIsRefused(t *testing.T) {
	for _, text := range []string{"", "30", "key - 30", "key-30d", "opening-30", "100%", "start+1000", "开业前30天", "key-30 "} {
		if _, err := parsePackDay(text); err == nil || !strings.Contains(err.Error(), "is no day") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestThePlanSaysFromWhichDaysIsCounted(t *testing.T) {
	p := &plan.Plan{}
	p.PeriodStart, p.PeriodEnd, p.AnchorDate = "2027年1月", "2027上半年", "3月1日"
	p.Stage, p.Trade = plan.Startup, plan.Store
	have := calendarOf(p)
	if have.start != halfYear.start || have.key != halfYear.key || have.end != halfYear.end || have.keyName != "开业日" {
		t.Errorf("%+v", have)
	}
	p.AnchorName, p.AnchorDate, p.PeriodEnd = "新店开门", "3月", "2026-12-31"
	have = calendarOf(p)
	if have.keyName != "新店开门" || !have.key.IsZero() || !have.end.IsZero() {
		t.Errorf("a month is no day, and no plan ends before it begins: %+v", have)
	}
}

const widerPack = `# general
## strategy.actions
### ask ten customers
due: start+14
### write the price list
due: start+20
`

func TestTheRowOfTheMostSpecificFileCounts(t *testing.T) {
	own := "# store\n## strategy.actions\n### write the price list\ndue: key-50\n### sign the lease\ndue: key-90\n"
	for _, c := range []struct{ own, want string }{
		{own, "write the price list key-50, sign the lease key-90, ask ten customers start+14"},
		{strings.Replace(own, "actions\n", "actions\nalone: yes\n", 1), "write the price list key-50, sign the lease key-90"},
		{"# store\n## strategy.risks\nalone: yes\n", "ask ten customers start+14, write the price list start+20"},
	} {
		var got []string
		for _, r := range layered([][]*page{{parsed(t, c.own)}, {parsed(t, widerPack)}}, "strategy.actions") {
			got = append(got, r.name+" "+r.texts["due"].text)
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%q\nwant %q", got, c.want)
		}
	}
}

func parsed(t *testing.T, content string) *page {
	t.Helper()
	p, err := parsePage("pack", content)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestAShopTakesFromFourFilesAndAnybodyFromTwo(t *testing.T) {
	for trade, want := range map[plan.Choice]string{
		plan.Store:   "store+startup store general+startup general",
		plan.General: "general+startup general",
		"../*[":      "general+startup general",
	} {
		if got := strings.Join(packLayers(plan.Situation{Stage: plan.Startup, Trade: trade}), " "); got != want {
			t.Errorf("%s: %q, want %q", trade, got, want)
		}
	}
}
