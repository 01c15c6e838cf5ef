package figures

import (
	"strings"

	"opsplan/plan/number"
)

// mostNamed is how many strategies a sentence names.
const mostNamed = 4

// contributions says how far the strategies bring the main KPI.
func (r reader) contributions() []Figure {
	gap, ok := r.reckoning.Contributions()
	if !ok || gap.Size.IsZero() || len(gap.Contributions) == 0 {
		return nil
	}
	var parts []string
	for i, c := range gap.Contributions {
		if i == mostNamed {
			parts = append(parts, r.words("…", "…"))
			break
		}
		parts = append(parts, c.Name+" "+r.signed(c.Effect))
	}
	text := r.words("%s差 %s：%s；", "%s is %s away: %s; ", gap.Name, r.plain(gap.Size), strings.Join(parts, r.words("，", ", ")))
	f := Figure{Of: "strategy.strategies", Verdict: Agrees}
	switch left := gap.Left.Sign() * gap.Size.Sign(); {
	case left > 0:
		f.Verdict = Differs
		text += r.words("还差 %s。", "%s is left.", r.plain(gap.Left))
	case left < 0:
		text += r.words("够了，还多 %s。", "enough, with %s to spare.", r.plain(gap.Left))
	default:
		text += r.words("正好补上。", "that is all of it.")
	}
	f.Text = text
	return []Figure{f}
}

// signed shows an effect with its sign.
func (r reader) signed(q number.Quantity) string {
	if q.Sign() < 0 {
		return "−" + r.plain(q)
	}
	return "+" + r.plain(q)
}

// plain shows how much it is, whichever way.
func (r reader) plain(q number.Quantity) string {
	if q.Sign() < 0 {
		q = q.Neg()
	}
	text, _ := r.format().Show(q)
	return text
}
