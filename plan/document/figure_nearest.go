package document

import (
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// nearest says which milestone comes first and what is to be reached by then.
// Whether it has passed is no matter of the document.
func (b *builder) nearest() []string {
	period, first, at := derive.PeriodOf(b.p), -1, number.Date{}
	for i, m := range b.p.Results.Milestones {
		due, err := number.ReadDue(string(m.Date), period)
		if err == nil && m.Name != "" && (first < 0 || due.Before(at)) {
			first, at = i, due
		}
	}
	if first < 0 {
		return nil
	}
	m := b.p.Results.Milestones[first]
	line := string(m.Date) + " " + string(m.Name)
	switch value := string(m.Value); {
	case m.Pass != "":
		line += Colon.In(b.lang) + string(m.Pass)
	case value != "":
		if kpi := b.shown("results.milestones", "kpi", string(m.KPI)); kpi != "" {
			value = kpi + " " + value
		}
		line += Colon.In(b.lang) + value
	}
	return []string{line}
}
