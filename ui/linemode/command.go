package linemode

import (
	"strings"

	"opsplan/plan"
)

// A command is a word that is no answer. An answer that is such a word is
// typed with a backslash before it.
type command struct {
	name  string
	zh    string // the same word in Chinese, typed after a colon
	help  plan.Words
	takes bool // more words may follow
	run   func(m *Mode, in inquiry, rest string) (move, error)
}

var commands []command

func init() {
	commands = []command{
		{"back", "上一题", plan.Words{Zh: "回到上一题（表里是上一格）", En: "the question before; in a row, the cell before"}, false, goBack},
		{"skip", "跳过", plan.Words{Zh: "先不答，下一题", En: "go on without an answer"}, false, skip},
		{"goto", "去", plan.Words{Zh: "去第几题，或某一题的编号：goto 7", En: "to a question by number or ID: goto 7"}, true, goTo},
		{"list", "列表", plan.Words{Zh: "所有的题，答了没有", En: "all questions, and whether they are answered"}, false, list},
		{"example", "例子", plan.Words{Zh: "看例子", En: "an example"}, false, example},
		{"not", "不适用", plan.Words{Zh: "这一题不适用，并写明原因", En: "say that this does not apply, and why"}, false, waive},
		{"clear", "清空", plan.Words{Zh: "清空这一题的回答", En: "empty this answer"}, false, clearAnswer},
		{"undo", "撤销", plan.Words{Zh: "撤销上一步", En: "undo the last step"}, false, undo},
		{"more", "更多", plan.Words{Zh: "把建议答的题也问上", En: "ask what is recommended too"}, false, askMore},
		{"save", "保存", plan.Words{Zh: "现在就存进草稿文件", En: "save to the draft file now"}, false, save},
		{"finish", "完成", plan.Words{Zh: "写完了，写出计划书", En: "done: write the plan out"}, false, finishUp},
		{"quit", "离开", plan.Words{Zh: "先离开，草稿留着；按 Ctrl+C 也一样", En: "leave; the draft is kept (Ctrl+C does the same)"}, false, leaveOff},
		{"help", "帮助", plan.Words{Zh: "这张表；也可以输入 ?", En: "this table; ? does the same"}, false, help},
	}
}

// commandIn tells a command from an answer. A colon before it makes sure; it
// is needed for the Chinese words, which may be answers.
func commandIn(line string) (c *command, rest string) {
	word := strings.TrimSpace(line)
	if word == "?" || word == "？" {
		word = "help"
	}
	plainWord, marked := strings.CutPrefix(word, ":")
	if !marked {
		plainWord, marked = strings.CutPrefix(word, "：")
	}
	name, rest, _ := strings.Cut(plainWord, " ")
	for i := range commands {
		c := &commands[i]
		if name != c.name && (!marked || name != c.zh) {
			continue
		}
		rest = strings.TrimSpace(rest)
		if rest == "" || marked || c.takes && isTarget(rest) {
			return c, rest
		}
	}
	return nil, ""
}

// isTarget tells "goto 7" from a sentence that begins with the word.
func isTarget(rest string) bool {
	_, number := ordinal(rest)
	_, known := plan.Question(rest)
	return number || known
}

// literal is the answer a line stands for: a backslash makes text of what would
// be a command, the end of paragraphs, or the number of a row.
func literal(line string) string {
	rest, ok := strings.CutPrefix(line, `\`)
	if !ok {
		return line
	}
	_, number := ordinal(rest)
	if c, _ := commandIn(rest); c != nil || number || rest == "" || rest == end || rest == "+" {
		return rest
	}
	return line
}

func help(m *Mode, _ inquiry, _ string) (move, error) {
	for _, c := range commands {
		m.say("  %s（:%s）  %s", "  %[1]s  %[3]s", c.name, c.zh, c.help.In(m.Language))
	}
	m.tellRows()
	m.say(`要把这些词当作回答，前面加一个反斜线：\list`, `To give such a word as an answer, put a backslash before it: \list`)
	return move{kind: stay}, nil
}

func (m *Mode) tellRows() {
	m.say("表里：写 2 就改第 2 行，delete 2 删掉它，move 3 1 把第 3 行移到第 1 行。",
		"In a table: 2 changes row 2, delete 2 deletes it, move 3 1 makes row 3 the first.")
}
