package linemode

import (
	"strings"

	"opsplan/plan"
	"opsplan/plan/check"
	"opsplan/ui/figures"
	"opsplan/ui/terminal"
)

// An inquiry is what is being asked: a command acts on it.
type inquiry struct {
	question *plan.Field
	at       plan.Path // of the answer
	id       string    // of its texts in the guide
}

// ask puts a question of the walk.
func (m *Mode) ask(f *plan.Field) (move, error) {
	m.heading(f)
	m.tellCommands()
	in := inquiry{question: f, at: f.Whole(), id: f.ID}
	if because, ok := m.plan().Waived(f); ok {
		return m.askWaived(in, because)
	}
	if f.Kind == plan.KindTable {
		return m.askTable(in)
	}
	m.current(in.at)
	return m.askText(in, f)
}

// tellCommands is said once a sitting.
func (m *Mode) tellCommands() {
	if !m.first("commands") {
		return
	}
	m.say("（不会写就输入 example 看例子；back 上一题，skip 跳过，? 看全部命令）",
		"(Stuck? Type example. back and skip move about; ? shows all commands.)")
}

func (m *Mode) askWaived(in inquiry, because string) (move, error) {
	m.say("已写明不适用，因为%s。", "Marked as not applying, because %s.", because)
	for {
		m.say("回车＝就这样；clear＝还是要答。", "Enter leaves it that way; clear answers it after all.")
		line, next, err := m.read(in, false)
		if err != nil || next != nil {
			return orStay(next), err
		}
		if isBlank(line) {
			return move{kind: forward}, nil
		}
	}
}

// askText asks for one text, of a question or a cell, and stores it. What
// cannot be read is asked again, and Enter leaves it as it is.
func (m *Mode) askText(in inquiry, cell *plan.Field) (move, error) {
	if cell.Kind == plan.KindProse {
		return m.askProse(in)
	}
	choices := m.offer(in, cell)
	refused := "" // no option: it takes the place of an answer only if meant
	for {
		line, next, err := m.read(in, false)
		if err != nil || next != nil {
			return orStay(next), err
		}
		text := choices.resolve(cell, line)
		if isBlank(line) && refused != "" {
			return move{kind: forward}, m.answer(in, cell, refused)
		}
		if isBlank(line) {
			if m.plan().Text(in.at) != "" {
				return move{kind: forward}, nil
			}
			text = choices.initial
		}
		if text == unsure {
			if text, err = m.detect(); err != nil {
				return move{}, err
			}
			if text == "" {
				m.options(choices, cell, in)
				continue
			}
		}
		if text == "" {
			m.passOver(in.at)
			return move{kind: forward}, nil
		}
		if !offers(cell, text) {
			m.say("“%s”不在选项里。重选一个，或回车＝就记成这样。", "“%s” is not among the options. Choose again, or press Enter to keep it as it is.", text)
			refused = text
			continue
		}
		ok, err := m.store(in, cell, text, line)
		if ok || err != nil {
			return move{kind: forward}, err
		}
	}
}

// offers tells whether the text is options, where the cell has nothing else.
func offers(cell *plan.Field, text string) bool {
	if cell.Kind != plan.KindChoice && cell.Kind != plan.KindSeveral {
		return true
	}
	for _, item := range plan.Several(text).Items() {
		if _, ok := cell.Option(item); !ok {
			return false
		}
	}
	return true
}

// store stores the text and says what comes of it; ok is false where it cannot
// be read.
func (m *Mode) store(in inquiry, cell *plan.Field, text, typed string) (ok bool, err error) {
	if err := m.answer(in, cell, text); err != nil {
		return false, err
	}
	if shown := m.plan().Shown(in.at, m.Language); !strings.EqualFold(shown, literal(typed)) {
		m.say("记下：%s", "Noted: %s", shown)
	} else if meant := figures.Reading(m.plan(), m.Language, cell, text); meant != "" {
		m.say("读作：%s", "Read as: %s", meant)
	}
	switch {
	case in.at.Field == "stage":
		m.stageChosen()
	case cell.Kind == plan.KindFormula:
		return m.nameFactors(in.at)
	}
	return !m.unreadable(in, cell), nil
}

// read reads a line that is an answer, or runs the commands that are none; a
// move says that one of those leaves the question.
func (m *Mode) read(in inquiry, many bool) (line string, next *move, err error) {
	for {
		line, err := m.Terminal.ReadLine(m.reading(in, many))
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
	}
}

// reading reads a line whose letters are kept as they come: what the last
// sitting left in this very line stands in it again.
func (m *Mode) reading(in inquiry, many bool) terminal.Reading {
	start := ""
	if m.isLeft(in.at) {
		start, m.left.Typed = m.left.Typed, ""
		m.Session.SetPlace(m.place(in.at, start)) // a second crash must not lose it
	}
	return terminal.Reading{Prompt: mark, Start: start, Many: many, Typed: func(text string) {
		m.Session.SetPlace(m.place(in.at, text))
	}}
}

// choose reads a line that answers a question of ours, which is no part of the plan.
func (m *Mode) choose() (string, error) {
	line, err := m.Terminal.ReadLine(terminal.Reading{Prompt: mark})
	return strings.TrimSpace(line), err
}

// mark stands before all that is typed.
const mark = "> "

// answer stores the text, lets references follow a renamed row, and takes over
// the currency of the first amount.
func (m *Mode) answer(in inquiry, cell *plan.Field, text string) error {
	p := m.plan()
	c := p.Set(in.at, text)
	changes := append([]plan.Change{c}, p.Follow(c)...)
	changes = append(changes, m.currencyOf(cell, text)...)
	m.at(in.at)
	return m.Session.Apply(changes...)
}

// unreadable says what could not be read in the answer.
func (m *Mode) unreadable(in inquiry, cell *plan.Field) bool {
	for _, f := range check.Run(m.plan()) {
		if f.Path != in.at || f.Rule != "unreadable" {
			continue
		}
		m.say("原样记下了，不过%s。", "Kept as typed, but: %s.", strings.TrimRight(f.Summary.In(m.Language), "。."))
		if len(cell.Options) > 0 {
			m.say("%s。", "%s.", f.Remedy.In(m.Language))
		}
		m.say("重写一遍；就这样留着就回车。", "Type it again, or press Enter to keep it.")
		return true
	}
	return false
}

// passOver says that something required was left open, so that nobody thinks
// it was stored.
func (m *Mode) passOver(at plan.Path) {
	for _, g := range m.plan().Missing() {
		if g.Path == at {
			m.say("先空着。", "Left empty for now.")
			return
		}
	}
}

func isBlank(line string) bool { return strings.TrimSpace(line) == "" }

func orStay(next *move) move {
	if next == nil {
		return move{kind: stay}
	}
	return *next
}
