package wizard

import (
	"slices"
	"strings"
	"testing"

	"opsplan/plan"
)

// What people call things leads to the command they mean, in the palette and in
// go to, whatever the language of the interface.
func TestPeoplesWordsFindTheirCommands(t *testing.T) {
	means := map[string]string{
		"阶段": "stage", "时期": "stage", "初创": "stage", "stage": "stage", "phase": "stage",
		"展开": "unfold", "收起": "unfold", "更多": "unfold", "unfold": "unfold", "expand": "unfold", "fold": "unfold",
		"开始": "next gap", "继续": "next gap", "start": "next gap", "continue": "next gap",
		"换语言": "language of the interface", "语言": "language of the interface", "英文": "language of the interface", "中文": "language of the interface",
		"language": "language of the interface", "Chinese": "language of the interface", "English": "language of the interface",
		"导出": "hand over", "Word": "hand over", "打印": "hand over", "提交": "hand over", "export": "hand over", "print": "hand over", "submit": "hand over",
		"保存": "save", "save": "save", "存盘": "save",
		"退出": "leave", "关闭": "leave", "quit": "leave", "exit": "leave",
		"删除": "delete row", "delete": "delete row", "新建": "new plan", "new": "new plan", "open": "other plans", "打开": "other plans",
		"检查": "check", "错误": "check", "快捷键": "help", "shortcuts": "help", "跳过": "does not apply", "skip": "does not apply",
		"搜索": "go to", "find": "go to", "复制": "copy as Markdown", "vim": "editor", "读者": "set-up", "currency": "set-up", "后悔": "undo",
	}
	for _, l := range plan.Languages {
		r := open(t, growing("x"), l, 80, 24)
		for word, command := range means {
			for _, way := range []string{"palette", "go to"} {
				r.perform(way)
				if way == "go to" {
					r.spotsNow()
				}
				r.write(word)
				var finder *finder
				switch over := r.over.(type) {
				case *palette:
					finder = over.finder
				case *whereTo:
					finder = over.finder
				}
				name := commandNamed(t, command).words.In(l)
				at := slices.IndexFunc(finder.hits, func(f find) bool { return f.name == name })
				if at < 0 || way == "palette" && at > 2 {
					t.Errorf("%s, %s: “%s” does not find %q among the first:\n%s", l, way, word, command, strings.Join(namesOf(finder.hits), "\n"))
				}
				r.over = nil
			}
		}
	}
}

func namesOf(hits []find) []string {
	var names []string
	for _, h := range hits {
		names = append(names, h.name)
	}
	return names
}
