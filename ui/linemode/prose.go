package linemode

import "opsplan/plan"

// end is a line that ends paragraphs, as an empty one does.
const end = "."

// askProse reads paragraphs, line by line, up to an empty line. Each line is in
// the draft as soon as it is read.
func (m *Mode) askProse(in inquiry) (move, error) {
	old := m.plan().Text(in.at)
	if old != "" && m.isLeft(in.at) && m.left.Typed != "" {
		m.say("接着上次没写完的这一行：", "Going on with the line that was not finished:")
		return m.goOn(in, old)
	}
	if old != "" {
		m.say("直接写＝重写；先输入一个 + ＝接着写。", "Type to write it anew; a line with + first goes on from it.")
	}
	if m.first("prose") {
		m.say("可以写几行。写完了，空着一行回车就到下一题。", "Several lines if you like. An empty line ends the answer.")
	}
	first, next, err := m.read(in, true)
	if err != nil || next != nil {
		return orStay(next), err
	}
	switch {
	case isEnd(first):
		m.passOver(in.at)
		return move{kind: forward}, nil
	case first == "+" && old != "":
		return m.goOn(in, old)
	}
	text := literal(first)
	if err := m.answer(in, in.question, text); err != nil {
		return move{}, err
	}
	return m.goOn(in, text)
}

// goOn adds lines to the text until an empty one, or a command that leaves it.
func (m *Mode) goOn(in inquiry, text string) (move, error) {
	for {
		line, next, err := m.read(in, true)
		if err != nil || next != nil {
			return orStay(next), err
		}
		if isEnd(line) {
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

// isEnd tells the end of paragraphs; a backslash alone is an empty line in them.
func isEnd(line string) bool { return isBlank(line) || line == end }
