package wizard

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/ui/editor"
)

// help lists all keys: the page's, those of every place, and the editor's.
type help struct {
	d    *desk
	here []hint // what the page said of itself

	sight scroll
}

func (w *Wizard) openHelp() tea.Cmd {
	here := w.page.keys()
	return w.follow(cover{&help{d: &w.desk, here: here}})
}

func (h *help) update(msg tea.Msg) ([]action, bool) {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		return h.press(key.Key().Keystroke())
	}
	return nil, false
}

func (h *help) press(name string) ([]action, bool) {
	switch name {
	case "up":
		h.sight.by(h.d, -1)
	case "down":
		h.sight.by(h.d, +1)
	case "pgup":
		h.sight.by(h.d, -10)
	case "pgdown", "space":
		h.sight.by(h.d, +10)
	case "home":
		h.sight.by(h.d, -h.sight.top)
	case "end":
		h.sight.by(h.d, h.sight.most)
	case "enter", "f1":
		return on(uncover{})
	default:
		return nil, false
	}
	return on()
}

// keyRow is a row of the help: keys, and what they do.
type keyRow struct{ keys, does string }

func (h *help) view(width, height int) pane {
	var p pane
	for _, g := range h.groups() {
		h.group(&p, g.heading, g.rows, width)
	}
	for _, row := range h.d.wrap(h.d.say(
		"写下的马上就存，不用按保存。输入法开着也能用上面所有的键。",
		"Everything you type is saved straight away; there is no need to save. All keys above work with an input method on."), width) {
		p.rows = append(p.rows, h.d.theme.dim.Render(row))
	}
	return h.sight.shown(h.d, p, width, height, h.sight.top, h.sight.top)
}

// keyGroup is rows with a heading.
type keyGroup struct {
	heading string
	rows    []keyRow
}

// groups are all keys, each once, where it is said most exactly.
func (h *help) groups() []keyGroup {
	listed := map[string]bool{}
	return []keyGroup{
		{h.d.say("在这一页", "On this page"), unlisted(listed, h.pageRows())},
		{h.d.say("在哪儿都行", "Everywhere"), unlisted(listed, h.commandRows())},
		{h.d.say("写字的时候", "While writing"), unlisted(listed, h.editorRows())},
	}
}

// unlisted are the rows without the keys that were listed before.
func unlisted(listed map[string]bool, rows []keyRow) []keyRow {
	var left []keyRow
	for _, r := range rows {
		keys := slices.DeleteFunc(strings.Fields(r.keys), func(shown string) bool {
			return !slices.ContainsFunc(single(shown), func(key string) bool { return !listed[key] })
		})
		for _, shown := range keys {
			for _, key := range single(shown) {
				listed[key] = true
			}
		}
		if len(keys) > 0 {
			left = append(left, keyRow{strings.Join(keys, "  "), r.does})
		}
	}
	return left
}

// single are the keys that are shown as one: Alt+↑↓ is Alt+↑ and Alt+↓.
func single(shown string) []string {
	i := strings.LastIndexByte(shown, '+') + 1
	arrows := strings.Trim(shown[i:], "↑↓←→") == ""
	if !arrows {
		return []string{shown}
	}
	var keys []string
	for _, arrow := range shown[i:] {
		keys = append(keys, shown[:i]+string(arrow))
	}
	return keys
}

// group adds a heading with rows; the words stand in a column of their own.
func (h *help) group(p *pane, heading string, rows []keyRow, width int) {
	if len(rows) == 0 {
		return
	}
	p.rows = append(p.rows, h.d.theme.strong.Render(h.d.line(heading, width)))
	cols := 0
	for _, r := range rows {
		cols = max(cols, h.d.width(r.keys))
	}
	cols = min(cols, width/2)
	for _, r := range rows {
		for i, does := range h.d.wrap(r.does, max(width-cols-4, 8)) {
			keys := ""
			if i == 0 {
				keys = h.d.line(r.keys, cols)
			}
			p.rows = append(p.rows, "  "+h.d.theme.accent.Render(keys)+strings.Repeat(" ", cols-h.d.width(keys)+2)+does)
		}
	}
	p.rows = append(p.rows, "")
}

// pageRows are the page's own keys, and Esc, which every page has.
func (h *help) pageRows() []keyRow {
	var rows []keyRow
	for _, k := range h.here {
		rows = append(rows, keyRow{k.key, k.does.In(h.d.language)})
	}
	if !slices.ContainsFunc(h.here, func(k hint) bool { return k.key == "Esc" }) && h.d.session != nil {
		rows = append(rows, keyRow{"Esc", h.d.say("关上盖在上面的；没有就不写字了，这时 : 是命令，? 是帮助", "closes what is open, or else leaves the text: after that : is commands, ? is help")})
	}
	return rows
}

func (h *help) commandRows() []keyRow {
	var rows []keyRow
	for _, c := range commands() {
		if len(c.keys) > 0 && (h.d.session != nil || c.plain) {
			rows = append(rows, keyRow{keyNames(c.keys), c.words.In(h.d.language)})
		}
	}
	return rows
}

// editorRows are the keys inside text, but for those that a command has.
func (h *help) editorRows() []keyRow {
	var rows []keyRow
	for _, b := range editor.Bindings() {
		keys := slices.DeleteFunc(slices.Clone(b.Keys), func(k string) bool {
			_, taken := commandFor(k, true)
			return taken
		})
		if len(keys) > 0 {
			rows = append(rows, keyRow{keyNames(keys), editing[b.Action].In(h.d.language)})
		}
	}
	rows = append(rows, keyRow{"Shift+↑↓←→", h.d.say("选中", "select")})
	return rows
}

// keyNames are the keys for one thing.
func keyNames(keys []string) string {
	names := make([]string, len(keys))
	for i, k := range keys {
		names[i] = keyName(k)
	}
	return strings.Join(names, "  ")
}

// editing says what the editor's actions do.
var editing = map[editor.Action]plan.Words{
	editor.Left:            {Zh: "左一字", En: "a character to the left"},
	editor.Right:           {Zh: "右一字；空着的时候照例子写", En: "a character to the right; in an empty answer, take the example"},
	editor.Up:              {Zh: "上一行", En: "a row up"},
	editor.Down:            {Zh: "下一行", En: "a row down"},
	editor.WordLeft:        {Zh: "左一词", En: "a word to the left"},
	editor.WordRight:       {Zh: "右一词", En: "a word to the right"},
	editor.RowStart:        {Zh: "行首，再按到段首", En: "start of the row, then of the paragraph"},
	editor.RowEnd:          {Zh: "行尾，再按到段尾", En: "end of the row, then of the paragraph"},
	editor.PageUp:          {Zh: "上一屏", En: "a screenful up"},
	editor.PageDown:        {Zh: "下一屏", En: "a screenful down"},
	editor.TextStart:       {Zh: "开头", En: "start of the text"},
	editor.TextEnd:         {Zh: "末尾", En: "end of the text"},
	editor.DeleteLeft:      {Zh: "删左边一字", En: "delete the character before"},
	editor.DeleteRight:     {Zh: "删右边一字", En: "delete the character behind"},
	editor.DeleteWordLeft:  {Zh: "删左边一词，最多到这一小句开头", En: "delete the word before"},
	editor.DeleteWordRight: {Zh: "删右边一词", En: "delete the word behind"},
	editor.DeleteToStart:   {Zh: "删到段首", En: "delete to the start of the paragraph"},
	editor.DeleteToEnd:     {Zh: "删到段尾", En: "delete to the end of the paragraph"},
	editor.Break:           {Zh: "长文里换行；只有一行的，去下一题", En: "in prose, a new line; in a line, go on"},
	editor.Undo:            {Zh: "撤销", En: "undo"},
	editor.Redo:            {Zh: "重做", En: "redo"},
	editor.Cut:             {Zh: "剪切选中的", En: "cut what is selected"},
	editor.Copy:            {Zh: "复制选中的", En: "copy what is selected"},
	editor.Paste:           {Zh: "粘贴", En: "paste"},
	editor.SelectAll:       {Zh: "全选", En: "select all"},
	editor.Unselect:        {Zh: "取消选中", En: "select nothing"},
}

func (h *help) keys() []hint {
	esc := hint{"Esc", plan.Words{Zh: "关上", En: "close"}}
	if h.sight.most == 0 {
		return []hint{esc}
	}
	return []hint{{"↑↓", plan.Words{Zh: "翻看", En: "scroll"}}, {"PgUp PgDn", plan.Words{Zh: "翻页", En: "page"}}, esc}
}
