package check

import (
	"slices"
	"strings"

	"opsplan/plan"
)

// ownerNobody finds work that belongs to everybody, which is nobody.
var ownerNobody = Rule{
	ID:       "owner-nobody",
	Family:   landing,
	Severity: Warning,
	About:    plan.Words{Zh: "负责人写的是大家、团队、各部门", En: "the owner is everyone, the team or TBD"},
	Explain: plan.Words{
		Zh: "大家负责就是没人负责：到期了不知道问谁。写一个名字或一个岗位，别人写在配合里。一个人的计划不查这一条。",
		En: "What everyone owns nobody does, and when it is late there is nobody to ask. Write one name or one role; others may help. Plans of one person are left alone.",
	},
	find: findOwnerNobody,
}

var nobodies = map[string]bool{
	"大家": true, "团队": true, "各部门": true, "相关人员": true, "相关部门": true, "全员": true, "全体": true, "全体员工": true, "所有人": true,
	"大伙": true, "各负责人": true, "相关负责人": true, "待定": true, "未定": true,
	"everyone": true, "everybody": true, "all": true, "all staff": true, "the team": true, "team": true, "all teams": true, "everyone involved": true,
	"all departments": true, "staff": true, "tbd": true, "tbc": true, "tba": true, "to be decided": true, "to be determined": true, "to be confirmed": true,
}

func findOwnerNobody(s *subject) []Finding {
	known := map[string]bool{}
	for _, p := range s.Scope.People {
		known[folded(string(p.Role))], known[folded(string(p.Person))] = true, true
	}
	var found []Finding
	owners := map[string]bool{}
	for a := range s.answers(plan.KindReference) {
		if !slices.Contains(a.field.To, "scope.people") {
			continue
		}
		who := folded(a.text)
		whole := who == folded(string(s.Product.Name)) || who == folded(string(s.Company)) // the department itself
		if !nobodies[who] && !whole || known[who] {
			owners[who] = true
			continue
		}
		found = append(found, s.unowned(a))
	}
	alone := len(owners) == 1 && len(s.Scope.People) < 2 || len(owners) == 0 && slices.Equal(s.situation.Readers, []string{plan.Self})
	if alone {
		return nil
	}
	return found
}

func (s *subject) unowned(a answer) Finding {
	return Finding{
		Severity: Warning,
		Path:     a.at,
		Summary:  say("%s写的是“%s”，等于没有人", "%s says “%s”, which is nobody in particular", s.place(a.at), strings.TrimSpace(a.text)),
		Why:      say("到期没做，不知道该问谁。", "When it is late there is nobody to ask."),
		Remedy:   say("写一个人或一个岗位；还没招到，写“待招店员”和到岗日。", "Name one person or one role; if not hired yet, the role and the day they start."),
	}
}

func folded(text string) string { return strings.ToLower(strings.TrimSpace(text)) }
