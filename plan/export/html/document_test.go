package html_test

import (
	"strconv"
	"strings"

	"opsplan/plan/document"
	"opsplan/plan/number"
)

// everything is a document with one text wherever a text can stand.
func everything(text string) *document.Document {
	lines := []string{text, text}
	day := number.Date{Year: 2027, Month: 3, Day: 1}
	short := document.Stretch{Start: day, End: day}
	table := &document.Table{Label: text, Number: text, Columns: []document.Column{{Name: text}, {Name: text, Figures: true}, {Name: text}, {Name: text}}, Rows: [][]string{{text, text, text, text}, {"", text, "", text}}}
	more := *table
	more.More = true
	month := document.CashMonth{Name: text, In: 3, Out: 1, Balance: -2, InText: text, OutText: text, BalanceText: text}
	figure := func(id string, p document.Picture) document.Block {
		return &document.Figure{ID: id, Caption: text, Text: lines, Picture: p}
	}
	blocks := []document.Block{
		&document.Answer{Number: text, Label: text, Text: text},
		&document.Answer{Label: text, Text: text, Prose: true},
		&document.Facts{Facts: []document.Fact{{Label: text, Text: text}}},
		table, &more,
		&document.Table{Columns: table.Columns, Rows: table.Rows},
		&document.Waiver{Number: text, Label: text, Because: text},
		&document.Note{Kind: document.Gap, Lines: lines},
		&document.Note{Kind: document.Nearest, Lines: lines[:1]},
		&document.Statement{Lines: lines}, &document.Statement{Lines: lines, Listed: true},
		figure("kpis", &document.Progress{Now: text, Then: text, KPIs: []document.Distance{{Name: text, From: 0.2, To: 1, FromText: text, ToText: text}}}),
		figure("shares", &document.Shares{Parts: []document.Portion{{Name: text, Size: 1, Amount: text, Percent: text}}}),
		figure("schedule", &document.Schedule{
			Stretch:    document.Stretch{Start: day, End: day.AddDays(100)},
			Lanes:      []document.Lane{{Name: text, Stretch: short, Bars: []document.Bar{{Name: text, Owner: text, Stretch: short}}}},
			Milestones: []document.Event{{Name: text, Day: day}},
		}),
		figure("cash", &document.Cash{Unit: text, In: text, Out: text, Balance: text, Months: []document.CashMonth{month, month}}),
	}
	return &document.Document{
		Formal:   true,
		Title:    document.Title{Text: text},
		Front:    append([]document.Block{&document.Facts{Control: true, Facts: []document.Fact{{Label: text, Text: text}, {Label: text}}}}, blocks...),
		Opening:  []document.Part{{ID: "ask", Name: "1 " + text, Blocks: blocks}, {ID: "ask", Name: "2 " + text}},
		Appendix: []document.Supplement{{Name: "3 " + text}},
	}
}

// texts are what the page of the document must say, element by element.
func texts(d *document.Document) (all []string) {
	l := d.Language
	add := func(texts ...string) { all = append(all, texts...) }
	var figure func(f *document.Figure)
	blocks := func(blocks []document.Block) {
		for _, block := range blocks {
			switch block := block.(type) {
			case *document.Answer:
				add(block.Number + block.Label)
				if !block.Prose {
					add(block.Text)
					continue
				}
				for _, line := range document.Lines(block.Text) {
					switch {
					case strings.TrimSpace(line.Mark+line.Text) == "":
					case line.Bullet():
						add(line.Text)
					case line.Numbered():
						add(strconv.Itoa(line.Number) + ". " + line.Text)
					default:
						add(line.Mark + line.Text)
					}
				}
			case *document.Facts:
				for _, f := range block.Facts {
					add(f.Label, f.Text)
				}
			case *document.Table:
				switch {
				case block.Label == "":
				case block.More:
					add(block.Label + map[bool]string{true: "（续）", false: " (continued)"}[l != "en"])
				default:
					add(block.Number + block.Label)
				}
				for _, c := range block.Columns {
					add(c.Name)
				}
				for _, row := range block.Rows {
					add(row...)
				}
			case *document.Waiver:
				add(block.Number+block.Label, document.NotApplying.In(l)+document.Because.In(l)+block.Because)
			case *document.Note:
				add(block.Kind.Words().In(l))
				add(block.Lines...)
			case *document.Statement:
				add(block.Lines...)
			case *document.Figure:
				figure(block)
			}
		}
	}
	figure = func(f *document.Figure) {
		add(f.Caption)
		switch p := f.Picture.(type) {
		case *document.Progress:
			for _, k := range p.KPIs {
				add(k.Name, p.Now, k.FromText, p.Then, k.ToText)
			}
		case *document.Shares:
			for _, s := range p.Parts {
				add(s.Name, s.Amount, s.Percent)
			}
		default:
			add(map[bool]string{true: "用文字说", false: "The same in words"}[l != "en"])
			add(f.Text...)
		}
	}
	add(d.Title.Text)
	blocks(d.Front)
	for _, c := range d.Chapters() {
		add(c.Heading)
		blocks(c.Blocks)
	}
	return all
}
