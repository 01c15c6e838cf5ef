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

// reader is for whom: all the plan's readers, one of them, or another whom the
// plan does not name, for this document alone.
func (h *handOver) reader() way {
	own := h.d.plan().Situation().Readers
	groups := h.readers(own)
	at := max(slices.IndexFunc(groups, func(g []string) bool { return slices.Equal(g, h.wanted.Readers) }), 0)
	shown := groups[at]
	note := h.d.say("给别的读者，按 ←→", "←→ for another reader")
	switch {
	case at == 0 && len(own) > 1:
		note = h.d.say("只给其中一位，或别人，按 ←→", "←→ for one of them, or for another")
	case at > 0 && slices.Contains(own, shown[0]):
		note = h.d.say("开头和详略按这位读者来", "opens with what this reader looks for")
	case at > 0:
		note = h.d.say("只这一份按这位读者来，计划书不变", "this document alone; the plan stays as it is")
	}
	if shown == nil {
		shown = own
	}
	return turning("reader", h.d.say("给谁看：", "For: ")+handout.ReaderNames(shown, h.d.language), note, func(by int) {
		h.wanted.Readers = around(groups, at, by)
	})
}

// readers are whom a document can be for: first all of the plan's own, as nil,
// then each of them if they are several, then the others.
func (h *handOver) readers(own []string) [][]string {
	groups := [][]string{nil}
	if len(own) > 1 {
		for _, r := range own {
			groups = append(groups, []string{r})
		}
	}
	question, _ := plan.Question("readers")
	for _, o := range question.Options {
		if !slices.Contains(own, o.Code) {
			groups = append(groups, []string{o.Code})
		}
	}
	return groups
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
