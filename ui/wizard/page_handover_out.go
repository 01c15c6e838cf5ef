package wizard

import (
	"context"
	"errors"
	"os"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan/document"
	"opsplan/plan/draft"
	"opsplan/ui/handout"
)

// writtenMsg brings how writing a file went; copiedMsg that so many bytes were
// given to the clipboard; shownMsg how opening a file went.
type (
	writtenMsg struct {
		as    handout.Format
		path  string
		size  int
		there os.FileInfo // what is in the way, if it may be replaced
		err   error
	}
	copiedMsg struct{ size int }
	shownMsg  struct{ err error }
)

// errCalledOff says that the person would not wait for a file any longer.
var errCalledOff = errors.New("called off")

// writeOut writes a copy of the plan into a file, unless the job is called off.
func (d *desk) writeOut(job context.Context, as handout.Format, wanted document.Options, path string, replace bool) tea.Cmd {
	p, of, order := d.plan().Clone(), d.session.Ref().Path, handout.Order{Options: wanted, Env: d.env}
	return func() tea.Msg {
		msg := writtenMsg{as: as, path: path, err: handout.MayWrite(path, of, replace)}
		if msg.err == nil {
			var output []byte
			if output, msg.err = d.workshop.Make(job, as, p, order); msg.err != nil {
				return msg
			}
			msg.size, msg.err = len(output), handout.Write(path, output, of, replace)
		}
		if refusal, ok := errors.AsType[*handout.Refusal](msg.err); ok && refusal.Why == handout.Exists {
			msg.there, _ = os.Stat(path)
		}
		return msg
	}
}

// copyOut gives the document to the terminal's clipboard.
func (d *desk) copyOut(wanted document.Options) tea.Cmd {
	p := d.plan().Clone()
	return func() tea.Msg {
		text := handout.Markdown(p, handout.Order{Options: wanted})
		return tea.BatchMsg{tea.SetClipboard(string(text)), func() tea.Msg { return copiedMsg{len(text)} }}
	}
}

// openFile has the person's own program show the file.
func (d *desk) openFile(open func(string) error, path string) tea.Cmd {
	return func() tea.Msg { return shownMsg{open(path)} }
}

// takeHandedOut says what was handed out, and tells the page of it.
func (w *Wizard) takeHandedOut(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case writtenMsg:
		if msg.err == nil {
			w.wrote = msg.path
			w.toast = w.say("写好了：%s", "Written: %s", msg.path)
		}
	case copiedMsg:
		w.toast = w.say("Markdown 已交给剪贴板", "The Markdown was given to the clipboard")
	case shownMsg:
		w.toast = w.say("已经交给系统去打开", "Your system was asked to open it")
		if msg.err != nil {
			w.toast = w.say("系统打不开它（%v）；文件在 %s", "Your system cannot open it (%v); the file is %s", msg.err, w.wrote)
		}
	}
	return w.give(msg)
}

// showHandOver shows the page; saveFile and copyMarkdown need none.
func (w *Wizard) showHandOver() tea.Cmd {
	return w.visit(draft.Place{Page: pageHandOver})
}

func (w *Wizard) saveFile() tea.Cmd {
	return w.follow(cover{newSaveAs(&w.desk, handout.Formats()[0], document.Options{})})
}

func (w *Wizard) copyMarkdown() tea.Cmd { return w.copyOut(document.Options{}) }
