package inert_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"opsplan/plan/inert"
)

func TestHostileTextIsShownAndNeverObeyed(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"Chinese and emoji", "𠮷野家👨‍👩‍👧 ✅\n", "𠮷野家👨‍👩‍👧 ✅\n"},
		{"clear the screen", "a\x1b[2Jb", "a␛[2Jb"},
		{"set the clipboard", "\x1b]52;c;eA==\x07", "␛]52;c;eA==␇"},
		{"the same in one C1 byte's form", "\u009b2J\u009d0;x", "␛2J␛0;x"},
		{"read right to left", "abc\u202exyz\u202c", "abc·xyz·"},
		{"nobody sees it", "a\u200bb\ufeffc\U000e0041d", "a·b·c·d"},
		{"back over what stands there", "好\r坏\b\x7f", "好␍坏␈␡"},
		{"not UTF-8", "a\xffb", "a�b"},
		{"a real replacement character", "a\ufffdb", "a�b"},
	} {
		if got := inert.Text(c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	if got := inert.Line("一\n二\u2028三"); got != "一⏎二⏎三" {
		t.Errorf("on one line: %q", got)
	}
}

func TestThousandsOfMarksOnOneLetterAreCut(t *testing.T) {
	got := inert.Text("e" + strings.Repeat("\u0301", 5000) + "f")
	if n := utf8.RuneCountInString(got); n > 12 || !strings.HasSuffix(got, "…f") {
		t.Errorf("%d characters are left", n)
	}
}

func TestTextIsCutBetweenCharacters(t *testing.T) {
	for text, want := range map[string]string{"": "", "运营计划": "运营计划", "运营计划书": "运营计划…", "a\nb": "a⏎b"} {
		if got := inert.Short(text, 4); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func FuzzText(f *testing.F) {
	for _, seed := range []string{"", "计划\x1b[0m", "\u202e", "\xff\xfe", "e\u0301"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, r := range inert.Text(text) {
			if r != '\n' && (r < ' ' || r >= 0x7f && r < 0xa0) {
				t.Fatalf("%q lets %U through", text, r)
			}
		}
	})
}
