// Package propose says what stands ready for an empty answer: a default taken
// from the day, from earlier answers, or from the row above. It is an answer
// only once the person takes it.
package propose

import (
	"slices"
	"time"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/document"
	"opsplan/plan/number"
)

// length is how many months a plan is for, unless said otherwise.
var length = map[plan.Choice]int{plan.Startup: 4, plan.Growth: 6, plan.Maturity: 12, plan.Decline: 6}

// For returns what is proposed for the answer at the path, "" for nothing.
func For(p *plan.Plan, at plan.Path, today time.Time) string {
	question, cell := at.Declared()
	switch {
	case cell == nil:
		return initial(p, question, today)
	case question.ID+"."+cell.Key == "goals.kpis.due":
		return string(p.PeriodEnd)
	case question.ID+"."+cell.Key == "strategy.phases.start":
		return phaseStart(p, at)
	case slices.Contains([]string{"owner", "phase", "strategy"}, cell.Key):
		return above(p, at, cell)
	case cell.Key == "how_often":
		if rhythm, ok := rhythmOf(p, at); ok {
			return string(rhythm.Code())
		}
	}
	if cell.Kind == plan.KindChoice && p.Situation().CellTier(question, cell) == plan.Required {
		return cell.Options[0].Code
	}
	return ""
}

func initial(p *plan.Plan, f *plan.Field, today time.Time) string {
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
		if d, err := number.ReadStart(string(p.PeriodStart), number.Period{}); err == nil {
			start = time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
		}
		return start.AddDate(0, length[p.Situation().Stage], -1).Format(time.DateOnly)
	case "date":
		return today.Format(time.DateOnly)
	case "summary":
		return document.Summary(p, p.Lang())
	}
	return ""
}

// phaseStart is the day after the phase above, or the plan's first day.
func phaseStart(p *plan.Plan, at plan.Path) string {
	question, _ := at.Declared()
	end, _ := question.Cell("end")
	before := above(p, at, end)
	if before == "" {
		return string(p.PeriodStart)
	}
	within := number.Period{}
	if start, err := number.ReadStart(string(p.PeriodStart), within); err == nil {
		within = number.Period{Start: start, End: start}
	}
	day, err := number.ReadDue(before, within)
	if err != nil {
		return ""
	}
	return day.AddDays(1).String()
}

// rhythmOf is how often the amount of the row is paid, where its unit says so: 元/月.
func rhythmOf(p *plan.Plan, row plan.Path) (derive.Rhythm, bool) {
	q, err := number.Read(p.Text(plan.Path{Field: row.Field, Row: row.Row, Cell: "amount"}))
	if err != nil {
		return 0, false
	}
	return derive.RhythmOf(q.Unit)
}

// above is what the row above holds in the cell: a new row takes over who, when
// and what for.
func above(p *plan.Plan, at plan.Path, cell *plan.Field) string {
	table, _ := plan.Question(at.Field)
	above := ""
	for _, r := range p.Rows(table) {
		if r.Key() == at.Row {
			return above
		}
		above = r.Text(cell)
	}
	return ""
}
