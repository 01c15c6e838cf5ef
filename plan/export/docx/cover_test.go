package docx_test

import (
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/export/docx"
)

func TestTheCoverSaysHowMuchIsStillOpen(t *testing.T) {
	p := &plan.Plan{Head: plan.Head{Stage: plan.Growth, Purpose: plan.Submit, Readers: plan.Boss, Title: "夜宵外送"}}
	d := document.Build(p, document.Options{Language: plan.Zh})
	text := open(t, formatted(t, d, docx.Options{})).part(t, "word/document.xml").shown()
	said, contents := strings.Index(text, "都标在原处"), strings.Index(text, "目")
	if said < 0 || contents < said || strings.Count(text, "都标在原处") != 1 {
		t.Errorf("not once, and before the contents: %q", text[:min(len(text), 600)])
	}
}
