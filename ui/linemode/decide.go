package linemode

import (
	"opsplan/plan"
	"opsplan/plan/draft"
)

// decide asks which text holds, where the file was changed while edits of an
// earlier sitting waited for it.
func (m *Mode) decide() error {
	c := m.Session.Changed()
	if c == nil {
		return nil
	}
	m.say("上次有 %d 处改动没来得及存进文件（最后一处 %s），那以后文件又被别的程序改过。",
		"%d edits from last time did not reach the file (the last at %s), and another program has changed it since.", c.Changes, c.At.Format("2006-01-02 15:04"))
	decisions := []struct {
		draft.Decision
		words plan.Words
	}{
		{draft.Both, plan.Words{Zh: "两份都留：接着写文件里的，上次的另存成一份草稿（回车就是它）", En: "Keep both: go on with the file; what you wrote becomes a draft of its own (Enter takes it)"}},
		{draft.KeepFile, plan.Words{Zh: "用文件里的", En: "Use the file"}},
		{draft.KeepMine, plan.Words{Zh: "用上次写的", En: "Use what you wrote"}},
	}
	for i, d := range decisions {
		m.say("  %d. %s", "  %d. %s", i+1, d.words.In(m.Language))
	}
	for {
		line, err := m.choose()
		if err != nil {
			return err
		}
		n, ok := ordinal(line)
		if line == "" {
			n, ok = 1, true
		}
		if !ok || n > len(decisions) {
			m.say("输入编号。", "Type a number.")
			continue
		}
		copied, err := m.Session.Decide(decisions[n-1].Decision)
		if copied != "" {
			m.sayPath(m.words("另存在：", "It is kept in: "), copied)
		}
		return err
	}
}
