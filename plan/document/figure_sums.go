package document

import (
	"fmt"

	"opsplan/plan"
	"opsplan/plan/derive"
)

var (
	targetOf   = plan.Words{Zh: "%s的目标", En: "%s, target"}
	presentOf  = plan.Words{Zh: "%s的现值", En: "%s, current"}
	computed   = plan.Words{Zh: "%s算出来是 %s = %s", En: "%s works out at %s = %s"}
	butWritten = plan.Words{Zh: "，表里写的是 %s", En: "; the table says %s"}
)

// sums shows the formula of each KPI with its figures, for the target and, where
// there is one, for the current value. A formula that cannot be computed is a
// finding of the check.
func (b *builder) sums() []string {
	named := map[plan.Key]string{}
	for _, k := range b.p.Goals.KPIs {
		if k.Formula != "" && k.Name != "" {
			named[k.Key] = string(k.Name)
		}
	}
	if len(named) == 0 {
		return nil
	}
	var lines []string
	for _, d := range derive.Forward(b.p) {
		if name := named[d.KPI]; name != "" && d.Err == nil {
			lines = b.sum(lines, fmt.Sprintf(targetOf.In(b.lang), name), d.Target)
			lines = b.sum(lines, fmt.Sprintf(presentOf.In(b.lang), name), d.Current)
		}
	}
	return lines
}

func (b *builder) sum(lines []string, of string, s derive.Side) []string {
	arithmetic, exact := s.Arithmetic(b.format())
	if arithmetic == "" {
		return lines
	}
	if s.Agrees {
		sign := " = "
		if !exact || s.Typed.Cmp(s.Result.Quantity) != 0 {
			sign = " ≈ "
		}
		return append(lines, of+" "+s.Typed.Text+sign+arithmetic)
	}
	result, _ := b.format().Show(s.Result.Quantity)
	line := fmt.Sprintf(computed.In(b.lang), of, result, arithmetic)
	if s.Written {
		line += fmt.Sprintf(butWritten.In(b.lang), s.Typed.Text)
	}
	return append(lines, line)
}
