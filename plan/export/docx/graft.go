package docx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
)

// A child is a direct child of a part's root, by its place in the part's bytes.
type child struct {
	xml.StartElement
	start, end int
}

// outline is a part as far as it must be known to put something in: all else of it
// stays to the byte.
type outline struct {
	data     []byte
	root     xml.StartElement
	children []child
	head     int // where the tag of the root ends
	inside   int // where its content ends
}

var errNoRoot = errors.New("no element")

// graftable reads a part that markup is to be put into: its root is no empty tag
// and knows the prefix w.
func graftable(data []byte) (*outline, error) {
	o, err := outlineOf(data, "")
	if err != nil {
		return nil, err
	}
	tag := bytes.LastIndexByte(data[:o.head], '<')
	if data[o.head-2] == '/' {
		name, _, _ := bytes.Cut(data[tag+1:o.head-2], []byte(" "))
		data = bytes.Join([][]byte{data[:o.head-2], []byte("></"), name, data[o.head-1:]}, nil)
		return graftable(data)
	}
	for _, a := range o.root.Attr {
		if a.Name.Space == "xmlns" && a.Name.Local == "w" {
			return o, nil
		}
	}
	return outlineOf(o.put(o.head-1, []byte(` xmlns:w="`+wordMarkup+`"`)), "")
}

// outlineOf reads a part. With within the root is its first child, which the
// element must have.
func outlineOf(data []byte, within string) (*outline, error) {
	o := &outline{data: data, inside: -1}
	d := xml.NewDecoder(bytes.NewReader(data))
	top := 1
	if within != "" {
		top = 2
	}
	for depth := 0; ; {
		start := int(d.InputOffset())
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth == top && o.inside < 0 {
				o.children = append(o.children, child{StartElement: t.Copy(), start: start})
			}
			if depth == 0 {
				o.root, o.head = t.Copy(), int(d.InputOffset())
			}
			depth++
		case xml.EndElement:
			depth--
			if depth == top && o.inside < 0 {
				o.children[len(o.children)-1].end = int(d.InputOffset())
			}
			if depth == top-1 && (within == "" || t.Name.Local == within) {
				o.inside = start
			}
		}
	}
	if o.inside < 0 {
		return nil, errNoRoot
	}
	return o, nil
}

// put returns the part with markup at a place.
func (o *outline) put(at int, what []byte) []byte {
	return bytes.Join([][]byte{o.data[:at], o.data[at:]}, what)
}

// before is the place of the first child of one of the names, or the end.
func (o *outline) before(names ...string) int {
	for _, c := range o.children {
		for _, name := range names {
			if c.Name.Local == name {
				return c.start
			}
		}
	}
	return o.inside
}
