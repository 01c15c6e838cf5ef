package wizard

import (
	"fmt"
	"os"
	"reflect"
	"runtime/debug"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
)

// Crashed says that the program itself failed, and where.
type Crashed struct {
	Value any
	Stack []byte
}

func (e *Crashed) Error() string { return fmt.Sprintf("panic with a %T", e.Value) }

// caught is deferred around everything of ours that runs: a panic that gets
// away would leave the terminal as it is.
func (s *sitting) caught() {
	if value := recover(); value != nil {
		s.failed.Store(true)
		s.end(&Crashed{value, debug.Stack()})
	}
}

// goes is go for functions that may fail.
func (s *sitting) goes(do func()) {
	go func() {
		defer s.caught()
		do()
	}()
}

// guarded is the model with all that it does caught. After a failure it is left
// alone: what it holds may be wrong.
type guarded struct {
	sitting *sitting
	model   tea.Model
	drawn   tea.View
}

func (g *guarded) Init() tea.Cmd {
	defer g.sitting.caught()
	return g.sitting.guard(g.model.Init())
}

func (g *guarded) Update(msg tea.Msg) (m tea.Model, cmd tea.Cmd) {
	m = g
	if g.sitting.failed.Load() {
		return g, nil
	}
	defer g.sitting.caught()
	defer g.sitting.busy.set()()
	if paste, ok := msg.(tea.PasteMsg); ok {
		msg = g.sitting.in.pasted(paste)
	}
	g.model, cmd = g.model.Update(msg)
	return g, g.sitting.guard(cmd)
}

func (g *guarded) View() tea.View {
	if g.sitting.failed.Load() {
		return g.drawn
	}
	func() {
		defer g.sitting.caught()
		defer g.sitting.busy.set()()
		g.drawn = g.model.View()
	}()
	return g.drawn
}

// guard catches what a command does, and those that it leads to.
func (s *sitting) guard(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer s.caught()
		msg = cmd()
		// The messages of tea.Batch and tea.Sequence are lists of commands.
		if list := reflect.ValueOf(msg); list.Kind() == reflect.Slice && list.Type().Elem() == reflect.TypeFor[tea.Cmd]() {
			for i := range list.Len() {
				inner := list.Index(i)
				inner.Set(reflect.ValueOf(s.guard(inner.Interface().(tea.Cmd))))
			}
		}
		return msg
	}
}

// A stopwatch tells how long something has been going on.
type stopwatch struct{ since atomic.Pointer[time.Time] }

// set starts it; what it returns stops it.
func (c *stopwatch) set() (stop func()) {
	now := time.Now()
	c.since.Store(&now)
	return func() { c.since.Store(nil) }
}

func (c *stopwatch) runs() time.Duration {
	if since := c.since.Load(); since != nil {
		return time.Since(*since)
	}
	return 0
}

// stuck is how long the loop is at one message before Ctrl+C is taken for it.
const stuck = time.Second

// struck is told of every Ctrl+C, also where the loop does not get to it any
// more: then the second one ends the wizard.
func (s *sitting) struck() {
	if s.busy.runs() < stuck || s.loan.Load() != nil {
		s.strikes = 0
		return
	}
	if s.strikes++; s.strikes == 2 {
		s.end(&Ended{Signal: os.Interrupt})
	}
}
