package linemode

import (
	"strings"

	"opsplan/plan"
)

// end is the line that ends paragraphs, as two empty ones do.
const end = "."

// askProse reads paragraphs, line by line. Each line is in the draft as soon as
// it is read.
func (m *Mode) askProse(in inquiry) (move, error) {
	old := m.plan().Text(in.at)
	if old != "" && m.isLeft(in.at) && (m.left.Typed != "" || m.left.Caret > 0) {
		m.say("上次这一段还没写完，接着写；写完了单独一行一个点。", "You had not finished this last time. Carry on, and end with a line that is just a full stop.")
		return m.goOn(in)
	}
	if old != "" {
		m.say("直接写＝重写；先输入一个 + ＝接着写。", "Type to replace it; a line with just + first adds to it.")
	}
	if m.first("prose") {
		m.say("可以写几行，空一行就另起一段。写完了，单独一行输入一个点 . 再回车（连按两次回车也行）。",
			"Several lines if you like; an empty line begins a new paragraph. End with a line that is just a full stop, or with two empty lines.")
	}
	first, next, err := m.read(in, true)
	if err != nil || next != nil {
		return orStay(next), err
	}
	first, ended := paragraphs(first)
	switch {
	case isBlank(first), first == end:
		m.passOver(in.at)
		return move{kind: forward}, nil
	case first == "+" && old != "":
		return m.goOn(in)
	}
	if err := m.answer(in, in.question, literal(first)); err != nil || ended {
		return move{kind: forward}, err
	}
	return m.goOn(in)
}

// paragraphs is a line as it was read, which a paste makes several, without
// the line break that ends it; ended tells that the last of them was the end.
func paragraphs(line string) (text string, ended bool) {
	text, ended = strings.CutSuffix(line, "\n"+end)
	return strings.TrimRight(text, "\n"), ended
}

// goOn adds lines to the answer until the end, or a command that leaves it. An
// empty line waits for what follows: a second one takes it back.
func (m *Mode) goOn(in inquiry) (move, error) {
	waiting := ""
	defer func() { m.open = false }()
	for {
		m.open = true
		m.at(in.at)
		line, next, err := m.read(in, true)
		if err != nil || next != nil {
			return orStay(next), err
		}
		line, ended := paragraphs(line)
		switch {
		case line == end, isBlank(line) && waiting != "":
			return move{kind: forward}, nil
		case isBlank(line):
			waiting = "\n" + line
			continue
		}
		before := m.plan().Text(in.at) // a command may have emptied it
		added := plan.Change{Path: in.at, At: len(before), New: waiting + "\n" + literal(line)}
		if before == "" {
			added.New = literal(line)
		}
		if err := m.Session.Extend(added); err != nil {
			return move{}, err
		}
		if waiting = ""; ended {
			return move{kind: forward}, nil
		}
	}
}
