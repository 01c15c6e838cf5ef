package check

import (
	"strings"

	"opsplan/plan"
	"opsplan/plan/number"
)

// taskAsKPI finds KPIs whose name is something to do. Milestones may be tasks.
var taskAsKPI = Rule{
	ID:       "task-as-kpi",
	Family:   measurable,
	Severity: Advice,
	Reads:    []string{"goals.kpis.name", "goals.kpis.target"},
	About:    plan.Words{Zh: "把要做的事写成了指标", En: "a KPI is named after a task"},
	Explain: plan.Words{
		Zh: "“小程序上线”做完就完了，看不出有没有用。指标写做完以后会变的那个数；上线本身写成里程碑或行动。",
		En: "“Launch the app” is done once it is done, useful or not. A KPI is the number that changes because of it; the launch itself is a milestone or an action.",
	},
	find: findTaskAsKPI,
}

var (
	taskEnd   = pattern(`(?:上线|完成|举办|搭建|发布|召开|建成|落地)$`)
	taskStart = pattern(`(?i)^(?:(?:launch|complete|publish|organi[sz]e|set up|roll out|implement) [a-z]|(?:build|hold|deliver|finish|create|write|open) (?:an?|the|our|all|new|two|three) )`)
	taskLead  = pattern(`^(?:上线|完成|举办|搭建|发布|召开|建成)(?:新|一)?(?:.{2,})(?:版|版本|系统|平台|大会|小程序|方案|制度|体系)$`)
	measure   = pattern(`(?i)\b(?:rate|ratio|share|count|number|time|times|days|hours|weeks|cost|costs|volume|value|size|score|orders|jobs|sales|margin|quality)$|\bper\b|\bnumber of\b`)
)

func findTaskAsKPI(s *subject) []Finding {
	var found []Finding
	for i := range s.Goals.KPIs {
		k := &s.Goals.KPIs[i]
		name := strings.TrimSpace(string(k.Name))
		if !isTask(name) || s.counts(k) {
			continue
		}
		path := s.at(&k.Name)
		found = append(found, Finding{
			Severity: Advice,
			Path:     path,
			Summary:  say("KPI“%s”是一件事，不是一个数", "KPI “%s” is a task, not a number", name),
			Why:      say("做完以后，什么会变？读的人想知道的是那个数。", "What changes once it is done? That is the number readers want."),
			Remedy:   say("指标换成做完以后会变的数（几个人用、一个月几单、省几小时）；“%s”写到里程碑或行动里。", "Name the number that will change (people using it, orders a month, hours saved) and move “%s” to the milestones or actions.", name),
		})
	}
	return found
}

func isTask(name string) bool {
	if taskLead().MatchString(name) {
		return true
	}
	return taskEnd().MatchString(name) || taskStart().MatchString(name) && !measure().MatchString(name)
}

// counts tells whether the target is a number of things or of money: 30 篇 of
// 文章发布 is a volume.
func (s *subject) counts(k *plan.KPI) bool {
	then, ok := s.amount(k.Target, k.Unit)
	switch kind := then.Unit.Kind(); kind {
	case number.Cash, number.Count, number.Plain, number.Mixed:
		return ok && then.Cmp(number.Int(1, then.Unit)) > 0
	case number.Ratio, number.Point, number.Time:
	}
	return false
}
