package linemode

import (
	"strconv"
	"strings"
	"time"

	"opsplan/plan"
	"opsplan/plan/guide"
	"opsplan/ui/terminal"
)

// unsure is the answer that starts the stage detector instead.
const unsure = "\x00unsure"

// halfYear is how long a plan is unless said otherwise.
const halfYear = 6

// initial is what Enter stands for at a question that was not answered, ""
// without.
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
		start, err := time.Parse(time.DateOnly, string(m.plan().PeriodStart))
		if err != nil {
			start = nextMonth
		}
		return start.AddDate(0, halfYear, -1).Format(time.DateOnly)
	case "date":
		return today.Format(time.DateOnly)
	}
	return ""
}

// detect asks the few questions of the stage detector; "" if the person gives up.
func (m *Mode) detect() (string, error) {
	answers := map[string]string{}
	for {
		d := guide.Detect(m.Language, answers)
		if d.Next == nil {
			stage, _ := plan.Question("stage")
			name := stage.Shown(string(d.Stage), m.Language)
			if d.Unsure {
				m.say("看起来是%s，不过拿不准：%s", "It looks like %s, but that is not sure: %s", name, d.Why)
			} else {
				m.say("是%s：%s", "It is %s: %s", name, d.Why)
			}
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
	m.say("%s", "%s", q.Prompt)
	if q.Hint != "" {
		m.say("提示：%s", "Hint: %s", q.Hint)
	}
	for i, o := range q.Options {
		m.say("  %d. %s", "  %d. %s", i+1, o.Text)
	}
	for {
		line, err := m.Terminal.ReadLine(terminal.Reading{Prompt: m.mark()})
		if err != nil {
			return "", err
		}
		n, err := strconv.Atoi(strings.TrimSpace(line))
		switch {
		case err == nil && n >= 1 && n <= len(q.Options):
			return q.Options[n-1].Code, nil
		case strings.TrimSpace(line) == "":
			return "", nil
		}
		m.say("输入编号；直接回车就不问了。", "Type a number, or Enter to stop.")
	}
}

// stageChosen says what the stage makes of the plan.
func (m *Mode) stageChosen() {
	text := guide.Stage(m.Language, m.plan().Situation().Stage)
	for _, line := range []string{text.Purpose, text.Cadence} {
		if line != "" {
			m.say("%s", "%s", line)
		}
	}
}
