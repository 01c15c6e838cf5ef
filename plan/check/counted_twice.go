package check

import (
	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// ownMoney is a source that is most likely in hand.
var ownMoney = lexicon{
	zh: []string{"自有", "自己", "自筹", "积蓄", "存款", "本人", "手上"},
	en: []string{"own", "savings", "owner", "founder", "founders"},
}

// countedTwice is a source that is most likely in hand already.
func (s *subject) countedTwice() (*plan.Source, number.Quantity, bool) {
	hand, ok := s.amount(s.Budget.CashInHand, plan.Line(s.Money()))
	for i := range s.Budget.Sources {
		source := &s.Budget.Sources[i]
		amount, read := s.amount(source.Amount, plan.Line(s.Money()))
		if ok && read && plan.Blank(string(source.Status)) && ownMoney.in(string(source.Source)) && amount.Unit.Fits(hand.Unit) && amount.Cmp(hand) <= 0 {
			return source, amount, true
		}
	}
	return nil, number.Quantity{}, false
}

// fundsOnce is the money before any income, without what is most likely there
// twice.
func (s *subject) fundsOnce() (derive.Funds, bool) {
	f, ok := s.funds()
	if _, twice, doubled := s.countedTwice(); ok && doubled {
		f.All, _ = f.All.Sub(twice)
	}
	return f, ok
}
