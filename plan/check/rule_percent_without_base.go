package check

import (
	"math/big"
	"strings"

	"opsplan/plan"
	"opsplan/plan/number"
)

// percentWithoutBase finds growth that starts from nothing: 提升20% of what?
var percentWithoutBase = Rule{
	ID:       "percent-without-base",
	Family:   measurable,
	Severity: Warning,
	Reads: []string{
		"summary", "goals.objective", "strategy.approach", "goals.kpis.target", "goals.kpis.current",
		"strategy.strategies.name", "strategy.strategies.why", "results.milestones.pass", "results.milestones.value",
	},
	About: plan.Words{Zh: "写了涨多少，没写从多少涨起", En: "growth in percent, without what it starts from"},
	Explain: plan.Words{
		Zh: "“提升20%”到底做没做到，要先知道原来是多少。写成“从 80 分做到 96 分”，谁来看都一样。转化率 2.5% 这样的水平不算，它本身就是数。",
		En: "Whether “up 20%” was reached depends on where it began. “From 80 to 96” reads the same to everybody. A level such as a 2.5% conversion rate is a figure already and is left alone.",
	},
	find: findPercentWithoutBase,
}

func findPercentWithoutBase(s *subject) []Finding {
	b := baseline{subject: s, based: map[string]bool{}, rates: map[string]bool{}, words: map[string]bool{}}
	for i := range s.Goals.KPIs {
		b.know(&s.Goals.KPIs[i])
	}
	for _, l := range s.Product.Last {
		if _, ok := s.amount(l.Actual, ""); ok {
			b.named(l.What)
		}
	}
	for i := range s.Goals.KPIs {
		b.aims(&s.Goals.KPIs[i])
	}
	b.said(&s.Summary, string(s.Summary))
	b.said(&s.Goals.Objective, string(s.Goals.Objective))
	b.said(&s.Strategy.Approach, string(s.Strategy.Approach))
	for i := range s.Strategy.Strategies {
		r := &s.Strategy.Strategies[i]
		if plan.Blank(string(r.From)) && !b.based[string(r.KPI)] {
			b.said(&r.Name, string(r.Name))
			b.said(&r.Why, string(r.Why))
		}
	}
	for i := range s.Results.Milestones {
		r := &s.Results.Milestones[i]
		if !b.based[string(r.KPI)] {
			b.said(&r.Pass, string(r.Pass))
			b.added(&r.Value, r.Value)
		}
	}
	return b.found
}

// baseline knows what the plan gives a present value of.
type baseline struct {
	*subject
	based map[string]bool // KPIs by id and name
	names names
	words map[string]bool // of these names: 成本 of 单均成本
	rates map[string]bool // targets of KPIs that are a growth themselves: 成本降低率 10%
	found []Finding
}

// knows tells whether what grows has a present value, or its growth is a KPI.
func (b *baseline) knows(what, growth string) bool {
	for _, w := range pieces(what) {
		if b.words[w] {
			return true
		}
	}
	return b.names.anyIn(what) || !inPoints(growth) && b.rates[growthBy(growth).RatString()]
}

var growing = pattern(`[增涨升降减节].*率|幅|(?i:growth|increase|reduction|savings?)`)

func (b *baseline) know(k *plan.KPI) {
	if _, ok := b.amount(k.Current, k.Unit); ok {
		b.based[string(k.ID)], b.based[string(k.Name)] = true, true
		b.named(k.Name)
	}
	if rate, ok := b.amount(k.Target, k.Unit); ok && rate.Unit == number.Percent && growing().MatchString(string(k.Name)) {
		by := rate.Value()
		b.rates[by.RatString()] = true
		b.rates[by.Neg(by).RatString()] = true
	}
	delete(b.based, "")
}

// named knows a figure by its name, and without the time it is of: 年销售额 is
// 销售额 in a sentence.
func (b *baseline) named(name plan.Line) {
	b.names.add(string(name))
	b.names.add(untimed(string(name)))
	for _, w := range pieces(string(name)) {
		b.words[w] = true
	}
}

var ofTime = pattern(`^(?:每?[年月季周日]度?均?|(?i:(?:annual|yearly|quarterly|monthly|weekly|daily) ?))`)

func untimed(name string) string { return ofTime().ReplaceAllString(name, "") }

// aims looks at a KPI's target: +30%, or growth in words, which is worked out
// where the present value is known.
func (b *baseline) aims(k *plan.KPI) {
	now, known := b.amount(k.Current, k.Unit)
	if _, err := number.Read(string(k.Target)); err == nil {
		if !known && !b.isGrowth(k) {
			b.added(&k.Target, k.Target)
		}
		return
	}
	switch g := growthIn(string(k.Target), nil); {
	case g == "":
	case known && !inPoints(g):
		b.workOut(k, g, now)
	default:
		b.report(&k.Target, g)
	}
}

// isGrowth finds a KPI that is called a growth, 成本降低 10%, and has no present
// value of what grows.
func (b *baseline) isGrowth(k *plan.KPI) bool {
	q, _ := b.amount(k.Target, k.Unit)
	if q.Unit != number.Percent || !endsGrowing().MatchString(string(k.Name)) {
		return false
	}
	b.report(&k.Target, strings.TrimSpace(string(k.Name))+" "+strings.TrimSpace(string(k.Target)))
	return true
}

// endsGrowing are names such as 成本降低; a 增长率 is a level and is left alone.
var endsGrowing = pattern(`(?:提升|提高|增长|降低|下降|减少|缩短|节省|节约)$`)

func (b *baseline) workOut(k *plan.KPI, text string, now number.Quantity) {
	to := now.Mul(number.New(new(big.Rat).Add(growthBy(text), big.NewRat(1, 1)), number.Unit{})).In(now.Unit)
	remedy := say("现值是 %s，目标就写 %s。", "It stands at %s now, so write %s.", b.show(now), b.show(to))
	points := new(big.Rat).Add(now.Value(), growthBy(text))
	if now.Unit == number.Percent && points.Sign() > 0 {
		remedy = say("现值是 %s：说的是百分之几，目标就写 %s；说的是百分点，就写 %s。", "It stands at %s now: write %s, or %s if percentage points are meant.",
			b.show(now), b.show(to), b.show(number.New(points, number.Percent)))
	}
	path := b.at(&k.Target)
	b.found = append(b.found, Finding{
		Severity: Warning,
		Path:     path,
		Summary:  say("%s写“%s”，没写做到多少", "%s: “%s” does not say what it comes to", b.place(path), clipped(string(k.Target), quoted)),
		Why:      say("不是一个数，就没法拿去推算，也没法到时候对。", "It is no figure, so nothing follows from it and nothing can be compared with it."),
		Remedy:   remedy,
	})
}

// added finds a quantity that is an increase by its sign: +30%.
func (b *baseline) added(at any, q plan.Quantity) {
	text := strings.TrimSpace(string(q))
	if read, ok := b.amount(q, ""); ok && strings.HasPrefix(text, "+") && read.Unit == number.Percent {
		b.report(at, text)
	}
}

// said finds growth in words.
func (b *baseline) said(at any, text string) {
	const most = 1500 // bytes: a summary is the longest of them
	for sentence := range sentences(unquoted(text[:min(len(text), most)])) {
		if g := growthIn(sentence, b.knows); g != "" {
			b.report(at, g)
			return
		}
	}
}

func (b *baseline) report(at any, text string) {
	path := b.at(at)
	b.found = append(b.found, Finding{
		Severity: Warning,
		Path:     path,
		Summary:  say("%s写“%s”，没写从多少算起", "%s: “%s” does not say from what", b.place(path), clipped(text, quoted)),
		Why:      say("到时候各算各的：原来是多少没人说得清，做没做到就没法判。", "When the day comes nobody can say what it was before, so nobody can say whether it was reached."),
		Remedy:   example(text),
	})
}
