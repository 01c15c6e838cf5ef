package linemode

import (
	"errors"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/ui/terminal"
)

// nameFactors asks what the names of a formula are that the plan does not know
// yet: factors to be moved, or assumptions that hold.
func (m *Mode) nameFactors(at plan.Path) error {
	p := m.plan()
	unknown, err := derive.NamesOf(p).Unknown(p.Text(at))
	if fault, ok := errors.AsType[*derive.Error](err); ok {
		m.say("公式原样记下了，不过算不出来：%s", "The formula is kept as typed, but it cannot be computed: %s",
			plan.Words{Zh: fault.Zh(), En: fault.En()}.In(m.Language))
	}
	for _, name := range unknown {
		if err := m.nameFactor(name); err != nil {
			return err
		}
	}
	return nil
}

func (m *Mode) nameFactor(name string) error {
	m.say("公式里的“%s”是什么？\n  1. 因子：这段时间要推动它（回车就是它）\n  2. 假设：当作不变的数\n  3. 先不管",
		"What is “%s” in the formula?\n  1. A factor, to be moved in this period (Enter takes it)\n  2. An assumption, a number that holds\n  3. Leave it for now", name)
	for {
		line, err := m.Terminal.ReadLine(terminal.Reading{Prompt: m.mark()})
		if err != nil {
			return err
		}
		var table string
		cells := map[string]string{"name": name}
		switch line {
		case "", "1":
			table, cells["role"] = "goals.kpis", string(plan.Factor)
		case "2":
			table = "goals.assumptions"
		case "3":
			return nil
		default:
			m.say("输入 1、2 或 3。", "Type 1, 2 or 3.")
			continue
		}
		f, _ := plan.Question(table)
		return m.Session.Extend(m.plan().Add(f, -1, cells))
	}
}
