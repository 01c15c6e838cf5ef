package preview_test

import (
	"fmt"
	"testing"
	"time"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/guide/guidetest"
	"opsplan/ui/preview"
)

// BenchmarkAnEdit times what one edit costs: in the loop (Set, Take and View),
// beside it (rendering), and to lay the document out anew.
func BenchmarkAnEdit(b *testing.B) {
	for _, c := range []struct {
		name    string
		plan    *plan.Plan
		address string
	}{
		{"worked plan", guidetest.Worked(b, plan.Growth, plan.Zh), "goals.vision"},
		{"10 rows", many(b, 10), "strategy.actions.5.note"},
		{"10000 rows", many(b, 10_000), "strategy.actions.5000.note"},
		{"200 KB of text", guidetest.Worked(b, plan.Growth, plan.Zh), "goals.vision"},
	} {
		if c.name == "200 KB of text" {
			set(b, c.plan, c.address, long(200_000))
		}
		b.Run(c.name, func(b *testing.B) { benchmarkEdit(b, c.plan, c.address) })
	}
}

func benchmarkEdit(b *testing.B, p *plan.Plan, address string) {
	pane := shown(p, 60, 30, preview.Dark)
	at, err := p.Locate(address)
	if err != nil {
		b.Fatal(err)
	}
	run(pane, pane.Follow(at))
	text := p.Text(at)
	loop, beside, laid := stopwatch{}, stopwatch{}, stopwatch{}
	before := pane.Count()
	for i := 0; b.Loop(); i++ {
		set(b, p, address, fmt.Sprint(text, i))
		laid.start()
		blocks := preview.Blocks(document.Build(p, document.Options{}))
		laid.stop()
		loop.start()
		cmd := pane.Set(blocks)
		_ = pane.View()
		loop.stop()
		for cmd != nil {
			beside.start()
			msg := cmd()
			beside.stop()
			loop.start()
			cmd = pane.Take(msg.(preview.Rendered))
			_ = pane.View()
			loop.stop()
		}
	}
	b.ReportMetric(float64(pane.Count()-before)/float64(b.N), "blocks/op")
	b.ReportMetric(loop.ms(b), "loop-ms/op")
	b.ReportMetric(beside.ms(b), "render-ms/op")
	b.ReportMetric(laid.ms(b), "layout-ms/op")
}

// BenchmarkAll times the first full rendering of a plan.
func BenchmarkAll(b *testing.B) {
	for _, width := range []int{36, 60, 110} {
		blocks := blocks(guidetest.Worked(b, plan.Growth, plan.Zh))
		b.Run(fmt.Sprint(width, " columns"), func(b *testing.B) {
			for b.Loop() {
				pane := preview.New(preview.Dark)
				pane.Set(blocks)
				run(pane, pane.Resize(width, 30))
			}
		})
	}
}

// BenchmarkFigures times the drawing of a document of nothing but figures: of all
// that a pane does for them, glamour not being among it.
func BenchmarkFigures(b *testing.B) {
	d := &document.Document{Language: plan.Zh, Title: document.Title{Text: "x"}}
	for _, picture := range []document.Picture{money, kpis, years} {
		d.Front = append(d.Front, &document.Figure{Caption: "标题", Picture: picture})
	}
	for b.Loop() {
		pane := preview.New(preview.Dark)
		pane.Resize(60, 30)
		run(pane, pane.Set(preview.Blocks(d)))
	}
}

type stopwatch struct {
	since time.Time
	total time.Duration
}

func (w *stopwatch) start() { w.since = time.Now() }
func (w *stopwatch) stop()  { w.total += time.Since(w.since) }
func (w *stopwatch) ms(b *testing.B) float64 {
	return float64(w.total.Microseconds()) / 1000 / float64(b.N)
}
