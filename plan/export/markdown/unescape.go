package markdown

import (
	"html"
	"strconv"
	"strings"
	"unicode/utf8"
)

// unescape gives back the text that a parser would: escapes and character
// references taken for what they stand for. Spaces at the ends are layout.
func unescape(source string) string {
	source = strings.Trim(source, " \t")
	if !strings.ContainsAny(source, `\&`) {
		return source
	}
	var b strings.Builder
	for i := 0; i < len(source); i++ {
		c := source[i]
		if c == '\\' && i+1 < len(source) && isPunctuation(source[i+1]) {
			i++
			b.WriteByte(source[i])
			continue
		}
		if c == '&' {
			if text, n := reference(source[i:]); n > 0 {
				b.WriteString(text)
				i += n - 1
				continue
			}
		}
		b.WriteByte(c)
	}
	return b.String()
}

// reference reads a character reference at the front and says how long it is, 0
// where none stands there.
func reference(source string) (text string, n int) {
	if !isReference(source[1:]) {
		return "", 0
	}
	end := strings.IndexByte(source, ';')
	if source[1] != '#' {
		text = html.UnescapeString(source[:end+1])
		if text == source[:end+1] || strings.HasSuffix(text, ";") && source[:end+1] != "&semi;" {
			return "", 0
		}
		return text, end + 1
	}
	digits, base := source[2:end], 10
	if digits != "" && digits[0]|0x20 == 'x' {
		digits, base = digits[1:], 16
	}
	r, err := strconv.ParseUint(digits, base, 32)
	if err != nil {
		return "", 0
	}
	if r == 0 || !utf8.ValidRune(rune(r)) {
		r = uint64(utf8.RuneError)
	}
	return string(rune(r)), end + 1
}

func isPunctuation(c byte) bool {
	return '!' <= c && c <= '/' || ':' <= c && c <= '@' || '[' <= c && c <= '`' || '{' <= c && c <= '~'
}
