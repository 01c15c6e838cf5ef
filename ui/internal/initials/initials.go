// Package initials finds Chinese by the letters that begin each character's
// reading, as people type them who leave the input method off: 运营目标 by yymb.
//
// Characters read in two ways have the one that GB 2312 files them under; rarer
// ones than it lists have none and are passed over.
package initials

import (
	"strings"
	"sync"
	"unicode"
)

// Of returns the text's initials in small letters; Latin letters and digits
// stand for themselves, all else is left out.
func Of(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r >= first && int(r-first) < len(letters()):
			if letter := letters()[r-first]; letter != 0 {
				b.WriteByte(letter)
			}
		case r < unicode.MaxLatin1 && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// first is where the characters begin in Unicode.
const first = '一'

// letters is common by character.
var letters = sync.OnceValue(func() []byte {
	all := make([]byte, 0x9fff-first+1)
	for letter, characters := range common {
		for _, r := range characters {
			all[r-first] = letter
		}
	}
	return all
})
