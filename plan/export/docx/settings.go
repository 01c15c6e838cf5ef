package docx

import "opsplan/plan/document"

const (
	wordMarkup = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	wordType   = "application/vnd.openxmlformats-officedocument.wordprocessingml."
)

// settingsPart says how Word lays the document out: as the present version does,
// with Chinese punctuation pushed together. Where it asks, Word offers to compute the
// contents when it opens the file.
func settingsPart(asks bool) []byte {
	m := newPart("w:settings", "xmlns:w", wordMarkup)
	m.empty("w:zoom", "w:percent", "100")
	m.number("w:defaultTabStop", 420)
	m.val("w:characterSpacingControl", "compressPunctuation")
	if asks {
		m.val("w:updateFields", "true")
	}
	m.in("w:compat")
	m.empty("w:compatSetting", "w:name", "compatibilityMode", "w:uri", "http://schemas.microsoft.com/office/word", "w:val", "15")
	m.out("w:compat")
	m.empty("w:themeFontLang", "w:val", "en-US", "w:eastAsia", "zh-CN")
	return m.whole()
}

// The properties that a file manager shows and a search finds. There is no time in
// them: the same plan gives the same bytes.
const (
	coreType = "application/vnd.openxmlformats-package.core-properties+xml"
	appType  = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
	coreKind = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
)

// properties puts them in, in place of those that are there.
func (f *frame) properties(d *document.Document) {
	f.property("docProps/core.xml", coreKind, coreType, corePart(d))
	f.property("docProps/app.xml", kindOf("extended-properties"), appType, appPart(d))
}

func (f *frame) property(name, kind, contentType string, data []byte) {
	if there := f.linked(f.find(theRoot), kind); there != nil {
		there.data = data
		return
	}
	f.add(name, contentType, data)
	f.link(theRoot, name, kind)
}

func corePart(d *document.Document) []byte {
	m := newPart("cp:coreProperties",
		"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
		"xmlns:dc", "http://purl.org/dc/elements/1.1/")
	m.leaf("dc:title", d.Title.Text)
	if author := factOf(d, "author"); author != "" {
		m.leaf("dc:creator", author)
	}
	m.leaf("dc:language", languageTag(d.Language))
	return m.whole()
}

func appPart(d *document.Document) []byte {
	m := newPart("Properties", "xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
	m.leaf("Application", "opsplan")
	if company := factOf(d, "company"); company != "" {
		m.leaf("Company", company)
	}
	return m.whole()
}

// factOf is a short answer of the front, by the id of its question.
func factOf(d *document.Document, id string) string {
	for _, block := range d.Front {
		facts, ok := block.(*document.Facts)
		if !ok {
			continue
		}
		for _, f := range facts.Facts {
			if f.Of != nil && f.Of.ID == id {
				return f.Text
			}
		}
	}
	return ""
}
