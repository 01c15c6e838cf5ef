package guide_test

import (
	"testing"

	"opsplan/plan"
	"opsplan/plan/guide"
)

var atGrowth = plan.Situation{Stage: plan.Growth, Trade: plan.General, Readers: []string{plan.Boss}}

func TestQuestionsAndCellsAreAskedInWords(t *testing.T) {
	atDecline := plan.Situation{Stage: plan.Decline, Trade: plan.General}
	shop := plan.Situation{Stage: plan.Startup, Trade: plan.Store}
	for _, c := range []struct {
		l      plan.Language
		s      plan.Situation
		id     string
		prompt string
	}{
		{plan.Zh, atGrowth, "product.what", "一句话说清：它是什么？"},
		{plan.Zh, atDecline, "product.what", "它现在是什么样，还有多少人在用？"},
		{plan.Zh, shop, "product.what", "开的是什么店？"},
		{plan.En, atGrowth, "product.what", "What is it, in one sentence?"},
		{plan.En, shop, "goals.kpis", "How much will the shop earn a month, by when, and what makes that up?"},
		{plan.Zh, atGrowth, "goals.kpis.current", "现在是多少？"},
		{plan.En, atGrowth, "title", "What is this plan called?"},
	} {
		if got := guide.For(c.l, c.s, c.id); got.Prompt != c.prompt || !got.Own {
			t.Errorf("%s %s: %q, want %q", c.id, c.s.Stage, got.Prompt, c.prompt)
		}
	}
}

func TestAQuestionWithoutTextsIsAskedByItsName(t *testing.T) {
	for _, c := range []struct {
		l    plan.Language
		id   string
		want guide.Text
	}{
		{plan.Zh, "not_applying.because", guide.Text{Prompt: "原因"}},
		{plan.En, "not_applying.because", guide.Text{Prompt: "Reason"}},
		{plan.Zh, "goals.kpis.id", guide.Text{}},
		{plan.Zh, "goals.visions", guide.Text{}},
		{plan.Zh, "goals.vision.target", guide.Text{}},
		{plan.Zh, "", guide.Text{}},
	} {
		if got := guide.For(c.l, atGrowth, c.id); got != c.want {
			t.Errorf("%q: %+v, want %+v", c.id, got, c.want)
		}
	}
}

func TestEverySectionOpensWithWhatItSettlesAtTheStage(t *testing.T) {
	for _, l := range plan.Languages {
		for _, section := range plan.Sections()[1:] {
			said := map[string]plan.Choice{}
			for _, stage := range plan.Stages {
				text := guide.Section(l, plan.Situation{Stage: stage, Trade: plan.General}, section.ID)
				if other, again := said[text.Opening]; again || text.Opening == "" {
					t.Errorf("%s %s: %q at %s and %s", l, section.ID, text.Opening, stage, other)
				}
				if text.Length == "" {
					t.Errorf("%s %s: nothing says how long it is at %s", l, section.ID, stage)
				}
				said[text.Opening] = stage
			}
		}
	}
	if got := guide.Section(plan.Zh, atGrowth, "nonsense"); got != (guide.SectionText{}) {
		t.Errorf("%q opens no section", got)
	}
}

func BenchmarkFor(b *testing.B) {
	for b.Loop() {
		guide.For(plan.Zh, atGrowth, "goals.kpis.target")
	}
}
