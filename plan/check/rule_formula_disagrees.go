package check

import (
	"math/big"
	"slices"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// formulaDisagrees finds KPIs whose formula gives another figure than the one
// that is stated.
var formulaDisagrees = Rule{
	ID:       "formula-disagrees",
	Family:   derivable,
	Severity: Error,
	Reads:    []string{"goals.kpis.formula", "goals.kpis.current", "goals.kpis.target", "goals.assumptions.value"},
	About:    plan.Words{Zh: "公式算出来的和写的不是一个数", En: "a formula gives another figure than the one stated"},
	Explain: plan.Words{
		Zh: "读的人会拿计算器乘一遍。目标和公式对不上，要么改目标，要么改其中一个因子；现值对不上，多半有个数是别的月份的。四舍五入差的那一点不算。",
		En: "A reader will multiply it out. If target and formula part, change the target or one of the factors; if today's figure does, one of them is often of another month. What rounding explains is left alone.",
	},
	find: findFormulaDisagrees,
}

func findFormulaDisagrees(s *subject) []Finding {
	var found []Finding
	titles := s.titles()
	for _, d := range s.derivations() {
		target := disagrees(d, d.of.Target, big.NewRat(1, 100))
		current := disagrees(d, d.of.Current, big.NewRat(1, 20)) && !s.beginsHere(d)
		severity, wrong := s.missed(d)
		switch {
		case d.of.Err != nil:
		case target && wrong:
			found = append(found, s.targetDisagrees(d, severity, current, titles))
		case current && !target:
			found = append(found, s.currentDisagrees(d))
		}
	}
	return found
}

// disagrees tells whether a result is not what was typed, and not for rounding
// alone. Rounded factors excuse no more than that part of the figure.
func disagrees(d derivation, side derive.Side, excused *big.Rat) bool {
	if side.Err != nil || !side.Written || side.Clash || side.Agrees {
		return false
	}
	if _, otherTime := mistimed(d, side); otherTime {
		return false // which month-against-year says
	}
	difference := apart(side.Result.Quantity, side.Typed)
	if !within(difference, side.Typed, excused) {
		return true
	}
	slack, ok := side.Slack()
	return !ok || difference.Value().Cmp(slack) > 0
}

// beginsHere tells whether the formula carries today's figure on: 在岗人数 = 年初在岗
// + 招聘 − 离职, with an opening balance that is where the KPI stands. Then it says
// where the period ends, and last period's parts belong to another beginning.
func (s *subject) beginsHere(d derivation) bool {
	now := d.of.Current
	return now.Written && slices.ContainsFunc(now.Result.Inputs, func(input derive.Input) bool {
		constant := slices.ContainsFunc(s.Goals.Assumptions, func(a plan.Assumption) bool {
			return input.Name == string(a.Name) || input.Name == string(a.ID)
		})
		return constant && !input.IsZero() && input.Unit == now.Typed.Unit && input.Cmp(now.Typed) == 0
	})
}

// missed tells whether another result than the target is a fault: a guard that
// does better than it must is none.
func (s *subject) missed(d derivation) (Severity, bool) {
	over := d.of.Target.Result.Cmp(d.of.Target.Typed) > 0
	switch {
	case d.Role == plan.Main || d.Role == plan.Factor || d.Role == "":
		return Error, true
	case d.Direction == "up":
		return Error, !over
	case d.Direction == "down":
		return Error, over
	}
	return Warning, true
}

func (s *subject) targetDisagrees(d derivation, severity Severity, both bool, titles map[string]string) Finding {
	side := d.of.Target
	result, typed := s.show(side.Result.Quantity), s.show(side.Typed)
	f := Finding{
		Severity: severity,
		Path:     s.at(&d.KPI.Target),
		Summary: say("%s按公式算是 %s，目标写的是 %s，差 %s", "The formula of %s gives %s, the target says %s: %s apart",
			d.words(), result, typed, s.show(apart(side.Result.Quantity, side.Typed))),
		Why:        say("读的人会拿计算器乘一遍；这个数对不上，别的数也就没人信了。", "A reader will multiply it out. Once this figure fails, the others are doubted too."),
		Remedy:     say("把目标改成 %s。", "Set the target to %s.", result),
		Arithmetic: s.worked(d, side),
	}
	need, ok := s.needed(d, side, titles)
	now := d.of.Current
	switch {
	case both && ok && within(apart(now.Result.Quantity, now.Typed), now.Typed, big.NewRat(1, 10)):
		f.Remedy = say("把目标改成 %s；要守住 %s，%s。现值也差一点（公式 %s，写的 %s）：核对是不是同一期的数。",
			"Set the target to %s; to keep %s, %s. Today's figure is a little off too (formula %s, stated %s): see whether all are of the same period.",
			result, typed, need, s.show(now.Result.Quantity), s.show(now.Typed))
	case both && now.Typed.IsZero():
		f.Remedy = say("把目标改成 %s。现值写的是 0，按公式是 %s：已经在付的钱就照公式写，还没开始就写“无”。",
			"Set the target to %s. Today's figure is stated as 0, and the formula gives %s: write that if it is being paid already, or “none” if nothing has begun.",
			result, s.show(now.Result.Quantity))
	case both:
		f.Remedy = say("现值也对不上（公式 %s，写的 %s）：先查公式是不是少了一项；公式没错，就把两个数改成公式给的。",
			"Today's figure fails too (formula %s, stated %s): look for a part missing in the formula; if there is none, write what the formula gives in both places.",
			s.show(d.of.Current.Result.Quantity), s.show(d.of.Current.Typed))
	case ok:
		f.Remedy = say("把目标改成 %s；要守住 %s，%s。", "Set the target to %s; to keep %s, %s.", result, typed, need)
	}
	return f
}

// needed says what one factor would have to be to reach what was typed, for the
// first two that could be it.
func (s *subject) needed(d derivation, side derive.Side, titles map[string]string) (plan.Words, bool) {
	if len(d.KPI.Formula) > legible {
		return plan.Words{}, false
	}
	var zh, en []string
	for i, input := range side.Result.Inputs {
		if len(zh) == 2 || i == 6 {
			break
		}
		need, err := side.Solve(input.Name)
		if err != nil || need.Sign() != input.Sign() || need.IsZero() {
			continue
		}
		if need.Unit == number.Percent && need.Value().Cmp(big.NewRat(1, 1)) > 0 {
			continue
		}
		if need.Unit.Kind() != number.Cash && need.Unit != number.Percent && input.Value().IsInt() && input.Value().Cmp(big.NewRat(20, 1)) > 0 {
			need = need.RoundUp() // nobody has half a customer
		}
		name := firstOf(titles[input.Name], input.Name)
		zh = append(zh, say("“%s”得是 %s", "", name, s.show(need)).Zh)
		en = append(en, say("", "“%s” would have to be %s", name, s.show(need)).En)
	}
	if len(zh) == 0 {
		return plan.Words{}, false
	}
	words := joined(zh, en)
	if len(zh) == 2 {
		words = plan.Words{Zh: zh[0] + "，或" + zh[1], En: en[0] + ", or " + en[1]}
	}
	return words, true
}

func (s *subject) currentDisagrees(d derivation) Finding {
	side := d.of.Current
	return Finding{
		Severity: Warning,
		Path:     s.at(&d.KPI.Current),
		Summary: say("%s现值写的是 %s，按公式算是 %s，差 %s", "%s stands at %s, but its formula gives %s: %s apart",
			d.words(), s.show(side.Typed), s.show(side.Result.Quantity), s.show(apart(side.Result.Quantity, side.Typed))),
		Why:        say("起点算不拢，后面说“补多少”就没有根。", "If the start does not add up, nothing said of the gap does."),
		Remedy:     say("核对这几个数是不是同一个月、同一个口径；没错就把现值改成 %s。", "Check that all figures are of the same month and count the same; if so, write %s.", s.show(side.Result.Quantity)),
		Arithmetic: s.worked(d, side),
	}
}
