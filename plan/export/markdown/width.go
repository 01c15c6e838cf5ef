package markdown

import "github.com/charmbracelet/x/ansi"

// width is the display width of a text: [ansi.StringWidth], with the characters
// that plans mostly consist of counted straight away.
func width(text string) int {
	n := 0
	for _, r := range text {
		switch {
		case ' ' <= r && r < 0x7f:
			n++
		case 0x4e00 <= r && r <= 0x9fff, 0x3001 <= r && r <= 0x3011, 0xff01 <= r && r <= 0xff5e:
			n += 2
		default:
			return ansi.StringWidth(text)
		}
	}
	return n
}
