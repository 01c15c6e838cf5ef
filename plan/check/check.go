package check

import (
	"fmt"
	"runtime/debug"
	"slices"
	"sync"

	"opsplan/plan"
)

// A Rule finds one sort of fault.
type Rule struct {
	ID       string
	Family   string     // the part of the score that it counts in
	Severity Severity   // the gravest it gives
	Reads    []string   // the questions and cells it looks at; none: all
	About    plan.Words // what it looks at, in one sentence
	Explain  plan.Words // why, and how to write it instead
	find     func(*subject) []Finding
}

// rules stand in the order of the score's families: what derives, what can be
// measured, what agrees, what can be done.
var rules = []Rule{
	required, unreadable,

	formulaUnits, divisionByZero, formulaCircle, formulaMisnamed, formulaDisagrees, noDerivation, repeatRate, rateOutOfRange, gapOpen, monthAgainstYear, missedAgain,

	placeholder, percentWithoutBase, directionAgainstTarget, sameMetricTwoKinds, noGuard, noSource, noCounting, taskAsKPI, vanity,
	milestoneUnclear, vagueWords, summaryLong, askVague, copiedExample,

	strategyStart, limitExceeded, overCeiling, byPeriodSum, milestoneOrder,
	budgetOverCap, lineArithmetic, costTwoFigures, spreadSum, sourcesShort, cashBelowZero, loanNotRepaid, cashTwoFigures, incomeWithoutCosts, askAgainstCap, currencyMixed,
	proseAgainstTable, duplicateRows, danglingReference, excludedButUsed,

	outsidePeriod, endsBeforeStart, beforeItsTurn, arrivesLate, phasesOverlap, nearestMilestone,
	overload, ownerLoad, ownerNobody, noOwnerNext, afterOpening, riskWithoutAnswer, weaknessUnanswered, noAlternatives,
	noFrequency, exitOrder, noShutdown, staffBeforeUsers, exitWithoutRefunds, allHighPriority,
	peopleWithoutPay, needsWithoutMoney, toolWithoutPrice, noWorkingCapital, noRamp, spendingBeforeApproval,
	lineServesNothing, contingency, lenderTerms, scenarioWithoutDriver, onMissEmpty, noSignoff,
}

// Rules lists all rules in the order they are applied.
func Rules() []Rule { return slices.Clone(rules) }

// RuleOf returns the rule with that ID.
func RuleOf(id string) (Rule, bool) {
	i := slices.IndexFunc(rules, func(r Rule) bool { return r.ID == id })
	if i < 0 {
		return Rule{}, false
	}
	return rules[i], true
}

// Run applies all rules: the gravest findings first, then in the order of the
// questions.
func Run(p *plan.Plan) []Finding { return inOrder(apply(rules, newSubject(p))) }

// apply applies the rules side by side; what they find stands in their order.
func apply(rules []Rule, on *subject) []Finding {
	found := make([][]Finding, len(rules))
	broken := make([]string, len(rules))
	var running sync.WaitGroup
	for i, r := range rules {
		running.Go(func() {
			// Whoever runs the check is the one to meet a panic: there may be a
			// terminal to put right.
			defer func() {
				if what := recover(); what != nil {
					broken[i] = fmt.Sprintf("rule %s: %v\n%s", r.ID, what, debug.Stack())
				}
			}()
			found[i] = r.find(on)
			for n := range found[i] {
				found[i][n].Rule = r.ID
			}
		})
	}
	running.Wait()
	for _, what := range broken {
		if what != "" {
			panic(what)
		}
	}
	return slices.Concat(found...)
}

// inOrder counts how many findings come before each; sorting would move them about
// many times over.
func inOrder(found []Finding) []Finding {
	questions := plan.Fields()
	order := map[string]int{}
	for i, f := range questions {
		order[f.ID] = i
	}
	place := func(f *Finding) int { return int(f.Severity)*len(questions) + order[f.Path.Field] }
	next := make([]int, len(severityCodes)*len(questions)+1)
	for i := range found {
		next[place(&found[i])+1]++
	}
	for i := 1; i < len(next); i++ {
		next[i] += next[i-1]
	}
	sorted := make([]Finding, len(found))
	for i := range found {
		at := place(&found[i])
		sorted[next[at]] = found[i]
		next[at]++
	}
	return sorted
}

// Counts tells how many findings there are of each severity.
func Counts(findings []Finding) map[Severity]int {
	n := map[Severity]int{}
	for _, f := range findings {
		n[f.Severity]++
	}
	return n
}
