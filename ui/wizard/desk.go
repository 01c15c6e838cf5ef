package wizard

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"opsplan/plan"
	"opsplan/plan/check"
	"opsplan/plan/draft"
	"opsplan/plan/inert"
	"opsplan/ui/editor"
	"opsplan/ui/figures"
	"opsplan/ui/handout"
)

// desk is what all pages see. Only follow and the wizard write on it.
type desk struct {
	store      *draft.Store
	session    *draft.Session // nil on the pages before a plan is open
	language   plan.Language  // of the interface
	currency   plan.Choice    // of the person's country, "" where it is not known
	now        func() time.Time
	theme      theme
	method     ansi.Method // how the terminal counts columns
	clip       *editor.Clipboard
	env        func(string) string
	writes     func(handout.Format) bool // which formats can be written here
	workshop   *handout.Workshop
	findings   []check.Finding             // as last checked
	lacking    map[string]bool             // questions that lack something required, as last checked
	figured    map[string][]figures.Figure // what the numbers of a large plan came to, by table
	report     report                      // the findings laid out, as last checked
	redirected bool                        // standard output goes to a file or a pipe
	wrote      string                      // the file the plan was written to last, "" while none was
	asked      draft.Place                 // the last that is no page beside the questions
	edits      int                         // made so far: what was worked out from the plan holds until there is one more
	strokes    int                         // of keys and clicks so far: what the wheel brought into sight stays until there is one more
}

func (d *desk) plan() *plan.Plan { return d.session.Plan() }

// left is how many questions of the section lack something required; of all, if
// there is no section.
func (d *desk) left(in *plan.Section) int {
	if in == nil {
		return len(d.lacking)
	}
	n := 0
	for _, f := range in.Fields {
		if d.lacking[f.ID] {
			n++
		}
	}
	return n
}

// say is a sentence in the language of the interface.
func (d *desk) say(zh, en string, args ...any) string {
	if len(args) == 0 {
		return plan.Words{Zh: zh, En: en}.In(d.language)
	}
	return fmt.Sprintf(plan.Words{Zh: zh, En: en}.In(d.language), args...)
}

// newLine is a line to type in that is no answer: a path, a reason, what is looked
// for.
func (d *desk) newLine(placeholder string) *editor.Model {
	line := editor.New()
	line.OneLine = true
	line.Clipboard, line.Now = d.clip, d.now
	line.Placeholder = placeholder
	line.Styles.Placeholder, line.Styles.Hidden = d.theme.dim, d.theme.doubt
	line.Focus()
	return line
}

// width is how many columns a text takes on this terminal.
func (d *desk) width(s string) int { return d.method.StringWidth(s) }

// wrap breaks text into rows of at most so many columns, as Chinese is set.
func (d *desk) wrap(text string, width int) []string {
	return editor.Wrap(d.method, text, width)
}

// cut leaves so many rows at most, and shows where something was left out.
func (d *desk) cut(rows []string, most, width int) []string {
	if len(rows) <= most {
		return rows
	}
	rows = slices.Clone(rows[:max(most, 0)])
	if last := len(rows) - 1; last >= 0 {
		rows[last] = d.method.Truncate(rows[last], width-1, "") + "…"
	}
	return rows
}

// line is a text of any length on one row, cut with "…".
func (d *desk) line(text string, width int) string {
	return d.method.Truncate(inert.Line(text), max(width, 0), "…")
}

// spread puts one text at the left and one at the right of a row; where both do
// not fit the left one is cut.
func (d *desk) spread(left, right string, width int) string {
	room := width - d.width(right)
	if right != "" {
		room--
	}
	if room < 1 {
		return d.method.Truncate(left, width, "…")
	}
	left = d.method.Truncate(left, room, "…")
	return left + strings.Repeat(" ", width-d.width(left)-d.width(right)) + right
}

// findingsAt are the findings of an answer: of all of it, if the path is a
// question's.
func (d *desk) findingsAt(at plan.Path) []check.Finding {
	return d.report.at[at]
}
