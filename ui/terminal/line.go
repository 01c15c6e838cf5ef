package terminal

import (
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"opsplan/plan/inert"
)

// pasteLimit ends a paste whose end mark got lost: the keyboard would be dead.
const pasteLimit = 2 * time.Second

const (
	pasteStart = "\x1b[200~"
	pasteEnd   = "\x1b[201~"
)

// Reading says how a line is read.
type Reading struct {
	Prompt string
	// Start is text that already stands in the line.
	Start string
	// Many keeps the line breaks of a paste; otherwise each becomes a space.
	Many bool
	// Typed is told of the line's text as it grows, unless nil: it is what
	// survives if the program dies before Enter.
	Typed func(text string)
}

// ReadLine prints the prompt and returns the line typed, without its end. At
// the end of input the error is io.EOF, or HungUp where the terminal is gone;
// the text is what stood in the line.
//
// Backspace, Ctrl+U (the whole line) and Ctrl+W (a word) take back; Ctrl+D in
// an empty line ends the input.
func (t *Terminal) ReadLine(r Reading) (string, error) {
	t.width = t.size() // the window may be another size by now
	l := &line{t: t, Reading: r, text: r.Start}
	t.Print(r.Prompt + inert.Text(r.Start))
	for {
		done, err := l.feed()
		if done || err != nil {
			t.Print("\n")
			return l.text, err
		}
		if err := l.wait(); err != nil {
			t.Print("\n")
			return l.text, err
		}
	}
}

// A line is being typed.
type line struct {
	t *Terminal
	Reading
	text  string
	paste bool // between the marks of a paste
}

// wait reads more bytes, or gives a paste up for finished.
func (l *line) wait() error {
	var late <-chan time.Time
	if l.paste {
		late = time.After(pasteLimit)
	}
	select {
	case chunk, ok := <-l.t.chunks:
		if !ok {
			return l.t.ended
		}
		l.t.rest = append(l.t.rest, chunk...)
	case <-late:
		l.paste = false
	case <-l.t.quit:
		return io.EOF
	}
	return nil
}

// feed uses what was read, up to the end of the line.
func (l *line) feed() (done bool, err error) {
	before := l.text
	defer func() {
		if l.Typed != nil && l.text != before {
			l.Typed(l.text)
		}
	}()
	for len(l.t.rest) > 0 {
		if text := l.run(); text != "" {
			l.t.afterCR = false
			l.insert(text)
			continue
		}
		key, whole := firstKey(l.t.rest)
		if !whole {
			return false, nil
		}
		l.t.rest = l.t.rest[len(key):]
		second := key == "\n" && l.t.afterCR // of a CRLF
		if l.t.afterCR = key == "\r"; second {
			continue
		}
		if done, err := l.press(key); done || err != nil {
			return done, err
		}
	}
	return false, nil
}

// run takes the letters that stand next, all at once: a paste comes in
// thousands, and each insertion copies the line.
func (l *line) run() string {
	n := 0
	for n < len(l.t.rest) && l.t.rest[n] >= ' ' && l.t.rest[n] != 0x7f && utf8.FullRune(l.t.rest[n:]) {
		_, size := utf8.DecodeRune(l.t.rest[n:])
		n += size
	}
	text := string(l.t.rest[:n])
	l.t.rest = l.t.rest[n:]
	return text
}

func (l *line) press(key string) (done bool, err error) {
	switch {
	case key == pasteStart:
		l.paste = true
	case key == pasteEnd:
		l.paste = false
	case l.paste:
		l.insert(l.pasted(key))
	case key == "\r", key == "\n":
		return true, nil
	case key == "\x04":
		if l.text == "" {
			return true, io.EOF
		}
	case key == "\x7f", key == "\b":
		l.erase(lastCluster(l.text))
	case key == "\x15":
		l.erase(l.text)
	case key == "\x17":
		l.erase(lastWord(l.text))
	case key[0] == 0x1b, key[0] < ' ' && key != "\t":
		// keys that move or command do nothing in a line that is only appended to
	default: // a tab
		l.insert(key)
	}
	return false, nil
}

// pasted is what stands for a pasted key: terminals send line breaks as they
// stood in the text, or as the Enter key.
func (l *line) pasted(key string) string {
	switch {
	case key != "\r" && key != "\n":
		return key
	case l.Many:
		return "\n"
	}
	return " "
}

func (l *line) insert(text string) {
	if !utf8.ValidString(text) {
		text = strings.ToValidUTF8(text, "\ufffd") // what no UTF-8 terminal sends
	}
	l.text += text
	l.t.Print(inert.Text(text))
}

// erase takes the end of the line back. Where that would climb to the row
// above, which no backspace can, the line is written once more.
func (l *line) erase(end string) {
	if end == "" {
		return
	}
	l.text = l.text[:len(l.text)-len(end)]
	n := columns(inert.Text(end))
	if strings.Contains(end, "\n") || n >= l.t.column || l.t.column > l.t.width {
		l.t.Print("\n" + l.Prompt + inert.Text(l.text))
		return
	}
	back := strings.Repeat("\b", n)
	l.t.Print(back + strings.Repeat(" ", n) + back)
	l.t.column -= 2 * n // Print counted the blanks, and the steps back as nothing
}

// firstKey cuts one key off: a character, or an escape sequence. It is not
// whole if more bytes belong to it.
func firstKey(b []byte) (key string, whole bool) {
	if b[0] != 0x1b {
		if !utf8.FullRune(b) {
			return "", false
		}
		_, size := utf8.DecodeRune(b)
		return string(b[:size]), true
	}
	if len(b) == 1 {
		return "", false // the rest of a sequence may still come
	}
	if b[1] != '[' && b[1] != 'O' {
		return "\x1b", true
	}
	for i := 2; i < len(b); i++ {
		if b[i] >= 0x40 && b[i] <= 0x7e {
			return string(b[:i+1]), true
		}
	}
	return "\x1b", len(b) > 32 // no sequence is that long: it is noise
}

func lastCluster(s string) string {
	last := ""
	for s != "" {
		last, _ = ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
		if last == "" {
			return s
		}
		s = s[len(last):]
	}
	return last
}

// lastWord is the last run of letters with the blanks behind it; a run of
// Chinese ends at punctuation, so that one key never takes a whole paragraph.
func lastWord(s string) string {
	trimmed := strings.TrimRight(s, " \t")
	cut := strings.LastIndexAny(trimmed, " \t，。、；：！？,.;:!?）》」』（《「『\n")
	if cut < 0 {
		return s
	}
	_, size := utf8.DecodeRuneInString(trimmed[cut:])
	if cut+size == len(trimmed) {
		return s[cut:]
	}
	return s[cut+size:]
}

func columns(s string) int { return ansi.StringWidth(s) }
