package docx_test

import (
	"testing"

	"opsplan/plan/document"
	"opsplan/plan/export/docx"
)

func formatted(t testing.TB, d *document.Document, o docx.Options) []byte {
	t.Helper()
	data, err := docx.Format(d, o)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
