package check

import (
	"math/big"

	"opsplan/plan"
	"opsplan/plan/number"
)

// rateOutOfRange finds shares below nothing or above the whole.
var rateOutOfRange = Rule{
	ID:       "rate-out-of-range",
	Family:   derivable,
	Severity: Warning,
	Reads:    []string{"goals.kpis.name", "goals.kpis.unit", "goals.kpis.current", "goals.kpis.target", "goals.assumptions.name", "goals.assumptions.value"},
	About:    plan.Words{Zh: "比率小于 0 或大于 100%", En: "a share below 0 or above 100%"},
	Explain: plan.Words{
		Zh: "转化率、留存率、占比是一部分除以全部，只能在 0 和 100% 之间。常见的是小数点错位，或者分子分母不是同一批人。增长率、完成率、回报率这些可以超过，不查。",
		En: "A conversion, a retention or a share is a part of a whole, so it lies between 0 and 100%. Most often a decimal point has slipped, or the part was counted in another group than the whole. Growth, attainment, returns and the like may be above and are left alone.",
	},
	find: findRateOutOfRange,
}

// Words by which a share of a whole is known, and those of percentages that may be
// anything.
var (
	shareWords = []string{"率", "占比", "比例", "份额", "share", "rate", "percentage", "conversion", "no-shows"}
	otherRates = []string{
		"增", "涨", "升", "降幅", "同比", "环比", "完成", "达成", "达标", "净", "回报", "收益", "投产", "产出", "roi", "roas",
		"翻台", "周转", "覆盖", "加价", "溢价", "负债", "杠杆", "利用", "负荷", "开工", "利润", "毛利", "贡献", "超", "汇率", "偏差", "倍", "弹性", "动销", "库销", "流动", "速动", "变",
		"growth", "increase", "change", "net ", "nrr", "return on", "turn", "coverage", "cover", "markup", "mark-up", "attainment", "achieve", "completion", "debt", "utilis", "utiliz", "load", "margin", "profit", "contribution", "variance", "exchange", "yield", "uplift", "lift",
	}
)

func findRateOutOfRange(s *subject) []Finding {
	var found []Finding
	for i := range s.Goals.KPIs {
		k := &s.Goals.KPIs[i]
		if !isShare(string(k.Name), k.Role == plan.Factor) {
			continue
		}
		for _, cell := range []*plan.Quantity{&k.Target, &k.Current} {
			if q, ok := s.amount(*cell, k.Unit); ok && outside(q) {
				found = append(found, s.outside(s.at(cell), s.kpiWords(i), q))
				break
			}
		}
	}
	for i := range s.Goals.Assumptions {
		a := &s.Goals.Assumptions[i]
		if !isShare(string(a.Name), false) {
			continue
		}
		if q, ok := s.amount(a.Value, a.Unit); ok && outside(q) {
			found = append(found, s.outside(s.at(&a.Value), titled(string(a.Name), i+1), q))
		}
	}
	return found
}

func isShare(name string, factor bool) bool {
	return (factor || holdsAny(name, shareWords)) && !holdsAny(name, otherRates)
}

func outside(q number.Quantity) bool {
	return q.Unit == number.Percent && (q.Sign() < 0 || q.Value().Cmp(big.NewRat(1, 1)) > 0)
}

func (s *subject) outside(at plan.Path, name plan.Words, q number.Quantity) Finding {
	f := Finding{
		Severity: Warning,
		Path:     at,
		Summary:  say("%s写的是 %s，超过了 100%%", "%s is %s, which is above 100%%", name, s.show(q)),
		Why:      say("部分不会多过全部；这个数带进公式，结果跟着错。", "A part is never more than the whole, and whatever is worked out with it is wrong too."),
		Remedy:   say("核对小数点，再看分子和分母是不是同一批人；如果是增长，名字里写明。", "Check the decimal point, and that part and whole count the same people; if it is a growth, say so in its name."),
	}
	if q.Sign() < 0 {
		f.Summary = say("%s写的是 %s，小于 0", "%s is %s, which is below 0", name, s.show(q))
	}
	return f
}
