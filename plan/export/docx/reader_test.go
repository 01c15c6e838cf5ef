package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// opened is a file as a reader of office files sees it.
type opened struct {
	names []string
	parts map[string][]byte
}

func open(t testing.TB, data []byte) opened {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	o := opened{parts: map[string][]byte{}}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if o.parts[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
		o.names = append(o.names, f.Name)
	}
	return o
}

// element is an element of a part with what it holds.
type element struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Children []element  `xml:",any"`
	Text     string     `xml:",chardata"`
}

func (e *element) attr(name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// each calls for the element and all within, in their order.
func (e *element) each(do func(*element)) {
	do(e)
	for i := range e.Children {
		e.Children[i].each(do)
	}
}

func (e *element) all(name string) []*element {
	var found []*element
	e.each(func(x *element) {
		if x.XMLName.Local == name {
			found = append(found, x)
		}
	})
	return found
}

// shown is the text that a person reads, line breaks and tabs included.
func (e *element) shown() string {
	var b strings.Builder
	e.each(func(x *element) {
		switch x.XMLName.Local {
		case "t":
			b.WriteString(x.Text)
		case "br":
			b.WriteByte('\n')
		case "tab":
			b.WriteByte('\t')
		}
	})
	return b.String()
}

func (o opened) part(t testing.TB, name string) *element {
	t.Helper()
	data, ok := o.parts[name]
	if !ok {
		t.Fatalf("no part %s among %q", name, o.names)
	}
	root := &element{}
	if err := xml.Unmarshal(data, root); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return root
}

// sound proves what every office program relies on: all XML is well formed, every
// part has a type, every link leads to a part, every id is there once.
func (o opened) sound(t testing.TB) {
	t.Helper()
	if o.names[0] != "[Content_Types].xml" {
		t.Errorf("the first part is %s", o.names[0])
	}
	types := o.part(t, "[Content_Types].xml")
	for _, name := range o.names {
		if strings.HasSuffix(name, ".xml") || strings.HasSuffix(name, ".rels") {
			wellFormed(t, name, o.parts[name])
		}
		if name != "[Content_Types].xml" && typeOf(types, name) == "" {
			t.Errorf("part %s has no type", name)
		}
		if strings.HasSuffix(name, ".rels") {
			o.leads(t, name)
		}
	}
	text := o.part(t, "word/document.xml")
	for _, unique := range [][2]string{{"docPr", "id"}, {"bookmarkStart", "id"}, {"bookmarkStart", "name"}} {
		seen := map[string]bool{}
		for _, e := range text.all(unique[0]) {
			if id := e.attr(unique[1]); id == "" || seen[id] {
				t.Errorf("%s with %s %q, a second time or without", unique[0], unique[1], id)
			} else {
				seen[id] = true
			}
		}
	}
	o.known(t, text)
	for _, table := range text.all("tbl") {
		square(t, table)
	}
	// Word joins tables with no text between them, and wants text at the end.
	last := ""
	for _, block := range text.all("body")[0].Children {
		if name := block.XMLName.Local; last == "tbl" && name != "p" {
			t.Errorf("after a table stands %s", name)
		}
		last = block.XMLName.Local
	}
}

// square proves that the columns of a table are as wide as the table, and that
// every row has a cell for each.
func square(t testing.TB, table *element) {
	t.Helper()
	columns, width := table.all("gridCol"), 0
	for _, c := range columns {
		width += count(t, c.attr("w"), 1)
	}
	if whole := count(t, table.all("tblW")[0].attr("w"), 0); width != whole {
		t.Errorf("columns of %d in a table of %d", width, whole)
	}
	for _, row := range table.all("tr") {
		spanned := 0
		for _, cell := range row.all("tc") {
			span := 1
			for _, s := range cell.all("gridSpan") {
				span = count(t, s.attr("val"), 2)
			}
			spanned += span
		}
		if spanned != len(columns) {
			t.Errorf("a row of %d in a table of %d columns: %s", spanned, len(columns), row.shown())
		}
	}
}

// count reads a number that is at least so much.
func count(t testing.TB, text string, least int) int {
	t.Helper()
	n, err := strconv.Atoi(text)
	if err != nil || n < least {
		t.Errorf("the number %q", text)
	}
	return n
}

func wellFormed(t testing.TB, name string, data []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
}

func typeOf(types *element, name string) string {
	ending := ""
	for _, e := range types.Children {
		switch {
		case e.attr("PartName") == "/"+name:
			return e.attr("ContentType")
		case "."+e.attr("Extension") == path.Ext(name):
			ending = e.attr("ContentType")
		}
	}
	return ending
}

func (o opened) leads(t testing.TB, name string) {
	t.Helper()
	from := path.Dir(path.Dir(name))
	ids := map[string]bool{}
	for _, link := range o.part(t, name).Children {
		if ids[link.attr("Id")] {
			t.Errorf("%s: the id %s a second time", name, link.attr("Id"))
		}
		ids[link.attr("Id")] = true
		if link.attr("TargetMode") == "External" {
			continue
		}
		if to := path.Join(from, link.attr("Target")); !slices.Contains(o.names, to) {
			t.Errorf("%s: no part %s", name, to)
		}
	}
}

// known proves that the text uses no style, list or link that is not there.
func (o opened) known(t testing.TB, text *element) {
	t.Helper()
	has := map[string]bool{}
	for _, s := range o.part(t, "word/styles.xml").all("style") {
		if has[s.attr("styleId")] {
			t.Errorf("the style %s a second time", s.attr("styleId"))
		}
		has[s.attr("styleId")] = true
	}
	for _, n := range o.part(t, "word/numbering.xml").all("num") {
		has["list "+n.attr("numId")] = true
	}
	for _, l := range o.part(t, "word/_rels/document.xml.rels").Children {
		has["link "+l.attr("Id")] = true
	}
	text.each(func(e *element) {
		switch e.XMLName.Local {
		case "pStyle", "rStyle", "tblStyle":
			if !has[e.attr("val")] {
				t.Errorf("no style %q", e.attr("val"))
			}
		case "numId":
			if !has["list "+e.attr("val")] {
				t.Errorf("no list %s", e.attr("val"))
			}
		case "chart", "headerReference", "footerReference":
			if !has["link "+e.attr("id")] {
				t.Errorf("no link %s", e.attr("id"))
			}
		}
	})
}
