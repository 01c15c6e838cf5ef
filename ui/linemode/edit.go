package linemode

import "opsplan/plan"

func waive(m *Mode, in inquiry, because string) (move, error) {
	f := in.question
	if f == nil {
		return m.noQuestion()
	}
	if because == "" {
		m.say("为什么不适用？（回车＝算了）", "Why does it not apply? (Enter: never mind)")
		var err error
		if because, err = m.choose(); err != nil {
			return move{}, err
		}
	}
	if because == "" {
		return move{kind: stay}, nil
	}
	if err := m.Session.Apply(m.plan().Waive(f, because)); err != nil {
		return move{}, err
	}
	m.say("记下：“%s”不适用，因为%s", "Noted: “%s” does not apply, because %s", f.Name.In(m.Language), because)
	return move{kind: jump, to: m.onward(f), mending: m.mending}, nil
}

// noQuestion refuses what needs one: at the end nothing is being asked.
func (m *Mode) noQuestion() (move, error) {
	m.say("现在没有在问哪一题。先用 goto 去那一题。", "No question is being asked just now. Go to it first: goto 7.")
	return move{kind: stay}, nil
}

func clearAnswer(m *Mode, in inquiry, _ string) (move, error) {
	if in.question == nil {
		return m.noQuestion()
	}
	p := m.plan()
	if c, ok := p.Unwaive(in.question); ok {
		return move{kind: jump, to: in.question, mending: m.mending}, m.Session.Apply(c)
	}
	if in.at.Cell == "" && in.question.Kind == plan.KindTable {
		m.say("整张表不能一下清空；delete 2 删第 2 行。", "A table cannot be emptied in one go; delete 2 deletes row 2.")
		return move{kind: stay}, nil
	}
	if p.Text(in.at) == "" {
		m.say("这里本来就是空的。", "It is empty already.")
		return move{kind: stay}, nil
	}
	m.say("清空了。要回来就输入 undo。", "Emptied. Type undo to get it back.")
	return move{kind: stay}, m.Session.Apply(p.Set(in.at, ""))
}

func undo(m *Mode, _ inquiry, _ string) (move, error) {
	changes, ok := m.Session.Undo()
	if !ok {
		m.say("没有可以撤销的。", "There is nothing to undo.")
		return move{kind: stay}, nil
	}
	at := changes[len(changes)-1].Path // of the first change of the step
	f, ok := plan.Question(at.Field)
	if !ok || f.ID == "not_applying" {
		m.say("撤销了。", "Undone.")
		return move{kind: stay}, nil
	}
	m.say("撤销了“%s”的上一步。", "Undone: the last step in “%s”.", f.Name.In(m.Language))
	return move{kind: jump, to: f, mending: m.mending}, nil
}

func save(m *Mode, _ inquiry, _ string) (move, error) {
	if err := m.Session.Save(); err != nil {
		m.say("%s", "%s", wordsOf(err).In(m.Language))
		return move{kind: stay}, nil
	}
	m.sayPath(m.words("存好了：", "Saved: "), m.Session.Ref().Path)
	return move{kind: stay}, nil
}

func finishUp(m *Mode, in inquiry, _ string) (move, error) {
	left := m.plan().RequiredLeft(nil)
	if left == 0 {
		return move{kind: finish}, nil
	}
	m.say("必答还差 %d 题：%s。", "%d required questions are left: %s.", left, m.missingNames())
	m.say("回车＝回去补；再输入一次 finish＝就这样写出来，缺的地方写“待补充”。",
		"Enter: go back to them; finish once more: write it as it is, with the gaps marked.")
	line, err := m.choose()
	if err != nil {
		return move{}, err
	}
	switch c, rest := commandIn(line); {
	case c == nil:
		return m.toMissing(), nil
	case c.name == "finish":
		return move{kind: finish}, nil
	default:
		return c.run(m, in, rest)
	}
}
