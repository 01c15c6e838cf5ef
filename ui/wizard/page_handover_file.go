package wizard

import (
	"context"
	"errors"
	"os"
	"strings"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/ui/editor"
	"opsplan/ui/handout"
)

// saveAs asks for a file's name, and whether a file of that name is to be
// replaced.
type saveAs struct {
	d       *desk
	as      handout.Format
	wanted  document.Options
	name    *editor.Model
	path    string                  // being written to
	callOff context.CancelCauseFunc // while it is being written, else nil
	fault   string                  // why it was not
	there   os.FileInfo             // the file in the way; nil: none
	over    bool                    // the cursor is on replacing it
	sight   scroll
}

func newSaveAs(d *desk, as handout.Format, wanted document.Options) *saveAs {
	s := &saveAs{d: d, as: as, wanted: wanted, name: d.newLine("")}
	s.name.SetText(s.proposed())
	s.name.Do(editor.SelectAll) // what is typed takes its place
	return s
}

// proposed is a name for the file.
func (s *saveAs) proposed() string {
	return handout.NameFor(s.d.plan(), s.d.session.Ref(), s.as, handout.Order{Options: s.wanted})
}

func (s *saveAs) update(msg tea.Msg) ([]action, bool) {
	switch msg := msg.(type) {
	case writtenMsg:
		return s.take(msg)
	case tea.KeyPressMsg:
		switch {
		case s.callOff != nil:
			if msg.Code == tea.KeyEscape {
				s.callOff(errCalledOff)
			}
			return on()
		case s.there != nil:
			return s.decide(msg)
		case msg.Code == tea.KeyEnter:
			return s.write(false)
		case msg.Code == tea.KeyEscape:
			return nil, false
		}
	}
	s.fault = ""
	cmd, used := s.name.Update(msg)
	if cmd != nil {
		return on(effect{cmd})
	}
	return nil, used
}

// decide takes the keys while it is asked whether a file is to be replaced.
func (s *saveAs) decide(key tea.KeyPressMsg) ([]action, bool) {
	switch key.Key().Keystroke() {
	case "up", "left", "shift+tab", "down", "right", "tab":
		s.over = !s.over
	case "enter":
		if s.over {
			return s.write(true)
		}
		s.there = nil
	case "esc":
		s.there = nil
	}
	return on()
}

// write writes under the name that stands there.
func (s *saveAs) write(replace bool) ([]action, bool) {
	path, fault := s.target()
	if fault != "" {
		s.fault = fault
		return on()
	}
	job, callOff := s.d.workshop.Job()
	s.callOff, s.path = callOff, path
	return on(effect{s.d.writeOut(job, s.as, s.wanted, path, replace)})
}

// target is the file that is meant, in which format.
func (s *saveAs) target() (path, fault string) {
	name := strings.TrimSpace(s.name.Text())
	if name == "" {
		return "", s.d.say("先写个文件名", "Name the file first")
	}
	path, as, err := handout.Target(name, s.proposed(), s.as)
	if err != nil {
		return "", s.d.fault(err)
	}
	s.as = as
	return path, ""
}

// take learns how it went; the page below is told too.
func (s *saveAs) take(msg writtenMsg) ([]action, bool) {
	if s.callOff != nil {
		s.callOff(nil)
	}
	s.callOff, s.over = nil, false
	switch {
	case errors.Is(msg.err, errCalledOff):
		s.fault = s.d.say("停下了，什么也没写", "Stopped; nothing was written")
	case msg.err == nil:
		return []action{uncover{}}, false
	case msg.there != nil:
		s.there = msg.there
	default:
		s.fault = s.d.fault(msg.err)
	}
	return nil, false
}

func (s *saveAs) view(width, height int) pane {
	cols := min(width, 76)
	p := pane{rows: []string{s.d.theme.strong.Render(s.d.line(s.d.say("写成文件：", "File: ")+s.heading(), cols)), ""}}
	say := func(text string, style func(...string) string) {
		for _, row := range s.d.wrap(text, cols) {
			p.rows = append(p.rows, style(row))
		}
	}
	if s.there != nil {
		s.ask(say, cols, &p)
		return s.sight.shown(s.d, p, width, height, len(p.rows)-2, len(p.rows)-1)
	}
	say(s.d.say("文件名", "Name of the file"), s.d.theme.dim.Render)
	p.add(s.d.editing(s.name, cols-2, 3).indent("  ", 2))
	p.rows = append(p.rows, "")
	switch {
	case s.callOff != nil && s.as.Office:
		say(s.d.say("LibreOffice 正在转成 PDF，要十来秒…", "LibreOffice is making the PDF; it takes some ten seconds…"), s.d.theme.dim.Render)
	case s.callOff != nil:
		say(s.d.say("正在写…", "Writing…"), s.d.theme.dim.Render)
	case s.fault != "":
		say("! "+s.fault, s.d.theme.alarm.Render)
	}
	if here, err := os.Getwd(); err == nil {
		say(s.d.say("写到 %s；也可以写完整的路径，~/ 开头是自己的文件夹。", "It goes to %s, unless you write a whole path. ~/ is your own folder.", here), s.d.theme.dim.Render)
	}
	return s.sight.shown(s.d, p, width, height, 0, 0)
}

// heading says which document in which format.
func (s *saveAs) heading() string {
	format := s.as.Words.In(s.d.language)
	for _, f := range forms {
		if f.form == s.wanted.Form && f.form != document.Whole && !s.as.Data {
			return format + s.d.say("，", ", ") + f.words.In(s.d.language)
		}
	}
	return format
}

// ask asks whether the file in the way is to be replaced.
func (s *saveAs) ask(say func(string, func(...string) string), cols int, p *pane) {
	say(s.d.say("已经有这个文件了（%s，%s 改的）：", "This file exists already (%s, changed %s):",
		handout.Size(s.there.Size()), s.there.ModTime().Format("2006-01-02 15:04")), plainly)
	say(s.path, s.d.theme.strong.Render)
	p.rows = append(p.rows, "")
	for i, words := range []string{s.d.say("换个名字", "Another name"), s.d.say("盖掉它", "Replace it")} {
		row, here := s.d.line("  "+words, cols), s.over == (i == 1)
		if here {
			row = s.d.theme.accent.Render(s.d.line("› "+words, cols))
		}
		click := listed(cols, 1, here, func() { s.over = i == 1 }, func() ([]action, bool) {
			return s.decide(tea.KeyPressMsg{Code: tea.KeyEnter})
		})
		p.add(pane{rows: []string{row}, zones: []zone{click}})
	}
}

func (s *saveAs) keys() []hint {
	if s.callOff != nil {
		return []hint{{"Esc", plan.Words{Zh: "停下", En: "stop"}}}
	}
	if s.there != nil {
		return []hint{{"↑↓", plan.Words{Zh: "选", En: "choose"}}, {"Enter", plan.Words{Zh: "就这样", En: "do it"}}, {"Esc", plan.Words{Zh: "换个名字", En: "another name"}}}
	}
	return []hint{{"Enter", plan.Words{Zh: "写", En: "write"}}, {"Esc", plan.Words{Zh: "不写了", En: "never mind"}}}
}
