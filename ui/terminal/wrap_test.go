package terminal_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"opsplan/ui/terminal"
)

func TestLongLinesAreBrokenWhereReadersExpectIt(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"what fits stays", "一二三四五", "一二三四五\n"},
		{"Chinese between characters", "一二三四五六", "一二三四五\n六\n"},
		{"no comma first", "一二三四五，六", "一二三四\n五，六\n"},
		{"no opening mark last", "一二三四（五六）", "一二三四\n（五六）\n"},
		{"a quotation", "写在“待补充”里", "写在“待补\n充”里\n"},
		{"English between words", "one question at a time", "one\nquestion\nat a time\n"},
		{"blanks at the end of a row go", "one two     three", "one two\nthree\n"},
		{"a number keeps its unit", "一共要 3,000元", "一共要\n3,000元\n"},
		{"a word wider than the row is left to the terminal", "a supercalifragilistic", "a\nsupercalifragilistic\n"},
		{"lines are broken one by one", "一二三四五六\n\n七", "一二三四五\n六\n\n七\n"},
		{"an emoji family stays whole", "一二三四 👨‍👩‍👧", "一二三四\n👨‍👩‍👧\n"},
	} {
		var out bytes.Buffer
		terminal.New(strings.NewReader(""), &out, 10).Say(c.text)
		if got := out.String(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestShortItemsStandSideBySide(t *testing.T) {
	for _, c := range []struct {
		name  string
		items []string
		want  string
	}{
		{"short", []string{"1. 一", "2. 二", "3. 三", "4. 四"}, "  1. 一  2. 二  3. 三\n  4. 四\n"},
		{"one is long", []string{"1. 一二三", "2. 二"}, "  1. 一二三\n  2. 二\n"},
		{"one alone", []string{"1. 一"}, "  1. 一\n"},
	} {
		var out bytes.Buffer
		terminal.New(strings.NewReader(""), &out, 24).List(c.items)
		if got := out.String(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestRowsFitAndLoseNothingButBlanks(t *testing.T) {
	letters := rapid.SampledFrom([]rune("一二，。（“”）a b1%… "))
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(letters).Draw(t, "text")
		var out bytes.Buffer
		terminal.New(strings.NewReader(""), &out, 12).Say(text)
		blank := strings.NewReplacer(" ", "", "\n", "")
		if got, want := blank.Replace(out.String()), blank.Replace(text); got != want {
			t.Fatalf("%q became %q", want, got)
		}
		for row := range strings.SplitSeq(out.String(), "\n") {
			if ansi.StringWidth(strings.TrimRight(row, " ")) > 12 && strings.ContainsAny(strings.TrimSpace(row), " ") {
				t.Fatalf("%q is wider than 12 columns and could be broken", row)
			}
		}
	})
}
