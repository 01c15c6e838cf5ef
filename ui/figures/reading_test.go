package figures_test

import (
	"testing"

	"opsplan/plan"
	"opsplan/ui/figures"
)

func TestWhatIsWrittenLooselyIsReadBack(t *testing.T) {
	zh := &plan.Plan{Head: plan.Head{PeriodStart: "2027-01-01", PeriodEnd: "2027-06-30"}}
	en := &plan.Plan{Head: plan.Head{Language: "en", PeriodStart: "2027-01-01", PeriodEnd: "2027-06-30"}}
	date, _ := plan.Question("period_end")
	amount, _ := plan.Question("budget.cap")
	for _, c := range []struct {
		plan       *plan.Plan
		cell       *plan.Field
		text, want string
	}{
		{zh, date, "2027-03-01", ""},
		{zh, date, "2027年3月1日", ""},
		{zh, date, "3月底", "2027-03-31"},
		{zh, date, "12月1号", "2026-12-01"},
		{zh, date, "上半年", "2027-01-01 到 2027-06-30"},
		{en, date, "1 March", "2027-03-01"},
		{en, date, "31/03/2027", "2027-03-31"},
		{zh, date, "尽快", ""},
		{zh, amount, "14.2万", ""},
		{zh, amount, "3,000 元", ""},
		{zh, amount, "3000", ""},
		{zh, amount, "3万吧", "3万"},
		{zh, amount, "两万五", "2.5万"},
		{zh, amount, "1420000元", "142万元"},
		{zh, amount, "3-5万", ""},
		{zh, amount, "很多", ""},
		{en, amount, "£1450", ""},
		{en, amount, "2.5k", "2,500"},
	} {
		if got := figures.Reading(c.plan, c.plan.Lang(), c.cell, c.text); got != c.want {
			t.Errorf("%s %q: %q, want %q", c.plan.Lang(), c.text, got, c.want)
		}
	}
}
