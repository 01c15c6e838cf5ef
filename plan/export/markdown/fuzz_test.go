package markdown_test

import (
	"strings"
	"testing"

	"github.com/yuin/goldmark"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/export/markdown"
)

// FuzzAnswer puts one text wherever a text can stand.
func FuzzAnswer(f *testing.F) {
	for _, text := range nasty {
		f.Add(text)
	}
	f.Add("三件事：\n- 拉新\n- 留存\n\n1. a\n2. b\n4. c\n然后复盘\n")
	f.Add("\n\n待补充：愿景\n> x\n\n## 2. 运营目标\n**愿景**：x\n")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?") // a plan holds no other
		p := planOf(t, "stage = growth")
		for _, id := range []string{"title", "company", "product.name", "product.why", "goals.vision", "budget.approval", "budget.ask"} {
			set(t, p, p.Set(plan.Path{Field: id}, text))
		}
		why, _ := plan.Question("goals.main_why")
		set(t, p, p.Waive(why, text))
		risks, _ := plan.Question("strategy.risks")
		set(t, p, p.Add(risks, -1, map[string]string{"event": text, "response": "x", "owner": text}))
		for _, l := range plan.Languages {
			file := written(t, p, l)
			readsBack(t, p, l, file)
			want := expected(document.Build(p, document.Options{Language: l}))
			for _, md := range []goldmark.Markdown{tables, github} {
				got := parsed(md, file)
				for i := range max(len(want), len(got)) {
					if at(want, i) != at(got, i) {
						t.Fatalf("wrote %q, parsed %q\n%s", at(want, i), at(got, i), file)
					}
				}
			}
		}
	})
}

// FuzzRead reads any file: what came in must be what goes out again.
func FuzzRead(f *testing.F) {
	f.Add([]byte("# x\n\n## 1. 产品描述\n\n**是什么**：a\nb\n\n* c\n  - d\n"))
	f.Add([]byte("## Goals\n\n**KPIs**:\n\n| KPI | Target\n|---|\n| a | b | c |\n||\n\n| KPI | Owner |\n|-|-|\n| z | y |\n> Total: x\n> y\n"))
	f.Add([]byte("| 编制人 |\n|---|\n| x |\n\n## 8. 预算\n\n### 附\n\n**愿景**：*不适用*，因为\n\n**摘要**：\n\n\n\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, _, err := markdown.Read(data)
		if err != nil {
			return
		}
		readsBack(t, p, p.Lang(), written(t, p, p.Lang()))
	})
}
