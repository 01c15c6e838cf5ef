package intake_test

import (
	"errors"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/draft/source"
	"opsplan/plan/export/markdown"
	"opsplan/plan/guide"
	"opsplan/plan/intake"
)

func TestWhatWasWrittenOutIsReadBack(t *testing.T) {
	for _, l := range plan.Languages {
		draft, ok := guide.Example(plan.Growth, l)
		if !ok {
			t.Fatal("no example")
		}
		file, err := source.Parse("example", draft)
		if err != nil {
			t.Fatal(err)
		}
		text := markdown.Format(document.Build(file.Plan(), document.Options{}))
		p, notes, err := intake.Read("plan.md", text)
		if err != nil || len(notes) > 0 {
			t.Fatalf("%s: %v, %v", l, notes, err)
		}
		if p.Lang() != l || p.Product.Name != file.Plan().Product.Name || len(p.Budget.Lines) != len(file.Plan().Budget.Lines) {
			t.Errorf("%s: another plan came back", l)
		}
	}
}

func TestWhatIsNotUnderstoodIsNamed(t *testing.T) {
	_, notes, err := intake.Read("p.md", []byte("# 计划\n\n## 产品描述\n\n## 会议记录\n\n散会。\n"))
	if err != nil || len(notes) == 0 || !strings.Contains(notes[0].In(plan.Zh), "会议记录") {
		t.Errorf("notes %v, error %v", notes, err)
	}
}

func TestOtherDocumentsAreRefusedWithWhatHelps(t *testing.T) {
	for _, c := range []struct {
		name, data string
		why        intake.Reason
	}{
		{"周报.md", "# 周报\n\n今天开会。\n", intake.Foreign},
		{"空.md", "", intake.Foreign},
		{"计划.docx", "PK\x03\x04…", intake.Office},
		{"计划.doc", "\xd0\xcf\x11\xe0…", intake.Office},
		{"renamed.md", "%PDF-1.7", intake.Office},
		{"计划.WPS", "…", intake.Office},
		{"大.md", strings.Repeat("大", intake.MaxSize), intake.TooLarge},
	} {
		p, _, err := intake.Read(c.name, []byte(c.data))
		refusal, ok := errors.AsType[*intake.Refusal](err)
		if !ok || refusal.Why != c.why || p != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if w := refusal.Words(); refusal.Status() != 4 || !strings.Contains(w.Zh, c.name) || !strings.Contains(w.En, c.name) {
			t.Errorf("%s: %v", c.name, w)
		}
	}
}
