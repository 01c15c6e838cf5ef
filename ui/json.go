package ui

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode/utf16"
	"unicode/utf8"

	"opsplan/plan/inert"
)

// indented writes the value indented. Characters that a terminal would take for
// commands, or that mislead the eye, are escaped: names and texts are people's.
func indented(v any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(v); err != nil {
		return nil, err
	}
	return escaped(b.Bytes()), nil
}

// escaped relies on JSON's own signs being visible ones: what is not stands
// inside a string.
func escaped(text []byte) []byte {
	if inert.Text(string(text)) == string(text) {
		return text
	}
	var b []byte
	for _, r := range string(text) {
		switch {
		case inert.Text(string(r)) == string(r):
			b = utf8.AppendRune(b, r)
		case r < 0x10000:
			b = fmt.Appendf(b, `\u%04x`, r)
		default:
			high, low := utf16.EncodeRune(r)
			b = fmt.Appendf(b, `\u%04x\u%04x`, high, low)
		}
	}
	return b
}
