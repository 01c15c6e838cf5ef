package markdown

import (
	"fmt"
	"strings"

	"opsplan/plan"
	"opsplan/plan/document"
)

// mermaid is the picture as a diagram of Mermaid, and what has to be said beside
// its caption for it to be understood. A picture that it cannot draw is none.
func mermaid(p document.Picture, l plan.Language) (diagram, legend string) {
	switch p := p.(type) {
	case *document.Schedule:
		return gantt(p, l), ""
	case *document.Shares:
		return pie(p), ""
	case *document.Progress:
		return progress(p), progressLegend.In(l)
	case *document.Cash:
		return cash(p, l)
	}
	return "", ""
}

var (
	ownedBy        = plan.Words{Zh: "（%s）", En: " (%s)"}
	milestones     = plan.Words{Zh: "里程碑", En: "Milestones"}
	progressLegend = plan.Words{Zh: "（每个指标以现值和目标中大的一个为 100%）", En: " (of each KPI, the greater of the two is 100%)"}
	cashLegend     = plan.Words{Zh: "（柱：%s、%s；线：%s；单位：%s）", En: " (bars: %s, %s; line: %s; in %s)"}
	balanceLegend  = plan.Words{Zh: "（线：%[3]s；单位：%[4]s）", En: " (line: %[3]s; in %[4]s)"}
)

// gantt draws a section for each lane. Both ends of a bar are included, and
// nothing depends on the day on which somebody looks.
func gantt(s *document.Schedule, l plan.Language) string {
	var b strings.Builder
	b.WriteString("gantt\n    dateFormat YYYY-MM-DD\n    inclusiveEndDates\n    axisFormat %Y-%m\n    todayMarker off\n")
	for _, lane := range s.Lanes {
		if lane.Name != "" {
			b.WriteString("    section " + diagramText(lane.Name) + "\n")
		}
		if !lane.Start.IsZero() {
			fmt.Fprintf(&b, "    %s : active, %s, %s\n", diagramText(lane.Name), lane.Start, lane.End)
		}
		for _, bar := range lane.Bars {
			name := diagramName(bar.Name)
			if bar.Owner != "" {
				name += fmt.Sprintf(ownedBy.In(l), bar.Owner)
			}
			fmt.Fprintf(&b, "    %s : %s, %s\n", diagramText(name), bar.Start, bar.End)
		}
	}
	if len(s.Milestones) > 0 {
		b.WriteString("    section " + milestones.In(l) + "\n")
	}
	for _, m := range s.Milestones {
		fmt.Fprintf(&b, "    %s : milestone, %s, 0d\n", diagramText(m.Name), m.Day)
	}
	return b.String()
}

func pie(s *document.Shares) string {
	var b strings.Builder
	b.WriteString("pie\n")
	for _, p := range s.Parts {
		if p.Size > 0 { // another is refused
			fmt.Fprintf(&b, "    %s : %s\n", diagramQuote(diagramName(p.Name)+" "+p.Amount), diagramNumber(100*p.Size))
		}
	}
	return b.String()
}

// progress draws two bars below each other for each KPI: as two rows of bars one
// would hide the other, and nothing would say which is which.
func progress(p *document.Progress) string {
	c := chart{unit: "%", most: 100}
	for _, k := range p.KPIs {
		c.bar(diagramName(k.Name)+" "+p.Now+" "+k.FromText, 100*k.From)
		c.bar(diagramName(k.Name)+" "+p.Then+" "+k.ToText, 100*k.To)
	}
	return c.String()
}

// cash draws a bar for what comes in, one for what goes out below it, and the
// balance as a line. Bars begin at the foot of the picture, so that where money
// is lacking they would tell less than the truth: there is the line alone.
func cash(p *document.Cash, l plan.Language) (diagram, legend string) {
	c := chart{unit: p.Unit}
	for _, m := range p.Months {
		c.least = min(c.least, m.Balance)
		c.most = max(c.most, m.In, m.Out, m.Balance)
	}
	words := cashLegend
	if c.least < 0 {
		words = balanceLegend
	}
	for _, m := range p.Months {
		if c.least < 0 {
			c.point(m.Name, m.Balance)
			continue
		}
		c.bar(m.Name+" "+p.In+" "+m.InText, m.In)
		c.bar(m.Name+" "+p.Out+" "+m.OutText, m.Out)
		c.line = append(c.line, m.Balance, m.Balance)
	}
	return c.String(), fmt.Sprintf(words.In(l), p.In, p.Out, p.Balance, p.Unit)
}
