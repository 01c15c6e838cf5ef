// Package check says what is wrong with a plan, or could be better: findings,
// each with its place, why it matters and what helps.
//
//	finding.go   Finding, Severity        check.go   Run, the list of rules
//	score.go     how far a plan is         rule_*.go  a rule each, named as people see it
//
// A rule is a file and a row of the list. It reads the plan alone, never the
// clock: the same plan gives the same findings on every day.
package check
