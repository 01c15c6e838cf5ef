package check

import "opsplan/plan"

// formulaMisnamed finds formulas that stand in the row of one KPI and say what
// another one is made of.
var formulaMisnamed = Rule{
	ID:       "formula-misnamed",
	Family:   derivable,
	Severity: Warning,
	Reads:    []string{"goals.kpis.formula", "goals.kpis.name", "goals.assumptions.name"},
	About:    plan.Words{Zh: "公式等号左边写的是另一个 KPI", En: "the left side of a formula names another KPI than its row's"},
	Explain: plan.Words{
		Zh: "“订单数”这一行里写着“成交额 = …”，多半是从别的行拷过来忘了改，或者填错了行。程序按公式所在的行算，所以两个数都可能不对。等号左边可以不写。",
		En: "“Revenue = …” in the row of “Orders” was most likely copied from there, or typed into the wrong row. A formula is taken for that of its row, so both figures may be wrong. The left side may be left out.",
	},
	find: findFormulaMisnamed,
}

func findFormulaMisnamed(s *subject) []Finding {
	var found []Finding
	for _, d := range s.derivations() {
		if d.of.Claims == "" {
			continue
		}
		found = append(found, Finding{
			Severity: Warning,
			Path:     s.at(&d.KPI.Formula),
			Summary: say("%s这一行的公式，等号左边写的却是“%s”", "The formula in the row of %s starts with “%s =”, the name of another row",
				d.words(), clipped(d.of.Claims, quoted)),
			Why: say("它被当成%s的公式来算；要是填错了行，两个数都推错了。", "It is reckoned as the formula of %s; if it is in the wrong row, both figures are derived wrongly.",
				d.words()),
			Remedy: say("是%[2]s的公式，就把左边改成%[2]s，或去掉等号和左边；不是，就挪到“%[1]s”那一行。", "If it belongs to %[2]s, write %[2]s on the left, or nothing; if not, move it to the row of “%[1]s”.",
				clipped(d.of.Claims, quoted), d.words()),
		})
	}
	return found
}
