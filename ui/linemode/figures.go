package linemode

import "opsplan/ui/figures"

// tellSums reads out what the table's numbers come to, as far as that is new.
func (s *sheet) tellSums() {
	for _, f := range figures.Of(s.plan(), s.Language, s.table.ID) {
		if s.sums[f.Of] != f.Text {
			s.say("%s", "%s", f.Text)
		}
		s.sums[f.Of] = f.Text
	}
}

// sumsNow takes what numbers come to already for read out.
func (m *Mode) sumsNow() {
	for _, table := range []string{"goals.kpis", "budget.lines", "budget.income", "strategy.strategies", "budget.sources"} {
		for _, f := range figures.Of(m.plan(), m.Language, table) {
			m.sums[f.Of] = f.Text
		}
	}
}
