package check

import (
	"errors"
	"strings"

	"opsplan/plan"
	"opsplan/plan/derive"
)

// noDerivation finds a main KPI whose formula derives nothing.
var noDerivation = Rule{
	ID:       "no-derivation",
	Family:   derivable,
	Severity: Warning,
	Reads:    []string{"goals.kpis.formula", "goals.kpis.target", "goals.kpis.role", "goals.assumptions.value"},
	About:    plan.Words{Zh: "主指标只有目标，没有推导", En: "the main KPI has a target and no derivation"},
	Explain: plan.Words{
		Zh: "目标要能拆：由哪几个数乘出来或加出来，每个数现在多少、要到多少。公式里只写一个数，或者因子没有数，等于没推。",
		En: "A target must come apart: which figures it is made of, where each stands and where it shall get. A formula that is a figure, or whose factors have none, derives nothing.",
	},
	find: findNoDerivation,
}

func findNoDerivation(s *subject) []Finding {
	main, ok := s.main()
	if !ok || s.situation.Stage == plan.Decline {
		return nil
	}
	for _, d := range s.derivations() {
		if d.KPI != main || d.of.Err != nil {
			continue
		}
		f := Finding{
			Severity: Warning,
			Path:     s.at(&d.KPI.Formula),
			Why:      say("读的人第一个问题就是：为什么是这个数？", "The first question of any reader: why this figure?"),
		}
		if len(d.of.Formula.Names()) == 0 {
			f.Summary = say("%s只有目标，没有推导：公式里只有数字，没有因子", "%s has a target and no derivation: its formula holds figures and no factors", d.words())
			f.Remedy = say("写成因子相乘，例如 成交额 = 家庭数 × 月均单数 × 笔单价，每个因子写现值和目标。", "Write it as factors, such as sales = households × orders × basket, each with where it stands and where it shall get.")
			return []Finding{f}
		}
		if missing, ok := s.factorWithoutFigure(d); ok {
			f.Summary = say("%s推不出来：公式里的“%s”没有数", "%s cannot be derived: “%s” in its formula has no figure", d.words(), missing)
			f.Remedy = say("给“%s”写上目标值；不打算动它，就照现在的数写。", "Give “%s” a target; if it shall stay as it is, write today's figure.", missing)
			return []Finding{f}
		}
	}
	return nil
}

// factorWithoutFigure is the first name of the formula that has no figure and
// need not have one, or it would be said to be missing.
func (s *subject) factorWithoutFigure(d derivation) (string, bool) {
	bad, ok := errors.AsType[*derive.Error](d.of.Target.Err)
	if !ok || bad.Code != derive.NoValue {
		return "", false
	}
	for i := range s.Goals.KPIs {
		k := &s.Goals.KPIs[i]
		if called(bad.Text, string(k.ID), string(k.Name)) {
			return firstOf(string(k.Name), string(k.ID)), s.mayLack("goals.kpis", k.Key, "target", string(k.Target))
		}
	}
	for i := range s.Goals.Assumptions {
		a := &s.Goals.Assumptions[i]
		if called(bad.Text, string(a.ID), string(a.Name)) {
			return firstOf(string(a.Name), string(a.ID)), s.mayLack("goals.assumptions", a.Key, "value", string(a.Value))
		}
	}
	return "", false
}

func called(text string, names ...string) bool {
	for _, name := range names {
		if name != "" && strings.EqualFold(strings.TrimSpace(text), strings.TrimSpace(name)) {
			return true
		}
	}
	return false
}

// mayLack tells whether the cell is empty and is not asked for.
func (s *subject) mayLack(table string, row plan.Key, key, text string) bool {
	f, _ := plan.Question(table)
	cell, _ := f.Cell(key)
	for _, r := range s.Rows(f) {
		if r.Key() == row {
			return plan.Blank(text) && s.situation.RowTier(f, cell, r) != plan.Required
		}
	}
	return false
}
