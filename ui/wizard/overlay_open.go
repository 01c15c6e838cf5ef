package wizard

import (
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/draft"
	"opsplan/plan/intake"
	"opsplan/ui/editor"
	"opsplan/ui/handout"
)

// openFile asks which file to begin with: a draft that lies somewhere, or a
// document that holds a plan.
type openFile struct {
	d     *desk
	name  *editor.Model
	busy  bool   // it is being read
	fault string // why it was not
	sight scroll
}

func newOpenFile(d *desk) *openFile {
	return &openFile{d: d, name: d.newLine("")}
}

// openedMsg brings what a file holds: a draft, or a plan that was read from a
// document and what in that was not understood.
type openedMsg struct {
	path  string
	plan  *plan.Plan // nil: it is a draft
	notes []intake.Note
	err   error
}

func (o *openFile) update(msg tea.Msg) ([]action, bool) {
	switch msg := msg.(type) {
	case openedMsg:
		return o.take(msg)
	case tea.KeyPressMsg:
		switch {
		case msg.Code == tea.KeyEscape:
			return nil, false
		case o.busy:
			return on()
		case msg.Code == tea.KeyEnter:
			return o.read()
		}
	}
	o.fault = ""
	cmd, used := o.name.Update(msg)
	if cmd != nil {
		return on(effect{cmd})
	}
	return nil, used
}

// read reads the file that is named, beside the loop.
func (o *openFile) read() ([]action, bool) {
	name := unquoted(o.name.Text())
	if name == "" {
		o.fault = o.d.say("先写出文件的路径", "Name the file first")
		return on()
	}
	path, err := handout.Absolute(name)
	if err != nil {
		o.fault = o.d.fault(err)
		return on()
	}
	o.busy = true
	store := o.d.store
	return on(effect{func() tea.Msg {
		if strings.EqualFold(filepath.Ext(path), ".yaml") {
			_, err := store.Read(draft.Ref{Path: path})
			return openedMsg{path: path, err: err}
		}
		data, err := store.ReadFile(path)
		if err != nil {
			return openedMsg{path: path, err: err}
		}
		p, notes, err := intake.Read(filepath.Base(path), data)
		return openedMsg{path, p, notes, err}
	}})
}

// unquoted is a path as terminals paste it when a file is dragged onto them.
func unquoted(path string) string {
	path = strings.TrimSpace(path)
	for _, quote := range []string{"'", `"`} {
		if inner, ok := strings.CutPrefix(path, quote); ok {
			return strings.TrimSuffix(inner, quote)
		}
	}
	if filepath.Separator == '/' {
		path = strings.ReplaceAll(path, `\ `, " ")
	}
	return strings.TrimPrefix(path, "file://")
}

func (o *openFile) take(msg openedMsg) ([]action, bool) {
	o.busy = false
	switch {
	case msg.err != nil:
		o.fault = o.d.fault(msg.err)
		return on()
	case msg.plan == nil:
		return on(uncover{}, begin{ref: draft.Ref{Path: msg.path}})
	}
	base := filepath.Base(msg.path)
	do := append([]action{uncover{}}, create(o.d, strings.TrimSuffix(base, filepath.Ext(base)), msg.plan)...)
	if len(msg.notes) > 0 {
		return append(do, cover{newNotice(o.d, o.misread(base, msg.notes))}), true
	}
	return append(do, tell{o.d.say("已读进一份新草稿，原文件没有动", "Read into a new draft; the file is as it was")}), true
}

// misread says what was not understood.
func (o *openFile) misread(name string, notes []intake.Note) string {
	const shown = 12
	lines := []string{o.d.say("读进了一份新草稿，%s 没有动。有 %d 处没看懂，请自己看一下：", "It is in a new draft; %s is as it was. %d things were not understood:", name, len(notes))}
	for _, n := range notes[:min(shown, len(notes))] {
		lines = append(lines, "· "+n.In(o.d.language))
	}
	if len(notes) > shown {
		lines = append(lines, o.d.say("· 还有 %d 处", "· and %d more", len(notes)-shown))
	}
	return strings.Join(lines, "\n")
}

func (o *openFile) view(width, height int) pane {
	cols := min(width, 76)
	p := pane{rows: []string{o.d.theme.strong.Render(o.d.line(o.d.say("打开一个文件", "Open a file"), cols)), ""}}
	say := func(text string, style func(...string) string) {
		for _, row := range o.d.wrap(text, cols) {
			p.rows = append(p.rows, style(row))
		}
	}
	say(o.d.say("文件的路径；也可以把文件拖进这个窗口", "Its path; or drag the file into this window"), o.d.theme.dim.Render)
	p.add(o.d.editing(o.name, cols-2, 3).indent("  ", 2))
	p.rows = append(p.rows, "")
	switch {
	case o.busy:
		say(o.d.say("正在读…", "Reading…"), o.d.theme.dim.Render)
	case o.fault != "":
		say("! "+o.fault, o.d.theme.alarm.Render)
	}
	say(o.d.say("草稿（.plan.yaml）就地接着写；opsplan 写出的 Markdown 读进一份新草稿。~/ 开头是自己的文件夹。",
		"A draft (.plan.yaml) is gone on with where it lies; Markdown that opsplan wrote is read into a new draft. ~/ is your own folder."), o.d.theme.dim.Render)
	return o.sight.shown(o.d, p, width, height, 0, 0)
}

func (o *openFile) keys() []hint {
	return []hint{{"Enter", plan.Words{Zh: "打开", En: "open"}}, {"Esc", plan.Words{Zh: "算了", En: "never mind"}}}
}
