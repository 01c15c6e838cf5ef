package linemode

import (
	"fmt"
	"slices"
	"strings"

	"opsplan/plan"
	"opsplan/plan/guide"
	"opsplan/plan/inert"
)

// say prints a sentence; what people wrote stands in args and is made inert.
func (m *Mode) say(zh, en string, args ...any) {
	for i, arg := range args {
		if s, ok := arg.(string); ok {
			args[i] = inert.Text(s)
		}
	}
	m.Terminal.Say(m.words(zh, en, args...))
}

func (m *Mode) words(zh, en string, args ...any) string {
	return fmt.Sprintf(plan.Words{Zh: zh, En: en}.In(m.Language), args...)
}

// sayPath prints a path unbroken, fit to be copied.
func (m *Mode) sayPath(before, path string) {
	m.Terminal.Print(before + inert.Line(path) + "\n")
}

func (m *Mode) blank() { m.Terminal.Print("\n") }

// first tells whether something that is explained once a sitting is still to
// be explained.
func (m *Mode) first(what string) bool {
	if m.told[what] {
		return false
	}
	m.told[what] = true
	return true
}

func (m *Mode) greet() {
	m.say("opsplan 逐题模式：一次问一题，答完按回车。写下的马上就存着；要停就按 Ctrl+C，或输入 quit。",
		"opsplan, line mode: one question at a time, Enter after each answer. Everything you type is saved straight away; to stop, press Ctrl+C or type quit.")
	if r := m.Session.Recovered(); r != nil && r.Changes > 0 {
		m.say("上次没来得及存进文件的 %d 处改动都找回来了（最后一处 %s）。",
			"%d edits that the file did not hold yet were recovered (the last at %s).", r.Changes, r.At.Format("2006-01-02 15:04"))
	}
	if m.left.Question != "" {
		m.say("接着上次停下的地方。", "Carrying on where you stopped.")
	}
}

// heading says where in the plan the question stands, then asks it.
func (m *Mode) heading(f *plan.Field) {
	steps := m.steps()
	number := slices.Index(steps, f) + 1
	m.blank()
	place := m.placeName(f)
	section := guide.Section(m.Language, m.plan().Situation(), f.Section.ID)
	if section.Opening != "" && !isSetUp(f) && m.first("section "+f.Section.ID) {
		m.say("%s：%s%s。", "%s. %s %s.", place, section.Opening, section.Length)
		m.blank()
	}
	wanted := m.wanted(f)
	if number > 0 {
		m.say("%s，第 %d 题，共 %d 题%s", "%s, question %d of %d%s", place, number, len(steps), wanted)
	} else {
		m.say("%s%s", "%s%s", place, wanted)
	}
	text := guide.For(m.Language, m.plan().Situation(), f.ID)
	m.say("%s", "%s", text.Prompt)
	m.hint(f.ID, text)
}

// wanted says how much a question is wanted that need not be answered.
func (m *Mode) wanted(f *plan.Field) string {
	switch tier := m.plan().Situation().Tier(f); tier {
	case plan.Required:
		return ""
	case plan.More:
		return m.words("（可不答）", " (optional)")
	case plan.Recommended, plan.NotAsked:
		return m.words("（%s）", " (%s)", tier.Words().In(m.Language))
	}
	return ""
}

// hint is read out the first time.
func (m *Mode) hint(id string, text guide.Text) {
	if text.Hint != "" && m.first("hint "+id) {
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

// placeName is the section the question is asked in: all of the set-up comes
// first, whatever section holds it.
func (m *Mode) placeName(f *plan.Field) string {
	if f.Section.ID == "" || isSetUp(f) {
		return m.words("开头", "First things")
	}
	return f.Section.Name.In(m.Language)
}

// current reads out what is answered already.
func (m *Mode) current(at plan.Path) {
	shown := m.plan().Shown(at, m.Language)
	switch {
	case shown == "":
	case strings.Contains(shown, "\n"):
		m.say("现在的回答：\n%s", "The answer now:\n%s", shown)
	default:
		m.say("现在的回答：%s（回车就不改）", "The answer now: %s (Enter keeps it)", shown)
	}
}
