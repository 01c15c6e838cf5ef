package wizard

import (
	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/check"
	"opsplan/plan/guide"
	"opsplan/ui/figures"
)

// fewNumbers is how many rows of numbers a plan may have for what they come to
// to be worked out while one types. With more it is done beside the loop.
const fewNumbers = 300

// reckoned are the tables whose numbers come to something.
var reckoned = []string{"goals.kpis", "goals.assumptions", "budget.lines", "budget.income", "strategy.strategies", "budget.sources"}

// hasMany tells whether the plan has too many numbers to work them out at once.
func hasMany(p *plan.Plan) bool {
	n := 0
	for _, id := range reckoned {
		table, _ := plan.Question(id)
		n += p.Count(table)
	}
	return n > fewNumbers
}

// figuredMsg brings what the numbers of a large plan came to.
type figuredMsg struct {
	edits   int
	figures map[string][]figures.Figure
}

// figure works out beside the loop what the numbers of a copy of a large plan
// come to.
func (w *Wizard) figure(p *plan.Plan) tea.Cmd {
	if !hasMany(p) {
		return nil
	}
	edits, language := w.edits, w.language
	return func() tea.Msg {
		msg := figuredMsg{edits, map[string][]figures.Figure{}}
		for _, id := range reckoned {
			msg.figures[id] = figures.Of(p, language, id)
		}
		return msg
	}
}

func (w *Wizard) takeFigured(msg figuredMsg) {
	if msg.edits == w.edits {
		w.figured = msg.figures
	}
}

// sums is what a table's numbers come to, as it was after so many edits.
type sums struct {
	edits    int
	language plan.Language // "" before they were worked out
	figures  []figures.Figure
}

func (s *sums) of(d *desk, table *plan.Field) []figures.Figure {
	if hasMany(d.plan()) {
		return d.figured[table.ID]
	}
	if s.language != d.language || s.edits != d.edits {
		*s = sums{edits: d.edits, language: d.language, figures: figures.Of(d.plan(), d.language, table.ID)}
	}
	return s.figures
}

// notices are the findings of a table's rows, as last checked.
type notices struct {
	findings []check.Finding
	byRow    map[plan.Key][]check.Finding
}

func (n *notices) of(d *desk, table *plan.Field) map[plan.Key][]check.Finding {
	if n.byRow != nil && same(n.findings, d.findings) {
		return n.byRow
	}
	n.findings, n.byRow = d.findings, map[plan.Key][]check.Finding{}
	for _, f := range d.findings {
		if f.Path.Field == table.ID && f.Path.Row != 0 && f.Rule != "required" {
			n.byRow[f.Path.Row] = append(n.byRow[f.Path.Row], f)
		}
	}
	return n.byRow
}

// same tells whether both are what one run of the check found.
func same(a, b []check.Finding) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}

// fewRows is how many rows a table may have for the guide to offer more.
const fewRows = 100

// starters are the rows the guide offers and the table does not have, as it was
// after so many edits.
type starters struct {
	edits int
	made  bool
	rows  []guide.Starter
}

func (s *starters) of(d *desk, table *plan.Field) []guide.Starter {
	if s.made && s.edits == d.edits {
		return s.rows
	}
	*s = starters{edits: d.edits, made: true}
	if d.plan().Count(table) > fewRows {
		return nil
	}
	have := map[string]bool{}
	for _, r := range d.plan().Rows(table) {
		have[r.Title()] = true
	}
	for _, starter := range guide.Pack(d.plan(), table.ID) {
		if !have[starter.Name] {
			s.rows = append(s.rows, starter)
		}
	}
	return s.rows
}
