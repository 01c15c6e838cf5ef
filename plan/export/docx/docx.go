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
	// Fonts of the document. A template has its own.
	Fonts Fonts

	// Template is a person's own .docx, whose styles, header, footer, page and
	// theme are kept; its text is not.
	Template []byte

	// ForPDF makes a file that goes straight to a converter, not to people.
	// Converters compute the page that an entry of the contents is on, but not
	// inside the field in which Word keeps contents, and they ask nobody.
	ForPDF bool
}

// Write writes the document as DOCX. Before anything is written, a template that
// cannot be one is a [*Refusal].
func Write(w io.Writer, d *document.Document, o Options) error {
	f, err := frameOf(d, o)
	if err != nil {
		return err
	}
	if err := write(d, f, o); err != nil {
		return damaged(err)
	}
	if err := f.store(w); err != nil {
		return fmt.Errorf("write docx: %w", err)
	}
	return nil
}

func frameOf(d *document.Document, o Options) (*frame, error) {
	asks := covered(d) && !o.ForPDF
	if o.Template != nil {
		return templateFrame(d, o.Template, asks)
	}
	return ownFrame(d, o.Fonts.or(d.Language), asks), nil
}

// Format returns the document as DOCX.
func Format(d *document.Document, o Options) ([]byte, error) {
	var b bytes.Buffer
	err := Write(&b, d, o)
	return b.Bytes(), err
}
