package document

import (
	"fmt"

	"opsplan/plan"
	"opsplan/plan/number"
)

var (
	rises = plan.Words{Zh: "%s从 %s 到 %s，增加 %s", En: "%s from %s to %s: up %s"}
	falls = plan.Words{Zh: "%s从 %s 到 %s，减少 %s", En: "%s from %s to %s: down %s"}
)

// ways says for each KPI how far it is from the current value to the target.
func (b *builder) ways() []string {
	var lines []string
	for _, k := range b.p.Goals.KPIs {
		if line, ok := b.way(k); ok {
			lines = append(lines, line)
		}
	}
	return lines
}

func (b *builder) way(k plan.KPI) (string, bool) {
	if k.Name == "" {
		return "", false
	}
	from, ok := exact(k.Current, k.Unit)
	if !ok {
		return "", false
	}
	to, ok := exact(k.Target, k.Unit)
	if !ok {
		return "", false
	}
	way, err := to.Sub(from)
	if err != nil || way.IsZero() {
		return "", false
	}
	words := rises
	if way.Sign() < 0 {
		words, way = falls, way.Neg()
	}
	far := b.showAs(way, string(k.Target))
	line := fmt.Sprintf(words.In(b.lang), k.Name, k.Current, k.Target, far)
	if share, ok := way.Quo(from); ok && from.Sign() > 0 && way.Unit != number.Points {
		percent, _ := b.format().Show(share.In(number.Percent).Round(1))
		line += bracketed(percent, b.lang)
	}
	return line, true
}

// exact reads a quantity that is one number: no range, no limit, not "none".
func exact(q plan.Quantity, unit plan.Line) (number.Quantity, bool) {
	n, err := number.ReadIn(string(q), string(unit))
	return n, err == nil && !n.None && !n.IsRange() && n.Bound == number.Exactly
}
