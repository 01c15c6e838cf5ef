// Package number reads quantities, money, percentages, dates and series as
// people write them, in Chinese and in English, and prints figures that were
// derived from them. It is exact throughout: values are big.Rat, and nothing is
// rounded before it is shown.
//
// # Reading
//
// [Read] turns what a person typed into a [Quantity]: 50万, 1.2亿, 3,000,
// ３０００, ¥3000, $12k, 2.5%, 0.3个百分点, 5,000元/月, 约 50 万, 50–60万,
// 不低于 45%, 三成, 一百二十. [ReadIn] does so where the unit stands in a cell of
// its own, [ReadMoney] where a bare number is money. [ReadPeriod] turns
// 2027-06-30, 6月底, Q3, 2027上半年 or 1–3月 into a [Period]; what has no year is
// resolved against the period of the plan, never against the clock.
// [ReadSeries] turns "1月 1,000, 2月 2,000" into labelled quantities.
//
// What cannot be read is an [*Error] that tells a gap from a fault: nothing there
// (Empty), a placeholder such as X元 or 待定 (Placeholder), an amount nobody could
// pin down such as 十几万 (Vague), a day that does not exist (ImpossibleDate), and
// the rest (Unreadable). Its Zh and En are sentences for people.
//
// # Units
//
// A [Unit] is compared with ==. Money, percent, percentage points, time and
// counters are told apart; 万 is a scale and never part of the unit. Percent is a
// pure ratio when multiplied, so 200,000人 × 2.5% is 人; 百分点 are what lies
// between two percentages and mix with nothing else.
//
// # Rounding
//
// There is one rule: half away from zero, once, when a figure is shown by
// [Format]. A typed figure also says how finely it was written ([Quantity.Step]),
// so that 62万 agrees with 619,840.
//
// Limits: 1,000 characters and 40 digits a quantity, 10,000 characters a series.
package number
