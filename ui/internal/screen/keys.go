//go:build unix

package screen

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// What xterm sends for keys. The first two kinds name the modifiers by a
// number within the sequence.
var (
	letterKeys = map[string]string{
		"up": "A", "down": "B", "right": "C", "left": "D", "end": "F", "home": "H",
		"f1": "P", "f2": "Q", "f3": "R", "f4": "S",
	}
	numberKeys = map[string]int{
		"insert": 2, "delete": 3, "pgup": 5, "pgdown": 6, "pgdn": 6,
		"f5": 15, "f6": 17, "f7": 18, "f8": 19, "f9": 20, "f10": 21, "f11": 23, "f12": 24,
	}
	otherKeys = map[string]string{
		"enter": "\r", "tab": "\t", "shift+tab": "\x1b[Z", "esc": "\x1b", "space": " ", "ctrl+space": "\x00",
		"backspace": "\x7f", "ctrl+backspace": "\b",
	}
)

const (
	shift = 1 << iota
	alt
	ctrl
)

// key returns what the keyboard sends for a key, and whether it sends anything
// that tells it from another. Programs may ask for other codes of the cursor
// keys ("application").
func key(name string, application bool) (bytes string, ok bool) {
	held, plain := modifiers(name)
	if letter, ok := letterKeys[plain]; ok {
		switch {
		case held > 0:
			return fmt.Sprintf("\x1b[1;%d%s", 1+held, letter), true
		case application || strings.HasPrefix(plain, "f"):
			return "\x1bO" + letter, true
		}
		return "\x1b[" + letter, true
	}
	if number, ok := numberKeys[plain]; ok {
		if held > 0 {
			return fmt.Sprintf("\x1b[%d;%d~", number, 1+held), true
		}
		return fmt.Sprintf("\x1b[%d~", number), true
	}
	escape := ""
	if held&alt != 0 {
		escape, name = "\x1b", strings.Replace(name, "alt+", "", 1)
	}
	if bytes, ok := otherKeys[name]; ok {
		return escape + bytes, true
	}
	switch held &^ alt {
	case 0:
		return escape + plain, utf8.RuneCountInString(plain) == 1
	case ctrl:
		return escape + control(plain), control(plain) != ""
	}
	return "", false
}

// modifiers takes the names of the modifiers off the key's.
func modifiers(name string) (held int, plain string) {
	for {
		modifier, rest, _ := strings.Cut(name, "+")
		bit := map[string]int{"shift": shift, "alt": alt, "ctrl": ctrl}[modifier]
		if bit == 0 || rest == "" {
			return held, name
		}
		held, name = held|bit, rest
	}
}

// control returns the control character of a letter or sign, if it has one.
func control(sign string) string {
	if len(sign) == 1 && (sign[0] >= 'a' && sign[0] <= 'z' || strings.Contains(`@[\]^_`, sign)) {
		return string(rune(sign[0] & 0x1f))
	}
	return ""
}
