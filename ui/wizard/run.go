package wizard

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/mattn/go-runewidth"

	"opsplan/ui/terminal"
)

const (
	draftLimit = 2 * time.Second        // for the draft to reach the disk, at the end
	teaLimit   = 700 * time.Millisecond // for Bubble Tea to leave the screen
)

// Ended says that a signal ended the wizard, or Ctrl+C pressed twice.
type Ended struct {
	Signal os.Signal
	Left   string // the file of an editor that was running, if one was
}

func (e *Ended) Error() string { return "ended by " + e.Signal.String() }

// Run shows the wizard on the terminal until the person leaves, or something
// ends it: then the error is an *Ended, a *Crashed, or terminal.HungUp. The
// draft is not closed, but whatever the error, what was typed is safe and the
// terminal is what it was. Nothing is waited for longer than a few seconds.
func Run(o Options) (*Wizard, error) {
	if o.Terminal == nil {
		t, err := OpenTerminal()
		if err != nil {
			return nil, err
		}
		o.Terminal = t
	}
	w := New(o)
	s := newSitting(w, o)
	err := s.run(o.Signals)
	w.workshop.Close(farewell)
	return w, errors.Join(err, o.Terminal.Close())
}

// quieten keeps the libraries from what they do on their own: write logs of
// what is typed, and take Chinese punctuation for wider than it is.
func quieten() {
	for _, name := range []string{"TEA_DEBUG", "TEA_TRACE", "UV_DEBUG"} {
		_ = os.Unsetenv(name)
	}
	runewidth.DefaultCondition.EastAsianWidth = false
}

// sitting is the wizard on a terminal, up to its end.
type sitting struct {
	wizard   *Wizard
	terminal *Terminal
	in       *keyboard
	out      *output
	program  *tea.Program
	cancel   context.CancelFunc

	ends     chan error // what ends it from outside Bubble Tea
	stopping atomic.Bool
	busy     stopwatch // since when the loop is at one message
	strikes  int       // Ctrl+C, while it was so for long
	failed   atomic.Bool
	loan     atomic.Pointer[loan] // until shortly after its end
}

func newSitting(w *Wizard, o Options) *sitting {
	quieten()
	s := &sitting{wizard: w, terminal: o.Terminal, ends: make(chan error, 1)}
	s.in = newKeyboard(o.Terminal.in, func() { s.end(terminal.HungUp{}) }, s.struck)
	s.out = newOutput(o.Terminal.out)
	w.outside = s.outside
	var model tea.Model = w
	if o.Wrap != nil {
		model = o.Wrap(w)
	}
	ctx, cancel := context.WithCancel(context.Background())
	s.cancel = cancel
	options := []tea.ProgramOption{
		tea.WithContext(ctx), tea.WithInput(s.in), tea.WithOutput(s.out), tea.WithFPS(120),
		tea.WithoutSignalHandler(), tea.WithoutCatchPanics(),
	}
	if w.env("NO_COLOR") != "" {
		options = append(options, tea.WithColorProfile(colorprofile.ASCII))
	}
	s.program = tea.NewProgram(&guarded{sitting: s, model: model}, options...)
	return s
}

// end ends the sitting. The first cause counts.
func (s *sitting) end(err error) {
	select {
	case s.ends <- err:
	default:
	}
}

func (s *sitting) run(signals []os.Signal) error {
	caught, again := make(chan os.Signal, 4), make(chan os.Signal, 1)
	notify(caught, signals)
	notify(again, continued)
	defer signal.Stop(caught)
	defer signal.Stop(again)
	defer s.out.leave()
	defer s.cancel()
	if err := s.terminal.take(); err != nil {
		return err
	}
	if err := s.in.start(s.goes); err != nil {
		return err
	}
	defer s.terminal.swallow()
	defer s.in.stop()
	s.goes(s.out.run)
	finished := make(chan error, 1)
	s.goes(func() {
		_, err := s.program.Run()
		finished <- err
	})
	for {
		select {
		case err := <-finished:
			return s.finish(err)
		case err := <-s.ends:
			return s.stop(err, finished)
		case sig := <-caught:
			if s.heeds(sig) {
				return s.stop(&Ended{Signal: sig}, finished)
			}
		case <-again:
			s.resume()
		}
	}
}

// notify is signal.Notify, but for no signals, which it takes for all.
func notify(c chan<- os.Signal, signals []os.Signal) {
	if len(signals) > 0 {
		signal.Notify(c, signals...)
	}
}

// finish is the end that Bubble Tea came to by itself: it left the screen.
func (s *sitting) finish(err error) error {
	if !s.out.drain(farewell) {
		s.reset()
	}
	select {
	case cause := <-s.ends:
		return cause
	default:
	}
	switch {
	case err == nil:
		return nil
	case errors.Is(err, tea.ErrInterrupted):
		return &Ended{Signal: os.Interrupt}
	case s.terminal.gone():
		return terminal.HungUp{}
	}
	return fmt.Errorf("draw the screen: %w", err)
}

// stop ends the sitting whatever Bubble Tea is at. The draft goes first; the
// terminal may take its time.
func (s *sitting) stop(cause error, finished <-chan error) error {
	s.stopping.Store(true)
	s.within(draftLimit, func() {
		if d := s.wizard.Session(); d != nil {
			_ = d.Save() // Close tries again, and tells
			_ = d.Flush(draftLimit)
		}
	})
	if l := s.loan.Load(); l != nil && !l.ended() {
		return l.recall(cause)
	}
	s.cancel()
	clean := false
	select {
	case <-finished:
		clean = s.out.drain(farewell)
	case <-time.After(teaLimit):
	}
	if !clean {
		s.reset()
	}
	return cause
}

// reset makes the screen what it was, where Bubble Tea or the terminal failed.
func (s *sitting) reset() {
	s.out.leave()
	s.terminal.reset()
}

// within does something, but does not wait for it longer than the limit.
func (s *sitting) within(limit time.Duration, do func()) {
	done := make(chan struct{})
	s.goes(func() {
		defer close(done)
		do()
	})
	select {
	case <-done:
	case <-time.After(limit):
	}
}

// heeds tells whether a signal is meant for the wizard. Keys that end programs
// are the editor's while one runs in the terminal.
func (s *sitting) heeds(sig os.Signal) bool {
	return s.loan.Load() == nil || sig != os.Interrupt && sig != syscall.SIGQUIT
}

// resume takes the terminal again after a stop, in which a shell had it.
func (s *sitting) resume() {
	if s.loan.Load() != nil {
		return
	}
	if s.terminal.take() != nil {
		return // it is gone, which its input tells too
	}
	_, _ = s.out.Write([]byte(screenful)) // what cannot be written is not seen either
	s.goes(func() { s.program.Send(tea.ClearScreen()) })
}
