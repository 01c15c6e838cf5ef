package wizard

import (
	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
)

// command is something the wizard does wherever the person is. This table is
// what keys, foot, palette and help are made of.
type command struct {
	name  string
	words plan.Words
	keys  []string // as tea.KeyPressMsg names them; the first is shown
	early bool     // works inside text: the page is not asked first
	plain bool     // needs no open plan
	foot  bool     // shown in the foot
	does  func(w *Wizard) tea.Cmd
}

func commands() []command {
	return []command{
		{name: "help", words: plan.Words{Zh: "帮助", En: "help"}, keys: []string{"f1"}, plain: true, foot: true, does: (*Wizard).openHelp},
		{name: "go to", words: plan.Words{Zh: "去哪儿", En: "go to"}, keys: []string{"ctrl+g"}, foot: true, does: (*Wizard).openGoTo},
		{name: "palette", words: plan.Words{Zh: "命令", En: "commands"}, keys: []string{"ctrl+p"}, plain: true, foot: true, does: (*Wizard).openPalette},
		{name: "next section", words: plan.Words{Zh: "下一章", En: "next section"}, keys: []string{"f3"}, early: true, does: (*Wizard).nextSection},
		{name: "previous section", words: plan.Words{Zh: "上一章", En: "previous section"}, keys: []string{"f2"}, early: true, does: (*Wizard).previousSection},
		{name: "undo", words: plan.Words{Zh: "撤销", En: "undo"}, keys: []string{"ctrl+z"}, early: true, does: (*Wizard).undo},
		{name: "redo", words: plan.Words{Zh: "重做", En: "redo"}, keys: []string{"ctrl+y"}, early: true, does: (*Wizard).redo},
		{name: "check", words: plan.Words{Zh: "自查", En: "check"}, keys: []string{"ctrl+r"}, early: true, foot: true, does: (*Wizard).showCheck},
		{name: "hand over", words: plan.Words{Zh: "交稿", En: "hand over"}, does: (*Wizard).showHandOver},
		{name: "export to a file", words: plan.Words{Zh: "写成文件", En: "write to a file"}, does: (*Wizard).saveMarkdown},
		{name: "copy as Markdown", words: plan.Words{Zh: "复制成 Markdown", En: "copy as Markdown"}, does: (*Wizard).copyMarkdown},
		{name: "preview", words: plan.Words{Zh: "预览", En: "preview"}, keys: []string{"ctrl+t"}, early: true, foot: true, does: (*Wizard).togglePreview},
		{name: "does not apply", words: plan.Words{Zh: "这一题不适用，因为…", En: "this does not apply, because…"}, does: (*Wizard).openWaiver},
		{name: "clear", words: plan.Words{Zh: "清空这一题的回答", En: "empty this answer"}, does: (*Wizard).clear},
		{name: "stage detector", words: plan.Words{Zh: "拿不准在哪个时期？答几个问题", En: "not sure of the stage? answer a few questions"}, does: (*Wizard).openDetector},
		{name: "other plans", words: plan.Words{Zh: "换一份计划书…", En: "another plan…"}, does: (*Wizard).otherPlans},
		{name: "language of the interface", words: plan.Words{Zh: "界面换成英文 English", En: "interface in Chinese 中文"}, plain: true, does: (*Wizard).switchLanguage},
		{name: "save", words: plan.Words{Zh: "保存", En: "save"}, keys: []string{"ctrl+s"}, early: true, does: (*Wizard).save},
		{name: "editor", words: plan.Words{Zh: "在外部编辑器里写", En: "write in an external editor"}, keys: []string{"ctrl+o", "f4"}, early: true, does: (*Wizard).editOutside},
		{name: "leave", words: plan.Words{Zh: "离开，草稿留着", En: "leave, the draft is kept"}, keys: []string{"ctrl+q"}, early: true, plain: true, does: (*Wizard).leave},
		{name: "interrupt", words: plan.Words{Zh: "按两次离开", En: "twice: leave"}, keys: []string{"ctrl+c"}, plain: true, does: (*Wizard).interrupt},
	}
}

// commandFor is the command with the key.
func commandFor(key string, early bool) (command, bool) {
	for _, c := range commands() {
		for _, k := range c.keys {
			if k == key && c.early == early {
				return c, true
			}
		}
	}
	return command{}, false
}

// run does a command, if it can be done here.
func (w *Wizard) run(c command) tea.Cmd {
	if w.session == nil && !c.plain {
		return nil
	}
	return c.does(w)
}

// letters are the commands that have one where nothing is written.
func letters(key tea.KeyPressMsg) ([]action, bool) {
	switch key.Text {
	case ":", "：":
		return on(perform{"palette"})
	case "?", "？":
		return on(perform{"help"})
	}
	return nil, false
}

// types tells whether a key types something that is no such letter.
func types(key tea.KeyPressMsg) bool {
	do, _ := letters(key)
	return key.Text != "" && key.Mod&(tea.ModCtrl|tea.ModAlt) == 0 && do == nil
}
