package check

import "opsplan/plan"

// Severity tells how much a finding matters.
type Severity int

// The severities, the gravest first.
const (
	Error   Severity = iota // must be mended before the plan is handed in
	Warning                 // a reader will ask
	Advice                  // could be better
)

var severityCodes = [...]string{"error", "warning", "advice"}

var severityWords = [...]plan.Words{
	{Zh: "必改", En: "must fix"},
	{Zh: "会被问到", En: "will be asked"},
	{Zh: "可更好", En: "could be better"},
}

// String is the severity's word in JSON and options.
func (s Severity) String() string { return severityCodes[s] }

// Words is the severity as people read it.
func (s Severity) Words() plan.Words { return severityWords[s] }

// ParseSeverity reads the word of String.
func ParseSeverity(word string) (Severity, bool) {
	for s, code := range severityCodes {
		if code == word {
			return Severity(s), true
		}
	}
	return 0, false
}

// A Finding is one thing the check says about a plan.
type Finding struct {
	Rule       string
	Severity   Severity
	Path       plan.Path
	Summary    plan.Words // what: one sentence that names the place
	Why        plan.Words
	Remedy     plan.Words
	Arithmetic plan.Words // the figures it rests on, empty without any
}
