package document

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// gain is what the money brings: how far the strategies come, what is earned, when
// it is earned back.
func gain(b *builder) Part {
	came := append([]string{b.remainder()}, b.sentences(b.earned(b.budget()))...)
	return b.part("return", lines(b.lossAvoided(), b.goal(), b.stages()), b.contributions(), lines(append(came, b.breakEven(), b.backIn())...))
}

var (
	goalLine = plan.Words{Zh: "%s：%s → %s", En: "%s: %s → %s"}
	aimsAt   = plan.Words{Zh: "%s：%s", En: "%s: %s"}
	byDay    = plan.Words{Zh: "（%s 前）", En: " (by %s)"}
	moved    = plan.Words{Zh: "%s → %s", En: "%s → %s"}
	inSteps  = plan.Words{Zh: "分期：%s", En: "Step by step: %s"}
)

var contributionHeads = []head{texts("策略", "Strategy"), texts("动哪个数", "Moves"), texts("从 → 到", "From → to"), figures("带来", "Brings")}

// main is the KPI that the plan is about.
func (b *builder) main() (k *plan.KPI, ok bool) {
	i := slices.IndexFunc(b.p.Goals.KPIs, func(k plan.KPI) bool { return k.Role == plan.Main && k.Name != "" })
	if i < 0 {
		return nil, false
	}
	return &b.p.Goals.KPIs[i], true
}

// goal is the main KPI's way.
func (b *builder) goal() string { return b.wayOfMain(aimsAt, goalLine) }

// wayOfMain says where the main KPI is to get, or from where to where; empty where
// there is none with a target.
func (b *builder) wayOfMain(to, fromTo plan.Words) string {
	k, ok := b.main()
	if !ok || plan.Blank(string(k.Target)) {
		return ""
	}
	line := b.say(to, k.Name, k.Target)
	if _, known := exact(k.Current, k.Unit); known {
		line = b.say(fromTo, k.Name, k.Current, k.Target)
	}
	return line + b.due(k.Due)
}

// due is by when, behind what is to be reached: 年底 needs no 前.
func (b *builder) due(by plan.Date) string {
	text := strings.TrimSpace(string(by))
	last, _ := utf8.DecodeLastRuneInString(text)
	switch {
	case text == "":
		return ""
	case b.lang == plan.Zh && last != '日' && !unicode.IsDigit(last):
		return bracketed(text, b.lang)
	}
	return b.say(byDay, text)
}

func (b *builder) stages() string {
	k, ok := b.main()
	if !ok || plan.Blank(string(k.ByPeriod)) {
		return ""
	}
	return b.say(inSteps, k.ByPeriod)
}

// contributions are what each strategy adds to the main KPI.
func (b *builder) contributions() Block {
	gap, ok := b.gap()
	if !ok {
		return nil
	}
	var rows [][]string
	for _, c := range gap.Contributions {
		rows = append(rows, []string{c.Name, c.Moved, b.moves(c), b.signed(c.Effect)})
	}
	return b.overview(contributionHeads, rows)
}

// moves is from where to where a strategy moves its factor, as the person wrote it.
func (b *builder) moves(c derive.Contribution) string {
	all := b.p.Strategy.Strategies
	i := slices.IndexFunc(all, func(s plan.Strategy) bool { return s.Key == c.Strategy })
	if i >= 0 && !plan.Blank(string(all[i].From)) && !plan.Blank(string(all[i].To)) {
		return b.say(moved, all[i].From, all[i].To)
	}
	from, _ := b.format().Show(c.From)
	to, _ := b.format().Show(c.To)
	return b.say(moved, from, to)
}

// gap is how far the strategies bring the main KPI; worked out once.
func (b *builder) gap() (derive.Gap, bool) {
	if !b.gapDone {
		b.gapDone = true
		b.gapOf, b.gapKnown = derive.Contributions(b.p)
	}
	return b.gapOf, b.gapKnown
}

// signed shows a change with its sign.
func (b *builder) signed(q number.Quantity) string {
	text, _ := b.format().Show(q)
	if q.Sign() > 0 {
		return "+" + text
	}
	return text
}

var (
	fromNone  = plan.Words{Zh: "合起来到 %s", En: "Together they reach %s"}
	allAdd    = plan.Words{Zh: "合起来 %s，从 %s 到 %s", En: "Together %s, from %s to %s"}
	fillsGap  = plan.Words{Zh: "，正好够。", En: ": exactly enough."}
	leavesGap = plan.Words{Zh: "，离目标还差 %s。", En: ", which leaves %s to the target."}
	overGap   = plan.Words{Zh: "，比目标多 %s。", En: ", %s beyond the target."}
)

// remainder says what the strategies come to together.
func (b *builder) remainder() string {
	gap, ok := b.gap()
	if !ok || len(gap.Contributions) == 0 {
		return ""
	}
	all, err := gap.Reached.Sub(gap.Start)
	if err != nil {
		return ""
	}
	start, _ := b.format().Show(gap.Start)
	reached, _ := b.format().Show(gap.Reached)
	line := b.say(allAdd, b.signed(all), start, reached)
	if k, ok := b.main(); ok {
		if _, known := exact(k.Current, k.Unit); !known { // what opens now starts from nothing
			line = b.say(fromNone, reached)
		}
	}
	left, _ := b.format().Show(gap.Left)
	switch rounded := gap.Left.Round(2); {
	case rounded.IsZero():
		return line + fillsGap.In(b.lang)
	case rounded.Sign() == gap.Size.Sign():
		return line + b.say(leavesGap, strings.TrimPrefix(left, "-"))
	}
	return line + b.say(overGap, strings.TrimPrefix(left, "-"))
}
