package wizard

import (
	"os"
	"os/exec"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/draft"
	"opsplan/ui/editor"
	"opsplan/ui/handout"
	"opsplan/ui/preview"
	"opsplan/ui/propose"
)

// frame is how long a drawn screen stands at least: keys that come in a burst
// are drawn together.
const frame = 8 * time.Millisecond

// size is the window's.
type size struct{ width, height int }

// Options are what the wizard is started with.
type Options struct {
	Store    *draft.Store
	Session  *draft.Session // nil: the person picks a plan first
	Language plan.Language  // of the interface
	Now      func() time.Time
	Env      func(string) string // nil: os.Getenv

	Redirected bool                      // standard output goes to a file or a pipe
	Writes     func(handout.Format) bool // nil, or which formats can be written here

	Terminal *Terminal                 // nil: Run opens it
	Signals  []os.Signal               // that end the wizard, after the draft is safe
	Wrap     func(tea.Model) tea.Model // nil, or what stands around the wizard: tests of its failures
}

// Wizard is the model of the program.
type Wizard struct {
	desk
	page   page
	over   overlay     // nil: none
	came   draft.Place // where the person was before a page that is no place of the plan
	size   size
	toast  string           // said in the foot until the next key
	warned bool             // Ctrl+C was pressed once
	handed bool             // the person handed over
	wanted document.Options // as which document

	preview  *preview.Pane
	building bool // the document for it is on its way
	checking bool // so are findings
	writing  bool // an answer is out in an editor
	showing  showing
	leafed   int // the stroke after which the preview was scrolled by the wheel

	opened  atomic.Pointer[draft.Session]                // the session, for who is not in the loop
	outside func(*exec.Cmd, func(error) tea.Msg) tea.Cmd // gives a program the terminal

	drawn   tea.View
	drawnAt time.Time
	stale   bool
	zones   []zone // of the screen that was drawn last
	grabbed zone   // what the mouse's button was pressed on
	waits   bool   // a frame is on its way
}

// New returns the model, on the start page or where the session was left.
func New(o Options) *Wizard {
	w := &Wizard{desk: desk{
		store: o.Store, session: o.Session, language: o.Language, now: o.Now,
		theme: themeFor(true), method: ansi.WcWidth, clip: new(editor.Clipboard), redirected: o.Redirected, strokes: 1,
		env: o.Env, writes: o.Writes, workshop: handout.NewWorkshop(),
	}}
	if w.writes == nil {
		w.writes = handout.Format.Here
	}
	if w.env == nil {
		w.env = os.Getenv
	}
	w.currency = propose.Local(w.env)
	w.preview = preview.New(w.theme.document)
	if w.session == nil {
		w.page = newStart(&w.desk)
	} else {
		w.opened.Store(w.session)
		w.resume()
	}
	return w
}

// Session is the draft that is open now; nil before one is. Any goroutine may ask.
func (w *Wizard) Session() *draft.Session { return w.opened.Load() }

// Wrote is the file that the person had the plan written to last, "" while there
// is none.
func (w *Wizard) Wrote() string { return w.wrote }

// HandedOver tells whether the person left by handing the plan over, and which
// document is wanted.
func (w *Wizard) HandedOver() (wanted document.Options, ok bool) { return w.wanted, w.handed }

// Init asks the terminal what it is.
func (w *Wizard) Init() tea.Cmd {
	return tea.Batch(tea.RequestBackgroundColor, w.check(), w.outdated(), w.tick(), w.fetch())
}

// drawMsg says that a frame may be drawn again; tickMsg that a second is over.
type (
	drawMsg struct{}
	tickMsg struct{ err error } // of saving
)

// Update takes what arrives.
func (w *Wizard) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(drawMsg); ok {
		w.waits = false
		return w, w.followForm()
	}
	w.stale = true
	cmd := w.take(msg)
	if w.session != nil {
		if here := w.page.place(); here.Page != "" {
			w.session.SetPlace(here)
		}
	}
	switch {
	case w.waits: // what is only for drawing is done with the frame
	case time.Since(w.drawnAt) < frame:
		w.waits = true
		cmd = tea.Batch(cmd, tea.Tick(frame, func(time.Time) tea.Msg { return drawMsg{} }))
	default:
		cmd = tea.Batch(cmd, w.followForm())
	}
	return w, cmd
}

func (w *Wizard) take(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		w.size = size{msg.Width, msg.Height}
	case tea.BackgroundColorMsg:
		w.theme = themeFor(msg.IsDark())
		return w.preview.SetStyle(w.theme.document)
	case tea.ModeReportMsg:
		if msg.Mode == ansi.ModeUnicodeCore && !msg.Value.IsNotRecognized() && !msg.Value.IsPermanentlyReset() {
			w.method = ansi.GraphemeWidth // as Bubble Tea itself draws then
		}
	case tickMsg:
		if msg.err != nil {
			w.takeSaved(savedMsg{msg.err, false})
		} else if w.toast == "" && w.unsaved() {
			w.toast = w.say("! 没存上：", "! Not saved: ") + w.brief(w.session.Status().Why)
		}
		return w.tick()
	case checkMsg:
		return w.takeCheck(msg)
	case checkedMsg:
		return w.takeChecked(msg)
	case previewMsg, blocksMsg, preview.Rendered:
		return w.takePreview(msg)
	case figuredMsg:
		w.takeFigured(msg)
	case savedMsg:
		w.takeSaved(msg)
	case writtenMsg, copiedMsg, shownMsg:
		return w.takeHandedOut(msg)
	case pastedMsg:
		return w.takePasted(msg)
	case editedMsg:
		return w.takeEdited(msg)
	case tea.KeyPressMsg:
		return w.press(msg)
	case tea.MouseMsg:
		return w.mouse(msg)
	default:
		return w.give(msg)
	}
	return nil
}

// press takes a key along the way that the package comment describes.
func (w *Wizard) press(key tea.KeyPressMsg) tea.Cmd {
	name := key.Key().Keystroke()
	warned := w.warned && (name == "ctrl+c" || name == "ctrl+q")
	w.stroke()
	w.warned = warned
	if c, ok := commandFor(name, true); ok && (w.over == nil || c.plain) {
		return w.run(c)
	}
	if do, used := w.target().update(key); used {
		return w.followAll(do)
	}
	if w.over != nil && name == "esc" {
		w.over = nil
		return nil
	}
	if c, ok := commandFor(name, false); ok {
		return w.run(c)
	}
	return nil
}

// stroke is what a key or a click does, whatever it means.
func (w *Wizard) stroke() { w.strokes, w.toast, w.warned = w.strokes+1, "", false }

// give hands a message that is no key to who has the keys now; what a page had
// read from the disk reaches it under an overlay too.
func (w *Wizard) give(msg tea.Msg) tea.Cmd {
	do, used := w.target().update(msg)
	if _, paste := msg.(tea.PasteMsg); w.over != nil && !used && !paste {
		more, _ := w.page.update(msg)
		do = append(do, more...)
	}
	return w.followAll(do)
}

func (w *Wizard) target() interface {
	update(msg tea.Msg) ([]action, bool)
} {
	if w.over != nil {
		return w.over
	}
	return w.page
}

// View draws the screen, unless the last one is too young: then that one.
func (w *Wizard) View() tea.View {
	if w.waits && !w.drawnAt.IsZero() || !w.stale {
		return w.drawn
	}
	w.stale, w.drawnAt = false, time.Now()
	w.drawn = w.draw()
	return w.drawn
}

// tick looks once a second whether what is said of saving changed, and saves
// what was not saved for a minute.
func (w *Wizard) tick() tea.Cmd {
	session := w.session
	return tea.Tick(time.Second, func(time.Time) tea.Msg {
		if session == nil {
			return tickMsg{}
		}
		return tickMsg{session.SaveIfDue()}
	})
}
