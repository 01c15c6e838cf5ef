package derive_test

import (
	"fmt"
	"testing"

	"opsplan/plan/derive"
)

func TestFundsAreWhatIsThereAndWhatIsComing(t *testing.T) {
	for _, c := range []struct{ name, plan, want string }{
		{"nothing is said", "", "cannot be told"},
		{"cash in hand alone", "budget.cash_in_hand: 20万", "20万元 + 0元 = 20万元"},
		{"none, in words", "budget.cash_in_hand: 无", "0元 + 0元 = 0元"},
		{"a range counts with its lower end", "budget.cash_in_hand: 18–20万", "18万元 + 0元 = 18万元"},
		{"an amount that is no number", "budget.cash_in_hand: 不少", "cannot be told"},
		{"another currency", "budget.cash_in_hand: $5k", "cannot be told"},
		{"sources alone", "budget.sources: source=银行 | amount=10万 | status=applied", "0元 + 10万元 = 10万元"},
		{"a source without an amount", "budget.cash_in_hand: 20万\nbudget.sources: source=银行 | status=applied", "cannot be told"},
		{"what has arrived is in hand", "budget.cash_in_hand: 20万\nbudget.sources: source=合伙人 | amount=20万 | status=in_hand", "20万元 + 0元 = 20万元"},
		{"more has arrived than is in hand", "budget.cash_in_hand: 20万\nbudget.sources: source=合伙人 | amount=21万 | status=in_hand", "41万元 + 0元 = 41万元"},
		{"no more is asked for than there is", "budget.cash_in_hand: 20万\nbudget.cap: 20万", "20万元 + 0元 = 20万元"},
		{"more is asked for, of nobody", "budget.cash_in_hand: 20万\nbudget.cap: 20.1万", "cannot be told"},
		{"more is asked for, of a bank", "budget.cash_in_hand: 20万\nbudget.cap: 50万\nbudget.sources: source=银行 | amount=30万", "20万元 + 30万元 = 50万元"},
	} {
		p := planOf(t, "currency: CNY\n"+c.plan)
		got := "cannot be told"
		if f, ok := derive.FundsOf(p); ok {
			got = fmt.Sprintf("%s + %s = %s", money(f.InHand), money(f.Coming), money(f.All))
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestACostRecursAsLongAsItSaysAndNoLongerThanThePlan(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"how_often=monthly", "1.8万元"},
		{"how_often=monthly | months=0", "0元"},
		{"how_often=monthly | months=3", "3,000元"},
		{"how_often=monthly | months=2 个季度", "6,000元"},
		{"how_often=monthly | months=1年", "1.2万元"},
		{"how_often=monthly | months=1200", "1.8万元"},
		{"how_often=monthly | months=1201", "fault"},
		{"how_often=monthly | months=3人", "fault"},
		{"how_often=monthly | months=几个月", "fault"},
		{"how_often=quarterly | months=4", "2,000元"},
		{"how_often=yearly | start=2028-01-01", "1,000元"},
		{"how_often=monthly | start=2028-06-30", "1,000元"},
		{"how_often=monthly | start=2028-07-01", "0元"},
		{"how_often=weekly", "fault"},
	} {
		p := planOf(t, "currency: CNY\nperiod_start: 2027-01-01\nperiod_end: 2028-06-30\nbudget.lines: item=软件 | amount=1,000 | "+c.line)
		line := derive.Totals(p).Lines[0]
		got := money(line.Total)
		if line.Err != nil {
			got = "fault"
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.line, got, c.want)
		}
	}
}

func TestAPeriodEndsNoSoonerThanItStarts(t *testing.T) {
	for end, want := range map[string]bool{"2027-01-01": true, "2026-12-31": false, "三月吧": false, "无": false} {
		p := planOf(t, "period_start: 2027-01-01\nperiod_end: "+end)
		if got := !derive.PeriodOf(p).IsZero(); got != want {
			t.Errorf("to %q: %v", end, got)
		}
	}
}
