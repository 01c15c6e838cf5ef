// Package derive computes what a plan's numbers follow from: KPI formulas
// forward, worked back and attributed, and what the budget adds up to. It is
// exact, and never reads the clock.
//
// A formula such as
//
//	成交额 = 家庭数 × 月均单数 × 笔单价
//	gmv = households * orders * basket
//
// names KPIs and assumptions by id or name, in any script, with + - × ÷ * / ( )
// and numbers such as 2.5%, 50万, 30天 or 5,000元/月. The left side may be left
// out. Names are found as the longest of those known that stands there, so they
// may hold spaces, hyphens or signs; what is not known is a run of letters and
// digits, and an unknown name is reported when the formula is computed.
//
// [Parse] reads a formula, [Formula.Eval] computes it, [Formula.Arithmetic] shows
// it with the figures put in, [Formula.Solve] works back to one factor and
// [Formula.Attribution] says which factor moved the result by how much. [Forward]
// does all formulas of a plan, for today and for the target, and says whether each
// agrees with what was typed; [Contributions] says how far the strategies bring the
// main KPI and [Sensitivity] what one percent of each factor does to it. [Totals]
// adds up the budget, [CashByMonth] follows the money through the months,
// [BreakEvenOf] and [PaybackOf] say how much has to be sold and how soon the money
// spent at the start is earned.
//
// Units are followed loosely (see number.Unit): 户 × 单 × 元 is 元, 元 ÷ 人 is
// 元/人, and where nothing is sure the result has no unit. Only sums that can
// mean nothing, 元 + 人 or 2% + 1个百分点, are errors.
//
// Limits: 10,000 characters a formula and 500,000 in all of a plan, 200 levels of
// brackets, 40 digits a number, 2,000 bits a result.
package derive
