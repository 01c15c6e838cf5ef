package wizard

import (
	"bytes"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

const (
	pasteCap   = 5 << 20               // bytes; a longer paste is refused as a whole
	pasteQuiet = 2 * time.Second       // after which a paste without an end is ended
	markQuiet  = 20 * time.Millisecond // after which the beginning of a mark is a key
	burst      = 48                    // bytes of text that no fingers type at once
	pasteStart = ansi.BracketedPasteStart
	pasteEnd   = ansi.BracketedPasteEnd
)

// pastedMsg is a paste as it was sent.
type pastedMsg struct {
	text    string
	typed   bool // it came as keys
	refused int  // how many bytes it had, if these were too many
	cut     bool // its end never came
}

// pastes takes pastes out of what a terminal sends. Bubble Tea's own reader
// drops what is no key from a paste, keeps one of any size in memory, and takes
// everything for pasted if the end of one got lost. It is left an empty paste
// in the place of each, so that the order of pastes and keys stays. So it is of
// much text that comes as keys, which would be drawn letter by letter.
type pastes struct {
	inside bool
	within sequence
	rest   []byte // may be the beginning of a mark
	held   []byte // of the paste, nothing once it is too long
	size   int

	mu    sync.Mutex
	whole []pastedMsg // not taken yet
}

// feed takes what was read and returns what is left for Bubble Tea.
func (p *pastes) feed(chunk []byte) (through []byte) {
	chunk = append(p.rest, chunk...)
	p.rest = nil
	for len(chunk) > 0 {
		mark := pasteStart
		if p.inside {
			mark = pasteEnd
		}
		before, after, found := bytes.Cut(chunk, []byte(mark))
		if !found {
			n := len(chunk) - begun(chunk, mark)
			before, p.rest = chunk[:n], bytes.Clone(chunk[n:])
		}
		if p.inside {
			p.hold(before)
		} else { // the late end of a paste that was given up means nothing any more
			through = append(through, p.keys(bytes.ReplaceAll(before, []byte(pasteEnd), nil))...)
		}
		if !found {
			break
		}
		if p.inside = !p.inside; !p.inside {
			through = append(through, p.finish(false)...)
		}
		chunk = after
	}
	return through
}

// begun is how many bytes at the end of the chunk may begin the mark.
func begun(chunk []byte, mark string) int {
	for n := min(len(mark)-1, len(chunk)); n > 0; n-- {
		if bytes.HasSuffix(chunk, []byte(mark[:n])) {
			return n
		}
	}
	return 0
}

// keys takes bursts of text out of what is no paste.
func (p *pastes) keys(sent []byte) (through []byte) {
	for len(sent) > 0 {
		n := 0
		if p.within == nothing {
			n = textRun(sent)
		}
		switch {
		case n >= burst:
			through = append(through, p.put(pastedMsg{text: string(sent[:n]), typed: true})...)
		case n > 0:
			through = append(through, sent[:n]...)
		default:
			n = 1
			through = append(through, sent[0])
			p.within = p.within.after(sent[0])
		}
		sent = sent[n:]
	}
	return through
}

// sequence is what kind of escape sequence a byte stands within: their letters
// are no text.
type sequence int

const (
	nothing   sequence = iota
	escape             // its second byte comes
	control            // ESC [: up to a letter
	oneLetter          // ESC O
	message            // ESC ] and its like: up to BEL, or to ESC \
)

func (s sequence) after(c byte) sequence {
	switch {
	case c == ansi.ESC:
		return escape
	case c == ansi.CAN, c == ansi.SUB, s == oneLetter:
		return nothing
	case s == escape:
		switch c {
		case '[':
			return control
		case 'O':
			return oneLetter
		case ']', 'P', 'X', '^', '_':
			return message
		}
		return nothing
	case s == control && (c >= '@' && c <= '~' || c >= 0x80), s == message && c == ansi.BEL:
		return nothing
	}
	return s
}

// textRun is how many bytes at the beginning are whole characters of a text.
func textRun(sent []byte) int {
	n := 0
	for n < len(sent) && sent[n] >= ' ' && sent[n] != 0x7f && utf8.FullRune(sent[n:]) {
		r, size := utf8.DecodeRune(sent[n:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		n += size
	}
	return n
}

func (p *pastes) hold(text []byte) {
	if p.size += len(text); p.size > pasteCap {
		p.held = nil
		return
	}
	p.held = append(p.held, text...)
}

// finish is the end of the paste. What is returned stands for it.
func (p *pastes) finish(cut bool) []byte {
	msg := pastedMsg{text: strings.ToValidUTF8(string(p.held), "\ufffd"), cut: cut}
	if p.size > pasteCap {
		msg.refused = p.size
	}
	p.held, p.size = nil, 0
	return p.put(msg)
}

// put keeps the message until what is returned comes out of Bubble Tea.
func (p *pastes) put(msg pastedMsg) []byte {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.whole = append(p.whole, msg)
	return []byte(pasteStart + pasteEnd)
}

// patience is how long to wait for more of what has begun; 0: nothing has.
func (p *pastes) patience() time.Duration {
	switch {
	case p.inside:
		return pasteQuiet
	case len(p.rest) > 0:
		return markQuiet
	}
	return 0
}

// late says that nothing more came.
func (p *pastes) late() (through []byte) {
	rest := p.rest
	p.rest = nil
	if !p.inside {
		return rest
	}
	p.hold(rest)
	p.inside = false
	return p.finish(true)
}

// take returns the paste that the empty one stands for.
func (p *pastes) take(msg tea.PasteMsg) tea.Msg {
	p.mu.Lock()
	defer p.mu.Unlock()
	if msg.Content != "" || len(p.whole) == 0 {
		return msg
	}
	first := p.whole[0]
	p.whole = p.whole[1:]
	if first.typed {
		return tea.KeyPressMsg{Code: tea.KeyExtended, Text: first.text}
	}
	return first
}

// takePasted gives a paste to who has the keys, and says what is odd with it.
func (w *Wizard) takePasted(msg pastedMsg) tea.Cmd {
	w.toast = ""
	if msg.refused > 0 {
		w.toast = w.say("粘贴的内容太大（%.1f MB，最多 %d MB），一个字都没有放进来", "The paste is too large (%.1f MB, %d MB at most); nothing of it was put in",
			float64(msg.refused)/(1<<20), pasteCap>>20)
		return nil
	}
	cmd := w.give(tea.PasteMsg{Content: msg.text})
	if msg.cut && w.toast == "" {
		w.toast = w.say("粘贴没有收到结尾，收到的都放进来了", "The end of the paste never came; what did come was put in")
	}
	return cmd
}
