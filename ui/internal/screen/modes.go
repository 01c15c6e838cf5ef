//go:build unix

package screen

import (
	"fmt"
	"image/color"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// Mode is something a program has switched a terminal to, and has to switch
// back before it ends. Those without a name here are called by their number,
// such as "mode ?1006".
type Mode string

const (
	AltScreen      Mode = "alternate screen"
	HiddenCursor   Mode = "hidden cursor"
	CursorStyle    Mode = "cursor style"
	BracketedPaste Mode = "bracketed paste"
	MouseReports   Mode = "mouse reports"
	FocusReports   Mode = "focus reports"
	KeyReports     Mode = "key reports" // modifyOtherKeys, or Kitty's
	OpenFrame      Mode = "open frame"
	DefaultColors  Mode = "default colors"
	LineSettings   Mode = "line settings" // raw input, no echo and the like
)

var modeNames = map[ansi.Mode]Mode{
	ansi.ModeTextCursorEnable:   HiddenCursor,
	ansi.ModeBracketedPaste:     BracketedPaste,
	ansi.ModeMouseX10:           MouseReports,
	ansi.ModeMouseNormal:        MouseReports,
	ansi.ModeMouseHighlight:     MouseReports,
	ansi.ModeMouseButtonEvent:   MouseReports,
	ansi.ModeMouseAnyEvent:      MouseReports,
	ansi.ModeFocusEvent:         FocusReports,
	ansi.ModeSynchronizedOutput: OpenFrame,
}

// Modes returns what is other in the terminal than before the program began:
// nothing, where a program has ended and left it as it was.
func (s *Screen) Modes() []Mode {
	modes := s.terminal.modes()
	if s.lineChanged() {
		modes = append(modes, LineSettings)
	}
	slices.Sort(modes)
	return slices.Compact(modes)
}

func (t *terminal) modes() (modes []Mode) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.emulator.IsAltScreen() {
		modes = append(modes, AltScreen)
	}
	if t.state.style != (style{}) {
		modes = append(modes, CursorStyle)
	}
	if t.state.modifyKeys || t.state.kitty != [2]int{} {
		modes = append(modes, KeyReports)
	}
	if t.emulator.ForegroundColor() != color.White || t.emulator.BackgroundColor() != color.Black || t.emulator.CursorColor() != color.White {
		modes = append(modes, DefaultColors)
	}
	for m := range t.state.changed {
		name, ok := modeNames[m]
		if _, private := m.(ansi.DECMode); !ok && private {
			name = Mode(fmt.Sprintf("mode ?%d", m.Mode()))
		} else if !ok {
			name = Mode(fmt.Sprintf("mode %d", m.Mode()))
		}
		modes = append(modes, name)
	}
	return modes
}

// state is what the emulator does not tell, keeps for each of the two screens
// where a terminal has it once, or does not know. It changes while the
// emulator writes.
type state struct {
	changed    map[ansi.Mode]bool
	title      string
	style      style
	modifyKeys bool
	kitty      [2]int // the settings pushed, on the normal screen and the other
}

// style is that of the cursor.
type style struct {
	shape  Shape
	steady bool
}

// follow keeps the state up to date. It calls frame when one begins or ends.
func (s *state) follow(e *vt.Emulator, frame func(begins bool)) {
	s.changed = map[ansi.Mode]bool{}
	set := func(m ansi.Mode, on bool) {
		switch m {
		case ansi.ModeAltScreen, ansi.ModeSaveCursor, ansi.ModeAltScreenSaveCursor:
			return // the emulator knows its screen; to save is no state
		case ansi.ModeSynchronizedOutput:
			frame(on)
		}
		if initially := m == ansi.ModeAutoWrap || m == ansi.ModeTextCursorEnable; on == initially {
			delete(s.changed, m)
		} else {
			s.changed[m] = true
		}
	}
	e.SetCallbacks(vt.Callbacks{
		EnableMode:  func(m ansi.Mode) { set(m, true) },
		DisableMode: func(m ansi.Mode) { set(m, false) },
	})
	e.RegisterCsiHandler(ansi.Command('?', '$', 'p'), func(p ansi.Params) bool {
		mode, _, _ := p.Param(0, 0)
		if mode != ansi.ModeSynchronizedOutput.Mode() {
			return false
		}
		answer := ansi.ModeReset
		if s.changed[ansi.ModeSynchronizedOutput] {
			answer = ansi.ModeSet
		}
		_, _ = e.InputPipe().Write([]byte(ansi.ReportMode(ansi.ModeSynchronizedOutput, answer)))
		return true
	})
	for _, command := range []int{0, 2} {
		e.RegisterOscHandler(command, func(data []byte) bool {
			_, s.title, _ = strings.Cut(string(data), ";")
			return true
		})
	}
	e.RegisterCsiHandler(ansi.Command(0, ' ', 'q'), func(p ansi.Params) bool {
		if n, _, _ := p.Param(0, 0); n <= 6 {
			s.style = style{shape: Shape(max(n-1, 0) / 2), steady: n > 0 && n%2 == 0}
		}
		return true
	})
	s.followKeys(e)
	e.RegisterEscHandler('c', func() bool {
		frame(false)
		*s = state{changed: map[ansi.Mode]bool{}}
		return false // the emulator resets the rest
	})
}

// followKeys notes what the program wants to be told of keys.
func (s *state) followKeys(e *vt.Emulator) {
	kitty := func() *int {
		if e.IsAltScreen() {
			return &s.kitty[1]
		}
		return &s.kitty[0]
	}
	e.RegisterCsiHandler(ansi.Command('>', 0, 'm'), func(p ansi.Params) bool {
		if what, _, given := p.Param(0, 0); !given || what == 4 {
			level, _, _ := p.Param(1, 0)
			s.modifyKeys = level > 0
		}
		return true
	})
	e.RegisterCsiHandler(ansi.Command('>', 0, 'u'), func(ansi.Params) bool {
		*kitty()++
		return true
	})
	e.RegisterCsiHandler(ansi.Command('<', 0, 'u'), func(p ansi.Params) bool {
		n, _, _ := p.Param(0, 1)
		*kitty() = max(0, *kitty()-max(n, 1))
		return true
	})
}
