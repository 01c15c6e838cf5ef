package source

import (
	"bytes"
	"unicode/utf8"
)

var byteOrderMark = []byte("\uFEFF")

// guard refuses what is no text of a draft before any parser sees it, and
// returns the text without its byte order mark.
//
// NEL, LS, PS and a lone CR are refused because YAML counts them as line breaks
// and no editor does: line numbers would drift. Where a person typed one, the
// writer escapes it.
func guard(data []byte) (text []byte, problem *Problem) {
	if len(data) > MaxSize {
		return nil, &Problem{Code: Oversize, Number: len(data)}
	}
	if len(bytes.Trim(data, "\x00 \t\r\n")) == 0 {
		return nil, &Problem{Code: Empty}
	}
	if isUTF16(data) {
		return nil, &Problem{Line: 1, Column: 1, Code: NotUTF8, Text: "UTF-16"}
	}
	text = bytes.TrimPrefix(data, byteOrderMark)
	if n := bytes.Count(text, []byte("\n")) + bytes.Count(text, []byte(",")); n > maxEntries {
		return nil, &Problem{Code: TooMany, Number: maxEntries}
	}
	return text, guardRunes(text)
}

func isUTF16(data []byte) bool {
	return bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) ||
		len(data) >= 4 && data[0] != 0 && data[1] == 0 && data[2] != 0 && data[3] == 0
}

func guardRunes(text []byte) *Problem {
	line, column := 1, 1
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(text[i:])
		}
		switch {
		case r == utf8.RuneError && size == 1:
			return notUTF8(text[i:], line, column)
		case r == '\n':
			line, column = line+1, 0
		case r == '\r' && i+1 < len(text) && text[i+1] == '\n', r == '\t':
		case isOddBreak(r):
			return &Problem{Line: line, Column: column, Code: OddBreak, Text: string(r)}
		case !isPrintable(r):
			return &Problem{Line: line, Column: column, Code: Control, Text: string(r)}
		}
		i, column = i+size, column+1
	}
	return nil
}

// notUTF8 tells bytes of the old Chinese encodings from mere damage: two or
// more of their pairs in a row.
func notUTF8(rest []byte, line, column int) *Problem {
	p := &Problem{Line: line, Column: column, Code: NotUTF8, Number: int(rest[0])}
	pairs := 0
	for len(rest) >= 2 && isGBKPair(rest[0], rest[1]) {
		rest, pairs = rest[2:], pairs+1
	}
	if pairs >= 2 {
		p.Text = "GBK"
	}
	return p
}

func isGBKPair(a, b byte) bool { return a >= 0x81 && a <= 0xfe && b >= 0x40 && b <= 0xfe && b != 0x7f }

// isOddBreak tells whether YAML takes the character for a line break of its own.
func isOddBreak(r rune) bool {
	return r == '\r' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}

// isPrintable tells whether the character may stand in a draft as it is.
func isPrintable(r rune) bool {
	switch {
	case r < 0x20 || r >= 0x7f && r < 0xa0:
		return false
	case r == '\uFEFF' || r&0xfffe == 0xfffe || r >= 0xfdd0 && r <= 0xfdef:
		return false
	}
	return !isOddBreak(r)
}
