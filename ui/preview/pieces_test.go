package preview

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestALongTextIsCutIntoPiecesThatJoinAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		part := rapid.SampledFrom([]string{"甲", "a", "\n", "。", " ", "好。\n", "- 乙\n", "é", "\xff", strings.Repeat("x", 900), strings.Repeat("丙丁，", 300)})
		text := strings.Join(rapid.SliceOfN(rapid.Custom(func(t *rapid.T) string {
			return strings.Repeat(part.Draw(t, "part"), rapid.IntRange(1, 90).Draw(t, "times"))
		}), 0, 12).Draw(t, "parts"), "")
		all := pieces(text)
		if strings.Join(all, "") != text {
			t.Fatal("the pieces are not the text")
		}
		for i, piece := range all {
			switch {
			case len(piece) > mostText, strings.Count(piece, "\n") > mostLines:
				t.Fatalf("piece %d has %d bytes, %d lines", i, len(piece), strings.Count(piece, "\n"))
			case piece == "" && len(all) > 1:
				t.Fatalf("piece %d is empty", i)
			case utf8.ValidString(text) && !utf8.ValidString(piece):
				t.Fatalf("piece %d cuts a character", i)
			}
		}
	})
}

func TestTheCacheForgetsWhatWasNotUsedForLong(t *testing.T) {
	var c cache
	d := drawing{rows: []string{strings.Repeat("x", cacheSize/10)}}
	for i := range 100 {
		c.put(key{content: uint64(i)}, d)
		if _, ok := c.get(key{content: 0}); !ok {
			t.Fatalf("what is used all the time is forgotten after %d others", i)
		}
		if n := len(c.newer) + len(c.older); n > 24 {
			t.Fatalf("%d drawings are kept", n)
		}
	}
	if _, ok := c.get(key{content: 50}); ok {
		t.Error("what was not used for long is kept")
	}
}
