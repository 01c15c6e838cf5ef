package docx

import "opsplan/plan/document"

// beyond leaves room for the label behind the longest bar, of length 1.
const beyond = 1.35

// progressChart shows for every KPI two bars, each KPI on a scale of its own.
func progressChart(p *document.Progress) []byte {
	now := series{name: p.Now, colour: light}
	then := series{name: p.Then, colour: dark}
	bars := plot{lying: true}
	for _, k := range p.KPIs {
		bars.names = append(bars.names, k.Name)
		now.values, now.labels = append(now.values, k.From), append(now.labels, k.FromText)
		then.values, then.labels = append(then.values, k.To), append(then.labels, k.ToText)
	}
	bars.series = []series{now, then}
	return chartPart(axis{least: true, most: beyond}, true, bars)
}

// sharesChart shows the parts of a whole as bars, which are read more exactly than
// the slices of a pie, in colour and in grey.
func sharesChart(s *document.Shares) []byte {
	parts := series{colour: dark}
	bars := plot{lying: true}
	most := 0.0
	for _, p := range s.Parts {
		bars.names = append(bars.names, p.Name)
		parts.values = append(parts.values, p.Size)
		parts.labels = append(parts.labels, p.Amount+"  "+p.Percent)
		most = max(most, p.Size)
	}
	bars.series = []series{parts}
	return chartPart(axis{least: true, most: most * beyond}, false, bars)
}

// cashChart shows what comes in and goes out each month, and what is there at its
// end: a line, on which the lowest month is named.
func cashChart(c *document.Cash) []byte {
	in := series{name: c.In, colour: light}
	out := series{name: c.Out, colour: dark}
	balance := series{name: c.Balance, colour: warm}
	var names []string
	for i, m := range c.Months {
		names = append(names, m.Name)
		in.values, out.values = append(in.values, m.In), append(out.values, m.Out)
		balance.values = append(balance.values, m.Balance)
		label := ""
		if i == c.Lowest {
			label = m.BalanceText
		}
		balance.labels = append(balance.labels, label)
	}
	return chartPart(axis{shown: true, title: c.Unit}, true,
		plot{kind: bars, names: names, series: []series{in, out}},
		plot{kind: lines, names: names, series: []series{balance}})
}
