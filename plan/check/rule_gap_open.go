package check

import (
	"math/big"
	"slices"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// gapOpen finds strategies that together do not bring the main KPI to its target.
var gapOpen = Rule{
	ID:       "gap-open",
	Family:   derivable,
	Severity: Warning,
	Reads:    []string{"strategy.strategies", "goals.kpis", "goals.assumptions"},
	About:    plan.Words{Zh: "几招加起来，到不了目标", En: "the strategies together do not reach the target"},
	Explain: plan.Words{
		Zh: "每招把一个数从几推到几，按公式换算成主指标的多少，一招一招加上去（连环替代法，按策略的先后）。加完还差，就是没有人负责的那一段。差得不到二十分之一的不提；没写数的策略、动的数不在公式里的策略都不算。",
		En: "Each strategy moves a figure from here to there; by the formula that is so much of the main KPI, added one after the other in the order of the plan. What is left then is nobody's job. Less than a twentieth of the way is left alone; strategies without figures, and those that move a number outside the formula, do not count.",
	},
	find: findGapOpen,
}

func findGapOpen(s *subject) []Finding {
	gap, open := openGap(s)
	if !open {
		return s.allBeside()
	}
	if s.misstarts(gap) {
		return nil
	}
	name := titled(gap.Name, 1)
	goal := say("目标", "the target is")
	if d, ok := s.derivedOf(gap.KPI); ok && d.Target.Written && d.Target.Err == nil && !d.Target.Agrees {
		goal = say("公式算出的目标", "by its formula the target is")
	}
	reached, target, left := s.show(gap.Reached), s.show(gap.Target), s.show(positive(gap.Left))
	f := Finding{
		Severity: Warning,
		Path:     s.at(&s.Strategy.Strategies),
		Summary: say("%d 招加起来把%s做到 %s，离%s %s还差 %s", "The %d strategies bring %s to %s; %s %s, which leaves %s open",
			len(gap.Contributions), name, reached, goal, target, left),
		Why:        say("读的人会把每一招加一遍：差的这一段靠什么补？", "A reader will add up the strategies: what is to bring the rest?"),
		Remedy:     s.closing(gap, reached, left),
		Arithmetic: s.contributed(gap),
	}
	switch n := len(gap.Contributions); {
	case n == 1 && len(gap.Beside) > 0:
		f.Summary = say("算得进公式的只有一招，把%s做到 %s，离%s %s还差 %s", "Only one strategy moves a number in the formula and brings %s to %s; %s %s, which leaves %s open", name, reached, goal, target, left)
	case n == 1:
		f.Summary = say("只有一招，把%s做到 %s，离%s %s还差 %s", "One strategy brings %s to %s; %s %s, which leaves %s open", name, reached, goal, target, left)
	}
	return []Finding{f}
}

// closing says what would close the gap, and which strategy does nothing for it.
func (s *subject) closing(gap derive.Gap, reached, left plan.Words) plan.Words {
	remedy := say("再加一招补上 %s，或把目标改成 %s。", "Add a strategy for %s, or set the target to %s.", left, reached)
	u, helps := unmovedHelp(gap)
	switch {
	case helps:
		remedy = say("给“%s”（%s → %s）也配一招，或把目标改成 %s。", "Give “%s” (%s → %s) a strategy too, or set the target to %s.", u.Name, s.show(u.From), s.show(u.To), reached)
	case len(gap.Unfigured) > 0:
		remedy = say("还有 %d 招没写从几到几，先补上；仍不够就再加一招，或把目标改成 %s。", "Strategies without “From” and “To”: %d. Fill them in; if that is not enough, add a strategy or set the target to %s.", len(gap.Unfigured), reached)
	}
	if len(gap.Beside) > 0 {
		b := gap.Beside[0]
		remedy = say("%s“%s”动的“%s”不在公式里，没有算进来。", "%s “%s” is not counted: “%s” is not in the formula.", remedy, b.Name, b.Moved)
	}
	return remedy
}

// unmovedHelp is the first number that would bring the main KPI nearer: a price that
// shall come down needs no strategy to close the gap.
func unmovedHelp(gap derive.Gap) (derive.Unmoved, bool) {
	for _, u := range gap.Unmoved {
		if u.Effect.Sign() == gap.Size.Sign() {
			return u, true
		}
	}
	return derive.Unmoved{}, false
}

// allBeside finds strategies of which none moves a number that the main KPI's
// formula has.
func (s *subject) allBeside() []Finding {
	gap, ok := s.gap()
	_, derived := s.derivedOf(gap.KPI)
	if !ok || !derived || len(gap.Beside) == 0 || len(gap.Contributions)+len(gap.Unfigured) > 0 {
		return nil
	}
	b, name := gap.Beside[0], titled(gap.Name, 1)
	summary := say("%d 招里没有一招动%s公式里的数：“%s”动的是“%s”", "None of the %d strategies moves a number in the formula of %s: “%s” moves “%s”", len(gap.Beside), name, b.Name, b.Moved)
	if len(gap.Beside) == 1 {
		summary = say("“%s”动的是“%s”，%[3]s的公式里没有它", "“%s” moves “%s”, which is not in the formula of %s", b.Name, b.Moved, name)
	}
	remedy := say("真有用，就把它动的数写进公式；公式里的数也要有一招去动。", "If it works, put the number it moves into the formula; and give the formula's own numbers a strategy.")
	if u, helps := unmovedHelp(gap); helps {
		remedy = say("公式里的“%s”要从 %s 到 %s，给它配一招；现在这几招真有用，就把它们动的数写进公式。",
			"“%s” in the formula is to go from %s to %s: give it a strategy. If the present ones work, put the numbers they move into the formula.", u.Name, s.show(u.From), s.show(u.To))
	}
	return []Finding{{
		Severity:   Warning,
		Path:       plan.Path{Field: "strategy.strategies", Row: b.Strategy, Cell: "kpi"},
		Summary:    summary,
		Why:        say("读的人会问：这几招都做成了，%s凭什么变？", "A reader will ask: with all of this done, why should %s change?", name),
		Remedy:     remedy,
		Arithmetic: s.difference(gap.Target, gap.Start),
	}}
}

// openGap is the gap where more of it is left than rounding explains.
func openGap(s *subject) (derive.Gap, bool) {
	gap, ok := s.gap()
	if !ok || len(gap.Contributions) == 0 || gap.Left.Sign() != gap.Size.Sign() {
		return gap, false
	}
	if d, ok := s.derivedOf(gap.KPI); ok && d.Target.Written {
		stated := d.Target.Typed.In(gap.Reached.Unit)
		broken := d.Current.Written && !d.Current.Agrees && !d.Target.Agrees && !within(apart(d.Current.Result.Quantity, d.Current.Typed), d.Current.Typed, big.NewRat(1, 5))
		if d.Target.Clash || broken || stated.Cmp(gap.Reached) != gap.Size.Sign() {
			return gap, false // the formula comes first; or the target as written is reached
		}
	}
	return gap, !within(positive(gap.Left), gap.Size, big.NewRat(1, 20))
}

func (s *subject) derivedOf(kpi plan.Key) (*derive.Derived, bool) {
	i := slices.IndexFunc(s.derivations(), func(d derivation) bool { return d.of.KPI == kpi })
	if i < 0 {
		return nil, false
	}
	return s.derivations()[i].of, true
}

// misstarts tells whether one of the strategies starts elsewhere than its KPI
// stands: what it adds is not sure then, and strategy-start says so.
func (s *subject) misstarts(gap derive.Gap) bool {
	order, moves := s.moves()
	factors := factorsOf(gap)
	return slices.ContainsFunc(order, func(at int) bool {
		return factors[s.Goals.KPIs[at].Key] && len(s.starts(at, moves[at])) > 0
	})
}

// factorsOf are the KPIs that the strategies of the gap move.
func factorsOf(gap derive.Gap) map[plan.Key]bool {
	factors := map[plan.Key]bool{}
	for _, c := range gap.Contributions {
		factors[c.Factor] = true
	}
	return factors
}

// contributed writes the way from the start: 61.98万 + 7.15万（唤回团长）…
func (s *subject) contributed(gap derive.Gap) plan.Words {
	const most = 6
	words := s.show(gap.Start)
	add := func(name string, effect number.Quantity) {
		sign := "+"
		if effect.Sign() < 0 {
			sign = "−"
		}
		words = say("%s %s %s（%s）", "%s %s %s (%s)", words, sign, s.show(positive(effect)), clipped(name, 31))
	}
	for _, g := range gap.Given {
		add(g.Name, g.Quantity)
	}
	var rest []number.Quantity
	for i, c := range gap.Contributions {
		if i < most {
			add(c.Name, c.Effect)
			continue
		}
		rest = append(rest, c.Effect)
	}
	if sum, err := number.Sum(rest); err == nil && len(rest) > 0 {
		words = say("%s + %s（其余 %d 招）", "%s + %s (%d more)", words, s.show(sum), len(rest))
	}
	return say("%s = %s；%s。按策略的先后算（连环替代法）", "%s = %s; %s. Worked out in the order of the strategies",
		words, s.show(gap.Reached), s.difference(gap.Target, gap.Reached))
}

func positive(q number.Quantity) number.Quantity {
	if q.Sign() < 0 {
		return q.Neg()
	}
	return q
}
