package derive

import (
	"regexp"
	"strings"

	"opsplan/plan"
	"opsplan/plan/number"
)

// keeper tells which lines of a budget are money set aside: working capital that
// stays in the account until losses use it.
type keeper struct {
	closing bool
	exits   map[string]bool // steps of an exit
}

func keeperOf(p *plan.Plan) keeper {
	k := keeper{closing: p.Stage == plan.Decline, exits: map[string]bool{}}
	for _, s := range p.Strategy.ExitSteps {
		if !plan.Blank(string(s.Step)) {
			k.exits[strings.TrimSpace(string(s.Step))] = true
		}
	}
	return k
}

// deposit is money in somebody else's hands, whether or not the cell says that it
// comes back: it has the category of working capital.
var deposit = regexp.MustCompile(`押金|保证金|订金|定金|(?i:\b(?:deposits?|bonds?)\b)`)

// keeps tells whether the line's money stays in the account. A month's wages that
// are working capital by name are paid all the same, so what recurs does not stay;
// neither does what a closing plan sets apart, since it goes into an account that
// belongs to others.
func (k keeper) keeps(l plan.BudgetLine, c Cost) bool {
	return l.Category == "working" && c.Every == Once && l.Refundable != "yes" && !deposit.MatchString(string(l.Item)) &&
		!k.closing && !k.exits[strings.TrimSpace(string(l.Serves))]
}

// loss is an income below zero as what has to be paid.
func (c Cost) loss() Cost {
	c.Each, c.Total = c.Each.Neg(), c.Total.Neg()
	return c
}

// Drawn is what losses take out of the money set aside: costs that recur and
// income does not pay. That much of it stands in the budget twice, once set aside
// and once spent.
func (c Cash) Drawn(b Budget) number.Quantity {
	lost, err := b.Running.Sub(b.Earned)
	if err != nil || lost.Sign() <= 0 || c.Kept.IsZero() {
		return number.Int(0, b.Running.Unit)
	}
	if c.Kept.Cmp(lost) < 0 {
		return c.Kept
	}
	return lost
}
