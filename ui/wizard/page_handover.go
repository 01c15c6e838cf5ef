package wizard

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/check"
	"opsplan/plan/draft"
	"opsplan/ui/handout"
)

// handOver is the page on which the plan goes to others: first what is still
// missing, then the ways out, which are open whatever is missing.
type handOver struct {
	d    *desk
	here string        // the way under the cursor; "": the first
	doc  plan.Language // of the document
	last tea.Msg       // a writtenMsg or copiedMsg: what was handed out last

	sight scroll
}

// way is a line of the page that leads somewhere.
type way struct {
	id    string
	words string
	note  string // behind it
	point *point // what is to be mended
	do    func() []action
}

func newHandOver(d *desk) *handOver { return &handOver{d: d, doc: d.plan().Lang()} }

// gapsShown is how many of the things that must be mended are listed here.
const gapsShown = 5

// ways are all lines in their order.
func (h *handOver) ways() []way {
	ways := h.gaps()
	for _, f := range handout.Formats() {
		ways = append(ways, way{
			id: f.Name, words: h.d.say("写成文件：", "File: ") + f.Words.In(h.d.language), note: f.Use.In(h.d.language),
			do: func() []action { return []action{cover{newSaveAs(h.d, f, h.doc)}} },
		})
	}
	return append(ways,
		way{
			id: "copy", words: h.d.say("复制：Markdown", "Copy: Markdown"), note: h.d.say("贴进聊天、邮件、在线文档", "to paste into a chat, a mail, a document"),
			do: func() []action { return []action{effect{h.d.copyOut(h.doc)}} },
		},
		h.language(),
		h.leaving(),
	)
}

// gaps are the first things that must be mended, and the way to the others.
func (h *handOver) gaps() []way {
	var ways []way
	_, end := h.d.report.of(check.Error)
	for i := range min(end, gapsShown) {
		p := &h.d.report.points[i]
		ways = append(ways, way{id: p.Path.String() + p.Rule, point: p, do: func() []action { return h.d.leadTo(p.Path) }})
	}
	if len(h.d.report.points) > len(ways) {
		ways = append(ways, way{id: "check", words: h.rest(len(ways)), do: func() []action { return []action{perform{"check"}} }})
	}
	return ways
}

func (h *handOver) language() way {
	return way{
		id: "language", words: h.d.say("文档语言：", "Document language: ") + h.d.languageName(h.doc),
		note: h.d.say("写出去的都用它；答案不翻译", "of what is written; answers stay as they are"),
		do: func() []action {
			h.doc = other(h.doc)
			return nil
		},
	}
}

func other(l plan.Language) plan.Language {
	i := slices.Index(plan.Languages, l)
	return plan.Languages[(i+1)%len(plan.Languages)]
}

func (d *desk) languageName(l plan.Language) string {
	f, _ := plan.Question("language")
	return f.Shown(string(l), d.language)
}

// leaving hands over and ends.
func (h *handOver) leaving() way {
	w := way{id: "leave", words: h.d.say("交稿，离开", "Hand over and leave"), do: func() []action { return []action{leave{handOver: true, doc: h.doc}} }}
	switch {
	case h.d.redirected:
		w.note = h.d.say("Markdown 写进重定向的文件或管道", "the Markdown goes to the redirected output")
	case h.d.wrote != "":
		w.note = h.d.say("文件已经写好，草稿也留着", "the file is written, the draft is kept")
	default:
		w.note = h.d.say("草稿留着；要文件，先在上面写一份", "the draft is kept; write a file above first")
	}
	return w
}

// at is the number of the way under the cursor: at first of the first gap, or
// else of the first format.
func (h *handOver) at(ways []way) int {
	if i := slices.IndexFunc(ways, func(w way) bool { return w.id == h.here }); i >= 0 {
		return i
	}
	if len(ways) > 0 && ways[0].point == nil && ways[0].id == "check" {
		return 1 // nothing must be mended
	}
	return 0
}

func (h *handOver) title() (left, right string) { return h.d.say("交稿", "Hand over"), "" }

func (h *handOver) update(msg tea.Msg) ([]action, bool) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return h.press(msg)
	case writtenMsg:
		if msg.err == nil {
			h.last = msg
		}
		return nil, true
	case copiedMsg:
		h.last = msg
		return nil, true
	}
	return nil, false
}

func (h *handOver) press(key tea.KeyPressMsg) ([]action, bool) {
	ways := h.ways()
	at := h.at(ways)
	switch name := key.Key().Keystroke(); name {
	case "up", "shift+tab":
		if at == 0 && name == "shift+tab" {
			return on(perform{"previous section"})
		}
		at--
	case "down", "tab":
		at++
	case "home", "pgup":
		at = 0
	case "end", "pgdown":
		at = len(ways) - 1
	case "left", "right":
		if ways[at].id != "language" {
			return on()
		}
		return ways[at].do(), true
	case "enter":
		h.here = ways[at].id
		return ways[at].do(), true
	case "esc":
		return on(visit{h.d.asked})
	default:
		return letters(key)
	}
	h.here = ways[max(min(at, len(ways)-1), 0)].id
	return on()
}

func (h *handOver) refresh([]plan.Change) {}

func (h *handOver) place() draft.Place { return draft.Place{Page: pageHandOver} }

func (h *handOver) keys() []hint {
	enter := plan.Words{Zh: "就这样", En: "do it"}
	switch ways := h.ways(); ways[h.at(ways)].id {
	case "language":
		enter = plan.Words{Zh: "换", En: "change"}
	case "check":
		enter = plan.Words{Zh: "去看", En: "see them"}
	default:
		if ways[h.at(ways)].point != nil {
			enter = plan.Words{Zh: "去改", En: "go there"}
		}
	}
	return []hint{
		{"Enter", enter},
		{"↑↓", plan.Words{Zh: "选", En: "choose"}},
		{"Esc", plan.Words{Zh: "返回", En: "back"}},
	}
}
