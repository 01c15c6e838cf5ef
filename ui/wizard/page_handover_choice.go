package wizard

import (
	"slices"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/ui/handout"
)

// forms are the documents that can be made of a plan.
var forms = []struct {
	form  document.Form
	words plan.Words
	note  plan.Words
}{
	{document.Whole, plan.Words{Zh: "整份计划书", En: "the whole plan"}, plan.Words{Zh: "或一页纸、十个问题，按 ←→", En: "or one page, or ten questions: ←→"}},
	{document.OnePage, plan.Words{Zh: "一页纸", En: "one page"}, plan.Words{Zh: "一页说完：要什么、凭什么", En: "all in one page: what is asked for, and why"}},
	{document.Questions, plan.Words{Zh: "会被问到的十个问题", En: "ten questions"}, plan.Words{Zh: "读者会问什么，计划书里答在哪儿", En: "that its readers will ask, and where it answers"}},
}

// choices are which document is handed out, for whom, and in which language.
func (h *handOver) choices() []way { return []way{h.form(), h.reader(), h.language()} }

func (h *handOver) form() way {
	at := 0
	for i, f := range forms {
		if f.form == h.wanted.Form {
			at = i
		}
	}
	return turning("form", h.d.say("交什么：", "What: ")+forms[at].words.In(h.d.language), forms[at].note.In(h.d.language), func(by int) {
		h.wanted.Form = around(forms, at, by).form
	})
}

// reader is for whom: all the plan's readers, or one of them. Where there is but
// one, the way leads to where others are added.
func (h *handOver) reader() way {
	all := h.d.plan().Situation().Readers
	groups := [][]string{nil}
	if len(all) > 1 {
		for _, r := range all {
			groups = append(groups, []string{r})
		}
	}
	at := max(slices.IndexFunc(groups, func(g []string) bool { return slices.Equal(g, h.wanted.Readers) }), 0)
	shown := groups[at]
	if shown == nil {
		shown = all
	}
	words := h.d.say("给谁看：", "For: ") + handout.ReaderNames(shown, h.d.language)
	if len(groups) == 1 {
		w := turning("reader", words, h.d.say("别的读者在设置里加", "other readers are added in the set-up"), nil)
		readers, _ := plan.Question("readers")
		w.do = func() []action { return []action{visit{placeOf(readers.Whole())}} }
		return w
	}
	note := h.d.say("只给其中一位，按 ←→", "←→ for one of them alone")
	if len(shown) == 1 {
		note = h.d.say("开头和详略按这位读者来", "opens with what this reader looks for")
	}
	return turning("reader", words, note, func(by int) { h.wanted.Readers = around(groups, at, by) })
}

func (h *handOver) language() way {
	at := slices.Index(plan.Languages, h.wanted.Language)
	f, _ := plan.Question("language")
	return turning("language", h.d.say("文档语言：", "Language: ")+f.Shown(string(h.wanted.Language), h.d.language),
		h.d.say("答案不翻译", "answers stay as they are"), func(by int) {
			h.wanted.Language = around(plan.Languages, at, by)
		})
}

// turning is a way whose value is turned; nil where there is only one.
func turning(id, words, note string, turn func(by int)) way {
	w := way{id: id, words: words, note: note}
	if turn == nil {
		return w
	}
	w.turn = func(by int) []action {
		turn(by)
		return nil
	}
	w.do = func() []action { return w.turn(+1) }
	return w
}

// around is the item so many steps further in a ring.
func around[T any](items []T, at, by int) T {
	return items[(at+by+len(items))%len(items)]
}
