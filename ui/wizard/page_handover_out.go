package wizard

import (
	"errors"
	"fmt"
	"os"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/draft"
	"opsplan/ui/handout"
)

// writtenMsg brings how writing a file went; copiedMsg that so many bytes were
// given to the clipboard.
type (
	writtenMsg struct {
		as    handout.Format
		path  string
		size  int
		there os.FileInfo // what is in the way, if it may be replaced
		err   error
	}
	copiedMsg struct{ size int }
)

// writeOut writes a copy of the plan into a file, beside the loop.
func (d *desk) writeOut(as handout.Format, l plan.Language, path string, replace bool) tea.Cmd {
	p, of := d.plan().Clone(), d.session.Ref().Path
	return func() tea.Msg {
		output := as.Write(p, document.Options{Language: l})
		msg := writtenMsg{as: as, path: path, size: len(output), err: handout.Write(path, output, of, replace)}
		if refusal, ok := errors.AsType[*handout.Refusal](msg.err); ok && refusal.Why == handout.Exists {
			msg.there, _ = os.Stat(path)
		}
		return msg
	}
}

// copyOut gives the document to the terminal's clipboard.
func (d *desk) copyOut(l plan.Language) tea.Cmd {
	p := d.plan().Clone()
	return func() tea.Msg {
		text := handout.Markdown(p, document.Options{Language: l})
		return tea.BatchMsg{tea.SetClipboard(string(text)), func() tea.Msg { return copiedMsg{len(text)} }}
	}
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
	}
	return w.give(msg)
}

// showHandOver shows the page; saveMarkdown and copyMarkdown need none.
func (w *Wizard) showHandOver() tea.Cmd {
	return w.visit(draft.Place{Page: pageHandOver})
}

func (w *Wizard) saveMarkdown() tea.Cmd {
	return w.follow(cover{newSaveAs(&w.desk, handout.Formats()[0], w.plan().Lang())})
}

func (w *Wizard) copyMarkdown() tea.Cmd { return w.copyOut(w.plan().Lang()) }

// sizeOf is a number of bytes as people read it.
func sizeOf(bytes int64) string {
	switch {
	case bytes < 1000:
		return fmt.Sprintf("%d B", bytes)
	case bytes < 1000*1000:
		return fmt.Sprintf("%d KB", (bytes+500)/1000)
	}
	return fmt.Sprintf("%.1f MB", float64(bytes)/1e6)
}
