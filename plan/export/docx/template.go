package docx

import (
	"cmp"
	"encoding/xml"
	"strconv"
	"strings"

	"opsplan/plan/document"
)

const templateType = wordType + "template.main+xml"

// templateFrame is the frame of a person's own file: its styles, headers, footers,
// page and theme, without its text. The error is a *Refusal.
func templateFrame(d *document.Document, template []byte, asks bool) (*frame, error) {
	p, err := unpack(template)
	if err != nil {
		return nil, err
	}
	main := p.linked(p.find(theRoot), kindOf("officeDocument"))
	if why, ok := unfit(p, main); !ok {
		return nil, &Refusal{Why: why}
	}
	f := &frame{pack: p, main: main.name}
	// Styles refer to lists by their new numbers.
	if err := cmp.Or(f.adoptPage(main), f.adoptLists(main), f.adoptStyles(d, main), f.adoptSettings(main, asks)); err != nil {
		return nil, damaged(err)
	}
	f.retype(f.main, wordType+"document.main+xml")
	f.forget()
	f.properties(d)
	return f, nil
}

func damaged(err error) error {
	if r, ok := err.(*Refusal); ok {
		return r
	}
	return &Refusal{Damaged, err}
}

// unfit tells why a pack whose text is in main is no template.
func unfit(p *pack, main *part) (why Reason, ok bool) {
	if main == nil {
		for _, l := range p.find(theRoot).links {
			if strings.HasPrefix(l.kind, "http://purl.oclc.org/") {
				return Strict, false
			}
		}
		return NoText, false
	}
	switch kind := p.typeOf(main.name); {
	case strings.Contains(kind, "macroEnabled"):
		return Macros, false
	case kind != wordType+"document.main+xml" && kind != templateType:
		return NoText, false
	}
	return 0, true
}

func (p *pack) retype(name, contentType string) {
	for i, o := range p.overrides {
		if strings.EqualFold(o.key, "/"+name) {
			p.overrides[i].contentType = contentType
		}
	}
}

// adoptPage keeps the last page of the template: its paper, margins, headers and
// footers, and the namespaces that their markup may use.
func (f *frame) adoptPage(main *part) error {
	o, err := outlineOf(main.data, "body")
	if err != nil {
		return err
	}
	if f.root, err = namespaces(o.root); err != nil {
		return err
	}
	f.width = textWidth
	if n := len(o.children); n > 0 && o.children[n-1].Name.Local == "sectPr" {
		last := o.children[n-1]
		f.page = o.data[last.start:last.end]
		f.width = widthOf(f.page)
	}
	return nil
}

// namespaces are the attributes of the element around the text: the template's,
// which must call the two that are written here as they are called here.
func namespaces(root xml.StartElement) ([]string, error) {
	attributes := []string{"xmlns:w", wordMarkup, "xmlns:r", relationships}
	ours := map[string]string{"w": wordMarkup, "r": relationships}
	prefixes := map[string]string{}
	for _, a := range root.Attr {
		switch {
		case a.Name.Space == "" && a.Name.Local == "xmlns":
			attributes = append(attributes, "xmlns", a.Value)
		case a.Name.Space != "xmlns":
		case ours[a.Name.Local] == "":
			prefixes[a.Value] = a.Name.Local
			attributes = append(attributes, "xmlns:"+a.Name.Local, a.Value)
		case ours[a.Name.Local] != a.Value:
			return nil, &Refusal{Why: Strict}
		}
	}
	for _, a := range root.Attr {
		if a.Name.Local == "Ignorable" && prefixes[a.Name.Space] != "" {
			attributes = append(attributes, prefixes[a.Name.Space]+":Ignorable", a.Value)
		}
	}
	return attributes, nil
}

// widthOf is the width of the text on a page.
func widthOf(page []byte) int {
	var is struct {
		Size struct {
			Width int `xml:"w,attr"`
		} `xml:"pgSz"`
		Margins struct {
			Left  int `xml:"left,attr"`
			Right int `xml:"right,attr"`
		} `xml:"pgMar"`
	}
	const narrow, wide = 4000, 20000
	if err := xml.Unmarshal(page, &is); err != nil {
		return textWidth
	}
	if width := is.Size.Width - is.Margins.Left - is.Margins.Right; narrow < width && width < wide {
		return width
	}
	return textWidth
}

// adoptLists numbers the lists of the text on from those of the template.
func (f *frame) adoptLists(main *part) error {
	there := f.linked(main, kindOf("numbering"))
	if there == nil {
		return nil
	}
	o, err := outlineOf(there.data, "")
	if err != nil {
		return err
	}
	for _, c := range o.children {
		for _, a := range c.Attr {
			n, _ := strconv.Atoi(a.Value)
			switch a.Name.Local {
			case "abstractNumId":
				f.lists.kinds = max(f.lists.kinds, n)
			case "numId":
				f.lists.lists = max(f.lists.lists, n)
			}
		}
	}
	return nil
}

// keptKinds are the links of the template's text to what lies around it. Others
// were of its text: pictures, notes, comments, links.
var keptKinds = []string{
	"styles", "stylesWithEffects", "settings", "webSettings", "fontTable", "theme", "numbering",
	"header", "footer", "footnotes", "endnotes",
}

// forget drops what belonged to the text of the template alone.
func (f *frame) forget() {
	main := f.find(f.main)
	var kept []link
	for _, l := range main.links {
		for _, kind := range keptKinds {
			if strings.HasSuffix(l.kind, "/"+kind) {
				kept = append(kept, l)
				break
			}
		}
	}
	main.links = kept
	root := f.find(theRoot)
	kept = nil
	for _, l := range root.links {
		if l.kind == coreKind || !strings.HasSuffix(l.kind, "/thumbnail") && !strings.HasSuffix(l.kind, "/core-properties") {
			kept = append(kept, l)
		}
	}
	root.links = kept
	f.keepReachable()
}
