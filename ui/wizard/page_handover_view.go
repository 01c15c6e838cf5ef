package wizard

import (
	"strings"

	"opsplan/plan/check"
	"opsplan/ui/handout"
)

func (h *handOver) view(width, height int) pane {
	ways := h.ways()
	here := h.at(ways)
	p := pane{rows: []string{h.d.method.Truncate(h.d.verdict(), width, "…")}}
	names := 0
	for _, w := range ways {
		if w.point == nil && w.note != "" {
			names = max(names, h.d.width(w.words))
		}
	}
	from, to, before := 0, 0, 0
	for i, w := range ways {
		p.rows = append(p.rows, h.above(w.id, width, height)...)
		top := len(p.rows)
		click := listed(width, 1, i == here, func() { h.here = w.id }, func() ([]action, bool) { return w.do(), true })
		p.add(pane{rows: []string{h.row(w, i == here, names, width)}, zones: []zone{click}})
		p.rows = append(p.rows, h.said(w.id, width)...)
		if i == here {
			from, to = top, min(len(p.rows)-1, top+height-1)
			if w.id == "open" { // what can be opened stands above
				from = max(before, to-height+1)
			}
		}
		before = top
	}
	return h.sight.shown(h.d, p, width, height, from, to)
}

// above is what parts the gaps, the choices and the ways out.
func (h *handOver) above(id string, width, height int) []string {
	var rows []string
	first := id == handout.Formats()[0].Name
	if height >= 12 && (first || id == "form") {
		rows = append(rows, "")
	}
	if id == "form" {
		rows = append(rows, h.invitation(width)...)
	}
	return rows
}

// invitation stands above the ways out.
func (h *handOver) invitation(width int) []string {
	text := h.d.say("交出去：", "Hand it over:")
	if h.d.report.count(check.Error) > 0 {
		text = h.d.say("现在就交也行，缺的地方会写“待补充”：", "You may hand it over as it is; what is missing is marked:")
	}
	var rows []string
	for _, row := range h.d.wrap(text, width) {
		rows = append(rows, h.d.theme.dim.Render(row))
	}
	return rows
}

// leastNote is how many columns of a note are worth showing.
const leastNote = 20

// row is one way: a finding as the check lists it, or the name and what it is
// good for.
func (h *handOver) row(w way, here bool, names, width int) string {
	mark, style := "  ", plainly
	if here {
		mark, style = "› ", h.d.theme.accent.Render
	}
	if w.point != nil {
		sign, alarm := h.d.sign(w.point.Severity)
		section := h.d.sectionColumn(w.point.Path, width)
		return style(mark) + alarm.Render(sign) + " " + h.d.theme.dim.Render(section) +
			style(h.d.line(w.point.what.In(h.d.language), width-4-h.d.width(section)))
	}
	row := style(mark + h.d.line(w.words, width-2))
	if room := width - 2 - names - 3; w.note != "" && room >= min(h.d.width(w.note), leastNote) {
		row += strings.Repeat(" ", names-h.d.width(w.words)+3) + h.d.theme.dim.Render(h.d.line(w.note, room))
	}
	return row
}

// rest is what the check holds besides the points that are listed.
func (h *handOver) rest(listed int) string {
	var items []string
	for _, s := range severities {
		n := h.d.report.count(s)
		if s == check.Error {
			n -= listed
		}
		if n > 0 {
			items = append(items, h.d.say("%s %d", "%s: %d", s.Words().In(h.d.language), n))
		}
	}
	return h.d.say("自查里还有：", "More in the check: ") + strings.Join(items, h.d.say("，", ", "))
}

// said is what came of the way that was taken last.
func (h *handOver) said(id string, width int) []string {
	var text string
	switch msg := h.last.(type) {
	case writtenMsg:
		if msg.as.Name != id {
			return nil
		}
		text = h.d.say("写好了（%s）：\n%s", "Written (%s):\n%s", handout.Size(int64(msg.size)), msg.path)
		if h.open == nil {
			text += "\n" + h.d.say("改了内容再写一次就行；F2 回去接着改，Ctrl+Q 离开。", "If you change something, just write it again. F2 goes back to the questions, Ctrl+Q leaves.")
		}
	case copiedMsg:
		if id != "copy" {
			return nil
		}
		text = h.d.say("交给终端的剪贴板了（%s）。贴不出来，是这个终端不收：写成文件。", "Given to the terminal's clipboard (%s). If there is nothing to paste, this terminal does not take it: write a file.", handout.Size(int64(msg.size)))
	default:
		return nil
	}
	return pane{rows: h.d.hang("✓ ", text, max(width-4, 1), h.d.theme.fine.Render)}.indent("    ", 4).rows
}
