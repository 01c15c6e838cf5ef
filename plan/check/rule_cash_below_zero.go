package check

import (
	"fmt"
	"strings"
	"time"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// cashBelowZero finds the month in which the money runs out though it is enough
// in all.
var cashBelowZero = Rule{
	ID:       "cash-below-zero",
	Family:   consistent,
	Severity: Warning,
	Reads: []string{"budget.cash_in_hand", "budget.sources", "budget.lines", "budget.income", "period_start", "period_end",
		"stage", "anchor_date", "budget.loss_avoided", "resources.released"},
	About: plan.Words{Zh: "按月排，有一个月钱不够付", En: "month by month, there comes one in which the money runs out"},
	Explain: plan.Words{
		Zh: "总账够，不等于每个月都够：押金、装修在前，收入在后。手上现金算在开头，资金来源从它到账那天算起，没写哪天的也算在开头；一次性的按“从何时”或“分月怎么花”付，没写日子的算在头一个月；每月的和收入按月排；可退的押金最后才回来。哪个月底成了负数，就推后几笔，或多备那么多钱。要停的生意，把停下来之前每月的亏损和关停要花的加起来，看手上够不够。",
		En: "Enough in all is not enough in every month: deposits and fitting out come first, income later. Cash in hand counts from the start, a source from the day it arrives, or from the start where it names none; one-off costs in the month they begin or as they are spread, without a date in the first; what recurs and the income month by month; deposits come back only after the end. If a month ends below zero, put payments off or have that much more. Where a business closes, its monthly loss until then and the cost of closing are set against the cash.",
	},
	find: findCashBelowZero,
}

func findCashBelowZero(s *subject) []Finding {
	c, ok := s.shortfall()
	if !ok {
		return s.closingShort()
	}
	low := c.Lowest()
	month, gap := monthName(low), s.show(low.Balance.Neg())
	came := until(c, low)
	f := Finding{
		Severity: Warning,
		Path:     s.purse(),
		Summary:  say("按月排下来，%s底账上差 %s", "Month by month, %[2]s is missing at the end of %[1]s", month, gap),
		Why: say("那个月的工资、货款或房租付不出来；读的人会问靠什么顶过去。",
			"Wages, suppliers or rent cannot be paid then; a reader asks what carries you through."),
		Remedy: say("开头多备 %s，或把 %s以前的开销推后、收入提前。",
			"Have %s more at the start, or put off what is paid before the end of %s.", gap, month),
		Arithmetic: say("开头 %s + 收入 %s − 花掉 %s = −%s", "%s at the start + %s earned − %s spent = −%s",
			s.show(c.Opening), s.show(came.In), s.show(came.Out), gap),
	}
	if !came.Funds.IsZero() {
		f.Arithmetic = say("开头 %s + 后到的资金 %s + 收入 %s − 花掉 %s = −%s", "%s at the start + %s from sources later + %s earned − %s spent = −%s",
			s.show(c.Opening), s.show(came.Funds), s.show(came.In), s.show(came.Out), gap)
	}
	if n := s.undated(); n > 0 {
		f.Remedy = say("开头多备 %s，或把开销推后；有 %d 行没写从何时，都算在头一个月，先补上日子。",
			"Have %s more at the start, or put payments off. %d lines have no date and count in the first month: date them first.", gap, n)
	}
	return []Finding{f}
}

// until adds up what came in and went out to the end of that month; what came from
// sources is told apart from what was earned.
func until(c derive.Cash, last derive.Month) derive.Month {
	sum := c.Months[0]
	for _, m := range c.Months[1:] {
		if m.Year*12+m.Month <= last.Year*12+last.Month {
			sum.In, _ = sum.In.Add(m.In)
			sum.Funds, _ = sum.Funds.Add(m.Funds)
			sum.Out, _ = sum.Out.Add(m.Out)
		}
	}
	sum.In, _ = sum.In.Sub(sum.Funds)
	return sum
}

// closingShort finds a business that has not the money to close: what it loses
// until the closing day and what closing costs are more than it has.
func (s *subject) closingShort() []Finding {
	hand, inHand := s.amount(s.Budget.CashInHand, plan.Line(s.Money()))
	loss, told := s.amount(s.Budget.LossAvoided, plan.Line(s.Money()))
	closes, dated := s.due(s.AnchorDate)
	if s.situation.Stage != plan.Decline || !inHand || !told || !dated || s.period.IsZero() || len(s.Budget.Sources) > 0 || loss.Sign() <= 0 {
		return nil
	}
	months := (closes.DaysSince(s.period.Start) + 15) / 30
	lost := loss.In(loss.Unit.Head()).Mul(number.Int(int64(months), number.Unit{}))
	have, need := hand, lost
	for _, r := range s.Resources.Released {
		if back, ok := s.amount(r.Amount, ""); ok && back.Unit == hand.Unit {
			have, _ = have.Add(back)
		}
	}
	have, err := have.Add(s.totals().Earned)
	need, clash := need.Add(s.totals().Total)
	if err != nil || clash != nil || months <= 0 || have.Unit != need.Unit || need.Cmp(have) <= 0 {
		return nil
	}
	short := s.show(apart(need, have))
	return []Finding{{
		Severity: Warning,
		Path:     s.at(&s.Budget.CashInHand),
		Summary: say("关到那天，钱不够：到 %s 要亏的和关停要花的共 %s，手上和收得回的只有 %s", "Closing takes more money than there is: the losses until %s and the cost of closing come to %s, cash and what comes back to %s",
			closes, s.show(need), s.show(have)),
		Why:        say("停下来之前照样在亏；钱先用完，退款和工资就发不出来。", "The losses go on until the last day. If the money ends first, refunds and wages are not paid."),
		Remedy:     say("再备 %s，或早关几个月：早一个月少亏 %s。", "Have %s more, or close sooner: each month sooner saves %s.", short, s.show(loss.In(loss.Unit.Head()))),
		Arithmetic: say("%s × %d 个月 + 关停 %s − %s = %s", "%s × %d months + closing %s − %s = %s", s.show(loss.In(loss.Unit.Head())), months, s.show(s.totals().Total), s.show(have), short),
	}}
}

// shortfall is the money by month where it falls below zero on the way.
func (s *subject) shortfall() (derive.Cash, bool) {
	c, ok := s.cash()
	f, _ := s.funds()
	if !ok || c.Lowest().Balance.Sign() >= 0 || s.overspent(f) {
		return c, false
	}
	_, lacking := s.lacking()
	return c, !lacking
}

func (s *subject) undated() int {
	n := 0
	for i, l := range s.Budget.Lines {
		if c := s.totals().Lines[i]; c.Err == nil && c.Every == derive.Once && strings.TrimSpace(string(l.Start)) == "" {
			n++
		}
	}
	return n
}

func monthName(m derive.Month) plan.Words {
	return plan.Words{Zh: fmt.Sprintf("%d 年 %d 月", m.Year, m.Month), En: fmt.Sprintf("%s %d", time.Month(m.Month), m.Year)}
}
