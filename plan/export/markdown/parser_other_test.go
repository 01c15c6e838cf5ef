package markdown_test

import (
	"fmt"
	"strings"

	other "rsc.io/markdown"
)

// parsedByAnother lists what a parser that shares nothing with the first makes of
// the file, in the same pieces.
func parsedByAnother(p *other.Parser, source []byte) []string {
	w := otherWalk{}
	for _, b := range p.Parse(string(source)).Blocks {
		w.block(b, "")
	}
	last := len(w.all) - 1
	w.all[last] = strings.TrimRight(w.all[last], "\n")
	return w.all
}

type otherWalk struct{ all []string }

func (w *otherWalk) add(piece string) { w.all = append(w.all, piece) }

func (w *otherWalk) block(b other.Block, before string) {
	switch b := b.(type) {
	case *other.Heading:
		w.add("# " + otherInline(b.Text.Inline))
	case *other.Paragraph:
		w.add(before + otherInline(b.Text.Inline))
	case *other.Text:
		w.add(before + otherInline(b.Inline))
	case *other.List:
		for i, item := range b.Items {
			mark := "- "
			if b.Bullet == '.' {
				mark = fmt.Sprintf("%d. ", b.Start+i)
			}
			if before == ">" {
				mark = ">"
			}
			for _, c := range item.(*other.Item).Blocks {
				w.block(c, mark)
			}
		}
	case *other.Table:
		for _, row := range append([][]*other.Text{b.Header}, b.Rows...) {
			for _, cell := range row {
				w.add("|" + otherInline(cell.Inline))
			}
		}
	case *other.Quote:
		for _, c := range b.Blocks {
			w.block(c, ">")
		}
	case *other.CodeBlock:
		w.all[len(w.all)-1] = "(figure)"
	case *other.Empty:
	default:
		w.add(fmt.Sprintf("(%T)", b))
	}
}

func otherInline(all []other.Inline) string {
	var s strings.Builder
	for _, in := range all {
		switch in := in.(type) {
		case *other.Plain:
			s.WriteString(in.Text)
		case *other.Escaped:
			s.WriteString(in.Text)
		case *other.Emph:
			s.WriteString("(" + otherInline(in.Inner) + ")")
		case *other.Strong:
			s.WriteString("[" + otherInline(in.Inner) + "]")
		case *other.Link:
			if !strings.HasPrefix(in.URL, "mailto:") { // an address stays what it was, to the byte
				s.WriteString("(link)")
			}
			s.WriteString(otherInline(in.Inner))
		default:
			fmt.Fprintf(&s, "(%T)", in)
		}
	}
	return s.String()
}
