package linemode

import (
	"strings"

	"opsplan/plan"
	"opsplan/plan/check"
	"opsplan/ui/terminal"
)

// ask puts a question of the walk.
func (m *Mode) ask(f *plan.Field) (move, error) {
	m.heading(f)
	if because, ok := m.plan().Waived(f); ok {
		m.say("已写明不适用，因为%s。回车＝就这样；clear＝还是要答。", "Said not to apply, because %s. Enter: leave it; clear: answer it after all.", because)
	}
	m.tellCommands()
	in := inquiry{question: f, at: f.Whole(), id: f.ID}
	if f.Kind == plan.KindTable {
		return m.askTable(in)
	}
	m.current(in.at)
	return m.askText(in, f)
}

// tellCommands is said once a sitting.
func (m *Mode) tellCommands() {
	if m.known {
		return
	}
	m.known = true
	m.say("（不会写就输入 example 看例子；back 上一题，skip 跳过，list 看全部，? 看所有命令）",
		"(Stuck? Type example. back, skip and list move about; ? shows all commands.)")
}

// askText asks for one text, of a question or a cell, and stores it.
func (m *Mode) askText(in inquiry, cell *plan.Field) (move, error) {
	if cell.Kind == plan.KindProse {
		return m.askProse(in)
	}
	choices := m.offer(in, cell)
	line, next, err := m.read(in, m.mark(), false)
	if err != nil || next != nil {
		return orStay(next), err
	}
	text := choices.resolve(cell, literal(line))
	if strings.TrimSpace(line) == "" {
		text = choices.initial
		if text == "" || m.plan().Text(in.at) != "" {
			return move{kind: forward}, nil
		}
	}
	if text == unsure {
		if text, err = m.detect(); err != nil || text == "" {
			return move{kind: stay}, err
		}
	}
	if err := m.answer(in, text); err != nil {
		return move{}, err
	}
	if in.question.ID == "stage" {
		m.stageChosen()
	}
	return move{kind: forward}, m.afterwards(in, cell)
}

// read reads a line that is an answer, or runs the commands that are none; a
// move says that one of those leaves the question.
func (m *Mode) read(in inquiry, prompt string, many bool) (line string, next *move, err error) {
	for {
		line, err := m.Terminal.ReadLine(m.reading(in, prompt, many))
		if err != nil {
			return line, nil, err
		}
		c, rest := commandIn(line)
		if c == nil {
			return line, nil, nil
		}
		m.at(in.at)
		went, err := c.run(m, in, rest)
		if err != nil || went.kind != stay {
			return "", &went, err
		}
		prompt = m.mark()
	}
}

// reading reads a line whose letters are kept as they come: what the last
// sitting left in the line stands in it again.
func (m *Mode) reading(in inquiry, prompt string, many bool) terminal.Reading {
	start := m.typed
	m.typed = ""
	return terminal.Reading{Prompt: prompt, Start: start, Many: many, Typed: func(text string) {
		m.Session.SetPlace(m.place(in.at, text))
	}}
}

// answer stores the text, and lets references follow a renamed row.
func (m *Mode) answer(in inquiry, text string) error {
	p := m.plan()
	c := p.Set(in.at, text)
	changes := append([]plan.Change{c}, p.Follow(c)...)
	m.at(in.at)
	return m.Session.Apply(changes...)
}

// afterwards says what could not be read in the answer, and what it makes
// possible to ask.
func (m *Mode) afterwards(in inquiry, cell *plan.Field) error {
	for _, f := range check.Run(m.plan()) {
		if f.Path == in.at && f.Rule == "unreadable" && cell.Kind != plan.KindFormula {
			m.say("原样记下了，不过%s%s", "Kept as typed, but: %s %s", f.Summary.In(m.Language), f.Remedy.In(m.Language))
		}
	}
	if cell.Kind == plan.KindFormula {
		return m.nameFactors(in.at)
	}
	return nil
}

func (m *Mode) mark() string { return "> " }

func orStay(next *move) move {
	if next == nil {
		return move{kind: stay}
	}
	return *next
}
