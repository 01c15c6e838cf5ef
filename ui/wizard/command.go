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
	also  string   // what else people call it, in any language: it is found by that too
	keys  []string // as tea.KeyPressMsg names them; the first is shown
	early bool     // works inside text: the page is not asked first
	plain bool     // needs no open plan
	foot  bool     // shown in the foot
	does  func(w *Wizard) tea.Cmd
}

func commands() []command {
	return []command{
		{name: "help", words: plan.Words{Zh: "帮助", En: "help"}, keys: []string{"f1"}, plain: true, foot: true, does: (*Wizard).openHelp,
			also: "快捷键 按键 说明 怎么用 keys shortcuts manual"},
		{name: "go to", words: plan.Words{Zh: "去哪儿", En: "go to"}, keys: []string{"ctrl+g"}, foot: true, does: (*Wizard).openGoTo,
			also: "跳转 查找 搜索 目录 jump find search outline"},
		{name: "palette", words: plan.Words{Zh: "命令", En: "commands"}, keys: []string{"ctrl+p"}, plain: true, foot: true, does: (*Wizard).openPalette},
		{name: "next section", words: plan.Words{Zh: "下一章", En: "next section"}, keys: []string{"f3"}, early: true, does: (*Wizard).nextSection,
			also: "往后 forward"},
		{name: "previous section", words: plan.Words{Zh: "上一章", En: "previous section"}, keys: []string{"f2"}, early: true, does: (*Wizard).previousSection,
			also: "往前 返回 backward"},
		{name: "next gap", words: plan.Words{Zh: "去下一处没答的必答题", En: "go to the next required question without an answer"}, does: (*Wizard).nextGap,
			also: "开始 继续 接着写 还差 缺 待补充 start begin continue resume todo gap empty"},
		{name: "undo", words: plan.Words{Zh: "撤销", En: "undo"}, keys: []string{"ctrl+z"}, early: true, does: (*Wizard).undo,
			also: "后悔 退回 revert"},
		{name: "redo", words: plan.Words{Zh: "重做", En: "redo"}, keys: []string{"ctrl+y"}, early: true, does: (*Wizard).redo,
			also: "恢复 again"},
		{name: "check", words: plan.Words{Zh: "自查", En: "check"}, keys: []string{"ctrl+r"}, early: true, foot: true, does: (*Wizard).showCheck,
			also: "检查 问题 错误 意见 得分 审核 lint errors findings problems score review"},
		{name: "hand over", words: plan.Words{Zh: "交稿", En: "hand over"}, does: (*Wizard).showHandOver,
			also: "导出 打印 提交 分享 发送 下载 格式 Word Excel PDF docx xlsx html export print submit share send download format"},
		{name: "export to a file", words: plan.Words{Zh: "写成文件", En: "write to a file"}, does: (*Wizard).saveFile,
			also: "导出 另存 Word export save as docx"},
		{name: "copy as Markdown", words: plan.Words{Zh: "复制成 Markdown", En: "copy as Markdown"}, does: (*Wizard).copyMarkdown,
			also: "剪贴板 拷贝 clipboard md"},
		{name: "preview", words: plan.Words{Zh: "预览", En: "preview"}, keys: []string{"ctrl+t"}, early: true, foot: true, does: (*Wizard).togglePreview,
			also: "成文 全文 文档 阅读 排版 document read view"},
		{name: "does not apply", words: plan.Words{Zh: "这一题不适用，因为…", En: "this does not apply, because…"}, does: (*Wizard).openWaiver,
			also: "跳过 略过 不用答 没有 skip ignore none n/a waive"},
		{name: "clear", words: plan.Words{Zh: "清空这一题的回答", En: "empty this answer"}, does: (*Wizard).clear,
			also: "删除 删掉 清除 delete remove erase clear"},
		{name: "add row", words: plan.Words{Zh: "加一行", En: "add a row"}, does: (*Wizard).addRow,
			also: "新建 新增 添加 增加 插入 new insert create append"},
		{name: "delete row", words: plan.Words{Zh: "删掉这一行", En: "delete this row"}, does: (*Wizard).deleteRow,
			also: "删除 去掉 移除 remove erase"},
		{name: "unfold", words: plan.Words{Zh: "展开选答的，或收起", En: "show what is optional, or fold it"}, does: (*Wizard).unfold,
			also: "更多 全部 折叠 隐藏 unfold expand collapse hide more all"},
		{name: "stage", words: plan.Words{Zh: "换时期（初创、发展、成熟、衰退）", En: "change the stage (startup, growth, maturity, decline)"}, does: (*Wizard).showStage,
			also: "阶段 期 phase"},
		{name: "stage detector", words: plan.Words{Zh: "拿不准在哪个时期？答几个问题", En: "not sure of the stage? answer a few questions"}, does: (*Wizard).openDetector,
			also: "阶段 判断 测一测 detect quiz"},
		{name: "set-up", words: plan.Words{Zh: "设置：业务类型、读者、用途、日期、币种…", En: "set-up: trade, readers, purpose, period, currency…"}, does: (*Wizard).showSetup,
			also: "行业 老板 投资人 银行 标题 编制人 计划书语言 setup settings options preferences title author dates"},
		{name: "new plan", words: plan.Words{Zh: "写一份新计划书", En: "write a new plan"}, plain: true, does: (*Wizard).newPlan,
			also: "新建 创建 create begin start"},
		{name: "other plans", words: plan.Words{Zh: "换一份计划书…", En: "another plan…"}, does: (*Wizard).otherPlans,
			also: "打开 切换 草稿 列表 垃圾箱 例子 导入 文件 open switch drafts list trash examples import file close"},
		{name: "language of the interface", words: plan.Words{Zh: "界面换成英文 English", En: "interface in Chinese 中文"}, plain: true, does: (*Wizard).switchLanguage,
			also: "换语言 语言 英语 中文 汉语 language English Chinese"},
		{name: "save", words: plan.Words{Zh: "保存", En: "save"}, keys: []string{"ctrl+s"}, early: true, does: (*Wizard).save,
			also: "存盘 存一下 store"},
		{name: "editor", words: plan.Words{Zh: "在外部编辑器里写", En: "write in an external editor"}, keys: []string{"ctrl+o", "f4"}, early: true, does: (*Wizard).editOutside,
			also: "vim nano emacs notepad 记事本"},
		{name: "leave", words: plan.Words{Zh: "离开，草稿留着", En: "leave, the draft is kept"}, keys: []string{"ctrl+q"}, early: true, plain: true, does: (*Wizard).leave,
			also: "退出 关闭 结束 quit exit close bye"},
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
