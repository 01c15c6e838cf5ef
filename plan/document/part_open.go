package document

import (
	"fmt"
	"strings"

	"opsplan/plan"
	"opsplan/plan/number"
)

// open are the questions that are required and not answered.
func open(b *builder) Part {
	const most = 12
	var items []string
	for _, f := range plan.Fields() {
		items = append(items, b.gapLines(f)...)
	}
	return b.part("open", list(b.firstOf(items, most)))
}

var moreItems = plan.Words{Zh: "还有 %d 条", En: "and %d more"}

// certainty counts figures by what they rest on.
type certainty struct {
	facts, quotes, estimates, unsaid int
	doubtful                         []string // the estimates by name
}

func (c *certainty) count(name plan.Line, says plan.Choice, value plan.Quantity) {
	if q, err := number.Read(string(value)); err != nil || q.None {
		return // 待定 and 无 are no figures
	}
	switch says {
	case "fact", "contract":
		c.facts++
	case "quote":
		c.quotes++
	case "estimate":
		c.estimates++
		c.doubtful = append(c.doubtful, strings.TrimSpace(fmt.Sprintf("%s %s", name, value)))
	default:
		c.unsaid++
	}
}

// certainties looks at targets, assumptions and amounts.
func (b *builder) certainties() certainty {
	var c certainty
	for _, k := range b.p.Goals.KPIs {
		c.count(k.Name, k.Certainty, k.Target)
	}
	for _, a := range b.p.Goals.Assumptions {
		c.count(a.Name, a.Certainty, a.Value)
	}
	for _, l := range b.p.Budget.Lines {
		c.count(l.Item, l.Status, l.Amount)
	}
	return c
}

var (
	figuresIn = plan.Words{Zh: "目标、假设和预算里有 %d 个数：", En: "Targets, assumptions and amounts, %d in all: "}
	allRestOn = plan.Words{Zh: "目标、假设和预算里的 %d 个数，都%s", En: "Targets, assumptions and amounts: all %d %s"}
	someRest  = plan.Words{Zh: "%d 个%s", En: "%d %s"}
	restOn    = []plan.Words{
		{Zh: "有实据或合同", En: "from facts or contracts"}, {Zh: "问过价", En: "quoted"},
		{Zh: "是估计", En: "estimated"}, {Zh: "没写可靠不可靠", En: "of unstated certainty"},
	}
	estimates = plan.Words{Zh: "估计的：%s", En: "Estimates: %s"}
)

// doubtCounted says how many figures are estimates.
func (b *builder) doubtCounted() string {
	c := b.certainties()
	all := c.facts + c.quotes + c.estimates + c.unsaid
	if all == 0 {
		return ""
	}
	var parts []string
	for i, n := range []int{c.facts, c.quotes, c.estimates, c.unsaid} {
		if n > 1 && n == all {
			return b.say(allRestOn, n, restOn[i].In(b.lang)) + sentence.In(b.lang)
		}
		if n > 0 {
			parts = append(parts, b.say(someRest, n, restOn[i].In(b.lang)))
		}
	}
	return b.say(figuresIn, all) + strings.Join(parts, comma.In(b.lang)) + sentence.In(b.lang)
}

// doubt says how many figures are estimates.
func doubt(b *builder) Part { return b.part("doubt", lines(b.doubtCounted())) }

// doubts names the estimates, too.
func doubts(b *builder) Part {
	return b.part("doubt", lines(b.doubtCounted(), b.doubtful(20)))
}

// doubtful are the names of the estimates.
func (b *builder) doubtful(most int) string {
	names := b.certainties().doubtful
	if len(names) == 0 {
		return ""
	}
	return b.say(estimates, strings.Join(b.firstOf(names, most), listed.In(b.lang))) + sentence.In(b.lang)
}
