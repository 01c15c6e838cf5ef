package wizard

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
)

const (
	editedCap  = pasteCap
	flushLimit = 5 * time.Second
)

// errNoEditor says that there is no editor to be found.
var errNoEditor = errors.New("no editor")

// errEditedTooLarge says that the editor left more than an answer may hold.
var errEditedTooLarge = errors.New("edited text too large")

// writer is a page with an answer open that is written as text.
type writer interface {
	written() (at plan.Path, many, ok bool)
}

// errand is an answer that is out in an editor.
type errand struct {
	at   plan.Path
	many bool   // it may have line breaks
	text string // as it went out
	file string
}

// editedMsg says that the editor has ended.
type editedMsg struct {
	errand
	back string
	err  error // the editor's, or of reading its file
}

// editOutside gives the open answer to the person's editor. One editor runs at
// a time: two would both be given the keys.
func (w *Wizard) editOutside() tea.Cmd {
	if w.over != nil || w.outside == nil || w.writing {
		return nil
	}
	var at plan.Path
	var many, ok bool
	if page, writes := w.page.(writer); writes {
		at, many, ok = page.written()
	}
	if !ok {
		w.toast = w.say("这里没有要写的文字", "There is no text to write here")
		return nil
	}
	w.writing = true
	e := errand{at: at, many: many, text: w.plan().Text(at)}
	session := w.session
	return func() tea.Msg {
		cmd, err := editorFor(w.env)
		if err == nil {
			_ = session.Save() // what went wrong is in its status, and the journal holds the answer
			e.file, err = e.putOut(session.Folder())
		}
		if err != nil {
			return editedMsg{errand: e, back: e.text, err: err}
		}
		cmd.Args = append(cmd.Args, e.file)
		return w.outside(cmd, e.bringBack)()
	}
}

// putOut writes the answer into a file of its own. Editors end each line.
func (e *errand) putOut(folder string) (name string, err error) {
	f, err := os.CreateTemp(folder, "answer-*.md") // for its owner alone
	if err != nil {
		return "", err
	}
	text := e.text
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	_, err = io.WriteString(f, text)
	if err = errors.Join(err, f.Close()); err != nil {
		_ = os.Remove(f.Name())
		return "", err
	}
	return f.Name(), nil
}

// bringBack reads what the editor left.
func (e errand) bringBack(err error) tea.Msg {
	data, readErr := readUpTo(e.file, editedCap)
	return editedMsg{errand: e, back: e.cleaned(data), err: errors.Join(err, readErr)}
}

func readUpTo(name string, most int64) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	data, err := io.ReadAll(io.LimitReader(f, most+1))
	if err == nil && int64(len(data)) > most {
		return nil, errEditedTooLarge
	}
	return data, err
}

// cleaned is the answer in what an editor wrote: without the marks of files,
// and without the line end that the answer did not have.
func (e *errand) cleaned(data []byte) string {
	text := strings.ToValidUTF8(string(bytes.TrimPrefix(data, []byte("\ufeff"))), "\ufffd")
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	if !strings.HasSuffix(e.text, "\n") {
		text = strings.TrimRight(text, "\n")
	}
	if !e.many {
		text = strings.ReplaceAll(strings.Trim(text, "\n"), "\n", " ")
	}
	return text
}

// takeEdited puts what comes back into the plan, as one edit. The file goes
// only when nothing in it can be lost any more.
func (w *Wizard) takeEdited(msg editedMsg) tea.Cmd {
	w.writing = false
	changed := msg.back != msg.text && strings.TrimSpace(msg.back) != ""
	switch {
	case errors.Is(msg.err, errNoEditor):
		w.toast = w.say("没有找到编辑器。请设置 EDITOR，例如 EDITOR=nano", "No editor was found. Set EDITOR, for instance EDITOR=nano")
	case errors.Is(msg.err, exec.ErrNotFound):
		w.toast = w.say("编辑器打不开：%v", "The editor cannot be started: %v", msg.err)
		return remove(msg.file)
	case msg.file == "":
		w.toast = w.say("没法交给编辑器：%s", "The text cannot be given to the editor: %s", w.fault(msg.err))
	case errors.Is(msg.err, errEditedTooLarge):
		w.toast = w.say("编辑器写的超过 %d MB，回答没有动，原文在 %s", "What the editor wrote is over %d MB; the answer is unchanged, the text is in %s", editedCap>>20, msg.file)
	case msg.err != nil && changed:
		w.toast = w.say("编辑器没有正常结束，回答没有动；它写的在 %s", "The editor failed; the answer is unchanged. What it wrote is in %s", msg.file)
	case msg.err != nil:
		w.toast = w.say("编辑器没有正常结束，回答没有动", "The editor failed; the answer is unchanged")
		return remove(msg.file)
	case msg.back == msg.text:
		w.toast = w.say("没有改动。图形界面的编辑器要写成会等待的，如 code --wait", "Nothing was changed. An editor with a window must wait, as code --wait does")
		return remove(msg.file)
	case !changed:
		w.toast = w.say("编辑器里是空的，回答没有动。要删掉就在这里删", "The editor left nothing; the answer is unchanged. To delete it, delete it here")
		return remove(msg.file)
	default:
		return w.bringIn(msg)
	}
	return nil
}

func (w *Wizard) bringIn(msg editedMsg) tea.Cmd {
	changes := []plan.Change{w.plan().Set(msg.at, msg.back)}
	cmd := w.edit(edit{changes: changes, toast: w.say("编辑器里写的已放进来。Ctrl+Z 撤销", "What the editor wrote is in. Ctrl+Z undoes it")})
	if w.plan().Text(msg.at) != msg.back {
		w.toast += w.say("。原文在 %s", ". The text is in %s", msg.file)
		return cmd
	}
	w.page.refresh(changes)
	session := w.session
	return tea.Batch(cmd, func() tea.Msg {
		if session.Flush(flushLimit) == nil {
			_ = os.Remove(msg.file)
		}
		return nil
	})
}

func remove(file string) tea.Cmd {
	return func() tea.Msg {
		_ = os.Remove(file)
		return nil
	}
}

// editors are looked for where the person names none.
var editors = []string{"nano", "vi", "notepad"}

// editorFor is the person's editor, without the file that it is to edit.
func editorFor(env func(string) string) (*exec.Cmd, error) {
	for _, name := range []string{"OPSPLAN_EDITOR", "VISUAL", "EDITOR"} {
		line := strings.TrimSpace(env(name))
		if line == "" {
			continue
		}
		if _, err := exec.LookPath(line); err == nil { // a path with blanks, and nobody quoted it
			return exec.Command(line), nil
		}
		words := shellWords(line, filepath.Separator == '/')
		return exec.Command(words[0], words[1:]...), nil
	}
	for _, name := range editors {
		if path, err := exec.LookPath(name); err == nil {
			return exec.Command(path), nil
		}
	}
	return nil, errNoEditor
}

// shellWords divides a command as a shell does: at blanks, but not within
// quotes. A backslash takes the meaning from the sign behind it, where it is
// not a separator of paths.
func shellWords(line string, backslash bool) []string {
	var words []string
	var word strings.Builder
	var quote rune
	begun, escaped := false, false
	for _, c := range line {
		switch {
		case escaped:
			escaped = false
			if quote == '"' && !strings.ContainsRune("\"\\$`", c) {
				word.WriteRune('\\')
			}
			word.WriteRune(c)
		case c == '\\' && backslash && quote != '\'':
			escaped, begun = true, true
		case quote != 0 && c == quote:
			quote = 0
		case quote == 0 && (c == '\'' && backslash || c == '"'):
			quote, begun = c, true
		case quote == 0 && (c == ' ' || c == '\t' || c == '\n'):
			if begun {
				words = append(words, word.String())
			}
			word.Reset()
			begun = false
		default:
			word.WriteRune(c)
			begun = true
		}
	}
	if begun || len(words) == 0 {
		words = append(words, word.String())
	}
	return words
}
