//go:build unix

package screen_test

import (
	"fmt"
	"os"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// notes is a full-screen program: it shows the text typed, the cursor behind
// it, and what it was told last. Ctrl+Q ends it and prints the text.
func notes() {
	in, out, err := tea.OpenTTY()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(3)
	}
	ended, err := tea.NewProgram(note{}, tea.WithInput(in), tea.WithOutput(out)).Run()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(ended.(note).text)
	os.Exit(7)
}

type note struct {
	text, told    string
	width, height int
	presses       int
}

func (note) Init() tea.Cmd { return nil }

func (n note) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		n.width, n.height = msg.Width, msg.Height
	case tea.PasteMsg:
		n.told = fmt.Sprintf("paste %q", msg.Content)
	case tea.MouseMsg:
		m := msg.Mouse()
		n.presses++
		n.told = fmt.Sprintf("%d: %T %s %d,%d", n.presses, msg, m, m.X, m.Y)
	case tea.KeyPressMsg:
		n.told = "key " + msg.String()
		switch {
		case msg.String() == "ctrl+q":
			return n, tea.Quit
		case msg.String() == "backspace" && n.text != "":
			r := []rune(n.text)
			n.text = string(r[:len(r)-1])
		default:
			n.text += msg.Text
		}
	}
	return n, nil
}

func (n note) View() tea.View {
	v := tea.NewView(fmt.Sprintf("\x1b[1m运营计划书\x1b[m \x1b[7m保存\x1b[m\n> %s\n%dx%d\n%s", n.text, n.width, n.height, n.told))
	v.AltScreen, v.MouseMode, v.WindowTitle = true, tea.MouseModeCellMotion, "计划; opsplan"
	v.Cursor = tea.NewCursor(2+ansi.StringWidth(n.text), 1)
	v.Cursor.Shape, v.Cursor.Blink = tea.CursorBar, false
	return v
}

// keys is a program that lists the names of all keys pressed. Ctrl+Q ends it.
func keys() {
	if _, err := tea.NewProgram(keyList("")).Run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

type keyList string

func (keyList) Init() tea.Cmd { return nil }

func (l keyList) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if msg, ok := msg.(tea.KeyPressMsg); ok {
		if msg.String() == "ctrl+q" {
			return l, tea.Quit
		}
		l += keyList(msg.String() + "\n")
	}
	return l, nil
}

func (l keyList) View() tea.View { return tea.NewView("keys\n" + string(l)) }
