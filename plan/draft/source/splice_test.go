package source

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"

	"opsplan/plan"

	"pgregory.net/rapid"
)

// pieces of answers; about half a dozen make one.
var pieces = []string{"成交额", "90万", " ", " ", "，", "a", "word", "𠮷", "🎉", ": ", " #", "'", `"`, "-", "50%", "\n", "\n\n", "x: y", "[", "}", ",", "\t", "\u2028", "no", "~"}

func answerText(t *rapid.T, k plan.Kind) string {
	if rapid.IntRange(0, 30).Draw(t, "awkward") == 0 {
		return awkwardText().Draw(t, "text")
	}
	n := rapid.IntRange(0, 7).Draw(t, "pieces")
	var b strings.Builder
	for range n {
		b.WriteString(rapid.SampledFrom(pieces).Draw(t, "piece"))
	}
	if !k.Multiline() {
		return strings.ReplaceAll(b.String(), "\n", "")
	}
	return b.String()
}

// editable are the questions of the test: every kind, head, sections, tables
// with and without ids.
func editable() []*plan.Field {
	return slices.DeleteFunc(slices.Clone(plan.Fields()), func(f *plan.Field) bool {
		return !slices.Contains([]string{"", "goals", "scope", "systems"}, f.Section.ID)
	})
}

// randomEdit returns a change that fits the plan.
func randomEdit(t *rapid.T, p *plan.Plan) plan.Change {
	f := rapid.SampledFrom(editable()).Draw(t, "question")
	if f.Kind != plan.KindTable {
		return p.Set(f.Whole(), answerText(t, f.Kind))
	}
	n := p.Count(f)
	if n == 0 || rapid.IntRange(0, 3).Draw(t, "insert") == 0 {
		cells := map[string]string{}
		for _, c := range f.Cells {
			if rapid.Bool().Draw(t, "filled") {
				cells[c.Key] = answerText(t, c.Kind)
			}
		}
		return p.Add(f, rapid.IntRange(0, n).Draw(t, "to"), cells)
	}
	row := p.RowAt(f, rapid.IntRange(0, n-1).Draw(t, "row"))
	at := plan.Path{Field: f.ID, Row: row.Key()}
	switch rapid.IntRange(0, 4).Draw(t, "op") {
	case 0:
		c, _ := p.Remove(at)
		return c
	case 1:
		c, _ := p.Shift(at, rapid.IntRange(0, n-1).Draw(t, "to"))
		return c
	}
	c := rapid.SampledFrom(cellsWithID(f)).Draw(t, "cell")
	at.Cell = c.Key
	return p.Set(at, answerText(t, c.Kind))
}

func edited(t *rapid.T, p *plan.Plan, n int) {
	for range n {
		if _, err := p.Apply(randomEdit(t, p)); err != nil {
			t.Fatal(err)
		}
	}
}

func commentTexts(f *File) map[string]int {
	all := map[string]int{}
	for _, c := range commentsOf(f.text, f.root) {
		all[string(f.text[c.start:c.end])]++
	}
	return all
}

// answerBytes returns the entry of every question that stands in the file.
func answerBytes(f *File) map[string]string {
	entries := map[string]string{}
	s := newSplicer(f, f.plan, nil, byCell)
	add := func(n *node, section string) {
		for _, at := range s.mappingSlots(n) {
			entries[section+at.key.text] = string(s.text[at.start:at.end])
		}
	}
	add(f.root, "")
	for i := 0; i < len(f.root.items); i += 2 {
		if n := f.root.items[i+1]; n.kind == mapping && n.style != flow {
			delete(entries, f.root.items[i].text)
			add(n, f.root.items[i].text+".")
		}
	}
	return entries
}

func TestRandomEditsChangeOnlyWhatTheyTouch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := &plan.Plan{}
		edited(t, p, rapid.IntRange(0, 25).Draw(t, "answers"))
		data, comments := scribble(p, func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "style") })
		f, err := Parse("x", data)
		if err != nil {
			t.Fatalf("%v\n%s", err, data)
		}
		if !f.plan.Equal(p) {
			t.Fatalf("another plan was read\n%s", data)
		}
		if found := len(commentsOf(f.text, f.root)); found != comments {
			t.Fatalf("%d comments found, %d written\n%s", found, comments, data)
		}
		for i := range 50 {
			p := f.Plan()
			edited(t, p, rapid.IntRange(1, 3).Draw(t, "edits"))
			if i%10 == 0 {
				checkRougher(t, f, p)
			}
			f = checkSplice(t, f, p)
		}
	})
}

// checkSplice makes the splice and holds it to what it promises.
func checkSplice(t *rapid.T, f *File, p *plan.Plan) *File {
	changed := differing(f.plan, p)
	fine := f.framed(newSplicer(f, p, changed, byCell).file())
	g, err := f.Splice(p)
	if err != nil {
		t.Fatalf("splice: %v\n%s\n--- fine:\n%s", err, f.data, fine)
	}
	if len(changed) > 0 && !bytes.Equal(fine, g.data) {
		_, err := readBack("", fine, p)
		t.Fatalf("the smallest stretch was not enough: %v\n%s\n--- tried:\n%s\n--- wrote:\n%s", err, f.data, fine, g.data)
	}
	if a, b := commentTexts(f), commentTexts(g); !maps.Equal(a, b) {
		t.Fatalf("comments %v became %v\n%s\n--- became:\n%s", a, b, f.data, g.data)
	}
	before, after := answerBytes(f), answerBytes(g)
	for id, entry := range before {
		q, ok := plan.Question(id)
		if ok && changed[q] || !ok && slices.ContainsFunc(plan.Sections(), func(s *plan.Section) bool { return s.ID == id }) {
			continue
		}
		if now := after[id]; strings.TrimRight(now, "\r\n") != strings.TrimRight(entry, "\r\n") {
			t.Fatalf("%s was not to change: %q became %q\n%s\n--- became:\n%s", id, entry, now, f.data, g.data)
		}
	}
	if len(changed) == 0 && !bytes.Equal(f.data, g.data) {
		t.Fatalf("no edit, other bytes\n%s\n--- became:\n%s", f.data, g.data)
	}
	return g
}

// checkRougher holds the larger stretches to the same, which are needed only
// where a smaller one fails.
func checkRougher(t *rapid.T, f *File, p *plan.Plan) {
	changed := differing(f.plan, p)
	for rough := byRow; rough <= byFile; rough++ {
		s := newSplicer(f, p, changed, rough)
		write := s.file
		if rough == byFile {
			write = s.anew
		}
		data := f.framed(write())
		g, err := readBack("x", data, p)
		if err != nil {
			t.Fatalf("roughness %d: %v\n%s\n--- became:\n%s", rough, err, f.data, data)
		}
		if a, b := commentTexts(f), commentTexts(g); !maps.Equal(a, b) {
			t.Fatalf("roughness %d: comments %v became %v\n%s\n--- became:\n%s", rough, a, b, f.data, g.data)
		}
		if a, b := answerBytes(f)["ledger"], answerBytes(g)["ledger"]; strings.TrimRight(a, "\r\n") != strings.TrimRight(b, "\r\n") {
			t.Fatalf("roughness %d: reserved %q became %q", rough, a, b)
		}
	}
}
