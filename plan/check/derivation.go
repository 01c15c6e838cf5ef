package check

import (
	"math/big"
	"strings"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// derivation is a KPI and what its formula gives.
type derivation struct {
	*plan.KPI
	number int // of the row, from 1
	of     *derive.Derived
}

// derivationsOf are the KPIs that have a formula.
func derivationsOf(p *plan.Plan, derived []derive.Derived) []derivation {
	all := make([]derivation, 0, len(derived))
	for i := range p.Goals.KPIs {
		if k := &p.Goals.KPIs[i]; strings.TrimSpace(string(k.Formula)) != "" && len(all) < len(derived) {
			all = append(all, derivation{k, i + 1, &derived[len(all)]})
		}
	}
	return all
}

func (d derivation) words() plan.Words { return titled(d.of.Name, d.number) }

// kpiWords is how a sentence calls the KPI in that row, from 0.
func (s *subject) kpiWords(i int) plan.Words {
	k := &s.Goals.KPIs[i]
	return titled(firstOf(string(k.Name), string(k.ID)), i+1)
}

func firstOf(texts ...string) string {
	for _, text := range texts {
		if strings.TrimSpace(text) != "" {
			return text
		}
	}
	return ""
}

// kpiRows finds the row of a KPI, from 0, by its id or name.
func (s *subject) kpiRows() map[string]int {
	rows := map[string]int{}
	for _, name := range []func(plan.KPI) string{
		func(k plan.KPI) string { return string(k.ID) },
		func(k plan.KPI) string { return string(k.Name) },
	} {
		for i, k := range s.Goals.KPIs {
			if _, taken := rows[name(k)]; !taken && name(k) != "" {
				rows[name(k)] = i
			}
		}
	}
	return rows
}

// titles are the names of KPIs and assumptions by what formulas call them.
func (s *subject) titles() map[string]string {
	titles := map[string]string{}
	for _, k := range s.Goals.KPIs {
		titles[string(k.ID)] = firstOf(string(k.Name), string(k.ID))
	}
	for _, a := range s.Goals.Assumptions {
		if titles[string(a.ID)] == "" {
			titles[string(a.ID)] = firstOf(string(a.Name), string(a.ID))
		}
	}
	return titles
}

// legible is how many characters of a formula anybody reads.
const legible = 300

// worked shows a formula with its figures and what it gives; nothing where it is
// one figure, or too long to be read.
func (s *subject) worked(d derivation, side derive.Side) plan.Words {
	if len(side.Result.Inputs) < 2 || len(d.KPI.Formula) > legible {
		return plan.Words{}
	}
	in := func(l number.Lang, note string) string {
		f := number.Format{Lang: l, Currency: s.Money()}
		text, exact := side.Arithmetic(f)
		result, whole := f.Show(side.Result.Quantity)
		equals := " = "
		switch {
		case !exact:
			result += note
		case !whole:
			equals = " ≈ "
		}
		return clipped(text, 160) + equals + result
	}
	return plan.Words{Zh: in(number.Zh, "（算式里的数四舍五入过）"), En: in(number.En, " (figures shown are rounded)")}
}

// apart is how far two figures are from each other, between percentages in
// points.
func apart(a, b number.Quantity) number.Quantity {
	d, _ := a.In(b.Unit).Sub(b)
	if d.Sign() < 0 {
		d = d.Neg()
	}
	return d
}

// difference shows how far two figures are apart: 90万元 − 85万元 = 5万元.
func (s *subject) difference(a, b number.Quantity) plan.Words {
	if a.Cmp(b) < 0 {
		a, b = b, a
	}
	return say("%s − %s = %s", "%s − %s = %s", s.show(a), s.show(b), s.show(apart(a, b)))
}

// within tells whether the difference is at most that part of the figure.
func within(difference, of number.Quantity, part *big.Rat) bool {
	most := new(big.Rat).Abs(of.Value())
	return difference.Value().Cmp(most.Mul(most, part)) <= 0
}

func joined(zh, en []string) plan.Words {
	return plan.Words{Zh: strings.Join(zh, "、"), En: strings.Join(en, ", ")}
}
