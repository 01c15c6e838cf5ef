package html_test

import (
	"bytes"
	"testing"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/export/html"
)

func TestTheSameDocumentGivesTheSameBytes(t *testing.T) {
	for _, stage := range plan.Stages {
		d := document.Build(worked(t, stage, plan.Zh), document.Options{})
		if !bytes.Equal(html.Format(d), html.Format(d)) {
			t.Errorf("%s: two pages of one document differ", stage)
		}
	}
}
