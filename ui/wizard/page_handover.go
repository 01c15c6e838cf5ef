package wizard

import (
	"path/filepath"
	"slices"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/check"
	"opsplan/plan/document"
	"opsplan/plan/draft"
	"opsplan/ui/handout"
)

// handOver is the page on which the plan goes to others: first what is still
// missing, then which document for whom, then the ways out, which are open
// whatever is missing.
type handOver struct {
	d      *desk
	here   string           // the way under the cursor; "": the first
	wanted document.Options // what is handed out
	open   func(path string) error
	last   tea.Msg // a writtenMsg or copiedMsg: what was handed out last

	sight scroll
}

// way is a line of the page that leads somewhere, or a choice.
type way struct {
	id    string
	words string
	note  string                // behind it
	point *point                // what is to be mended
	turn  func(by int) []action // of a choice: to another value
	do    func() []action
}

func newHandOver(d *desk) *handOver {
	h := &handOver{d: d, wanted: document.Options{Language: d.plan().Lang()}}
	if open, ok := handout.Opener(d.env); ok {
		h.open = open
	}
	return h
}

// gapsShown is how many of the things that must be mended are listed here.
const gapsShown = 3

// ways are all lines in their order.
func (h *handOver) ways() []way {
	ways := append(h.gaps(), h.choices()...)
	for _, f := range handout.Formats() {
		ways = append(ways, h.file(f))
		if written, ok := h.last.(writtenMsg); ok && written.as.Name == f.Name && h.open != nil {
			ways = append(ways, h.opening(written.path))
		}
	}
	return append(ways,
		way{
			id: "copy", words: h.d.say("复制：Markdown", "Copy: Markdown"), note: h.d.say("贴进聊天、邮件", "to paste into a chat or a mail"),
			do: func() []action { return []action{effect{h.d.copyOut(h.wanted)}} },
		},
		h.leaving(),
	)
}

// file is the way to a file in the format.
func (h *handOver) file(f handout.Format) way {
	w := way{id: f.Name, words: f.Words.In(h.d.language), note: f.Use.In(h.d.language)}
	w.do = func() []action { return []action{cover{newSaveAs(h.d, f, h.wanted)}} }
	if !h.d.writes(f) {
		missing := &handout.OfficeError{Why: handout.NoOffice}
		w.note = h.d.say("这台电脑没装 LibreOffice；先写网页，再打印", "takes LibreOffice, not here: write and print the web page")
		w.do = func() []action { return []action{cover{newNotice(h.d, missing.Words().In(h.d.language))}} }
	}
	return w
}

// opening is the way to see what was just written.
func (h *handOver) opening(path string) way {
	return way{
		id: "open", words: h.d.say("打开看看", "Open it"), note: filepath.Base(path),
		do: func() []action { return []action{effect{h.d.openFile(h.open, path)}} },
	}
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

// leaving hands over and ends.
func (h *handOver) leaving() way {
	w := way{id: "leave", words: h.d.say("交稿，离开", "Hand over and leave"), do: func() []action { return []action{leave{handOver: true, wanted: h.wanted}} }}
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
	first := handout.Formats()[0].Name
	if len(ways) > 0 && ways[0].point != nil {
		first = ways[0].id
	}
	for _, id := range []string{h.here, first} {
		if i := slices.IndexFunc(ways, func(w way) bool { return w.id == id }); i >= 0 {
			return i
		}
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
			h.last, h.here = msg, msg.as.Name
			if h.open != nil {
				h.here = "open"
			}
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
		if ways[at].turn == nil {
			return on()
		}
		h.here = ways[at].id
		return ways[at].turn(map[string]int{"left": -1, "right": +1}[name]), true
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
	ways := h.ways()
	w := ways[h.at(ways)]
	enter := plan.Words{Zh: "就这样", En: "do it"}
	switch {
	case w.turn != nil:
		return []hint{{"←→", plan.Words{Zh: "换", En: "change"}}, {"↑↓", plan.Words{Zh: "选", En: "choose"}}, {"Esc", plan.Words{Zh: "返回", En: "back"}}}
	case w.point != nil:
		enter = plan.Words{Zh: "去改", En: "go there"}
	case w.id == "check":
		enter = plan.Words{Zh: "去看", En: "see them"}
	case w.id == "open":
		enter = plan.Words{Zh: "打开", En: "open"}
	default:
		if _, file := handout.Named(w.id); file {
			enter = plan.Words{Zh: "写成文件", En: "write the file"}
		}
	}
	return []hint{
		{"Enter", enter},
		{"↑↓", plan.Words{Zh: "选", En: "choose"}},
		{"Esc", plan.Words{Zh: "返回", En: "back"}},
	}
}
