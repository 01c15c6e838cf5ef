package linemode

import "opsplan/plan"

// end is the line that ends paragraphs.
const end = "."

// askProse reads paragraphs, line by line, up to a line with a single point.
// Each line is in the draft as soon as it is read.
func (m *Mode) askProse(in inquiry) (move, error) {
	old := m.plan().Text(in.at)
	if old != "" && m.typed != "" {
		m.say("接着上次没写完的这一行：", "Going on with the line that was not finished:")
		return m.goOn(in, old)
	}
	if old == "" {
		m.say("可以写几行；写完了，单独一行输入一个点 . 再回车。", "Several lines if you like; end with a line that is a single point.")
	} else {
		m.say("回车＝保留；直接写＝重写；先输入一个 + ＝接着写。最后单独一行一个点。",
			"Enter: keep; type: write it anew; a line with + first: go on from it. End with a single point.")
	}
	first, next, err := m.read(in, m.mark(), true)
	if err != nil || next != nil {
		return orStay(next), err
	}
	var text string
	switch {
	case first == "" || first == end:
		return move{kind: forward}, nil
	case first == "+" && old != "":
		text = old
	default:
		text = literal(first)
		if err := m.answer(in, text); err != nil {
			return move{}, err
		}
	}
	return m.goOn(in, text)
}

// goOn adds lines to the text until the point, or a command that leaves it.
func (m *Mode) goOn(in inquiry, text string) (move, error) {
	for {
		line, next, err := m.read(in, m.mark(), true)
		if err != nil || next != nil {
			return orStay(next), err
		}
		if line == end {
			return move{kind: forward}, nil
		}
		added := plan.Change{Path: in.at, At: len(text), New: "\n" + literal(line)}
		if err := m.Session.Extend(added); err != nil {
			return move{}, err
		}
		text += added.New
		m.at(in.at)
	}
}
