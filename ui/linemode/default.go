package linemode

import (
	"slices"
	"time"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// length is how many months a plan is for, unless said otherwise.
var length = map[plan.Choice]int{plan.Startup: 4, plan.Growth: 6, plan.Maturity: 12, plan.Decline: 6}

// proposed is what Enter stands for in an empty answer, "" for nothing.
func (m *Mode) proposed(in inquiry, cell *plan.Field) string {
	if in.at.Row == 0 {
		return m.initial(in.question)
	}
	if at := in.question.ID + "." + cell.Key; at == "goals.kpis.due" {
		return string(m.plan().PeriodEnd)
	} else if at == "strategy.phases.start" {
		return m.phaseStart(in)
	}
	if slices.Contains([]string{"owner", "phase", "strategy"}, cell.Key) {
		if text := m.above(in.at, cell); text != "" {
			return text
		}
	}
	if cell.Key == "how_often" {
		if rhythm, ok := m.rhythm(in.at); ok {
			return string(rhythm.Code())
		}
	}
	situation := m.plan().Situation()
	if cell.Kind == plan.KindChoice && situation.CellTier(in.question, cell) == plan.Required {
		return cell.Options[0].Code
	}
	return ""
}

// initial is what Enter stands for at a question.
func (m *Mode) initial(f *plan.Field) string {
	today := m.Now()
	nextMonth := time.Date(today.Year(), today.Month()+1, 1, 0, 0, 0, 0, time.UTC)
	switch f.ID {
	case "trade":
		return string(plan.General)
	case "stage":
		return string(plan.Startup)
	case "readers":
		return plan.Self
	case "purpose":
		return string(plan.Think)
	case "period_start":
		return nextMonth.Format(time.DateOnly)
	case "period_end":
		start := nextMonth
		if d, err := number.ReadStart(string(m.plan().PeriodStart), number.Period{}); err == nil {
			start = time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
		}
		return start.AddDate(0, length[m.plan().Situation().Stage], -1).Format(time.DateOnly)
	case "date":
		return today.Format(time.DateOnly)
	}
	return ""
}

// phaseStart is the day after the phase above, or the plan's first day.
func (m *Mode) phaseStart(in inquiry) string {
	end, _ := in.question.Cell("end")
	above := m.above(in.at, end)
	if above == "" {
		return string(m.plan().PeriodStart)
	}
	within := number.Period{}
	if start, err := number.ReadStart(string(m.plan().PeriodStart), within); err == nil {
		within = number.Period{Start: start, End: start}
	}
	day, err := number.ReadDue(above, within)
	if err != nil {
		return ""
	}
	return day.AddDays(1).String()
}

// rhythm is how often the amount of the row is paid, where its unit says so: 元/月.
func (m *Mode) rhythm(row plan.Path) (derive.Rhythm, bool) {
	q, err := number.Read(m.plan().Text(plan.Path{Field: row.Field, Row: row.Row, Cell: "amount"}))
	if err != nil {
		return 0, false
	}
	return derive.RhythmOf(q.Unit)
}

// above is what the row above holds in the cell: a new row takes over who, when
// and what for.
func (m *Mode) above(at plan.Path, cell *plan.Field) string {
	table, _ := plan.Question(at.Field)
	above := ""
	for _, r := range m.plan().Rows(table) {
		if r.Key() == at.Row {
			return above
		}
		above = r.Text(cell)
	}
	return ""
}
