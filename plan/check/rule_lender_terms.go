package check

import "opsplan/plan"

// lenderTerms finds loans of which a bank cannot tell how they come back.
var lenderTerms = Rule{
	ID:       "lender-terms",
	Family:   landing,
	Severity: Warning,
	Reads:    []string{"readers", "budget.sources"},
	About:    plan.Words{Zh: "贷款没写拿什么还、拿什么担保", En: "a loan without repayment or security"},
	Explain: plan.Words{
		Zh: "银行批不批，先看两样：拿什么还，还不上时拿什么抵。写具体：每月营业款里留多少还、哪套房抵、谁担保；信用贷款就写“信用，无抵押”。",
		En: "A bank first asks what the loan is repaid from, and what covers it if that fails. Be concrete: how much of each month's takings, which house, whose guarantee. If nothing is pledged, say so.",
	},
	find: findLenderTerms,
}

var (
	loans = lexicon{
		zh: []string{"贷款", "经营贷", "信用贷", "抵押贷", "银行"},
		en: []string{"loan", "loans", "bank", "overdraft", "credit line", "credit facility"},
	}
	savings = lexicon{
		zh: []string{"存款", "积蓄", "余额", "亲", "朋友", "股东借", "父", "母"},
		en: []string{"savings", "account", "at bank", "in the bank", "balance", "family", "friend", "friends", "mother", "father", "parents", "shareholder", "director"},
	}
)

func findLenderTerms(s *subject) []Finding {
	if !s.reads(plan.Lender) {
		return nil
	}
	var found []Finding
	for i := range s.Budget.Sources {
		source := &s.Budget.Sources[i]
		name := string(source.Source)
		if !loans.in(name) || savings.in(name) {
			continue
		}
		noRepay, noSecurity := plan.Blank(string(source.Repay)), plan.Blank(string(source.Security))
		at, what := s.at(&source.Repay), say("拿什么还", "what it is repaid from")
		switch {
		case noRepay && noSecurity:
			what = say("拿什么还，也没写拿什么抵押或担保", "what it is repaid from or what secures it")
		case noSecurity:
			at, what = s.at(&source.Security), say("拿什么抵押或担保", "what secures it")
		case !noRepay:
			continue
		}
		found = append(found, Finding{
			Severity: Warning,
			Path:     at,
			Summary:  say("资金来源%s没写%s", "Sources of money, %s: nothing says %s", rowName(s.Plan, s.at(source)), what),
			Why: say("银行先看这两样：拿什么还，还不上拿什么抵；没写，信贷员没法往上报。",
				"A bank looks at these first; without them the loan officer has nothing to pass on."),
			Remedy: say("写上每月从哪笔钱里还多少、用什么抵押或谁担保；没有抵押就写“信用，无抵押”。",
				"Say how much is repaid from which money each month, and what is pledged or who guarantees; if nothing is, say “unsecured”."),
		})
	}
	return found
}
