package check

import (
	"regexp"

	"opsplan/plan"
	"opsplan/plan/number"
)

// askAgainstCap finds requests for another sum than the one asked for.
var askAgainstCap = Rule{
	ID:       "ask-against-cap",
	Family:   consistent,
	Severity: Warning,
	Reads:    []string{"readers", "budget.ask", "budget.cap", "budget.lines", "budget.sources"},
	About:    plan.Words{Zh: "请批的数和申请总额不是一个数", En: "the sum requested is not the amount asked for"},
	Explain: plan.Words{
		Zh: "同一笔钱写了两个数，签字的人不知道签的是哪个。要是只批其中一笔，就写明是哪一笔：那一笔要在预算明细或资金来源里找得到。",
		En: "If the same money is given as two sums, whoever signs does not know which one is meant. If only a part is requested, say which: it should be found among the budget lines or the sources.",
	},
	find: findAskAgainstCap,
}

var (
	// requesting stands before the sum that is requested.
	requesting = regexp.MustCompile(`(请[^，。]{0,20}批|申请|批准|批给|要您批|请拨|请[^，。]{0,10}投|融资|募集|募资|申贷|想贷|` +
		`(?i:\b(approve|approval of|ask|asks|asking|request|requests|requesting|grant|raise|raising|seek|seeking|apply for|applying for)\b))[^，。]{0,50}$`)

	// aPart says that more is to follow, or has come.
	aPart = regexp.MustCompile(`先批|首期|首批|首笔|第一笔|一半|分期|分两|余下|其余|每月|每季|每年|(?i:\b(half|first|instalment|instalments|tranche|rest|remaining|monthly|month|quarter|year)\b)`)
)

func findAskAgainstCap(s *subject) []Finding {
	text := s.ask()
	if !s.deciders() || !s.totals.Capped || s.totals.Cap.About || plan.Blank(text) {
		return nil
	}
	sums := s.sums(text)
	all, err := total(sums)
	known := s.knownSums()
	if err != nil || s.fits(all, known) {
		return nil
	}
	for _, a := range sums {
		if s.fits(a.Quantity, known) {
			return nil
		}
	}
	for _, a := range sums {
		if !requesting.MatchString(a.before) || aPart.MatchString(a.sentence) || a.About {
			continue
		}
		said, limit := s.show(a.Quantity), s.show(s.totals.Cap)
		return []Finding{{
			Severity: Warning,
			Path:     s.at(&s.Budget.Ask),
			Summary: say("“要读者定什么”写的是 %s，“申请总额”写的是 %s", "The request says %s, the amount asked for says %s",
				said, limit),
			Why:    say("同一笔钱两个数，签字的人不知道批的是哪个。", "One sum, two figures: whoever signs does not know which is meant."),
			Remedy: say("两处写成一个数；只批其中一笔的，写明是哪一笔。", "Make them one figure; if only a part is meant, say which."),
		}}
	}
	return nil
}

func total(sums []asked) (number.Quantity, error) {
	parts := make([]number.Quantity, len(sums))
	for i, a := range sums {
		parts[i] = a.Quantity
	}
	return number.Sum(parts)
}

// knownSums are the sums of the budget that a request may be for.
func (s *subject) knownSums() []number.Quantity {
	t := s.totals
	known := []number.Quantity{t.Cap, t.Total, t.OneOff, t.Running, t.Monthly}
	for _, c := range t.Lines {
		if c.Err == nil {
			known = append(known, c.Total)
		}
	}
	if f, ok := s.funds(); ok {
		known = append(known, f.Coming)
	}
	for _, source := range s.Budget.Sources {
		if q, err := number.ReadMoney(string(source.Amount), s.Money()); err == nil {
			known = append(known, q)
		}
	}
	return known
}

func (s *subject) fits(sum number.Quantity, known []number.Quantity) bool {
	for _, k := range known {
		if sum.Unit == k.Unit && sum.Agrees(k) {
			return true
		}
	}
	return false
}
