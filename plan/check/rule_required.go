package check

import (
	"fmt"
	"slices"

	"opsplan/plan"
	"opsplan/plan/guide"
)

// required finds what the stage, the readers and the purpose demand and the
// plan lacks.
var required = Rule{
	ID:       "required",
	Family:   complete,
	Severity: Error,
	About:    plan.Words{Zh: "必答的还没答", En: "a required answer is missing"},
	Explain: plan.Words{
		Zh: "必答题随时期、读者、用途变。少一处，这份计划书就有一个问题没有答案，读的人会停在那里。答上它；确实用不上，就说明为什么不适用。",
		En: "What is required depends on stage, readers and purpose. Each one missing is a question the plan leaves open, and where a reader stops. Answer it, or say why it does not apply.",
	},
	find: findMissing,
}

// notYet are cells of an action that may still be open when the plan is handed in,
// if it comes after the next phase.
var (
	notYet    = []string{"owner", "due"}
	notYetWhy = plan.Words{
		Zh: "下一个阶段以后的事，可以先不定；读的人还是会问谁来做、哪天做完。",
		En: "It comes after the next phase, so it may stay open for now; a reader will still ask who does it and by when.",
	}
)

func findMissing(on *subject) []Finding {
	p, s := on.Plan, on.situation
	type lack struct {
		id   string
		want *plan.Want
	}
	type words struct{ why, remedy plan.Words }
	said := map[lack]words{} // by many rows
	missing, later := p.Missing(), on.laterActions()
	found := make([]Finding, 0, len(missing))
	for _, g := range missing {
		of := lack{textID(g.Path), g.Want}
		w, ok := said[of]
		if !ok {
			w = words{demand(g.Want.By), remedy(s, g)}
			said[of] = w
		}
		f := Finding{Severity: Error, Path: g.Path, Summary: lacking(p, g), Why: w.why, Remedy: w.remedy}
		if later[g.Path.Row] && slices.Contains(notYet, g.Path.Cell) {
			f.Severity, f.Why = Warning, notYetWhy
		}
		found = append(found, f)
	}
	return append(found, findWaived(p, s)...)
}

// findWaived finds questions said not to apply though the stage demands an
// answer: that is no gap, but readers will ask.
func findWaived(p *plan.Plan, s plan.Situation) []Finding {
	var found []Finding
	for _, w := range p.NotApplying {
		f, ok := plan.Question(string(w.Question))
		if !ok {
			found = append(found, noQuestion(w))
			continue
		}
		if because, waived := p.Waived(f); !waived || because != string(w.Because) || !demanded(s, f) {
			continue
		}
		found = append(found, Finding{
			Severity: Warning,
			Path:     f.Whole(),
			Summary: plan.Words{
				Zh: fmt.Sprintf("“%s”写成了不适用：%s", f.Name.Zh, w.Because),
				En: fmt.Sprintf("“%s” is said not to apply: %s", f.Name.En, w.Because),
			},
			Why: demand([]plan.Asker{{Question: "stage", Code: string(s.Stage)}}),
			Remedy: plan.Words{
				Zh: "原因站得住就留着，准备好当面说；站不住就答这一问：" + guide.For(plan.Zh, s, f.ID).Prompt,
				En: "If the reason holds, keep it and be ready to say so; if not, answer: " + guide.For(plan.En, s, f.ID).Prompt,
			},
		})
	}
	return found
}

// noQuestion says that a waiver waives nothing.
func noQuestion(w plan.Waiver) Finding {
	return Finding{
		Severity: Warning,
		Path:     plan.Path{Field: "not_applying", Row: w.Key, Cell: "question"},
		Summary: plan.Words{
			Zh: fmt.Sprintf("不适用的题：没有叫“%s”的题", w.Question),
			En: fmt.Sprintf("Does not apply: there is no question “%s”", w.Question),
		},
		Why:    plan.Words{Zh: "它什么也没有免掉。", En: "It excuses nothing."},
		Remedy: plan.Words{Zh: "题的编号见 opsplan questions。", En: "opsplan questions lists the IDs."},
	}
}

// textID is what the guide's texts on the answer are called.
func textID(at plan.Path) string {
	if at.Cell == "" {
		return at.Field
	}
	return at.Field + "." + at.Cell
}

func lacking(p *plan.Plan, g plan.Gap) plan.Words {
	f, cell := g.Path.Declared()
	switch {
	case g.Rows > 0:
		return plan.Words{
			Zh: fmt.Sprintf("“%s”还差 %d 行%s", f.Name.Zh, g.Rows, sort(g.Want, plan.Zh)),
			En: fmt.Sprintf("%s missing in “%s”%s", rows(g.Rows), f.Name.En, sort(g.Want, plan.En)),
		}
	case cell != nil:
		row := rowName(p, g.Path)
		return plan.Words{
			Zh: f.Name.Zh + row.Zh + "没写“" + cell.Name.Zh + "”",
			En: f.Name.En + ", " + row.En + ": “" + cell.Name.En + "” is empty",
		}
	}
	return plan.Words{Zh: "“" + f.Name.Zh + "”还没写", En: "Not written yet: " + f.Name.En}
}

func rows(n int) string {
	if n == 1 {
		return "1 row"
	}
	return fmt.Sprintf("%d rows", n)
}

// sort says which rows are asked for: "（主指标）".
func sort(w *plan.Want, l plan.Language) string {
	name := w.Sort(l)
	if name == "" {
		return ""
	}
	return plan.Words{Zh: "（" + name + "）", En: " (" + name + ")"}.In(l)
}
