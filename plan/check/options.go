package check

import (
	"strings"

	"opsplan/plan"
)

// sorting are the choices by which something is asked, computed or ordered.
// What others say in words of their own reads as well in the document.
var sorting = map[string]bool{
	"language": true, "stage": true, "readers": true, "purpose": true, "trade": true, "currency": true,
	"goals.kpis.role": true, "goals.kpis.direction": true, "goals.decision": true, "strategy.exit_steps.kind": true,
	"budget.lines.how_often": true, "budget.income.how_often": true, "budget.sources.status": true,
}

// unlisted collects texts that are no option: one finding a column, at its first
// row.
type unlisted struct {
	*subject
	at    map[*plan.Field]int // the finding on the column
	rows  []int               // of each finding
	found []Finding
}

func (u *unlisted) option(f *plan.Field, at plan.Path, text string) {
	for _, o := range f.Options {
		if o.Code == text {
			return
		}
	}
	if i, ok := u.at[f]; ok {
		u.rows[i]++
		return
	}
	severity := Advice
	if sorting[textID(at)] {
		severity = Warning
	}
	u.at[f] = len(u.found)
	u.rows = append(u.rows, 1)
	u.found = append(u.found, Finding{
		Severity: severity,
		Path:     at,
		Summary:  say("%s：“%s”不在选项里", "%s: “%s” is not among the options", u.named(at), clipped(text, quoted)),
		Why: plan.Words{
			Zh: "写的字留着，但按它分不了类，也定不了该问什么。",
			En: "It is kept, but nothing can be sorted or decided by it.",
		},
		Remedy: choose(f, text),
	})
}

// all are the findings, each with how many rows it stands for.
func (u *unlisted) all() []Finding {
	for i, n := range u.rows {
		if n > 1 {
			more := say("（这一列共 %d 行）", " (%d rows of this column)", n)
			u.found[i].Summary.Zh += more.Zh
			u.found[i].Summary.En += more.En
		}
	}
	return u.found
}

// choose offers the option that was most likely meant, or all.
func choose(f *plan.Field, text string) plan.Words {
	offer := plan.Words{Zh: "选一个：" + offered(f, plan.Zh, "、") + "。", En: "Choose one of: " + offered(f, plan.En, ", ") + "."}
	if _, isLevel := f.Option("high"); isLevel && len(text) == 1 && strings.Contains("12345", text) {
		return say("打分的换成三级：5、4 选“高”，3 选“中”，2、1 选“低”。", "Turn scores into three levels: 5 and 4 are “High”, 3 is “Medium”, 2 and 1 are “Low”.")
	}
	for _, o := range f.Options {
		for _, l := range plan.Languages {
			if a, b := folded(o.In(l)), folded(text); strings.Contains(a, b) || strings.Contains(b, a) {
				return say("是不是“%s”？%s", "Did you mean “%s”? %s", o.Words, offer)
			}
		}
	}
	return offer
}

func offered(f *plan.Field, l plan.Language, between string) string {
	var names []string
	for _, o := range f.Options {
		names = append(names, o.In(l))
	}
	return strings.Join(names, between)
}
