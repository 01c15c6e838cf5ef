package linemode

import (
	"fmt"
	"slices"
	"strings"

	"opsplan/plan"
	"opsplan/plan/guide"
	"opsplan/ui/terminal"
)

// say prints a sentence; what people wrote stands in args and is made inert.
func (m *Mode) say(zh, en string, args ...any) {
	for i, arg := range args {
		if s, ok := arg.(string); ok {
			args[i] = terminal.Inert(s)
		}
	}
	m.Terminal.Print(fmt.Sprintf(plan.Words{Zh: zh, En: en}.In(m.Language), args...) + "\n")
}

func (m *Mode) sayWords(w plan.Words) { m.Terminal.Print(terminal.Inert(w.In(m.Language)) + "\n") }

func (m *Mode) blank() { m.Terminal.Print("\n") }

func (m *Mode) greet() {
	m.say("opsplan 逐题模式：一行一行问，答完按回车。随时可以停，写的都已存下。",
		"opsplan, line mode: one question at a time, Enter after each answer. Stop whenever you like; all you type is kept.")
	if r := m.Session.Recovered(); r != nil && r.Changes > 0 {
		m.say("上次没来得及存进文件的 %d 处改动都找回来了（最后一处 %s）。",
			"%d edits that the file did not hold yet were recovered (the last at %s).", r.Changes, r.At.Format("2006-01-02 15:04"))
	}
}

// heading says where in the plan the question stands, then asks it.
func (m *Mode) heading(f *plan.Field) {
	p := m.plan()
	steps := m.steps()
	number := slices.Index(steps, f) + 1
	m.blank()
	if first := slices.IndexFunc(steps, func(g *plan.Field) bool { return g.Section == f.Section }); first == number-1 && f.Section.ID != "" {
		m.say("%s", "%s", m.sectionName(f.Section))
		if opening := guide.Section(m.Language, p.Situation(), f.Section.ID); opening != "" {
			m.say("%s", "%s", opening)
		}
		m.blank()
	}
	tier := p.Situation().Tier(f)
	place := m.sectionName(f.Section)
	if number > 0 {
		m.say("%s，第 %d 题，共 %d 题（%s）", "%s, question %d of %d (%s)", place, number, len(steps), tier.Words().In(m.Language))
	} else {
		m.say("%s（%s）", "%s (%s)", place, tier.Words().In(m.Language))
	}
	m.prompt(f.ID)
}

// prompt reads out prompt and, the first time, hint.
func (m *Mode) prompt(id string) {
	text := guide.For(m.Language, m.plan().Situation(), id)
	m.say("%s", "%s", text.Prompt)
	if text.Hint != "" && !m.hinted[id] {
		m.hinted[id] = true
		m.say("提示：%s", "Hint: %s", text.Hint)
	}
}

func (m *Mode) example(id string) {
	text := guide.For(m.Language, m.plan().Situation(), id)
	if text.Better == "" {
		m.say("这一题还没有例子。", "There is no example for this one yet.")
		return
	}
	if text.Weak != "" {
		m.say("别这样写：%s", "Not like this: %s", text.Weak)
	}
	m.say("这样写：%s", "Like this: %s", text.Better)
}

func (m *Mode) sectionName(s *plan.Section) string {
	if s.ID == "" {
		return plan.Words{Zh: "开头", En: "First things"}.In(m.Language)
	}
	return s.Name.In(m.Language)
}

// current reads out what is answered already.
func (m *Mode) current(at plan.Path) {
	shown := m.plan().Shown(at, m.Language)
	if shown == "" {
		return
	}
	if strings.Contains(shown, "\n") {
		m.say("现在的回答：\n%s", "The answer now:\n%s", shown)
		return
	}
	m.say("现在的回答：%s", "The answer now: %s", shown)
}
