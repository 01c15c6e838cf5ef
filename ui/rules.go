package ui

import (
	"fmt"
	"strings"

	"opsplan/plan"
	"opsplan/plan/check"
)

// ruleList lists the rules by the part of the score they count in.
func (a *app) ruleList() string {
	var b strings.Builder
	for i, f := range check.Families() {
		if i > 0 {
			b.WriteString("\n")
		}
		fmt.Fprintln(&b, a.say(f.Name))
		var rows [][2]string
		for _, r := range check.Rules() {
			if r.Family == f.ID {
				rows = append(rows, [2]string{r.ID, fmt.Sprintf(a.say(plan.Words{Zh: "%s（%s）", En: "%s (%s)"}), a.say(r.About), a.say(r.Severity.Words()))})
			}
		}
		columns(&b, rows)
	}
	return b.String()
}

func (a *app) explainRule(id string) error {
	r, ok := check.RuleOf(id)
	if !ok {
		var ids []string
		for _, r := range check.Rules() {
			ids = append(ids, r.ID)
		}
		if near := plan.Nearest(id, ids); near != "" {
			return wrongUse("没有规则 %q，是不是 %q？", "there is no rule %q; did you mean %q?", id, near)
		}
		return wrongUse("没有规则 %q，全部规则见 opsplan check --list-rules", "there is no rule %q; opsplan check --list-rules lists all", id)
	}
	form := a.say(plan.Words{Zh: "%s（%s）\n%s\n\n%s\n", En: "%s (%s)\n%s\n\n%s\n"})
	return a.write(fmt.Appendf(nil, form, r.ID, a.say(r.Severity.Words()), a.say(r.About), a.say(r.Explain)))
}
