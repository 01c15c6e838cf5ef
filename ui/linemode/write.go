package linemode

import (
	"errors"
	"os"

	"opsplan/ui/handout"
)

// handOver writes the plan into files, in the formats the person picks, until
// that is enough. Where the output goes somewhere already, that is the file.
func (m *Mode) handOver() error {
	if m.Redirected {
		return nil
	}
	formats := handout.Formats()
	for {
		m.blank()
		m.say("写成什么文件？", "What kind of file?")
		enough := len(formats) + 1
		initial := 1
		if m.wrote != "" {
			initial = enough
		}
		for i, f := range formats {
			m.say("  %d. %s：%s%s", "  %d. %s: %s%s", i+1, f.Words.In(m.Language), m.use(f), m.enterTakes(i+1 == initial))
		}
		m.say("  %d. %s%s", "  %d. %s%s", enough, m.words("不写了，离开", "No more; leave"), m.enterTakes(enough == initial))
		n, err := m.number(enough, initial)
		switch {
		case err != nil:
			return err
		case n == enough:
			return nil
		}
		if err := m.write(formats[n-1]); err != nil {
			return err
		}
	}
}

func (m *Mode) enterTakes(initial bool) string {
	if !initial {
		return ""
	}
	return m.words("（回车就是它）", " (Enter takes it)")
}

func (m *Mode) use(f handout.Format) string {
	if !f.Here() {
		return m.words("要先装 LibreOffice", "takes LibreOffice, which is not here")
	}
	return f.Use.In(m.Language)
}

// number reads a choice of so many; Enter is the initial one.
func (m *Mode) number(most, initial int) (int, error) {
	for {
		line, err := m.choose()
		if err != nil {
			return 0, err
		}
		if line == "" {
			return initial, nil
		}
		if n, ok := ordinal(line); ok && n <= most {
			return n, nil
		}
		m.say("输入编号。", "Type a number.")
	}
}

// write asks for a name and writes the file; what went wrong is said. The error
// is of reading the name.
func (m *Mode) write(f handout.Format) error {
	order := handout.Order{Env: m.Env}
	proposed := handout.NameFor(m.plan(), m.Session.Ref(), f, order)
	m.say("文件叫什么？回车就是 %s", "What is the file called? Enter takes %s", proposed)
	if here, err := os.Getwd(); err == nil {
		m.sayPath(m.words("写到：", "It goes to: "), here)
	}
	name, err := m.choose()
	if err != nil {
		return err
	}
	if name == "" {
		name = proposed
	}
	path, f, err := handout.Target(name, proposed, f)
	if err != nil {
		m.outcome(err)
		return nil
	}
	replace := false
	if refusal, ok := errors.AsType[*handout.Refusal](m.mayWrite(path, replace)); ok && refusal.Why == handout.Exists {
		if replace, err = m.mayReplace(path); err != nil || !replace {
			return err
		}
	}
	size, err := m.writeTo(path, f, order, replace)
	if err != nil {
		m.outcome(err)
		return nil
	}
	m.wrote = path
	m.sayPath(m.words("写好了（%s）：", "Written (%s): ", handout.Size(int64(size))), path)
	return nil
}

// writeTo makes the document and writes it.
func (m *Mode) writeTo(path string, f handout.Format, order handout.Order, replace bool) (size int, err error) {
	if err := m.mayWrite(path, replace); err != nil {
		return 0, err
	}
	if f.Office && f.Here() {
		m.say("LibreOffice 正在转成 PDF，要十来秒…", "LibreOffice is making the PDF; it takes some ten seconds…")
	}
	job, callOff := m.Workshop.Job()
	defer callOff(nil)
	output, err := m.Workshop.Make(job, f, m.plan(), order)
	if err != nil {
		return 0, err
	}
	return len(output), handout.Write(path, output, m.Session.Ref().Path, replace)
}

func (m *Mode) mayWrite(path string, replace bool) error {
	return handout.MayWrite(path, m.Session.Ref().Path, replace)
}

// mayReplace asks whether a file that is there is to be replaced.
func (m *Mode) mayReplace(path string) (bool, error) {
	m.sayPath(m.words("已经有这个文件了：", "This file exists already: "), path)
	m.say("  1. 不动它%s", "  1. Leave it%s", m.enterTakes(true))
	m.say("  2. 盖掉它", "  2. Replace it")
	n, err := m.number(2, 1)
	return n == 2, err
}

// outcome says what went wrong.
func (m *Mode) outcome(err error) { m.say("%s", "%s", wordsOf(err).In(m.Language)) }
