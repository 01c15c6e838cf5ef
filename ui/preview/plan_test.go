package preview_test

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/ui/preview"
)

type fataler interface {
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

func blocks(p *plan.Plan) []preview.Block {
	return preview.Blocks(document.Build(p, document.Options{}))
}

// run runs commands until there are none.
func run(p *preview.Pane, cmd tea.Cmd) {
	for cmd != nil {
		cmd = p.Take(cmd().(preview.Rendered))
	}
}

// shown is a pane with the plan drawn, as far as it is drawn at all.
func shown(p *plan.Plan, width, height int, s preview.Style) *preview.Pane {
	pane := preview.New(s)
	run(pane, pane.Resize(width, height))
	run(pane, pane.Set(blocks(p)))
	return pane
}

// picture is the whole document as rows.
func picture(p *plan.Plan, width int, s preview.Style) []string {
	pane := shown(p, width, 1, s)
	for top := -1; ; {
		_, rows := pane.Position()
		run(pane, pane.Resize(width, max(rows, 1)))
		if top == rows {
			return strings.Split(pane.View(), "\n")
		}
		top = rows
	}
}

func set(t fataler, p *plan.Plan, address, text string) {
	at, err := p.Locate(address)
	if err != nil {
		t.Fatal(err)
	}
	apply(t, p, p.Set(at, text))
}

func add(t fataler, p *plan.Plan, table string, cells map[string]string) {
	f, ok := plan.Question(table)
	if !ok {
		t.Fatalf("no table %q", table)
	}
	apply(t, p, p.Add(f, -1, cells))
}

func apply(t fataler, p *plan.Plan, c plan.Change) {
	if _, err := p.Apply(c); err != nil {
		t.Fatal(err)
	}
}

// generated draws a plan whose texts are drawn by the generators.
func generated(t *rapid.T, line, prose *rapid.Generator[string]) *plan.Plan {
	p := &plan.Plan{}
	p.Stage = rapid.SampledFrom(plan.Stages).Draw(t, "stage")
	p.Purpose = rapid.SampledFrom([]plan.Choice{plan.Submit, "think"}).Draw(t, "purpose")
	p.Language = plan.Choice(rapid.SampledFrom(plan.Languages).Draw(t, "language"))
	text := func(f *plan.Field) string {
		switch {
		case len(f.Options) > 0 && rapid.Bool().Draw(t, "option"):
			return rapid.SampledFrom(f.Options).Draw(t, "code").Code
		case f.Kind == plan.KindProse:
			return prose.Draw(t, f.ID)
		}
		return line.Draw(t, f.ID)
	}
	fields := rapid.SliceOfNDistinct(rapid.SampledFrom(plan.Fields()), 0, 8, func(f *plan.Field) string { return f.ID }).Draw(t, "fields")
	for _, f := range fields {
		switch f.ID {
		case "stage", "purpose", "language":
			continue
		case "not_applying":
			apply(t, p, p.Waive(rapid.SampledFrom(plan.Fields()).Draw(t, "waived"), line.Draw(t, "because")))
			continue
		}
		if f.Kind != plan.KindTable {
			apply(t, p, p.Set(f.Whole(), text(f)))
			continue
		}
		for range rapid.IntRange(0, 4).Draw(t, "rows") {
			cells := map[string]string{}
			for _, c := range f.Cells {
				if rapid.IntRange(0, 2).Draw(t, "filled") > 0 {
					cells[c.Key] = text(c)
				}
			}
			apply(t, p, p.Add(f, -1, cells))
		}
	}
	return p
}
