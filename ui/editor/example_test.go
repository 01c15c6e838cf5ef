package editor_test

import (
	"fmt"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"opsplan/ui/editor"
)

// notebook is a whole program around a field: it titles it, passes on what the
// terminal says, and ends with Ctrl+Q.
type notebook struct{ field *editor.Model }

func newNotebook() notebook {
	field := editor.New()
	field.SetHeight(1, 6)
	field.Placeholder = "这半年只赢一个数，赢哪个？"
	field.Focus()
	return notebook{field}
}

func (n notebook) Init() tea.Cmd { return nil }

func (n notebook) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		n.field.SetWidth(msg.Width)
	case tea.ModeReportMsg:
		if msg.Mode == ansi.ModeUnicodeCore && !msg.Value.IsNotRecognized() && !msg.Value.IsPermanentlyReset() {
			n.field.SetMethod(ansi.GraphemeWidth) // as Bubble Tea itself then draws
		}
	case tea.MouseClickMsg:
		msg.Y--
		cmd, _ := n.field.Update(msg)
		return n, cmd
	case tea.MouseMotionMsg:
		msg.Y--
		cmd, _ := n.field.Update(msg)
		return n, cmd
	}
	cmd, used := n.field.Update(msg)
	if key, ok := msg.(tea.KeyPressMsg); ok && !used && key.String() == "ctrl+q" {
		return n, tea.Quit
	}
	return n, cmd
}

func (n notebook) View() tea.View {
	view := tea.NewView(fmt.Sprintf("%d 字节\n%s", n.field.Len(), n.field.View()))
	view.AltScreen = true
	view.MouseMode = tea.MouseModeCellMotion
	if view.Cursor = n.field.Cursor(); view.Cursor != nil {
		view.Cursor.Y++
	}
	return view
}

func Example() {
	n := newNotebook()
	n.Update(tea.WindowSizeMsg{Width: 22, Height: 10})
	n.Update(tea.PasteMsg{Content: "目标：DAU从10000提升到25000，次日留存率提升5个百分点。"})
	fmt.Println(n.View().Content)
	cursor := n.View().Cursor
	fmt.Println(cursor.X, cursor.Y)
	// Output:
	// 74 字节
	// 目标：DAU从10000提升
	// 到25000，次日留存率提
	// 升5个百分点。
	// 13 3
}
