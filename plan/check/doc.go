// Package check says what is wrong with a plan, or could be better: findings,
// each with its place, why it matters and what helps.
//
//	finding.go   Finding, Severity        check.go   Run, the list of rules
//	score.go     how far a plan is         rule_*.go  a rule each, named as people see it
//
//	subject.go   what rules share          words.go   how sentences are made
//	money.go     money they hold together  ask.go     sums in what is asked for
//	answers.go   every text of a plan      sentence.go, growth.go  what texts say
//	reference.go what cells may name       kpis.go, statement.go   KPIs by name
//	options.go   texts that are no option  counted_twice.go        money that is there twice
//	demand.go    who asks for an answer    wages_short.go people paid less than named
//
// A rule is a file and a row of the list. It reads the plan alone, never the
// clock: the same plan gives the same findings on every day. It names the
// questions it reads, and has a file of cases beside it (testdata/ID.txtar):
// drafts in which it finds something, and near misses in which it must not.
//
// What may be an error is narrow: a sum that is not the one stated, a formula
// that cannot be computed, a date that is none, money without a figure, what the
// stage itself demands. All else a reader will ask, or could be better.
package check
