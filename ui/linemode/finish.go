package linemode

import (
	"opsplan/plan"
	"opsplan/ui/terminal"
)

// end asks how to go on after the last question.
func (m *Mode) end() (move, error) {
	m.blank()
	left := m.plan().RequiredLeft(nil)
	if left == 0 {
		m.say("必答的都答完了。", "All required questions are answered.")
	} else {
		m.say("走完了一遍，必答还差 %d 题。", "That was the last question; %d required ones are left.", left)
	}
	type way struct {
		words plan.Words
		move  func() (move, error)
	}
	var ways []way
	add := func(zh, en string, to func() (move, error)) {
		ways = append(ways, way{plan.Words{Zh: zh, En: en}, to})
	}
	write := func() (move, error) { return move{kind: finish}, nil }
	if left == 0 {
		add("写出计划书", "write the plan out", write)
	} else {
		add("回去补还差的", "go back to what is missing", func() (move, error) { return move{kind: jump, to: m.firstMissing()}, nil })
	}
	if m.level > plan.More {
		add("接着答建议的题", "go on with what is recommended", m.lower)
	}
	add("先存着，以后再写", "leave it for now, all is kept", func() (move, error) { return move{kind: leave}, nil })
	if left > 0 {
		add("就这样写出来，缺的地方写“待补充”", "write it as it is, gaps marked", write)
	}
	for i, w := range ways {
		mark := ""
		if i == 0 {
			mark = plan.Words{Zh: "（回车就是它）", En: " (Enter takes it)"}.In(m.Language)
		}
		m.say("  %d. %s%s", "  %d. %s%s", i+1, w.words.In(m.Language), mark)
	}
	for {
		line, err := m.Terminal.ReadLine(terminal.Reading{Prompt: m.mark()})
		if err != nil {
			return move{}, err
		}
		o := offer{}
		for i := range ways {
			o.answers = append(o.answers, string(rune('a'+i)))
		}
		if line == "" {
			return ways[0].move()
		}
		if letter, ok := o.numbered(line); ok {
			return ways[letter[0]-'a'].move()
		}
		if c, rest := commandIn(line); c != nil {
			next, err := c.run(m, inquiry{question: m.steps()[0]}, rest)
			if err != nil || next.kind != stay {
				return next, err
			}
			continue
		}
		m.say("输入编号。", "Type a number.")
	}
}

// lower lets the next tier be asked and goes to the first new question.
func (m *Mode) lower() (move, error) {
	before := map[*plan.Field]bool{}
	for _, f := range m.steps() {
		before[f] = true
	}
	for m.level > plan.More {
		m.level--
		for _, f := range m.steps() {
			if !before[f] {
				return move{kind: jump, to: f}, nil
			}
		}
	}
	m.say("没有更多的题了。", "There are no more questions.")
	return move{kind: jump, to: nil}, nil
}
