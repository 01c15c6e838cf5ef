package docx_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/export/docx"
	"opsplan/plan/guide/guidetest"
)

// template packs the parts of an archive in testdata as a person's file. Changes
// replace, in all parts, each first text by the second after it.
func template(t testing.TB, changes ...string) []byte {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/template.txtar")
	if err != nil {
		t.Fatal(err)
	}
	replaced := strings.NewReplacer(changes...)
	parts := map[string]string{}
	var names []string
	for _, f := range archive.Files {
		names = append(names, replaced.Replace(f.Name))
		parts[names[len(names)-1]] = replaced.Replace(string(f.Data))
	}
	return zipped(t, names, parts)
}

func zipped(t testing.TB, names []string, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range names {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(parts[name]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestATemplateKeepsItsLookAndLosesItsText(t *testing.T) {
	was := open(t, template(t))
	o := open(t, formatted(t, handedIn, docx.Options{Template: template(t)}))
	o.sound(t)
	for _, same := range []string{"word/header2.xml", "word/footer1.xml", "word/media/logo.png", "word/theme/theme1.xml", "docProps/custom.xml"} {
		if !bytes.Equal(was.parts[same], o.parts[same]) {
			t.Errorf("%s is no longer the same", same)
		}
	}
	for _, gone := range []string{"word/media/old.png", "word/comments.xml", "docProps/thumbnail.jpeg"} {
		if _, there := o.parts[gone]; there || was.parts[gone] == nil {
			t.Errorf("%s: of the template %v, of the file %v", gone, was.parts[gone] != nil, there)
		}
	}
	text := string(o.parts["word/document.xml"])
	if strings.Contains(text, "旧正文") {
		t.Error("the text of the template is still there")
	}
	const page = `<w:sectPr><w:headerReference w:type="default" r:id="rId7"/><w:footerReference w:type="default" r:id="rId8"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1800" w:right="1134" w:bottom="1440" w:left="1134" w:header="600" w:footer="600" w:gutter="0"/></w:sectPr>`
	if !strings.Contains(text, page) {
		t.Error("the page is another")
	}
	if !strings.Contains(text, `<w:tblW w:w="9638" w:type="dxa"/>`) {
		t.Error("no table is as wide as the template's page")
	}
	styles := o.parts["word/styles.xml"]
	before := bytes.TrimSuffix(bytes.TrimSpace(was.parts["word/styles.xml"]), []byte("</w:styles>"))
	if !bytes.HasPrefix(styles, before) {
		t.Error("the styles of the template were changed")
	}
	if settings := string(o.parts["word/settings.xml"]); !strings.Contains(settings, `<w:updateFields w:val="true"/><w:compat>`) {
		t.Errorf("the settings have another order: %s", settings)
	}
	if core := string(o.parts["docProps/core.xml"]); !strings.Contains(core, handedIn.Title.Text) || strings.Contains(core, "Someone Else") {
		t.Errorf("the properties are %s", core)
	}
}

// The styles of the template are its own by name, by level, or by the name they
// have in Chinese; all others are added by ids it does not use.
func TestATemplatesStylesAreUsed(t *testing.T) {
	text := open(t, formatted(t, handedIn, docx.Options{Template: template(t)})).part(t, "word/document.xml")
	used := map[string]string{}
	for _, p := range text.all("p") {
		for _, style := range p.all("pStyle") {
			used[strings.TrimSpace(p.shown())] = style.attr("val")
		}
	}
	for shown, want := range map[string]string{
		handedIn.Title.Text: "a4",
		"一、产品描述":            "1",
		"（一）是什么":            "afe",
		"晚上 10 点前下单":        "a5",
		"先付款":               "ListNumber",
		"KPI（续）":            "aff",
		"差距：月成交额从 62万元 到 90万元": "PlanNote2",
	} {
		if used[shown] != want {
			t.Errorf("%q is in the style %q, want %q", shown, used[shown], want)
		}
	}
}

func TestListsAreNumberedOnFromTheTemplates(t *testing.T) {
	o := open(t, formatted(t, handedIn, docx.Options{Template: template(t)}))
	var order []string
	for _, e := range o.part(t, "word/numbering.xml").Children {
		order = append(order, e.XMLName.Local+" "+e.attr("abstractNumId")+e.attr("numId"))
	}
	const want = "abstractNum 4,abstractNum 5,abstractNum 6,num 9,num 10,num 11,num 12,num 13"
	if got := strings.Join(order, ","); got != want {
		t.Errorf("the lists are %s\nwant %s", got, want)
	}
}

func TestTemplatesOfOtherMakes(t *testing.T) {
	for name, changes := range map[string][]string{
		"a .dotx":                         {"document.main+xml", "template.main+xml"},
		"an empty list of lists":          {`<w:abstractNum w:abstractNumId="4"/><w:num w:numId="9"><w:abstractNumId w:val="4"/></w:num></w:numbering>`, "", ` xmlns:n="x">`, ` xmlns:n="x"/>`},
		"no page":                         {"<w:sectPr>", "<!--", "</w:sectPr>", "-->"},
		"no lists":                        {`Target="numbering.xml"`, `Target="http://a" TargetMode="External"`},
		"styles with a prefix of its own": {"<w:style", "<s:style", "</w:style", "</s:style", "<w:name", "<s:name", "w:val=", "s:val=", "w:type=", "s:type=", "w:styleId", "s:styleId", `xmlns:w="`, `xmlns:s="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w="`},
	} {
		t.Run(name, func(t *testing.T) {
			o := open(t, formatted(t, handedIn, docx.Options{Template: template(t, changes...)}))
			o.sound(t)
			if kind := typeOf(o.part(t, "[Content_Types].xml"), "word/document.xml"); !strings.HasSuffix(kind, "document.main+xml") {
				t.Errorf("the text is of type %s", kind)
			}
		})
	}
}

func TestWhatCannotBeATemplateIsRefused(t *testing.T) {
	good := template(t)
	ole := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
	encrypted := ole + "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"
	for name, c := range map[string]struct {
		template []byte
		why      docx.Reason
	}{
		"nothing":       {[]byte{}, docx.Foreign},
		"a text":        {[]byte("# 计划书"), docx.Foreign},
		"a PDF":         {[]byte("%PDF-1.7"), docx.Foreign},
		"a .doc":        {[]byte(ole + strings.Repeat("x", 600)), docx.OldWord},
		"with password": {[]byte(encrypted), docx.Encrypted},
		"half of it":    {good[:len(good)/2], docx.Damaged},
		"a .docm":       {template(t, wordType+"document.main+xml", "application/vnd.ms-word.document.macroEnabled.main+xml"), docx.Macros},
		"a .xlsx":       {template(t, wordType+"document.main+xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"), docx.NoText},
		"no main part":  {template(t, "word/document.xml", "word/other.xml", `Target="word/document.xml"`, `Target="gone.xml"`), docx.NoText},
		"strict":        {template(t, "http://schemas.openxmlformats.org/officeDocument", "http://purl.oclc.org/ooxml/officeDocument"), docx.Strict},
		"strict inside": {template(t, "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"), docx.Strict},
		"broken text":   {template(t, "<w:body>", "<w:body><"), docx.Damaged},
		"broken styles": {template(t, "</w:styles>", ""), docx.Damaged},
		"broken lists":  {template(t, "</w:numbering>", "</w:num>"), docx.Damaged},
		"no types":      {template(t, "[Content_Types].xml", "types.xml"), docx.Damaged},
		"a way out":     {template(t, "docProps/custom.xml", "../../custom.xml"), docx.Damaged},
		"a file twice":  {template(t, "docProps/custom.xml", "WORD/document.xml"), docx.Damaged},
		"many files":    {bomb(t, 2_001, 1), docx.TooLarge},
		"a bomb":        {bomb(t, 26, 4<<20), docx.TooLarge},
	} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			err := docx.Write(&b, handedIn, docx.Options{Template: c.template})
			refusal, ok := errors.AsType[*docx.Refusal](err)
			if !ok || refusal.Why != c.why || b.Len() > 0 {
				t.Fatalf("%v, %d bytes written; want reason %d", err, b.Len(), c.why)
			}
			if w := refusal.Words(); w.Zh == "" || w.En == "" || refusal.Status() != 6 {
				t.Errorf("it says %q, status %d", w, refusal.Status())
			}
		})
	}
}

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml."

func bomb(t *testing.T, files, size int) []byte {
	t.Helper()
	var names []string
	parts := map[string]string{}
	for i := range files {
		names = append(names, strings.Repeat("a", i%50+1)+"/"+strings.Repeat("b", i/50+1))
		parts[names[i]] = strings.Repeat("0", size)
	}
	return zipped(t, names, parts)
}

func TestAnyDocumentFitsATemplate(t *testing.T) {
	for _, l := range plan.Languages {
		d := document.Build(guidetest.Worked(t, plan.Growth, l), document.Options{})
		open(t, formatted(t, d, docx.Options{Template: template(t)})).sound(t)
	}
}

// Whatever a template holds, it is refused or gives a sound file.
func FuzzTemplate(f *testing.F) {
	for _, part := range []string{"word/document.xml", "word/styles.xml", "word/numbering.xml", "word/settings.xml", "_rels/.rels", "word/_rels/document.xml.rels", "[Content_Types].xml"} {
		f.Add(part, open(f, template(f)).parts[part])
		f.Add(part, []byte("<a/>"))
	}
	f.Fuzz(func(t *testing.T, part string, data []byte) {
		o := open(t, template(t))
		parts := map[string]string{}
		for name, was := range o.parts {
			parts[name] = string(was)
		}
		if _, there := parts[part]; !there {
			return
		}
		parts[part] = string(data)
		file, err := docx.Format(handedIn, docx.Options{Template: zipped(t, o.names, parts)})
		if _, refused := errors.AsType[*docx.Refusal](err); refused {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		for name, data := range open(t, file).parts {
			if strings.HasSuffix(name, ".xml") && !strings.HasPrefix(name, "docProps/custom") {
				wellFormed(t, name, data)
			}
		}
	})
}
