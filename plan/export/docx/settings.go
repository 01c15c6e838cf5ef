package docx

import "opsplan/plan/document"

const (
	wordMarkup = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	wordType   = "application/vnd.openxmlformats-officedocument.wordprocessingml."
)

// settingsPart says how Word lays the document out: as the present version does,
// with Chinese punctuation pushed together.
func settingsPart() []byte {
	m := newPart("w:settings", "xmlns:w", wordMarkup)
	m.empty("w:zoom", "w:percent", "100")
	m.number("w:defaultTabStop", 420)
	m.val("w:characterSpacingControl", "compressPunctuation")
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
