package html_test

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"opsplan/plan"
	"opsplan/plan/document"
	page "opsplan/plan/export/html"
	"opsplan/plan/guide/guidetest"
	"opsplan/plan/inert"
)

// holds checks the page of a document: it is well formed, holds nothing but what
// pages consist of, and says what the document says, in its order.
func holds(t testing.TB, d *document.Document) {
	t.Helper()
	file := page.Format(d)
	isBalanced(t, file)
	root, err := html.Parse(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	isOurs(t, root)
	leadsToPlaces(t, root)
	got, want := said(root), texts(d)
	for i := range max(len(got), len(want)) {
		if at(got, i) != inert.Text(at(want, i)) {
			t.Fatalf("element %d says %q, want %q", i, at(got, i), inert.Text(at(want, i)))
		}
	}
}

func at(texts []string, i int) string {
	if i < len(texts) {
		return texts[i]
	}
	return "(nothing)"
}

// isBalanced checks that every element is closed where it must be: a parser would
// mend it in silence.
func isBalanced(t testing.TB, file []byte) {
	t.Helper()
	var open []string
	for z := html.NewTokenizer(bytes.NewReader(file)); ; {
		switch z.Next() {
		case html.ErrorToken:
			if len(open) > 0 {
				t.Fatalf("%q left open", open)
			}
			return
		case html.StartTagToken:
			if name, _ := z.TagName(); string(name) != "meta" {
				open = append(open, string(name))
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			if len(open) == 0 || open[len(open)-1] != string(name) {
				t.Fatalf("</%s> closes %q", name, open)
			}
			open = open[:len(open)-1]
		}
	}
}

// What pages consist of; nothing that anybody typed adds to it.
var (
	elements = strings.Fields(`html head meta title style body a header h1 h2 h3 h4 nav ul ol li main div section p
		dl dt dd aside table caption thead tbody tr th td figure figcaption span details summary svg desc rect line text path polyline circle`)
	attributes = strings.Fields(`lang charset http-equiv content name class id href tabindex role aria-labelledby aria-describedby aria-hidden
		scope value viewBox width height x y x1 y1 x2 y2 cx cy r d points text-anchor`)
)

func isOurs(t testing.TB, root *html.Node) {
	t.Helper()
	for n := range root.Descendants() {
		if n.Type == html.CommentNode || n.Type == html.ElementNode && !slices.Contains(elements, n.Data) {
			t.Fatalf("the page holds %q", n.Data)
		}
		for _, a := range n.Attr {
			if !slices.Contains(attributes, a.Key) || a.Key == "href" && !strings.HasPrefix(a.Val, "#") {
				t.Fatalf("%s has %s=%q", n.Data, a.Key, a.Val)
			}
		}
	}
}

// leadsToPlaces checks that no two elements have one address and that all that is
// pointed to is there; and that headings go down step by step.
func leadsToPlaces(t testing.TB, root *html.Node) {
	t.Helper()
	places := map[string]bool{}
	var pointed []string
	level := 0
	for n := range root.Descendants() {
		for _, a := range n.Attr {
			switch a.Key {
			case "id":
				if places[a.Val] {
					t.Errorf("two places %q", a.Val)
				}
				places[a.Val] = true
			case "href":
				pointed = append(pointed, a.Val[1:])
			case "aria-labelledby", "aria-describedby":
				pointed = append(pointed, a.Val)
			}
		}
		if n.Type == html.ElementNode && len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] <= '6' {
			if next := int(n.Data[1] - '0'); next > level+1 {
				t.Errorf("a heading of level %d follows one of %d", next, level)
			} else {
				level = next
			}
		}
	}
	for _, p := range pointed {
		if !places[p] {
			t.Errorf("there is no place %q", p)
		}
	}
}

// said lists the texts of the page, by element; those of the contents and of
// drawings, which stand elsewhere too, are left out.
func said(root *html.Node) (all []string) {
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		switch n.Data {
		case "head", "nav", "svg", "a":
			return
		case "h1", "h2", "h3", "h4", "p", "li", "dt", "dd", "th", "td", "figcaption", "summary", "span":
			if list := strings.Fields(class(n.Parent)); n.Data != "li" || len(list) == 0 || list[0] != "bars" {
				all = append(all, marker(n)+textOf(n))
				return
			}
		case "caption":
			if class(n) == "more" {
				all = append(all, textOf(n))
				return
			}
		}
		for c := range n.ChildNodes() {
			walk(c)
		}
	}
	walk(root)
	return all
}

func textOf(n *html.Node) string {
	var text strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			text.WriteString(c.Data)
		}
	}
	return text.String()
}

func class(n *html.Node) string { return attribute(n, "class") }

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// marker is what a browser writes before an item.
func marker(n *html.Node) string {
	if n.Data != "li" || n.Parent.Data != "ol" {
		return ""
	}
	return counted(n) + ". "
}

func TestAPageSaysWhatTheDocumentSays(t *testing.T) {
	plans := map[string]*plan.Plan{}
	for _, stage := range plan.Stages {
		plans[string(stage)] = guidetest.Worked(t, stage, plan.Zh)
	}
	for _, name := range archives(t) {
		_, plans[name] = archived(t, name)
	}
	for name, p := range plans {
		for _, o := range []document.Options{{Language: plan.Zh}, {Language: plan.En}, {Readers: []string{plan.Investor, plan.Lender}}, {Form: document.OnePage}, {Form: document.Questions}} {
			t.Run(name, func(t *testing.T) { holds(t, document.Build(p, o)) })
		}
	}
}

// Characters that act are shown, all others are themselves, one by one.
func TestEveryCharacterIsShownAsEverywhere(t *testing.T) {
	var lines []string
	for r := rune(0); r <= 0xe01ff; r += 256 {
		var line strings.Builder
		for c := r; c < r+256; c++ {
			line.WriteString("x" + string(c))
		}
		lines = append(lines, line.String())
	}
	holds(t, &document.Document{Opening: []document.Part{{ID: "all", Blocks: []document.Block{&document.Statement{Lines: lines}}}}})
}

func FuzzText(f *testing.F) {
	for _, text := range []string{
		"", " ", "x", "做社区里最省心的生鲜店", "</title></style><script>alert(1)</script>", `" onload="x`, "'><!--", "]]>", "&lt;&#60;&amp;",
		"- a\n- b\n1. c\n3. d\n1、e\n（2）f\n\ng", "\x00\x1b[31m\r\n\u202e\u2028\ufffe", "\xff\xfe", strings.Repeat("字", 300), strings.Repeat("W", 300),
		"999999999. x", "👨‍👩‍👧 𠮷 العربية", strings.Repeat("\u0301", 20),
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) { holds(t, everything(text)) })
}

// counted is the number that a browser gives to an item of a numbered list.
func counted(li *html.Node) string {
	n, given := 0, attribute(li, "value")
	for c := li; given == "" && c != nil; c = c.PrevSibling {
		if c.Data != "li" {
			continue
		}
		if v := attribute(c, "value"); v != "" {
			from, _ := strconv.Atoi(v)
			return strconv.Itoa(from + n)
		}
		n++
	}
	if given != "" {
		return given
	}
	return strconv.Itoa(n)
}
