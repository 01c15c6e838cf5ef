package docx

import (
	"bytes"
	"fmt"
	"io"

	"opsplan/plan/document"
)

// Options choose how the file looks. The zero value is what people expect of a
// plan in the document's language.
type Options struct {
	Fonts Fonts
}

// Write writes the document as DOCX.
func Write(w io.Writer, d *document.Document, o Options) error {
	if err := build(d, o).write(w); err != nil {
		return fmt.Errorf("write docx: %w", err)
	}
	return nil
}

// Format returns the document as DOCX.
func Format(d *document.Document, o Options) ([]byte, error) {
	var b bytes.Buffer
	err := Write(&b, d, o)
	return b.Bytes(), err
}
