package check

import (
	"strings"

	"opsplan/plan"
)

// workload is what one person has to do.
type workload struct {
	who     string
	actions []int // by number
}

// nobody is no one person: everybody, or who is not there yet.
var nobody = lexicon{
	zh: []string{"大家", "团队", "全员", "全体", "各部门", "相关人员", "待定", "待招", "招聘", "所有人"},
	en: []string{"team", "everyone", "everybody", "all", "staff", "tbd", "tbc", "hire", "hired", "vacant", "departments"},
}

// workloads are the actions of each person, whichever way they are named, in
// the order in which people first appear.
func (s *subject) workloads() []workload {
	index := s.indexOf("strategy.actions", "owner")
	var all []workload
	at := map[string]int{}
	for i, a := range s.Strategy.Actions {
		who := strings.TrimSpace(string(a.Owner))
		if n, ok := index.row("scope.people", a.Owner); ok {
			who = personName(s.Scope.People[n])
		}
		n, ok := at[who]
		if !ok {
			if who == "" || nobody.in(who) {
				continue
			}
			n, at[who] = len(all), len(all)
			all = append(all, workload{who: who})
		}
		all[n].actions = append(all[n].actions, i)
	}
	return all
}

// personName is who fills a role, or the role.
func personName(p plan.Person) string {
	if name := strings.TrimSpace(string(p.Person)); name != "" {
		return name
	}
	return strings.TrimSpace(string(p.Role))
}

// heads counts the people who are named.
func (s *subject) heads() int {
	named := map[string]bool{}
	for _, p := range s.Scope.People {
		if name := personName(p); name != "" && !nobody.in(name) {
			named[name] = true
		}
	}
	return len(named)
}
