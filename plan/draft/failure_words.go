package draft

import (
	"fmt"
	"strings"

	"opsplan/plan"
	"opsplan/plan/inert"
)

// failureWords holds what happened and what helps, for each kind of failure.
var failureWords = map[FailureKind]struct{ what, remedy plan.Words }{
	FileBroken:    {plan.Words{Zh: "读写出错", En: "could not read or write"}, plan.Words{Zh: "原来的内容没有动。过一会儿再试，还不行就换个地方存。", En: "What was there is unchanged. Try again, or save somewhere else."}},
	FileMissing:   {plan.Words{Zh: "没有这份草稿", En: "no such draft"}, plan.Words{Zh: "用 opsplan list 看看有哪些草稿。", En: "`opsplan list` shows the drafts there are."}},
	FolderMissing: {plan.Words{Zh: "放它的文件夹不存在", En: "the folder is not there"}, plan.Words{Zh: "先建好文件夹，或换个地方存。", En: "Make the folder first, or save somewhere else."}},
	FileForbidden: {plan.Words{Zh: "没有读写权限", En: "no permission"}, plan.Words{Zh: "请改文件或文件夹的权限，或换个地方存。", En: "Change the permissions of the file or its folder, or save somewhere else."}},
	DiskReadOnly:  {plan.Words{Zh: "这个盘只能读，不能写", En: "the disk is read-only"}, plan.Words{Zh: "换个能写的地方存。", En: "Save somewhere that can be written."}},
	FileExists:    {plan.Words{Zh: "这里已经有同名文件", En: "something is already there"}, plan.Words{Zh: "换个名字，或先把原来的移走。", En: "Choose another name, or move the old one away."}},
	DiskFull:      {plan.Words{Zh: "磁盘满了，没存进去", En: "disk full, not saved"}, plan.Words{Zh: "原来的内容没有动。腾出空间再存，或存到别处。", En: "What was there is unchanged. Free some space, or save somewhere else."}},
	FileOdd:       {plan.Words{Zh: "这不是普通文件", En: "not an ordinary file"}, plan.Words{Zh: "请给出草稿文件本身的路径。", En: "Name the draft file itself."}},
	NotCertain:    {plan.Words{Zh: "写进去了，但磁盘没有确认", En: "written, but the disk did not confirm it"}, plan.Words{Zh: "没断电就没事，过一会儿会再存一次。", En: "It is safe unless the power fails now; it will be saved again shortly."}},
	FileTooLarge:  {plan.Words{Zh: "文件太大，超过 10 MB", En: "larger than 10 MB"}, plan.Words{Zh: "看看路径是不是写错了。", En: "Check that the path is right."}},
}

// Words names the file, what happened and what helps.
func (e *Failure) Words() plan.Words {
	w := failureWords[e.Kind]
	zh := fmt.Sprintf("%s：%s。", inert.Line(e.Path), w.what.Zh)
	en := fmt.Sprintf("%s: %s.", inert.Line(e.Path), w.what.En)
	if e.Kind == FileBroken && e.Err != nil {
		zh += fmt.Sprintf("（%v）", e.Err)
		en += fmt.Sprintf(" (%v)", e.Err)
	}
	switch {
	case e.Kind == FileMissing && e.Held:
		zh += "文件不见了，但它的历史版本还在，可以用 opsplan restore 找回来。"
		en += " The file is gone, but its earlier versions are kept: `opsplan restore` brings them back."
	case e.Kind == FileTooLarge && e.Held:
		zh += "早先的版本还在，可以用 opsplan restore 找回来；现在的文件会移到旁边。"
		en += " Earlier versions are kept: `opsplan restore` brings one back, and moves the present file aside."
	case e.Kind == FileMissing && len(e.Near) > 0:
		zh += "是不是 " + strings.Join(e.Near, "、") + "？"
		en += " Did you mean " + strings.Join(e.Near, ", ") + "?"
	default:
		zh += w.remedy.Zh
		en += " " + w.remedy.En
	}
	return plan.Words{Zh: zh, En: en}
}

// NameFault tells what is wrong with a draft's name.
type NameFault int

// What can be wrong with a name.
const (
	NameEmpty NameFault = iota
	NameTooLong
	NameHasSeparator
	NameStartsBadly
	NameEndsBadly
	NameHasControl
	NameHasReserved
	NameIsDevice
)

var nameFaultWords = map[NameFault]plan.Words{
	NameEmpty:        {Zh: "名字是空的。", En: "the name is empty."},
	NameTooLong:      {Zh: "名字太长，最多 60 个汉字或 180 个字母。", En: "the name is too long: 180 letters at most."},
	NameHasSeparator: {Zh: `名字里不能有 / 或 \。`, En: `a name cannot hold / or \.`},
	NameStartsBadly:  {Zh: "名字不能以 . 或 - 开头。", En: "a name cannot begin with . or -."},
	NameEndsBadly:    {Zh: "名字不能以点或空格结尾。", En: "a name cannot end with a dot or a space."},
	NameHasControl:   {Zh: "名字里有看不见的字符，请删掉。", En: "the name holds invisible characters: remove them."},
	NameHasReserved:  {Zh: `名字里不能有 < > : " | ? *。`, En: `a name cannot hold < > : " | ? *.`},
	NameIsDevice:     {Zh: "这个名字在 Windows 上留给了设备，换一个。", En: "Windows keeps this name for a device: choose another."},
}

// Words names the draft's name and what is wrong with it.
func (e *NameError) Words() plan.Words {
	w := nameFaultWords[e.Why]
	name := inert.Line(e.Name)
	if runes := []rune(name); len(runes) > 40 {
		name = string(runes[:40]) + "…"
	}
	return plan.Words{
		Zh: fmt.Sprintf("草稿名“%s”用不了：%s", name, w.Zh),
		En: fmt.Sprintf("The draft name %q cannot be used: %s", name, w.En),
	}
}

// Words says who has the draft open since when.
func (e *InUse) Words() plan.Words {
	zh, en := "已在别处打开", "is open elsewhere"
	if e.PID > 0 {
		since := e.Since.Local().Format("15:04")
		zh += fmt.Sprintf("（进程 %d，%s，%s 起）", e.PID, inert.Line(e.Host), since)
		en += fmt.Sprintf(" (process %d on %s since %s)", e.PID, inert.Line(e.Host), since)
	}
	return plan.Words{
		Zh: fmt.Sprintf("%s %s。请先在那边退出，再打开。", inert.Line(e.Path), zh),
		En: fmt.Sprintf("%s %s. Leave it there first, then open it here.", inert.Line(e.Path), en),
	}
}

// Words says where both texts are.
func (e *Diverged) Words() plan.Words {
	return plan.Words{
		Zh: fmt.Sprintf("%s 被别的程序改过，没有覆盖它。你写的内容存在 %s，请对照后合并。", inert.Line(e.Path), inert.Line(e.Copy)),
		En: fmt.Sprintf("Another program changed %s, so it was left as it is. What you wrote is in %s: compare the two and merge.", inert.Line(e.Path), inert.Line(e.Copy)),
	}
}

// Words says what is wrong with the file and where an earlier version is.
func (e *Unreadable) Words() plan.Words {
	w := plan.Words{
		Zh: fmt.Sprintf("%s 读不出来：%v。", inert.Line(e.Path), e.Err),
		En: fmt.Sprintf("%s cannot be read: %v.", inert.Line(e.Path), e.Err),
	}
	if inner, ok := e.Err.(interface{ Words() plan.Words }); ok {
		w = inner.Words()
	}
	if n := len(e.Versions); n > 0 {
		w.Zh += fmt.Sprintf("最近一次存好的版本还在（%s），可以用 opsplan restore 找回来。", e.Versions[0].At.Local().Format("2006-01-02 15:04"))
		w.En += fmt.Sprintf(" The last good version is kept (%s): `opsplan restore` brings it back.", e.Versions[0].At.Local().Format("2006-01-02 15:04"))
	}
	if len(e.Versions) == 0 && e.Latest {
		w.Zh += "最后写的内容还在，可以用 opsplan restore 找回来。"
		w.En += " What was typed last is kept: `opsplan restore` brings it back."
	}
	return w
}

// Words says that a newer program is needed.
func (e *NewerJournal) Words() plan.Words {
	return plan.Words{
		Zh: fmt.Sprintf("这份草稿还有没存的修改，是更新版的 opsplan 写的（格式 %d，本程序只认 %d）。请升级 opsplan 再打开。", e.Version, journalFormat),
		En: fmt.Sprintf("A newer opsplan left unsaved edits of this draft (format %d, this program knows %d). Upgrade opsplan, then open it.", e.Version, journalFormat),
	}
}
