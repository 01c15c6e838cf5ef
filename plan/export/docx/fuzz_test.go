package docx_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/export/docx"
	"opsplan/plan/inert"
	"opsplan/plan/number"
)

// everywhere is a document that says one text in every place that a text can be.
func everywhere(text string, l plan.Language) *document.Document {
	day := number.Date{Year: 2027, Month: 3, Day: 1}
	stretch := document.Stretch{Start: day, End: day.AddDays(70)}
	facts := []document.Fact{{Label: text, Text: text}}
	blocks := []document.Block{
		&document.Answer{Number: "1 ", Label: text, Text: text},
		&document.Answer{Label: text, Text: text + "\n- " + text + "\n1. " + text + "\n1、" + text, Prose: true},
		&document.Facts{Facts: facts},
		&document.Table{Label: text, Columns: []document.Column{{Name: text}, {Name: text, Figures: true}}, Rows: [][]string{{text, text}}},
		&document.Waiver{Label: text, Because: text},
		&document.Note{Lines: []string{text}},
		&document.Statement{Lines: []string{text}, Listed: true},
	}
	for _, p := range []document.Picture{
		&document.Progress{Now: text, Then: text, KPIs: []document.Distance{{Name: text, From: 1, FromText: text, ToText: text}}},
		&document.Shares{Parts: []document.Portion{{Name: text, Size: 1, Amount: text, Percent: text}}},
		&document.Cash{Unit: text, In: text, Out: text, Balance: text, Months: []document.CashMonth{{Name: text, In: 1, BalanceText: text}}},
		&document.Schedule{Stretch: stretch, Lanes: []document.Lane{{Name: text, Stretch: stretch, Bars: []document.Bar{{Name: text, Owner: text, Stretch: stretch}}}},
			Milestones: []document.Event{{Name: text, Day: day}}},
	} {
		blocks = append(blocks, &document.Figure{Caption: text, Text: []string{text}, Picture: p})
	}
	author, _ := plan.Question("author")
	return &document.Document{
		Formal: true, Language: l, Title: document.Title{Text: text},
		Front:   []document.Block{&document.Facts{Control: true, Facts: []document.Fact{{Of: author, Label: text, Text: text}}}},
		Opening: []document.Part{{Name: text, Blocks: blocks}},
	}
}

func FuzzAnyTextIsText(f *testing.F) {
	for _, text := range []string{
		"", " ", "月成交额 62万 → 90万", `<w:p/>&amp;"'`, "]]>", "\x00\x01\x1b[31m\x7f", "\uFFFE\uFFFF", "\xff\xfe",
		"a\tb\r\nc\n\n", "\u202eabc\u202c", "{{template}} ${x} =HYPERLINK(\"http://a\")", "“好”——不…", strings.Repeat("长", 200),
		"𠮷👨‍👩‍👧", "é́́́́́́́́́́", "\u2028\u2029\u0085",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, l := range plan.Languages {
			o := open(t, formatted(t, everywhere(text, l), docx.Options{}))
			o.sound(t)
			shown := o.part(t, "word/document.xml").shown()
			for line := range strings.SplitSeq(text, "\n") {
				if line = inert.Text(strings.ReplaceAll(line, "\t", "")); !strings.Contains(text, "\t") && !strings.Contains(shown, noncharacters.Replace(line)) {
					t.Errorf("nothing shows %q", line)
				}
			}
			if !utf8.ValidString(shown) {
				t.Error("the text is no UTF-8")
			}
		}
	})
}

var noncharacters = strings.NewReplacer("\uFFFE", "\uFFFD", "\uFFFF", "\uFFFD")
