package docx_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/export/docx"
)

var update = flag.Bool("update", false, "write the parts in testdata anew")

// A plan that is handed in: cover, contents, numbered labels as headings, lists, a
// table with figures, what the program says, a figure.
var handedIn = &document.Document{
	Language: plan.Zh, Formal: true, Title: document.Title{Text: "明水鲜 2027 上半年运营计划"},
	Front: []document.Block{
		&document.Facts{Control: true, Facts: []document.Fact{{Of: question("author"), Label: "编制人", Text: "周蔚"}, {Of: question("company"), Label: "编制单位", Text: "明水鲜"}}},
		&document.Answer{Label: "摘要", Text: "要 30万元，每月多 5.6万毛利。", Prose: true},
	},
	Sections: []document.Section{
		{Number: "一、", Name: "产品描述", Blocks: []document.Block{
			&document.Answer{Number: "（一）", Label: "是什么", Text: "社区生鲜“自提店”"},
			&document.Answer{Number: "（二）", Label: "做什么", Text: "两件事：\n- 晚上 10 点前下单\n- 第二天 4 点自提\n1. 先付款\n2. 后取货\n\n1. 另一串\n1、退款在当天", Prose: true},
		}},
		{Number: "二、", Name: "运营目标", Blocks: []document.Block{
			&document.Table{Of: question("goals.kpis"), Number: "（一）", Label: "KPI", Columns: []document.Column{{Name: "指标"}, {Name: "目标", Figures: true}}, Rows: [][]string{{"月成交额", "90万元"}, {"", "4.8单"}}},
			&document.Table{Of: question("goals.kpis"), Label: "KPI", More: true, Columns: []document.Column{{Name: "指标"}, {Name: "依据"}}, Rows: [][]string{{"月成交额", "去年"}}},
			&document.Note{Kind: document.Way, Lines: []string{"月成交额从 62万元 到 90万元"}},
			&document.Figure{Caption: "钱花在哪几类", Text: []string{"推广 7.1万元，100%"}, Picture: &document.Shares{Parts: []document.Portion{{Name: "推广", Size: 1, Amount: "7.1万元", Percent: "100%"}}}},
		}},
	},
}

// A plan that is thought over: no cover, labels beside their answers, facts two a
// row.
var thoughtOver = &document.Document{
	Language: plan.En, Title: document.Title{Text: "Kettle & Crumb"},
	Front: []document.Block{
		&document.Facts{Facts: []document.Fact{{Label: "Stage", Text: "Startup"}, {Label: "Readers", Text: "Boss"}, {Label: "Trade", Text: "Restaurant or shop"}}},
	},
	Opening: []document.Part{{Name: "Open questions", Blocks: []document.Block{
		&document.Statement{Lines: []string{"Who signs?", "When?"}, Listed: true},
		&document.Table{Label: "Cash by month", Columns: []document.Column{{Name: "Month"}}, Rows: [][]string{{"Jan"}}},
	}}},
	Sections: []document.Section{{Number: "1. ", Name: "Product", Blocks: []document.Block{
		&document.Answer{Label: "What it is", Text: "Breakfast for <offices>\nat eight"},
		&document.Answer{Label: "Why", Text: "Three canteens closed.\nFirms pay.", Prose: true},
		&document.Waiver{Label: "Weaknesses", Because: "it is new"},
	}}},
	Appendix: []document.Supplement{{Name: "Appendix", Sections: []document.Section{{Name: "Goals", Blocks: []document.Block{
		&document.Answer{Label: "Vision", Text: "One.\nTwo.", Prose: true},
	}}}}},
}

func question(id string) *plan.Field {
	f, _ := plan.Question(id)
	return f
}

// The files hold parts of the two documents, broken into lines for the eye.
func TestPartsLookAsTheFilesShow(t *testing.T) {
	for name, d := range map[string]*document.Document{"handed-in": handedIn, "thought-over": thoughtOver} {
		t.Run(name, func(t *testing.T) {
			file := "testdata/" + name + ".txtar"
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			o := open(t, formatted(t, d, docx.Options{}))
			o.sound(t)
			for i := range archive.Files {
				f := &archive.Files[i]
				data, ok := o.parts[f.Name]
				if !ok {
					t.Fatalf("no part %s among %q", f.Name, o.names)
				}
				got := inLines(string(data))
				if !*update && got != string(f.Data) {
					t.Errorf("%s reads:\n%s\nwant:\n%s", f.Name, got, f.Data)
				}
				f.Data = []byte(got)
			}
			if *update {
				if err := os.WriteFile(file, txtar.Format(archive), 0o600); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// inLines breaks XML before what begins something of its own.
func inLines(data string) string {
	for _, begin := range []string{
		"<w:body", "<w:p>", "<w:tbl>", "<w:tr>", "<w:tc>", "<w:sectPr>", "</w:tbl>", "</w:body>",
		"<w:style ", "<w:abstractNum ", "<w:num ", "<Override", "<Default", "<Relationship ",
		"<c:ser>", "<c:cat>", "<c:val>", "<c:catAx>", "<c:valAx>", "<c:dLbls>",
	} {
		data = strings.ReplaceAll(data, begin, "\n"+begin)
	}
	return data + "\n"
}
