package check

import (
	"slices"
	"strings"

	"opsplan/plan"
	"opsplan/plan/number"
)

// noGuard finds plans that push a volume or an amount of money and watch nothing
// that could be ruined by it. Where the stage requires a guard it is missing
// already, and another rule says so.
var noGuard = Rule{
	ID:       "no-guard",
	Family:   measurable,
	Severity: Warning,
	Reads:    []string{"goals.kpis.role", "goals.kpis.direction", "goals.kpis.target"},
	About:    plan.Words{Zh: "只冲量，没有守护指标", En: "volume is pushed and no KPI stands guard"},
	Explain: plan.Words{
		Zh: "量和钱总能冲上去：多打折、多招人、放宽标准。要一个不许变坏的数压着，才知道冲上去的是不是真的。",
		En: "Volume and sales can always be bought with discounts, staff or lower standards. One number that must not get worse shows whether the rise is real.",
	},
	find: findNoGuard,
}

func findNoGuard(s *subject) []Finding {
	k, ok := s.main()
	if !ok || s.Stage == plan.Decline || s.guarded() || !s.pushesVolume(k) {
		return nil
	}
	severity := Warning
	if s.situation.Stage == plan.Startup {
		severity = Advice
	}
	two := s.guards(string(k.Name))
	return []Finding{{
		Severity: severity,
		Path:     s.at(&k.Name),
		Summary:  say("主指标“%s”只往上冲，没有守护指标", "The main KPI “%s” is pushed up and no KPI stands guard", k.Name),
		Why:      say("量可以靠打折和硬推冲上去，读的人会问：冲上去以后少赚了没有、做差了没有。", "Volume can be bought with discounts; readers will ask what it cost in margin or quality."),
		Remedy: say("加一两个守护指标，写明不许破的数，常用的是%s和%s，先按现在的水平守住。",
			"Add one or two KPIs of role “guard” with a limit, usually %s and %s, and hold them where they are today.", two[0], two[1]),
	}}
}

// guarded tells whether some KPI is watched that must not get worse, under
// whatever role, or whether the stage's requirement says so anyway.
func (s *subject) guarded() bool {
	for i := range s.Goals.KPIs {
		k := &s.Goals.KPIs[i]
		if k.Role == plan.Guard || k.Role != plan.Main && k.Role != plan.Factor && (k.Direction == hold || k.Direction == down) {
			return true
		}
	}
	kpis, _ := plan.Question("goals.kpis")
	_, waived := s.Waived(kpis)
	return !waived && slices.ContainsFunc(s.situation.Wants(), func(w plan.Want) bool {
		return w.ID == kpis.ID && w.Rows > 0 && slices.Contains(w.Where.In, string(plan.Guard))
	})
}

// pushesVolume tells whether the KPI is a count or money that is to rise.
func (s *subject) pushesVolume(k *plan.KPI) bool {
	then, ok := s.amount(k.Target, k.Unit)
	if !ok || k.Direction == down || k.Direction == hold || then.Sign() <= 0 {
		return false
	}
	switch then.Unit.Kind() {
	case number.Ratio, number.Point, number.Time:
		return false
	case number.Plain, number.Cash, number.Count, number.Mixed:
	}
	now, ok := s.amount(k.Current, k.Unit)
	return k.Direction == up || ok && then.Unit.Fits(now.Unit) && then.Cmp(now) > 0
}

// guardsOf are what usually gets worse when volume rises, by trade; the margin
// comes first where there is one.
var guardsOf = map[plan.Choice][]plan.Words{
	plan.General:    {{Zh: "毛利率", En: "gross margin"}, {Zh: "投诉数", En: "complaints"}, {Zh: "老客户流失率", En: "share of customers lost"}},
	plan.Ecommerce:  {{Zh: "毛利率", En: "gross margin"}, {Zh: "退货率", En: "return rate"}, {Zh: "差评率", En: "share of bad reviews"}},
	plan.SaaS:       {{Zh: "毛利率", En: "gross margin"}, {Zh: "每月流失率", En: "monthly churn"}, {Zh: "工单首次回复时间", En: "first reply time"}},
	plan.Content:    {{Zh: "毛利率", En: "gross margin"}, {Zh: "次月留存", En: "readers back next month"}, {Zh: "投诉和举报数", En: "complaints and reports"}},
	plan.Store:      {{Zh: "毛利率", En: "gross margin"}, {Zh: "差评率", En: "share of bad reviews"}, {Zh: "回头客占比", En: "share of returning guests"}},
	plan.Website:    {{Zh: "毛利率", En: "gross margin"}, {Zh: "30 天内再来的比例", En: "visitors back within 30 days"}, {Zh: "投诉数", En: "complaints"}},
	plan.Department: {{Zh: "每单成本", En: "cost per job"}, {Zh: "返工率", En: "rework rate"}, {Zh: "投诉数", En: "complaints"}},
}

// guards are two that fit; a profit is not guarded by its own margin.
func (s *subject) guards(main string) []plan.Words {
	of, ok := guardsOf[s.situation.Trade]
	if !ok {
		of = guardsOf[plan.General]
	}
	if name := strings.ToLower(main); strings.Contains(name, "利") || strings.Contains(name, "profit") || strings.Contains(name, "margin") {
		return of[1:]
	}
	return of[:2]
}
