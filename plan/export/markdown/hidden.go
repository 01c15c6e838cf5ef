package markdown

import "unicode"

// hidden tells whether a character does something instead of being seen: control
// characters, line separators, bidirectional controls, what has no width. The
// joiners inside emoji and Indic words are none of these.
func hidden(r rune) bool {
	const joiner, nonJoiner = '\u200d', '\u200c'
	switch {
	case ' ' <= r && r < 0x7f, 0x3000 <= r && r < 0xd800: // most of what plans consist of
		return false
	case r == joiner, r == nonJoiner:
		return false
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}
