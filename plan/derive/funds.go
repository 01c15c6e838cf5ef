package derive

import (
	"strings"

	"opsplan/plan"
	"opsplan/plan/number"
)

// Funds is the money that a plan has before it earns any.
type Funds struct {
	InHand number.Quantity // at the start, sources that have arrived included
	Coming number.Quantity // from the other sources, whenever they arrive
	All    number.Quantity

	later []arrival
}

// arrival is money from a source that says from when it is there.
type arrival struct {
	amount number.Quantity
	from   string
}

// FundsOf adds up cash in hand and sources. ok is false where a sum would mislead:
// an amount cannot be read, nothing is said, or more is asked for than there is
// and no source says who gives it.
//
// A source that has arrived is part of the cash in hand, unless there is less of
// that than has arrived.
func FundsOf(p *plan.Plan) (f Funds, ok bool) {
	currency := p.Money()
	f = Funds{InHand: number.Int(0, number.Money(currency)), Coming: number.Int(0, number.Money(currency))}
	arrived := f.InHand
	for _, s := range p.Budget.Sources {
		amount, ok := readCash(string(s.Amount), currency)
		if !ok {
			return Funds{}, false
		}
		if s.Status == "in_hand" {
			arrived, _ = arrived.Add(amount)
			continue
		}
		f.Coming, _ = f.Coming.Add(amount)
		if strings.TrimSpace(string(s.Start)) != "" {
			f.later = append(f.later, arrival{amount, string(s.Start)})
		}
	}
	if strings.TrimSpace(string(p.Budget.CashInHand)) != "" {
		if f.InHand, ok = readCash(string(p.Budget.CashInHand), currency); !ok {
			return Funds{}, false
		}
	} else if len(p.Budget.Sources) == 0 {
		return Funds{}, false
	}
	if f.InHand.Cmp(arrived) < 0 {
		f.InHand, _ = f.InHand.Add(arrived)
	}
	f.All, _ = f.InHand.Add(f.Coming)
	limit, asked := readCash(string(p.Budget.Cap), currency)
	return f, len(p.Budget.Sources) > 0 || !asked || limit.Cmp(f.All) <= 0
}

// readCash reads an amount of the plan's own money; 无 is 0, a range its lower end.
func readCash(text, currency string) (number.Quantity, bool) {
	q, err := number.ReadMoney(text, currency)
	if err != nil || !q.None && q.Unit != number.Money(currency) {
		return q, false
	}
	return number.New(q.Value(), number.Money(currency)), true
}
