package guide

import (
	"slices"

	"opsplan/plan"
)

// A DetectQuestion is one question of the stage detector.
type DetectQuestion struct {
	ID      string
	Prompt  string
	Hint    string
	Options []DetectOption
}

// A DetectOption is one answer to it.
type DetectOption struct{ Code, Text string }

// A Detection is what the detector makes of the answers so far: the question
// to ask next or, once Next is nil, the stage.
type Detection struct {
	Next   *DetectQuestion
	Stage  plan.Choice
	Unsure bool   // the answers lie between two stages
	Why    string // one sentence, to be shown with the stage
}

// Detect finds the stage from answers to its own questions, by ID and option
// code; answers it does not know count as not given. Whether the business
// grows is judged against the same month of the last year, since the month
// before differs by season.
func Detect(l plan.Language, answers map[string]string) Detection {
	known := map[string]string{}
	for _, q := range detector {
		if slices.Contains(q.options, answers[q.id]) {
			known[q.id] = answers[q.id]
		}
	}
	for _, v := range verdicts {
		switch fit, ask := v.match(known); {
		case ask != "":
			next := detectQuestion(l, ask)
			return Detection{Next: &next}
		case fit:
			why := find(l, stagesPage, "verdict."+v.why).pick("why", everybody)
			return Detection{Stage: v.stage, Unsure: v.unsure, Why: why}
		}
	}
	return Detection{Stage: plan.Startup, Unsure: true}
}

var detector = []struct {
	id      string
	options []string
}{
	{"open", []string{"no", "yes", "closing"}},
	{"steady", []string{"yes", "no"}},
	{"trend", []string{"up", "upper", "slight", "flat", "down", "young"}},
	{"profit", []string{"yes", "no", "unknown"}},
	{"closing", []string{"yes", "no", "unknown"}},
}

// A verdict is reached if every condition holds. Conditions are looked at in
// order; the first one whose question is not answered yet is asked.
type verdict struct {
	when   []condition
	stage  plan.Choice
	unsure bool
	why    string
}

type condition struct {
	question string
	in       []string
}

func is(question string, in ...string) condition { return condition{question, in} }

// verdicts in order; the first that holds counts. Typical bounds: over 5% a
// year is growth, within 3% is steady; what lies between is said to be unsure.
var verdicts = []verdict{
	{[]condition{is("open", "no")}, plan.Startup, false, "not_open"},
	{[]condition{is("open", "closing")}, plan.Decline, false, "closing"},
	{[]condition{is("steady", "no")}, plan.Startup, false, "not_steady"},
	{[]condition{is("trend", "young")}, plan.Growth, true, "young"},
	{[]condition{is("trend", "slight")}, plan.Growth, true, "between"},
	{[]condition{is("trend", "up", "upper"), is("profit", "yes")}, plan.Growth, false, "growing"},
	{[]condition{is("trend", "up", "upper"), is("profit", "no")}, plan.Growth, true, "growing_at_a_loss"},
	{[]condition{is("trend", "up", "upper")}, plan.Growth, true, "growing_unknown"},
	{[]condition{is("trend", "flat"), is("profit", "yes")}, plan.Maturity, false, "steady"},
	{[]condition{is("closing", "yes")}, plan.Decline, false, "closing"},
	{[]condition{is("trend", "flat")}, plan.Maturity, true, "flat_at_a_loss"},
	{[]condition{is("profit", "yes")}, plan.Maturity, true, "falling_in_profit"},
	{[]condition{is("profit", "no", "unknown")}, plan.Decline, true, "falling_at_a_loss"},
}

// match tells whether the verdict holds, or which question must be asked first
// to know.
func (v verdict) match(known map[string]string) (fits bool, ask string) {
	for _, c := range v.when {
		answer, ok := known[c.question]
		if !ok {
			return false, c.question
		}
		if !slices.Contains(c.in, answer) {
			return false, ""
		}
	}
	return true, ""
}

func detectQuestion(l plan.Language, id string) DetectQuestion {
	e := find(l, stagesPage, "detect."+id)
	q := DetectQuestion{ID: id, Prompt: e.pick("prompt", everybody), Hint: e.pick("hint", everybody)}
	for _, d := range detector {
		if d.id != id {
			continue
		}
		for _, code := range d.options {
			q.Options = append(q.Options, DetectOption{code, e.pick(code, everybody)})
		}
	}
	return q
}
