package markdown

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

func TestWidthIsThatOfTheLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		piece := rapid.OneOf(rapid.SampledFrom([]string{"愿", "景", "，", "（", "、", "！", "～", "a", " ", "~", "́", "👍", "\u200d", "\ufe0f", "ｱ", "゙"}), rapid.StringN(0, 3, -1))
		text := ""
		for _, s := range rapid.SliceOf(piece).Draw(t, "text") {
			text += s
		}
		if got, want := width(text), ansi.StringWidth(text); got != want {
			t.Fatalf("width of %q is %d, the library says %d", text, got, want)
		}
	})
	for r := rune(1); r < 0x10000; r++ {
		if got, want := width(string(r)), ansi.StringWidth(string(r)); got != want {
			t.Errorf("width of %U is %d, the library says %d", r, got, want)
		}
	}
}
