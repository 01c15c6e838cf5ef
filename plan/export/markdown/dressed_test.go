package markdown_test

import (
	"fmt"
	"slices"

	"pgregory.net/rapid"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/number"
)

// dressed is the plan's document with parts before its sections and figures
// anywhere: whatever a document may hold besides answers.
func dressed(t *rapid.T, p *plan.Plan, l plan.Language) *document.Document {
	d := document.Build(p, document.Options{Language: l})
	headings := slices.Sorted(slices.Values(slices.Concat(document.PartNames(l), document.SupplementNames(l))))
	d.Opening = nil
	for i := range rapid.IntRange(0, 3).Draw(t, "parts") {
		name := rapid.SampledFrom(headings).Draw(t, "part")
		d.Opening = append(d.Opening, document.Part{ID: fmt.Sprint(i), Name: name, Blocks: rapid.SliceOfN(randomBlock(l), 0, 4).Draw(t, "blocks")})
	}
	for i := range d.Sections {
		if s := &d.Sections[i]; rapid.IntRange(0, 7).Draw(t, "figure") == 0 {
			at := rapid.IntRange(0, len(s.Blocks)).Draw(t, "at")
			for at < len(s.Blocks) && goesOn(s.Blocks[at]) {
				at++ // between two parts of a table stands nothing
			}
			s.Blocks = slices.Insert(slices.Clone(s.Blocks), at, document.Block(randomFigure().Draw(t, "figure")))
		}
	}
	return d
}

func goesOn(b document.Block) bool {
	t, ok := b.(*document.Table)
	return ok && t.More
}

// randomBlock draws what may stand in a part: nothing of it is to be read back,
// though it looks like answers.
func randomBlock(l plan.Language) *rapid.Generator[document.Block] {
	texts := rapid.SliceOfN(textOf(6), 1, 4)
	return rapid.Custom(func(t *rapid.T) document.Block {
		vision, _ := plan.Question("goals.vision")
		kpis, _ := plan.Question("goals.kpis")
		switch rapid.IntRange(0, 7).Draw(t, "block") {
		case 0:
			return &document.Statement{Lines: texts.Draw(t, "lines")}
		case 1:
			return &document.Statement{Lines: texts.Draw(t, "lines"), Listed: true}
		case 2:
			head, table := texts.Draw(t, "head"), &document.Table{Label: rapid.SampledFrom([]string{"", "每月"}).Draw(t, "label")}
			for _, name := range head {
				table.Columns = append(table.Columns, document.Column{Name: name})
			}
			for range rapid.IntRange(0, 3).Draw(t, "rows") {
				table.Rows = append(table.Rows, rapid.SliceOfN(textOf(4), len(head), len(head)).Draw(t, "row"))
			}
			return table
		case 3:
			return &document.Table{Of: kpis, Label: kpis.Name.In(l), Columns: []document.Column{{Of: kpis.Cells[1], Name: kpis.Cells[1].Name.In(l)}}, Rows: [][]string{{textOf(4).Draw(t, "cell")}}}
		case 4:
			return &document.Answer{Of: vision, Label: vision.Name.In(l), Text: "a" + textOf(6).Draw(t, "text"), Prose: rapid.Bool().Draw(t, "prose")}
		case 5:
			return &document.Note{Kind: document.Total, Lines: []string{"a" + textOf(6).Draw(t, "line"), "b"}}
		case 6:
			return &document.Facts{Facts: []document.Fact{{Label: "时期", Text: textOf(3).Draw(t, "fact")}}}
		}
		return randomFigure().Draw(t, "figure")
	})
}

func randomFigure() *rapid.Generator[*document.Figure] {
	name := textOf(5)
	size := rapid.Float64Range(0, 1)
	return rapid.Custom(func(t *rapid.T) *document.Figure {
		f := &document.Figure{Caption: "各个指标要走多远", Text: []string{"-"}}
		n := rapid.IntRange(1, 4).Draw(t, "items")
		switch rapid.IntRange(0, 3).Draw(t, "picture") {
		case 0:
			pic := &document.Progress{Now: "现值", Then: "目标"}
			for range n {
				pic.KPIs = append(pic.KPIs, document.Distance{Name: name.Draw(t, "name"), From: size.Draw(t, "from"), To: 1, FromText: name.Draw(t, "now"), ToText: "90万"})
			}
			f.Picture = pic
		case 1:
			pic := &document.Shares{}
			for range n {
				pic.Parts = append(pic.Parts, document.Portion{Name: name.Draw(t, "name"), Size: size.Draw(t, "size"), Amount: "1万元", Percent: "10%"})
			}
			f.Picture = pic
		case 2:
			f.Picture = randomSchedule(t, name)
		case 3:
			pic := &document.Cash{Unit: "万元", In: "收进", Out: "付出", Balance: "月底余额"}
			money := rapid.Float64Range(-1e9, 1e9)
			for range n {
				pic.Months = append(pic.Months, document.CashMonth{Name: name.Draw(t, "month"), In: size.Draw(t, "in"), Out: size.Draw(t, "out"), Balance: money.Draw(t, "balance")})
			}
			f.Picture = pic
		}
		return f
	})
}

func randomSchedule(t *rapid.T, name *rapid.Generator[string]) *document.Schedule {
	day := func() number.Date {
		return number.Date{Year: rapid.IntRange(2026, 2028).Draw(t, "year"), Month: rapid.IntRange(1, 12).Draw(t, "month"), Day: rapid.IntRange(1, 28).Draw(t, "day")}
	}
	stretch := func() document.Stretch {
		start := day()
		return document.Stretch{Start: start, End: start.AddDays(rapid.IntRange(0, 300).Draw(t, "days"))}
	}
	s := &document.Schedule{Stretch: document.Stretch{Start: number.Date{Year: 2026, Month: 1, Day: 1}, End: number.Date{Year: 2029, Month: 12, Day: 31}}}
	for range rapid.IntRange(1, 3).Draw(t, "lanes") {
		lane := document.Lane{Name: name.Draw(t, "lane"), Stretch: stretch()}
		for range rapid.IntRange(0, 3).Draw(t, "bars") {
			lane.Bars = append(lane.Bars, document.Bar{Name: name.Draw(t, "bar"), Owner: name.Draw(t, "owner"), Stretch: stretch()})
		}
		s.Lanes = append(s.Lanes, lane)
	}
	for range rapid.IntRange(0, 3).Draw(t, "milestones") {
		s.Milestones = append(s.Milestones, document.Event{Name: name.Draw(t, "event"), Day: day()})
	}
	return s
}
