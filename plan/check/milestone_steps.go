package check

import (
	"strings"

	"opsplan/plan"
	"opsplan/plan/number"
)

// steps looks at floor, value and stretch, each of which is harder than the one
// before.
func (s *subject) steps(k *plan.KPI, m marked) []Finding {
	table, _ := plan.Question("results.milestones")
	var values []number.Quantity
	var zh, en []string
	for key, text := range []plan.Quantity{m.Floor, m.Value, m.Stretch} {
		q, ok := s.amount(text, k.Unit)
		if !ok || !q.Unit.Fits(m.value.Unit) {
			continue
		}
		cell, _ := table.Cell([...]string{"floor", "value", "stretch"}[key])
		values = append(values, q)
		zh, en = append(zh, cell.Name.Zh+" "+typed(text)), append(en, lower(cell.Name.En)+" "+typed(text))
	}
	up, down := ordered(values, rising), ordered(values, falling)
	way := s.wayOf(k)
	if way == rising && up || way == falling && down || way == unclear && (up || down) {
		return nil
	}
	return []Finding{{
		Severity: Warning,
		Path:     s.at(m.Milestone),
		Summary: say("%s的几个数次序不对：%s", "%s has its figures out of order: %s", s.called(s.at(m.Milestone)),
			plan.Words{Zh: strings.Join(zh, "、"), En: strings.Join(en, ", ")}),
		Why: say("保底比达标还难，就不知道哪一个才算过关。", "With a floor harder than the value nobody knows which one counts."),
		Remedy: say("从容易到难排成保底值、达标值、挑战值；这个数越小越好的话，先核对 KPI 的“方向”。",
			"Put them from easy to hard: floor, value, stretch. If less is better here, see that the KPI's direction says so."),
	}}
}

func ordered(values []number.Quantity, way way) bool {
	for i := 1; i < len(values); i++ {
		if values[i].Cmp(values[i-1])*int(way) < 0 {
			return false
		}
	}
	return true
}
