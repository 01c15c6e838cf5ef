package linemode

import (
	"fmt"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// A figure is a line that says what numbers of the plan come to.
type figure struct{ of, text string }

// tellSums reads out what the table's numbers come to, as far as that is new.
func (s *sheet) tellSums() {
	for _, f := range s.figures(s.table.ID) {
		if s.sums[f.of] != f.text {
			s.say("%s", "%s", f.text)
		}
		s.sums[f.of] = f.text
	}
}

// sumsNow takes what numbers come to already for read out.
func (m *Mode) sumsNow() {
	for _, table := range []string{"goals.kpis", "budget.lines", "budget.income"} {
		for _, f := range m.figures(table) {
			m.sums[f.of] = f.text
		}
	}
}

func (m *Mode) figures(table string) []figure {
	switch table {
	case "goals.kpis", "goals.assumptions":
		return m.formulas()
	case "budget.lines":
		return m.costs(derive.Totals(m.plan()))
	case "budget.income":
		if t := derive.Totals(m.plan()); !t.Earned.IsZero() {
			return []figure{{table, m.words("到现在，计划期内一共收入 %s。", "So far, income over the period: %s.", m.money(t.Earned))}}
		}
	}
	return nil
}

// formulas shows the formula of each KPI with its figures, for today and the
// target, and whether it gives what was written.
func (m *Mode) formulas() []figure {
	var figures []figure
	for _, d := range derive.Forward(m.plan()) {
		if d.Err != nil {
			continue
		}
		for _, side := range []struct {
			derive.Side
			name plan.Words
		}{
			{d.Target, plan.Words{Zh: "%s的目标", En: "%s, target"}},
			{d.Current, plan.Words{Zh: "%s的现值", En: "%s, current"}},
		} {
			if text := m.formula(side.Side); text != "" {
				name := m.words(side.name.Zh, side.name.En, d.Name)
				figures = append(figures, figure{name, name + text})
			}
		}
	}
	return figures
}

func (m *Mode) formula(s derive.Side) string {
	arithmetic, exact := s.Arithmetic(m.format())
	if arithmetic == "" {
		return ""
	}
	result, whole := m.format().Show(s.Result.Quantity)
	verdict := ""
	switch {
	case s.Agrees:
		result, whole = s.Typed.Text, s.Typed.Cmp(s.Result.Quantity) == 0
		verdict = m.words("，和写的一致。", ", as written.")
	case s.Written:
		verdict = m.words("，写的却是 %s。", ", but %s is written.", s.Typed.Text)
	}
	equals := "="
	if !exact || !whole {
		equals = "≈"
	}
	return fmt.Sprintf(" = %s %s %s%s", arithmetic, equals, result, verdict)
}

// costs adds up the budget so far.
func (m *Mode) costs(t derive.Budget) []figure {
	once, running := !t.OneOff.IsZero(), !t.Running.IsZero()
	var text string
	switch {
	case once && running:
		text = m.words("到现在：一次性 %s，按月按季付的加起来 %s，计划期内一共 %s。", "So far: one-off %s, recurring %s, in all %s over the period.",
			m.money(t.OneOff), m.money(t.Running), m.money(t.Total))
	case once:
		text = m.words("到现在：一次性 %s。", "So far: one-off %s.", m.money(t.OneOff))
	case running:
		text = m.words("到现在：计划期内一共 %s。", "So far: %s over the period.", m.money(t.Running))
	default:
		return nil
	}
	return []figure{{"budget.lines", text}}
}

func (m *Mode) money(q number.Quantity) string {
	text, _ := m.format().Money(q)
	return text
}

// format prints derived figures in the language of the interface.
func (m *Mode) format() number.Format {
	return number.Format{Lang: number.Lang(m.Language), Currency: m.plan().Money()}
}
