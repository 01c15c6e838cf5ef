package linemode

import (
	"slices"
	"strconv"
	"strings"

	"opsplan/plan"
	"opsplan/ui/terminal"
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
		{"back", "上一题", plan.Words{Zh: "回到上一题", En: "the question before"}, false, goBack},
		{"skip", "跳过", plan.Words{Zh: "先不答，下一题", En: "go on without an answer"}, false, skip},
		{"goto", "去", plan.Words{Zh: "去第几题，或某一题的编号：goto 7", En: "to a question by number or ID: goto 7"}, true, goTo},
		{"list", "列表", plan.Words{Zh: "所有的题，答了没有", En: "all questions, answered or not"}, false, list},
		{"example", "例子", plan.Words{Zh: "看例子", En: "an example"}, false, example},
		{"not", "不适用", plan.Words{Zh: "这一题不适用，并写明原因", En: "this does not apply, and why"}, false, waive},
		{"clear", "清空", plan.Words{Zh: "清空这一题的回答", En: "empty this answer"}, false, clearAnswer},
		{"undo", "撤销", plan.Words{Zh: "撤销上一步", En: "take the last step back"}, false, undo},
		{"more", "更多", plan.Words{Zh: "把建议答的题也问上", En: "ask what is recommended too"}, false, askMore},
		{"save", "保存", plan.Words{Zh: "现在就存进草稿文件", En: "put all into the draft file now"}, false, save},
		{"finish", "完成", plan.Words{Zh: "写完了，写出计划书", En: "done: write the plan out"}, false, finishUp},
		{"quit", "离开", plan.Words{Zh: "先离开，草稿留着", En: "leave, the draft is kept"}, false, leaveOff},
		{"help", "帮助", plan.Words{Zh: "这张表；也可以输入 ?", En: "this table; ? does the same"}, false, help},
	}
}

// An inquiry is what is being asked: a command acts on it.
type inquiry struct {
	question *plan.Field
	at       plan.Path // of the answer
	id       string    // of its texts in the guide
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
	_, err := strconv.Atoi(rest)
	_, known := plan.Question(rest)
	return err == nil || known
}

// literal is the answer a line stands for: a backslash before a command's word,
// or before a single point, makes it text.
func literal(line string) string {
	if rest, ok := strings.CutPrefix(line, `\`); ok {
		if c, _ := commandIn(rest); c != nil || rest == "." || rest == "+" {
			return rest
		}
	}
	return line
}

func goBack(*Mode, inquiry, string) (move, error)   { return move{kind: backward}, nil }
func skip(*Mode, inquiry, string) (move, error)     { return move{kind: forward}, nil }
func leaveOff(*Mode, inquiry, string) (move, error) { return move{kind: leave}, nil }

func goTo(m *Mode, _ inquiry, rest string) (move, error) {
	if f := m.target(rest); f != nil {
		return move{kind: jump, to: f}, nil
	}
	m.say("没有第 %s 题。输入 list 看有哪些。", "There is no question %s. Type list to see them all.", rest)
	return move{kind: stay}, nil
}

// target finds a question by its number in the list, its ID, its name, or the
// name of its section.
func (m *Mode) target(word string) *plan.Field {
	steps := m.steps()
	if n, err := strconv.Atoi(word); err == nil {
		if n >= 1 && n <= len(steps) {
			return steps[n-1]
		}
		return nil
	}
	if f, ok := plan.Question(word); ok && f.ID != "not_applying" {
		return f
	}
	for _, f := range plan.Fields() {
		if f.Name.Zh == word || strings.EqualFold(f.Name.En, word) {
			return f
		}
	}
	i := slices.IndexFunc(steps, func(f *plan.Field) bool {
		return f.Section.ID == word || f.Section.Name.Zh == word || strings.EqualFold(f.Section.Name.En, word)
	})
	if i < 0 {
		return nil
	}
	return steps[i]
}

func list(m *Mode, _ inquiry, _ string) (move, error) {
	p := m.plan()
	gaps := p.Missing()
	var section *plan.Section
	for i, f := range m.steps() {
		if f.Section != section {
			section = f.Section
			m.say("%s", "%s", m.sectionName(section))
		}
		m.say("  %d. %s：%s", "  %d. %s: %s", i+1, f.Name.In(m.Language), m.state(p, f, gaps))
	}
	return move{kind: stay}, nil
}

func (m *Mode) state(p *plan.Plan, f *plan.Field, gaps []plan.Gap) string {
	_, waived := p.Waived(f)
	lacking := slices.ContainsFunc(gaps, func(g plan.Gap) bool { return g.Path.Field == f.ID })
	var w plan.Words
	switch {
	case waived:
		w = plan.Words{Zh: "不适用", En: "does not apply"}
	case lacking && p.Answered(f):
		w = plan.Words{Zh: "答了一部分，还差", En: "partly answered, something required is missing"}
	case lacking:
		w = plan.Words{Zh: "必答，还没答", En: "required, not answered"}
	case p.Answered(f):
		w = plan.Words{Zh: "已答", En: "answered"}
	default:
		w = plan.Words{Zh: "没答", En: "not answered"}
	}
	return w.In(m.Language)
}

func example(m *Mode, in inquiry, _ string) (move, error) {
	m.example(in.id)
	return move{kind: stay}, nil
}

func waive(m *Mode, in inquiry, rest string) (move, error) {
	f := in.question
	if rest == "" {
		line, err := m.Terminal.ReadLine(terminal.Reading{Prompt: plan.Words{
			Zh: "为什么不适用？（回车＝算了） ", En: "Why does it not apply? (Enter: never mind) ",
		}.In(m.Language)})
		if err != nil {
			return move{}, err
		}
		rest = strings.TrimSpace(line)
	}
	if rest == "" {
		return move{kind: stay}, nil
	}
	if err := m.Session.Apply(m.plan().Waive(f, rest)); err != nil {
		return move{}, err
	}
	m.say("记下了：%s不适用，因为%s", "Noted: %s does not apply, because %s", f.Name.In(m.Language), rest)
	return move{kind: forward}, nil
}

func clearAnswer(m *Mode, in inquiry, _ string) (move, error) {
	p := m.plan()
	if c, ok := p.Unwaive(in.question); ok {
		return move{kind: stay}, m.Session.Apply(c)
	}
	if p.Text(in.at) == "" {
		m.say("这里本来就是空的。", "There is nothing here.")
		return move{kind: stay}, nil
	}
	m.say("清空了。要回来就输入 undo。", "Emptied. Type undo to get it back.")
	return move{kind: stay}, m.Session.Apply(p.Set(in.at, ""))
}

func undo(m *Mode, _ inquiry, _ string) (move, error) {
	changes, ok := m.Session.Undo()
	if !ok {
		m.say("没有可以撤销的。", "There is nothing to take back.")
		return move{kind: stay}, nil
	}
	m.say("撤销了。", "Taken back.")
	if f, ok := plan.Question(changes[0].Path.Field); ok && f.ID != "not_applying" {
		return move{kind: jump, to: f}, nil
	}
	return move{kind: stay}, nil
}

func askMore(m *Mode, _ inquiry, _ string) (move, error) {
	if m.level > plan.More {
		m.level--
	}
	m.say("现在一共 %d 题。", "There are %d questions now.", len(m.steps()))
	return move{kind: stay}, nil
}

func save(m *Mode, _ inquiry, _ string) (move, error) {
	if err := m.Session.Save(); err != nil {
		m.sayWords(wordsOf(err))
		return move{kind: stay}, nil
	}
	m.say("存好了：%s", "Saved: %s", m.Session.Ref().Path)
	return move{kind: stay}, nil
}

func finishUp(m *Mode, _ inquiry, _ string) (move, error) {
	left := m.plan().RequiredLeft(nil)
	if left == 0 {
		return move{kind: finish}, nil
	}
	m.say("必答还差 %d 题，计划书里这些地方会写“待补充”。", "%d required questions are left; the plan will say so in their places.", left)
	line, err := m.Terminal.ReadLine(terminal.Reading{Prompt: plan.Words{
		Zh: "回车＝回去补；再输入一次 finish＝就这样写出来 ", En: "Enter: go back to them; finish once more: write it as it is ",
	}.In(m.Language)})
	if err != nil {
		return move{}, err
	}
	if c, _ := commandIn(line); c != nil && c.name == "finish" {
		return move{kind: finish}, nil
	}
	return move{kind: jump, to: m.firstMissing()}, nil
}

func help(m *Mode, _ inquiry, _ string) (move, error) {
	for _, c := range commands {
		m.say("  %s（:%s）  %s", "  %[1]s  %[3]s", c.name, c.zh, c.help.In(m.Language))
	}
	m.say(`  要把这些词当作回答，前面加一个反斜线：\list`, `  To give such a word as an answer, put a backslash before it: \list`)
	return move{kind: stay}, nil
}
