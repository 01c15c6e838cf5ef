package linemode

import "opsplan/plan"

// A way is how to go on after the last question.
type way struct {
	words plan.Words
	move  func() (move, error)
}

// end asks how to go on after the last question.
func (m *Mode) end() (move, error) {
	m.blank()
	if left := m.plan().RequiredLeft(nil); left == 0 {
		m.say("必答的都答完了。", "All required questions are answered.")
	} else {
		m.say("走完了一遍，必答还差 %d 题：%s。", "That was the last question; %d required ones are left: %s.", left, m.missingNames())
	}
	ways := m.ways()
	for i, w := range ways {
		mark := ""
		if i == 0 {
			mark = m.words("（回车就是它）", " (Enter takes it)")
		}
		m.say("  %d. %s%s", "  %d. %s%s", i+1, w.words.In(m.Language), mark)
	}
	for {
		line, err := m.choose()
		if err != nil {
			return move{}, err
		}
		if line == "" {
			return ways[0].move()
		}
		if n, ok := ordinal(line); ok && n <= len(ways) {
			return ways[n-1].move()
		}
		if c, rest := commandIn(line); c != nil {
			next, err := c.run(m, inquiry{}, rest)
			switch {
			case err != nil:
				return move{}, err
			case next.kind == forward:
			case next.kind != stay:
				return next, nil
			}
			continue
		}
		m.say("输入编号。", "Type a number.")
	}
}

func (m *Mode) ways() []way {
	var ways []way
	add := func(zh, en string, to func() (move, error)) {
		ways = append(ways, way{plan.Words{Zh: zh, En: en}, to})
	}
	to := func(next move) func() (move, error) {
		return func() (move, error) { return next, nil }
	}
	complete := m.plan().RequiredLeft(nil) == 0
	if complete {
		add("写出计划书", "Write the plan out", to(move{kind: finish}))
	} else {
		add("回去补还差的", "Go back to what is missing", to(m.toMissing()))
	}
	if m.level > plan.More {
		add("接着答建议的题", "Go on with what is recommended", m.lower)
	}
	add("先存着，以后再写", "Leave it for now; everything is kept", to(move{kind: leave}))
	if !complete {
		add("就这样写出来，缺的地方写“待补充”", "Write it as it is, with the gaps marked", to(move{kind: finish}))
	}
	return ways
}

func (m *Mode) toMissing() move { return move{kind: jump, to: m.firstMissing(), mending: true} }

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
