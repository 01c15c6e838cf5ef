package check

import (
	"strings"

	"opsplan/plan"
	"opsplan/plan/number"
)

// sameMetricTwoKinds finds KPIs whose name says money and whose unit says pieces,
// or the other way round.
var sameMetricTwoKinds = Rule{
	ID:       "same-metric-two-kinds",
	Family:   measurable,
	Severity: Warning,
	Reads:    []string{"goals.kpis.name", "goals.kpis.unit", "goals.kpis.current", "goals.kpis.target"},
	About:    plan.Words{Zh: "名字说的是钱，单位却是件数（或反过来）", En: "the name says money and the unit says pieces, or the other way round"},
	Explain: plan.Words{
		Zh: "销售额是钱，销售量是件数，差一个字，目标差一个单价。两个都要看就分成两行。",
		En: "Revenue is money, units sold are pieces: mix them up and the target is wrong by the price. If both matter, give each a row.",
	},
	find: findSameMetricTwoKinds,
}

// How names of amounts of money and of numbers of things end, and what ends so
// and is neither.
var (
	moneyEnds   = []string{"额", "收入", "营收", "revenue", "profit", "income", "gmv"}
	countEnds   = []string{"量", "人数", "单数", "户数", "件数", "次数", "客数", "店数", "家数", "桌数", "台数", "数量", "units sold", "orders", "customers", "visitors", "number of orders", "headcount"}
	neitherEnds = []string{"名额", "份额", "配额", "限额", "差额", "缺额", "员额", "定额", "总量", "质量", "含量"}
	shareEnds   = []string{"转化率", "留存率", "复购率", "续费率", "增长率", "退货率", "损耗率", "毛利率", "净利率", "流失率", "满意率", "好评率", "完成率", "到课率", "续班率", "出勤率", "离职率", "占比"}
	moneyInside = []string{"额", "收入", "营收", "金", "款", "钱", "费", "利润", "成本", "revenue", "value", "cost", "price", "spend", "per "}
)

func findSameMetricTwoKinds(s *subject) []Finding {
	clashing := map[*plan.KPI]bool{}
	for _, d := range s.derivations() {
		clashing[d.KPI] = d.of.Target.Clash || d.of.Current.Clash // formula-units says so
	}
	var found []Finding
	for i := range s.Goals.KPIs {
		k := &s.Goals.KPIs[i]
		unit, at, ok := s.unitOf(k)
		name := strings.ToLower(strings.TrimSpace(string(k.Name)))
		if !ok || clashing[k] || endsWith(name, neitherEnds) {
			continue
		}
		f := Finding{
			Severity: Warning,
			Path:     at,
			Why:      say("读的人分不清你说的是钱还是件数，目标就没法核对。", "A reader cannot tell money from pieces, so nobody can check the target."),
		}
		units := plan.Words{Zh: unit.Label(number.Zh), En: firstOf(unit.Currency(), unit.Label(number.En))}
		switch {
		case endsWith(name, moneyEnds) && unit.Kind() == number.Count && unit.Per().Kind() != number.Count:
			f.Summary = say("%s是钱，单位却写“%s”", "%s is money, but its unit is “%s”", s.kpiWords(i), units)
			f.Remedy = say("说的是钱就把单位改成钱；数的是件数就改名，例如“销售量”。", "If it is money, give it a unit of money; if it counts things, name it so, such as “units sold”.")
		case endsWith(name, countEnds) && unit.Kind() == number.Cash && !holdsAny(name, moneyInside):
			f.Summary = say("%s数的是件数或人数，单位却写“%s”", "%s counts things, but its unit is “%s”", s.kpiWords(i), units)
			f.Remedy = say("数的是件数就把单位改成 件、单、人 这样；说的是钱就改名，例如“销售额”。", "If it counts things, give it a unit such as orders or people; if it is money, name it so, such as “revenue”.")
		case endsWith(name, shareEnds) && (unit.Kind() == number.Cash || unit.Kind() == number.Count) && unit.Per() == (number.Unit{}):
			f.Summary = say("%s是比率，单位却写“%s”", "%s is a share, but its unit is “%s”", s.kpiWords(i), units)
			f.Why = say("读的人分不清你说的是多少还是几成，目标就没法核对。", "A reader cannot tell how many from what share, so nobody can check the target.")
			f.Remedy = say("是比率就写成 %；说的是多少就把名字里的“率”去掉，例如“新增粉丝”。", "If it is a share, write it in %; if it counts, name it so, such as “new followers”.")
		default:
			continue
		}
		found = append(found, f)
	}
	return found
}

// unitOf is the unit the KPI is kept in, and where it is said.
func (s *subject) unitOf(k *plan.KPI) (number.Unit, plan.Path, bool) {
	for _, cell := range []*plan.Quantity{&k.Target, &k.Current} {
		if q, ok := s.amount(*cell, k.Unit); ok && q.Unit != (number.Unit{}) {
			if own, _, ok := number.ReadUnit(string(k.Unit)); ok && own != (number.Unit{}) {
				return q.Unit, s.at(&k.Unit), true
			}
			return q.Unit, s.at(cell), true
		}
	}
	return number.Unit{}, plan.Path{}, false
}

func endsWith(name string, ends []string) bool {
	for _, end := range ends {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	return false
}
