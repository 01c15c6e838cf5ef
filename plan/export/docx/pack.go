package docx

import (
	"archive/zip"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"
	"time"
)

// A pack is what an office file is: a ZIP of named parts, each of a type, which
// point at each other by relationships (Open Packaging Conventions).
type pack struct {
	parts     []*part
	defaults  []typed // types by the ending of a name
	overrides []typed // types by the name of a part
}

// part is one file of the pack. Its name has no leading slash.
type part struct {
	name  string
	data  []byte
	links []link
}

type typed struct{ key, contentType string }

// link is a relationship from one part to another. The target is as it stands in
// the file: relative to the folder of the part that points.
type link struct {
	id, kind, target string
	external         bool
}

const (
	relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packageLinks  = "http://schemas.openxmlformats.org/package/2006/relationships"
	contentTypes  = "http://schemas.openxmlformats.org/package/2006/content-types"

	typesName = "[Content_Types].xml"

	linkType = "application/vnd.openxmlformats-package.relationships+xml"
)

// theRoot is the part that stands for the pack itself, from which the links to
// the first parts go. It has no data.
const theRoot = ""

func newPack() *pack {
	return &pack{
		parts:    []*part{{name: theRoot}},
		defaults: []typed{{"rels", linkType}, {"xml", "application/xml"}},
	}
}

// add puts a part in.
func (p *pack) add(name, contentType string, data []byte) {
	p.parts = append(p.parts, &part{name: name, data: data})
	p.overrides = append(p.overrides, typed{"/" + name, contentType})
}

func (p *pack) find(name string) *part {
	for _, s := range p.parts {
		if s.name == name {
			return s
		}
	}
	return nil
}

// link points from one part to another in its folder or below, and returns the id
// to point with.
func (p *pack) link(from, to, kind string) string {
	source := p.find(from)
	id := source.freeID()
	source.links = append(source.links, link{id: id, kind: kind, target: strings.TrimPrefix(to, path.Dir(from)+"/")})
	return id
}

// freeName is a name that no part has, with a number in it.
func (p *pack) freeName(before, after string) string {
	for n := 1; ; n++ {
		if name := before + strconv.Itoa(n) + after; p.find(name) == nil {
			return name
		}
	}
}

func (s *part) freeID() string {
	for n := len(s.links) + 1; ; n++ {
		id := "rId" + strconv.Itoa(n)
		if !s.has(id) {
			return id
		}
	}
}

func (s *part) has(id string) bool {
	for _, l := range s.links {
		if l.id == id {
			return true
		}
	}
	return false
}

// linksOf is the name of the part that holds another's relationships.
func linksOf(name string) string {
	dir, file := path.Split(name)
	return dir + "_rels/" + file + ".rels"
}

// store writes the pack as a ZIP. All its files have one date, so that equal
// packs are equal bytes.
func (p *pack) store(w io.Writer) error {
	z := zip.NewWriter(w)
	if err := compress(z, typesName, p.typesPart()); err != nil {
		return err
	}
	for _, s := range p.parts {
		if s.name != theRoot {
			if err := compress(z, s.name, s.data); err != nil {
				return err
			}
		}
		if len(s.links) > 0 {
			if err := compress(z, linksOf(s.name), s.linksPart()); err != nil {
				return err
			}
		}
	}
	return z.Close()
}

var oneDay = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)

func compress(z *zip.Writer, name string, data []byte) error {
	file, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: oneDay})
	if err == nil {
		_, err = file.Write(data)
	}
	if err != nil {
		return fmt.Errorf("part %s: %w", name, err)
	}
	return nil
}

func (p *pack) typesPart() []byte {
	m := newPart("Types", "xmlns", contentTypes)
	for _, t := range p.defaults {
		m.empty("Default", "Extension", t.key, "ContentType", t.contentType)
	}
	for _, t := range p.overrides {
		m.empty("Override", "PartName", t.key, "ContentType", t.contentType)
	}
	return m.whole()
}

func (s *part) linksPart() []byte {
	m := newPart("Relationships", "xmlns", packageLinks)
	for _, l := range s.links {
		attributes := []string{"Id", l.id, "Type", l.kind, "Target", l.target}
		if l.external {
			attributes = append(attributes, "TargetMode", "External")
		}
		m.empty("Relationship", attributes...)
	}
	return m.whole()
}

// kindOf is the full name of a kind of relationship.
func kindOf(name string) string { return relationships + "/" + strings.TrimPrefix(name, "/") }
