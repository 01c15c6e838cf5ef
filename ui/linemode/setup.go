package linemode

import (
	"opsplan/plan"
	"opsplan/plan/guide"
	"opsplan/ui/propose"
)

// unsure is the answer that starts the stage detector instead.
const unsure = "\x00unsure"

// detect asks the few questions of the stage detector; "" if the person gives up.
func (m *Mode) detect() (string, error) {
	answers := map[string]string{}
	for {
		d := guide.Detect(m.Language, answers)
		if d.Next == nil {
			m.say("%s", "%s", d.Why)
			return string(d.Stage), nil
		}
		code, err := m.detectOne(d.Next)
		if err != nil || code == "" {
			return "", err
		}
		answers[d.Next.ID] = code
	}
}

func (m *Mode) detectOne(q *guide.DetectQuestion) (string, error) {
	m.blank()
	m.say("%s", "%s", q.Prompt)
	if q.Hint != "" {
		m.say("提示：%s", "Hint: %s", q.Hint)
	}
	for i, o := range q.Options {
		m.say("  %d. %s", "  %d. %s", i+1, o.Text)
	}
	for {
		line, err := m.choose()
		if err != nil || line == "" {
			return "", err
		}
		if n, ok := ordinal(line); ok && n <= len(q.Options) {
			return q.Options[n-1].Code, nil
		}
		m.say("输入编号；直接回车就不问了。", "Type a number, or Enter to stop.")
	}
}

// stageChosen says what the stage makes of the plan, and where the plan's
// numbers look like those of another.
func (m *Mode) stageChosen() {
	text := guide.Stage(m.Language, m.plan().Situation().Stage)
	m.say("这个时期的计划书：%s；%s。%s", "What a plan does at this stage: %s (%s). %s", text.Purpose, text.Length, text.Skip)
	if doubt := guide.Doubt(m.Language, m.plan()); doubt != "" {
		m.say("%s", "%s", doubt)
	}
}

// currencyOf is the change that makes the currency of the first amount that
// names one the plan's.
func (m *Mode) currencyOf(cell *plan.Field, text string) []plan.Change {
	option, ok := propose.Currency(m.plan(), cell, text)
	if !ok {
		return nil
	}
	m.say("这份计划书里的钱都按%s算。", "Money in this plan is counted in: %s.", option.In(m.Language))
	f, _ := plan.Question("currency")
	return []plan.Change{m.plan().Set(f.Whole(), option.Code)}
}
