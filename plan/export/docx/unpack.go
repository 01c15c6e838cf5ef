package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"path/filepath"
	"strings"
)

// What a template may hold. Packed data that swells beyond it is no template but
// a bomb.
const (
	mostFiles    = 2_000
	mostUnpacked = 100 << 20
)

var (
	zipMark = []byte("PK\x03\x04")
	oleMark = []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
)

// unpack reads a pack from a file. The error is a *Refusal.
func unpack(data []byte) (*pack, error) {
	if bytes.HasPrefix(data, oleMark) {
		return nil, &Refusal{Why: oldFormat(data)}
	}
	if !bytes.HasPrefix(data, zipMark) {
		return nil, &Refusal{Why: Foreign}
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, &Refusal{Damaged, err}
	}
	files, err := inflate(z)
	if err != nil {
		return nil, err
	}
	p, err := assemble(files)
	if err != nil {
		return nil, &Refusal{Damaged, err}
	}
	return p, nil
}

// oldFormat tells the two kinds of office files that are no ZIP: an encrypted one
// names its content, in UTF-16.
func oldFormat(data []byte) Reason {
	var name []byte
	for _, c := range []byte("EncryptedPackage") {
		name = append(name, c, 0)
	}
	if bytes.Contains(data, name) {
		return Encrypted
	}
	return OldWord
}

// file is one file of the ZIP.
type file struct {
	name string
	data []byte
}

func inflate(z *zip.Reader) ([]file, error) {
	if len(z.File) > mostFiles {
		return nil, &Refusal{Why: TooLarge}
	}
	var files []file
	seen := map[string]bool{}
	left := int64(mostUnpacked)
	for _, f := range z.File {
		if strings.HasSuffix(f.Name, "/") {
			continue
		}
		key := strings.ToLower(f.Name)
		if !filepath.IsLocal(f.Name) || strings.Contains(f.Name, `\`) || seen[key] {
			return nil, &Refusal{Damaged, fmt.Errorf("the name %q", f.Name)}
		}
		seen[key] = true
		data, err := inflateOne(f, left)
		if err != nil {
			return nil, err
		}
		left -= int64(len(data))
		files = append(files, file{f.Name, data})
	}
	return files, nil
}

// inflateOne reads at most so much: what a header says of its size is not to be
// relied on.
func inflateOne(f *zip.File, left int64) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, &Refusal{Damaged, err}
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, left+1))
	switch {
	case int64(len(data)) > left:
		return nil, &Refusal{Why: TooLarge}
	case err != nil:
		return nil, &Refusal{Damaged, fmt.Errorf("part %q: %w", f.Name, err)}
	}
	return data, nil
}

var errNoTypes = errors.New("no list of content types")

// assemble makes parts of the files: the list of types and the relationships are
// not parts themselves.
func assemble(files []file) (*pack, error) {
	p := &pack{parts: []*part{{name: theRoot}}}
	links := map[string][]link{}
	listed := false
	for _, f := range files {
		var err error
		switch {
		case f.name == typesName:
			listed = true
			err = p.readTypes(f.data)
		case strings.HasSuffix(f.name, ".rels"):
			links[f.name], err = readLinks(f.data)
		default:
			p.parts = append(p.parts, &part{name: f.name, data: f.data})
		}
		if err != nil {
			return nil, fmt.Errorf("part %q: %w", f.name, err)
		}
	}
	if !listed {
		return nil, errNoTypes
	}
	for _, s := range p.parts {
		s.links = links[linksOf(s.name)]
	}
	return p, nil
}

func (p *pack) readTypes(data []byte) error {
	var list struct {
		Default []struct {
			Extension   string `xml:"Extension,attr"`
			ContentType string `xml:"ContentType,attr"`
		}
		Override []struct {
			PartName    string `xml:"PartName,attr"`
			ContentType string `xml:"ContentType,attr"`
		}
	}
	if err := xml.Unmarshal(data, &list); err != nil {
		return err
	}
	for _, d := range list.Default {
		p.defaults = append(p.defaults, typed{d.Extension, d.ContentType})
	}
	for _, o := range list.Override {
		p.overrides = append(p.overrides, typed{o.PartName, o.ContentType})
	}
	return nil
}

func readLinks(data []byte) ([]link, error) {
	var list struct {
		Relationship []struct {
			ID     string `xml:"Id,attr"`
			Type   string `xml:"Type,attr"`
			Target string `xml:"Target,attr"`
			Mode   string `xml:"TargetMode,attr"`
		}
	}
	if err := xml.Unmarshal(data, &list); err != nil {
		return nil, err
	}
	var links []link
	for _, r := range list.Relationship {
		links = append(links, link{id: r.ID, kind: r.Type, target: r.Target, external: r.Mode == "External"})
	}
	return links, nil
}

// target is the name of the part that a link of a part points at.
func target(from string, l link) string {
	if strings.HasPrefix(l.target, "/") {
		return strings.TrimPrefix(path.Clean(l.target), "/")
	}
	return path.Join(path.Dir(from), l.target)
}

// linked finds the part that another points at by a link of the kind.
func (p *pack) linked(from *part, kind string) *part {
	for _, l := range from.links {
		if l.kind == kind && !l.external {
			return p.find(target(from.name, l))
		}
	}
	return nil
}

// typeOf is the type of the content of a part.
func (p *pack) typeOf(name string) string {
	for _, o := range p.overrides {
		if strings.EqualFold(o.key, "/"+name) {
			return o.contentType
		}
	}
	for _, d := range p.defaults {
		if strings.EqualFold("."+d.key, path.Ext(name)) {
			return d.contentType
		}
	}
	return ""
}

// keepReachable drops the parts that no link leads to.
func (p *pack) keepReachable() {
	reached := map[string]bool{theRoot: true}
	for next := []string{theRoot}; len(next) > 0; next = next[1:] {
		from := p.find(next[0])
		if from == nil {
			continue
		}
		for _, l := range from.links {
			if to := target(from.name, l); !l.external && !reached[to] {
				reached[to] = true
				next = append(next, to)
			}
		}
	}
	kept := p.parts[:0]
	for _, s := range p.parts {
		if reached[s.name] {
			kept = append(kept, s)
		}
	}
	p.parts = kept
	overrides := p.overrides[:0]
	for _, o := range p.overrides {
		if reached[strings.TrimPrefix(o.key, "/")] {
			overrides = append(overrides, o)
		}
	}
	p.overrides = overrides
}
