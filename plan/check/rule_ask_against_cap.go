package check

import (
	"math/big"
	"slices"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// askAgainstCap finds requests for another sum than the one asked for.
var askAgainstCap = Rule{
	ID:       "ask-against-cap",
	Family:   consistent,
	Severity: Warning,
	Reads:    []string{"readers", "budget.ask", "budget.cap", "budget.lines", "budget.sources"},
	About:    plan.Words{Zh: "请批的数、申请总额、明细对不上", En: "the request, the amount asked for and the lines are different sums"},
	Explain: plan.Words{
		Zh: "同一笔钱写了两个数，签字的人不知道签的是哪个。要是只批其中一笔，就写明是哪一笔：那一笔要在预算明细或资金来源里找得到。发展期、成熟期向老板或投资人要的钱，明细比申请少一成以上，也要说清多的用在哪。",
		En: "If the same money is given as two sums, whoever signs does not know which one is meant. If only a part is requested, say which: it should be found among the budget lines or the sources. At growth and maturity, what a boss or investor is asked for should be in the lines too, but for a tenth.",
	},
	find: func(s *subject) []Finding { return append(findAskAgainstCap(s), unlistedMoney(s)...) },
}

// unlistedMoney finds a part of the amount asked for that no line explains.
func unlistedMoney(s *subject) []Finding {
	t, grown := s.totals(), s.situation.Stage == plan.Growth || s.situation.Stage == plan.Maturity
	const few = 3 // lines: with fewer the budget is not written yet
	if !grown || !s.reads(plan.Boss, plan.Investor) || !t.Capped || t.Cap.About || len(t.Lines) < few || len(s.Budget.Income) > 0 ||
		slices.ContainsFunc(t.Lines, func(c derive.Cost) bool { return c.Err != nil }) {
		return nil
	}
	rest, err := t.Cap.Sub(t.Total)
	if err != nil || rest.Sign() <= 0 || within(rest, t.Cap, big.NewRat(1, 10)) {
		return nil
	}
	return []Finding{{
		Severity: Warning,
		Path:     s.at(&s.Budget.Cap),
		Summary: say("申请 %s，明细只列了 %s，还有 %s没写花在哪", "%s is asked for and the lines come to %s: nothing says what the remaining %s is for",
			s.show(t.Cap), s.show(t.Total), s.show(rest)),
		Why:        say("读的人会照明细砍到够用的数，或者问这一块是不是打了埋伏。", "A reader will cut it down to what is listed, or ask what is hidden in the rest."),
		Remedy:     say("把它列成行，留的余地写一行“预备金”；或把申请总额改成 %s。", "List it, with a line “reserve” for what you keep back; or ask for %s.", s.show(t.Total)),
		Arithmetic: s.difference(t.Cap, t.Total),
	}}
}

var (
	// requesting stands before the sum that is requested.
	requesting = pattern(`(请[^，。]{0,20}批|申请|批准|批给|要您批|请拨|请[^，。]{0,10}投|融资|募集|募资|申贷|想贷|` +
		`(?i:\b(approve|approval of|ask|asks|asking|request|requests|requesting|grant|raise|raising|seek|seeking|borrow|borrowing|apply for|applying for)\b))[^，。]{0,50}$`)

	// aPart says that more is to follow, or has come.
	aPart = pattern(`先批|首期|首批|首笔|第一笔|一半|分期|分两|余下|其余|每月|每季|每年|(?i:\b(half|first|instalment|instalments|tranche|rest|remaining|monthly|month|quarter|year)\b)`)
)

func findAskAgainstCap(s *subject) []Finding {
	text := s.ask()
	if !s.deciders() || !s.totals().Capped || s.totals().Cap.About || plan.Blank(text) {
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
		if !requesting().MatchString(a.before) || aPart().MatchString(a.sentence) || a.About {
			continue
		}
		said, limit := s.show(a.Quantity), s.show(s.totals().Cap)
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
	t := s.totals()
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
