package markdown_test

import (
	"strings"

	"pgregory.net/rapid"

	"opsplan/plan"
	"opsplan/plan/document"
)

// nasty are texts that Markdown, a terminal or this package could take for more
// than text.
var nasty = []string{
	"愿景", "月成交额 90万", "a", " ", "  ", "\n", "\n\n", "\t", "\r", "\r\n", "\\", "`", "``", "*", "**", "_", "__", "[", "]", "(", ")",
	"<", ">", "&", "|", "~", "~~", "$", "#", "##", "-", "- ", "+ ", "* ", "1. ", "2. ", "1.", "1、", "（1）", "1)", "10. ", "01. ", "---", "***", "===", "```", "~~~",
	"\n- ", "\n1. ", "\n2. ", "\n3. ", "\n2、", "\n（2）", "\n    ", "\n\t", "\n> ", "\n# ", "\n## 1. 产品描述", "\n---\n", "\n===\n", "\n|a|b|\n|---|---|\n",
	"<b>", "</b>", "<!-- x -->", "<br>", "<https://a.b>", "<a@b.c>", "https://a.b/c_d", "www.a.b", "a@b.cn", "[x](y)", "![x](y)", "[x]: y", "[^1]",
	"&amp;", "&#35;", "&#x1b;", "&nbsp;", "&copy", "&#10;", "&#32;", "**愿景**：", "**Vision**: ", "待补充：愿景", "> 待补充：愿景", "*不适用*，因为", "| 项目 | 内容 |",
	"\x00", "\x1b[31m", "\x1b]0;x\a", "\u0085", "\u009b", "\u200b", "\u200d", "\u202e", "\u2028", "\u2029", "\ufeff", "\u3000", "\u00a0", "👨‍👩‍👧", "𠮷", "🏴\U000e0067\U000e007f",
	"10~20万", "30~40", "US$5", "HK$6", "$x$", "a_b_c", "3*4*5", "a * b * c", "：", ": ", "，", "。", "”", "（", "）", "kpi1", "phase1", "运营计划书", " #", "main", "主指标", "日常",
}

func textOf(most int) *rapid.Generator[string] {
	piece := rapid.OneOf(rapid.SampledFrom(nasty), rapid.SampledFrom(nasty), rapid.StringN(0, 6, -1))
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(piece, 0, most).Draw(t, "pieces"), "")
	})
}

// randomPlan draws a plan with hostile texts in some of its questions.
func randomPlan(t *rapid.T) *plan.Plan {
	p := &plan.Plan{}
	fields := rapid.SliceOfNDistinct(rapid.SampledFrom(plan.Fields()), 0, 8, func(f *plan.Field) string { return f.ID }).Draw(t, "fields")
	stage, _ := plan.Question("stage")
	purpose, _ := plan.Question("purpose")
	set(t, p, p.Set(stage.Whole(), rapid.SampledFrom([]string{"", "startup", "growth", "maturity", "decline"}).Draw(t, "stage")))
	set(t, p, p.Set(purpose.Whole(), rapid.SampledFrom([]string{"", "think", "submit"}).Draw(t, "purpose")))
	for _, f := range fields {
		switch {
		case f.ID == "not_applying":
			of := rapid.SampledFrom(plan.Fields()).Draw(t, "waived")
			set(t, p, p.Waive(of, textOf(4).Draw(t, "because")))
		case f.ID == "language":
			set(t, p, p.Set(f.Whole(), rapid.SampledFrom([]string{"zh", "en"}).Draw(t, "language")))
		case f.Kind == plan.KindTable:
			for range rapid.IntRange(0, 4).Draw(t, "rows") {
				set(t, p, p.Add(f, -1, randomRow(t, p, f)))
			}
		default:
			set(t, p, p.Set(f.Whole(), randomText(t, p, f)))
		}
	}
	return p
}

func randomRow(t *rapid.T, p *plan.Plan, table *plan.Field) map[string]string {
	cells := map[string]string{}
	for _, c := range table.Cells {
		if rapid.IntRange(0, 2).Draw(t, "filled") > 0 {
			cells[c.Key] = randomText(t, p, c)
		}
	}
	return cells
}

func randomText(t *rapid.T, p *plan.Plan, f *plan.Field) string {
	if len(f.Options) > 0 && rapid.Bool().Draw(t, "option") {
		return rapid.SampledFrom(f.Options).Draw(t, "code").Code
	}
	if f.Kind == plan.KindReference && rapid.Bool().Draw(t, "refers") {
		to, _ := plan.Question(rapid.SampledFrom(f.To).Draw(t, "to"))
		if n := p.Count(to); n > 0 {
			row := p.RowAt(to, rapid.IntRange(0, n-1).Draw(t, "row"))
			return row.ID()
		}
	}
	if f.Kind == plan.KindProse {
		return textOf(12).Draw(t, f.ID)
	}
	return textOf(5).Draw(t, f.ID)
}

func set(t fataler, p *plan.Plan, c plan.Change) {
	if _, err := p.Apply(c); err != nil {
		t.Fatal(err)
	}
}

// held returns what a document of the plan holds, by question: the text of an
// answer, the cells of a row; options and references as they are shown.
func held(p *plan.Plan, l plan.Language) map[string][]string {
	d := document.Build(p, document.Options{Language: l})
	left := map[string]bool{"not_applying": true}
	for _, f := range d.LeftOut {
		left[f.ID] = true
	}
	all := map[string][]string{"language": {string(l)}, "purpose": {string(p.Situation().Purpose)}}
	for _, f := range plan.Fields() {
		switch {
		case left[f.ID], f.ID == "language", f.ID == "purpose" && p.Purpose == plan.Submit:
		case f.Kind == plan.KindTable:
			for _, row := range p.Rows(f) {
				if texts := heldRow(p, f, row, l); strings.Trim(texts, "\x1f") != "" {
					all[f.ID] = append(all[f.ID], texts)
				}
			}
		default:
			if text := heldText(p, f, f.Whole(), l); !plan.Blank(text) {
				all[f.ID] = []string{text}
			}
		}
	}
	for _, f := range plan.Fields() { // waivers come back in the order of questions
		for _, w := range p.NotApplying {
			if string(w.Question) == f.ID && p.Situation().Purpose != plan.Submit {
				all["not_applying"] = append(all["not_applying"], f.ID+"\x1f"+passable(string(w.Because)))
			}
		}
	}
	return all
}

func heldRow(p *plan.Plan, f *plan.Field, row plan.RowText, l plan.Language) string {
	texts := make([]string, len(f.Cells))
	for i, c := range f.Cells {
		texts[i] = heldText(p, c, plan.Path{Field: f.ID, Row: row.Key(), Cell: c.Key}, l)
	}
	return strings.Join(texts, "\x1f")
}

func heldText(p *plan.Plan, f *plan.Field, at plan.Path, l plan.Language) string {
	text := p.Shown(at, l)
	if f.Kind == plan.KindChoice || f.Kind == plan.KindSeveral || f.Kind == plan.KindReference {
		text = f.Shown(f.Accept(text), l)
	}
	return passable(text)
}

// passable is the text without what no parser gives back.
func passable(text string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(text, "\ufffd"), "\x00", "␀")
}
