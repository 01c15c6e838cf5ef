package preview_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/inert"
	"opsplan/ui/preview"
)

var words = []string{
	"目标", "月成交额", "次日留存率提升到", "的", "下单家庭", "一", "30万元", "3,000元", "5个百分点", "2027-06-30", "10~20", "A/B 测试", "DAU", "well-known",
	"supercalifragilisticexpialidocious", "opsplan.example/plans/growth?a=1&b=2#c", "don’t", "--replicas=0", "✅", "①", "𠮷", "×",
}

var joints = []string{"", "", "，", "。", "、", "；", "：", "！", "？", "”", "％", "% ", "……", "——", " ", "  ", ", ", ". ", "·", "）", "》", "」", "』", "（", "《", "“", "「"}

// sentence draws text as people write it: words with signs between them.
func sentence(most int) *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		var b strings.Builder
		for range rapid.IntRange(1, most).Draw(t, "words") {
			b.WriteString(rapid.SampledFrom(words).Draw(t, "word"))
			b.WriteString(rapid.SampledFrom(joints).Draw(t, "joint"))
		}
		b.WriteString("完")
		return b.String()
	})
}

// paragraphs draws several, some of them items of lists.
func paragraphs(line *rapid.Generator[string]) *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		var b strings.Builder
		for range rapid.IntRange(1, 6).Draw(t, "lines") {
			b.WriteString(rapid.SampledFrom([]string{"", "", "\n", "- ", "1. ", "2. ", "9. ", "3、", "（4）", "12. "}).Draw(t, "mark"))
			b.WriteString(line.Draw(t, "line"))
			b.WriteString("\n")
		}
		return b.String()
	})
}

// nasty draws what Markdown, glamour or a terminal could take for more than text.
func nasty(most int) *rapid.Generator[string] {
	piece := rapid.OneOf(rapid.SampledFrom([]string{
		"愿景", "a", " ", "  ", "\n", "\t", "\r\n", "\\", "\\*", "`", "``", "*", "**", "_", "__", "[x](y)", "![x](y)", "[x]: y", "[^1]", "- [ ] ", "<b>", "</b>", "<!-- x -->",
		"<https://a.b>", "https://a.b/c_d", "www.a.b", "a@b.cn", "ftp://x", "|", "||", "~~", "~", "$x$", "#", "## ", "- ", "+ ", "* ", "1. ", "1) ", "10. ", "---", "***", "===", "```", "~~~",
		"    x", "> ", ": x", "\n|a|b|\n|---|---|\n", "&amp;", "&copy", "&lt", "&#35;", "&#x1b;", "&#10;", "&nbsp;", ":smile:", "{{.text}}", "{.a #b}",
		"\x00", "\x1b[31m", "\x1b]0;x\a", "\u0085", "\u009b2J", "\u200b", "\u200d", "\u202e", "\u2028", "\u2029", "\ufeff", "\u3000", "\u00a0", "\u2003", "\ufffd",
		"👨‍👩‍👧", "👍🏽", "⚠️", "1️⃣", "🇨🇳", "🏴\U000e0067\U000e007f", "e\u0301", "क्षि", "각", "，", "。", "（", "“", "待补充：愿景", "│", "• ",
	}), rapid.StringN(0, 6, -1))
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(piece, 0, most).Draw(t, "pieces"), "")
	})
}

func widths(t *rapid.T) int { return rapid.IntRange(20, 120).Draw(t, "width") }

func TestNoRowBeginsOrEndsWithASignThatMustNot(t *testing.T) {
	const first, last = "，。、；：！？）》」』”’%％…", "（《「『“‘"
	rapid.Check(t, func(t *rapid.T) {
		p := generated(t, sentence(14), paragraphs(sentence(14)))
		for _, row := range picture(p, widths(t), preview.Plain) {
			row = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(row, "│ "), "•"), "│")
			for cell := range strings.SplitSeq(row, " │ ") {
				cell = strings.TrimFunc(cell, unicode.IsSpace)
				begins, _ := utf8.DecodeRuneInString(cell)
				ends, _ := utf8.DecodeLastRuneInString(cell)
				if cell != "" && (strings.ContainsRune(first, begins) || strings.ContainsRune(last, ends)) {
					t.Fatalf("row %q", row)
				}
			}
		}
	})
}

func TestNoRowIsWiderThanThePane(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := rapid.OneOf(nasty(8), sentence(20))
		p, width := generated(t, line, paragraphs(line)), widths(t)
		for _, row := range picture(p, width, preview.Dark) {
			if n := max(ansi.StringWidth(row), ansi.StringWidthWc(row)); n > width {
				t.Fatalf("%d columns of %d: %q", n, width, row)
			}
		}
	})
}

func TestNoTextIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := rapid.OneOf(nasty(8), sentence(20))
		p := generated(t, line, paragraphs(line))
		got := count(strings.Join(picture(p, widths(t), preview.Plain), ""))
		for r, n := range count(strings.Join(texts(document.Build(p, document.Options{})), "")) {
			if got[r] < n {
				t.Fatalf("%q is there %d times, want %d", r, got[r], n)
			}
		}
	})
}

// Of answers that are no table the text is there in one piece.
func TestAnswersReadFromTopToBottom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := rapid.OneOf(nasty(8), sentence(20))
		prose := rapid.Custom(func(t *rapid.T) string {
			return strings.Join(rapid.SliceOfN(rapid.OneOf(line, rapid.Just("3、先"), rapid.Just("（2）再")), 1, 6).Draw(t, "lines"), "\n")
		}).Draw(t, "prose")
		if plan.Blank(prose) { // it answers nothing, so it is not shown
			return
		}
		p := &plan.Plan{}
		set(t, p, "goals.vision", prose)
		all := letters(strings.Join(picture(p, widths(t), preview.Plain), ""))
		for _, l := range document.Lines(prose) {
			if text := letters(inert.Text(l.Text)); !strings.Contains(all, text) {
				t.Fatalf("%q is not in %q", text, all)
			}
		}
	})
}

func TestRowsObeyNothingAndEndAsTheyBegan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, width := generated(t, nasty(10), nasty(12)), widths(t)
		for _, row := range picture(p, width, preview.Plain) {
			if i := strings.IndexFunc(row, unicode.IsControl); i >= 0 {
				t.Fatalf("row %q", row)
			}
		}
		for _, row := range picture(p, width, preview.Light) {
			styled := strings.Split(row, "\x1b[")[1:]
			for i, rest := range styled {
				if reset := strings.HasPrefix(rest, "m"); reset != (i%2 == 1) {
					t.Fatalf("row %q", row)
				}
			}
			if len(styled)%2 != 0 {
				t.Fatalf("row %q goes on in colour", row)
			}
		}
	})
}

// texts are all that a document says, but for the name of a row that is
// repeated in a further part of its table.
func texts(d *document.Document) []string {
	all := []string{inert.Text(d.Title.Text)}
	for _, c := range d.Chapters() {
		all = append(all, c.Heading)
		all = append(all, textsOf(c.Blocks)...)
	}
	return append(all, textsOf(d.Front)...)
}

func textsOf(blocks []document.Block) (all []string) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Answer:
			all = append(all, b.Label)
			for _, l := range document.Lines(b.Text) {
				all = append(all, strings.TrimPrefix(l.Mark, "-"), l.Text)
			}
		case *document.Facts:
			for _, f := range b.Facts {
				all = append(all, f.Label, f.Text)
			}
		case *document.Waiver:
			all = append(all, b.Label, b.Because)
		case *document.Note:
			all = append(all, b.Lines...)
		case *document.Statement:
			all = append(all, b.Lines...)
		case *document.Table:
			for _, row := range b.Rows {
				for k, text := range row {
					if !b.More || k > 0 {
						all = append(all, text)
					}
				}
			}
		}
	}
	for i := range all {
		all[i] = inert.Text(all[i])
	}
	return all
}

// letters is a text without its blanks.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, text)
}

func count(text string) map[rune]int {
	n := map[rune]int{}
	for _, r := range letters(text) {
		n[r]++
	}
	return n
}
