package docx

import (
	"encoding/xml"
	"strconv"
	"strings"

	"opsplan/plan/document"
)

// found is a style of a template.
type found struct {
	Kind    string `xml:"type,attr"`
	ID      string `xml:"styleId,attr"`
	Default string `xml:"default,attr"`
	Name    struct {
		Val string `xml:"val,attr"`
	} `xml:"name"`
	Paragraph struct {
		Outline *struct {
			Val int `xml:"val,attr"`
		} `xml:"outlineLvl"`
		List *struct{} `xml:"numPr"`
	} `xml:"pPr"`
}

// alsoCalled are names by which templates that were not made in Word, or were made
// long ago, call what Word calls otherwise.
var alsoCalled = map[styleID][]string{
	normal:     {"正文"},
	title:      {"标题", "文档标题"},
	subtitle:   {"副标题"},
	heading1:   {"标题 1", "标题1", "一级标题"},
	heading2:   {"标题 2", "标题2", "二级标题"},
	heading3:   {"标题 3", "标题3", "三级标题"},
	caption:    {"题注"},
	tocHeading: {"目录标题", "TOC 标题"},
	toc1:       {"目录 1", "目录1"},
	listBullet: {"列表项目符号", "列表符号"},
	listNumber: {"列表编号"},
	tableGrid:  {"网格型"},
	strong:     {"要点"},
}

// adoptStyles finds the template's styles for what the text needs, and adds under
// names of their own those that it lacks, with the template's fonts.
func (f *frame) adoptStyles(d *document.Document, main *part) error {
	there := f.linked(main, kindOf("styles"))
	if there == nil {
		f.beside("styles", stylesPart(stylesheet(measuresOf(d), Fonts{}.or(d.Language))))
		return nil
	}
	var sheet struct {
		Styles []found `xml:"style"`
	}
	if err := xml.Unmarshal(there.data, &sheet); err != nil {
		return err
	}
	o, err := graftable(there.data)
	if err != nil {
		return err
	}
	f.called = map[styleID]styleID{}
	var missing []style
	for _, s := range append(stylesheet(measuresOf(d), Fonts{}), style{id: tableGrid, kind: "table", name: "Table Grid", based: tableNormal}, style{id: tableNormal, kind: "table", name: "Normal Table"}) {
		if id, ok := match(s, sheet.Styles); ok {
			f.called[s.id] = id
		} else if s.id != header && s.id != footer {
			missing = append(missing, s)
		}
	}
	there.data = o.put(o.inside, f.added(missing, sheet.Styles))
	return nil
}

// match finds the style of a template that is ours by name or, of a heading, by
// its level; of lists only one that has marks.
func match(s style, in []found) (styleID, bool) {
	for _, name := range append([]string{s.name}, alsoCalled[s.id]...) {
		for _, t := range in {
			if strings.EqualFold(t.Name.Val, name) && t.is(s) {
				return styleID(t.ID), true
			}
		}
	}
	for _, t := range in {
		standard := (s.id == normal || s.id == tableNormal) && t.Default == "1"
		level := s.outline > 0 && t.Paragraph.Outline != nil && t.Paragraph.Outline.Val == s.outline-1
		if (standard || level) && t.is(s) {
			return styleID(t.ID), true
		}
	}
	return "", false
}

func (t *found) is(s style) bool {
	kind := s.kind
	if kind == "" {
		kind = "paragraph"
	}
	return t.Kind == kind && (s.id != listBullet || t.Paragraph.List != nil)
}

// added writes the styles that a template lacks, by ids that it does not use.
func (f *frame) added(missing []style, in []found) []byte {
	taken := map[styleID]bool{}
	for _, t := range in {
		taken[styleID(t.ID)] = true
	}
	for _, s := range missing {
		id := s.id
		for n := 2; taken[id]; n++ {
			id = s.id + styleID(strconv.Itoa(n))
		}
		taken[id] = true
		f.called[s.id] = id
	}
	m := &markup{}
	for _, s := range missing {
		switch s.id {
		case tableNormal:
			plainTable(m, f.style(s.id))
		case tableGrid:
			gridTable(m, f.style(s.id), f.style(s.based))
		default:
			s.based, s.next = f.rename(s.based), f.rename(s.next)
			s.id = f.rename(s.id)
			if s.list > 0 {
				s.list += f.lists.lists
			}
			s.write(m)
		}
	}
	return m.Bytes()
}

func (f *frame) rename(id styleID) styleID {
	if id == "" {
		return ""
	}
	return styleID(f.style(id))
}
