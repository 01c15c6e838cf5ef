package wizard

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/check"
	"opsplan/plan/draft"
)

// settle is how long the person stops before the plan is checked.
const settle = 150 * time.Millisecond

// checkMsg says that it is time to check the plan as it was after so many edits;
// checkedMsg brings what was found.
type (
	checkMsg   struct{ edits int }
	checkedMsg struct {
		edits    int
		findings []check.Finding
		lacking  map[string]bool
		report   report
	}
)

// checked checks a copy of the plan.
func checked(edits int, p *plan.Plan) checkedMsg {
	msg := checkedMsg{edits: edits, findings: check.Run(p), lacking: lackingIn(p)}
	msg.report = reportOn(p, msg.findings, edits)
	return msg
}

// lackingIn are the questions that lack something required.
func lackingIn(p *plan.Plan) map[string]bool {
	lacking := map[string]bool{}
	for _, g := range p.Missing() {
		lacking[g.Path.Field] = true
	}
	return lacking
}

// check has the plan checked when the person stops.
func (w *Wizard) check() tea.Cmd {
	edits := w.edits
	return tea.Tick(settle, func(time.Time) tea.Msg { return checkMsg{edits} })
}

// takeCheck checks a copy, off the loop, unless there were edits meanwhile. One
// check is under way at most: of a large plan they would pile up.
func (w *Wizard) takeCheck(msg checkMsg) tea.Cmd {
	if msg.edits != w.edits || w.session == nil || w.checking {
		return nil
	}
	w.checking = true
	p := w.plan().Clone()
	return tea.Batch(func() tea.Msg { return checked(msg.edits, p) }, w.figure(p))
}

// showCheck shows what the check says, of the plan as it is now.
func (w *Wizard) showCheck() tea.Cmd {
	here := w.page.place()
	cmd := w.visit(draft.Place{Page: pageCheck, Question: here.Question, Row: here.Row, Cell: here.Cell})
	return tea.Batch(cmd, w.takeCheck(checkMsg{w.edits}))
}

// takeChecked shows what was found; of a plan that has been edited since, it is
// found anew.
func (w *Wizard) takeChecked(msg checkedMsg) tea.Cmd {
	w.checking = false
	if msg.edits != w.edits {
		return w.check()
	}
	w.findings, w.lacking, w.report = msg.findings, msg.lacking, msg.report
	return nil
}
