package linemode

import (
	"errors"
	"slices"
	"strings"

	"opsplan/plan"
	"opsplan/plan/derive"
)

// nameFactors asks what the names of a formula are that the plan does not know
// yet: factors to be moved, or assumptions that hold. ok is false where the
// formula cannot be read.
func (m *Mode) nameFactors(at plan.Path) (ok bool, err error) {
	unknown, err := derive.UnknownNames(m.plan(), m.plan().Text(at))
	if fault, is := errors.AsType[*derive.Error](err); is {
		m.say("原样记下了，不过算不出来：%s", "Kept as typed, but it cannot be worked out: %s", plan.Words{Zh: fault.Zh(), En: fault.En()}.In(m.Language))
		m.say("重写一遍；就这样留着就回车。", "Type it again, or press Enter to keep it.")
		return false, nil
	}
	if len(unknown) == 0 {
		return true, nil
	}
	moved, ok, err := m.askMoved(unknown)
	if err != nil || !ok {
		return true, err
	}
	kpis, _ := plan.Question("goals.kpis")
	assumptions, _ := plan.Question("goals.assumptions")
	for _, name := range unknown {
		table, cells := assumptions, map[string]string{"name": name}
		if slices.Contains(moved, name) {
			table, cells["role"] = kpis, string(plan.Factor)
		}
		if err := m.Session.Extend(m.plan().Add(table, -1, cells)); err != nil {
			return true, err
		}
	}
	return true, nil
}

// askMoved asks which of the names are factors; all others hold. ok is false
// where that is left for later.
func (m *Mode) askMoved(names []string) (moved []string, ok bool, err error) {
	m.say("公式里有新的名字：", "The formula has new names:")
	for i, name := range names {
		m.say("  %d. %s", "  %d. %s", i+1, name)
	}
	m.say("这段时间要推动哪几个（因子）？输入编号，如 1,2；其余当作不变的数（假设）。\n回车＝都要推动；0＝都不变；skip＝以后再说。",
		"Which of them do you want to move in this period (factors)? For example 1,2; the others are taken as given (assumptions).\nEnter: all of them; 0: none of them; skip: later.")
	for {
		line, err := m.choose()
		if err != nil {
			return nil, false, err
		}
		switch c, _ := commandIn(line); {
		case c != nil && c.name == "skip":
			return nil, false, nil
		case line == "":
			return names, true, nil
		case line == "0" || line == "０":
			return nil, true, nil
		}
		if moved, ok := picked(names, line); ok {
			return moved, true, nil
		}
		m.say("输入编号，用逗号隔开。", "Type numbers, with commas between them.")
	}
}

// picked returns the items whose numbers the line lists.
func picked[T any](items []T, line string) (some []T, ok bool) {
	for _, word := range strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(",，、 ", r) }) {
		n, ok := ordinal(word)
		if !ok || n > len(items) {
			return nil, false
		}
		some = append(some, items[n-1])
	}
	return some, len(some) > 0
}
