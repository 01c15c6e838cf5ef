package wizard

import (
	"fmt"
	"slices"
	"strings"

	"opsplan/plan"
	"opsplan/plan/check"
)

// severities are all, the gravest first.
var severities = []check.Severity{check.Error, check.Warning, check.Advice}

// report is what the check said of the plan last, laid out for people. It is
// made beside the loop, of a copy of the plan.
type report struct {
	done   bool                          // false: nothing was checked yet
	edits  int                           // made before the plan was checked
	at     map[plan.Path][]check.Finding // of an answer, and of all of a question
	points []point                       // in the order of the findings
	ends   []int                         // by severity: the number after its last point
	wrong  map[string]int                // by section: what must be mended besides what is missing
	score  check.Score
}

// point is one thing to look at: a finding, or all that one question lacks.
type point struct {
	check.Finding
	what  plan.Words   // on one line, with the name of the place
	parts []plan.Words // of a question that lacks several things: each of them
}

// reportOn lays out what was found in the plan.
func reportOn(p *plan.Plan, findings []check.Finding, edits int) report {
	r := report{
		done: true, edits: edits, at: map[plan.Path][]check.Finding{}, ends: make([]int, len(severities)),
		wrong: map[string]int{}, score: check.ScoreOf(p, findings),
	}
	gaps := map[string][]plan.Gap{}
	for _, g := range p.Missing() {
		gaps[g.Path.Field] = append(gaps[g.Path.Field], g)
	}
	for _, f := range findings {
		whole := plan.Path{Field: f.Path.Field}
		r.at[whole] = append(r.at[whole], f)
		if f.Path != whole {
			r.at[f.Path] = append(r.at[f.Path], f)
		}
		if question, _ := f.Path.Declared(); question != nil && f.Severity == check.Error && !isGap(f) {
			r.wrong[question.Section.ID]++
		}
		r.add(f, gaps[f.Path.Field])
	}
	for i, pt := range r.points {
		for s := int(pt.Severity); s < len(r.ends); s++ {
			r.ends[s] = i + 1
		}
	}
	return r
}

// add makes a point of the finding, or puts it to the last one if that is of the
// same question and both say that something is missing.
func (r *report) add(f check.Finding, gaps []plan.Gap) {
	if !isGap(f) || len(gaps) < 2 {
		r.points = append(r.points, point{Finding: f, what: f.Summary})
		return
	}
	if last := len(r.points) - 1; last < 0 || !isGap(r.points[last].Finding) || r.points[last].Path.Field != f.Path.Field {
		r.points = append(r.points, point{Finding: f, what: plan.Words{Zh: lacking(gaps, plan.Zh), En: lacking(gaps, plan.En)}})
	}
	last := &r.points[len(r.points)-1]
	last.parts = append(last.parts, f.Summary)
}

// isGap tells whether the finding says that something required is missing.
func isGap(f check.Finding) bool { return f.Rule == "required" && f.Severity == check.Error }

// of are the numbers of the severity's points: from the first to before the end.
func (r report) of(s check.Severity) (from, end int) {
	if !r.done {
		return 0, 0
	}
	if s > check.Error {
		from = r.ends[s-1]
	}
	return from, r.ends[s]
}

// count is how many points there are of the severity.
func (r report) count(s check.Severity) int {
	from, end := r.of(s)
	return end - from
}

// lacking says on one line all that a table lacks: rows, and cells of those it
// has.
func lacking(gaps []plan.Gap, l plan.Language) string {
	table, _ := plan.Question(gaps[0].Path.Field)
	rows, cells := 0, 0
	var sorts, names []string
	for _, g := range gaps {
		if g.Rows > 0 {
			rows += g.Rows
			sorts = appendNew(sorts, g.Want.Sort(l))
			continue
		}
		cells++
		if _, cell := g.Path.Declared(); cell != nil {
			names = appendNew(names, cell.Name.In(l))
		}
	}
	lacks := make([]string, 0, 2)
	if rows > 0 {
		lacks = append(lacks, counted(rows, plan.Words{Zh: "还差 %d 行", En: "%d more row"}, sorts, l))
	}
	if cells > 0 {
		lacks = append(lacks, counted(cells, plan.Words{Zh: "还空着 %d 格", En: "%d empty cell"}, names, l))
	}
	w := plan.Words{Zh: "“" + table.Name.Zh + "”", En: table.Name.En + ": "}
	return w.In(l) + strings.Join(lacks, plan.Words{Zh: "，", En: ", "}.In(l))
}

// counted is so many of something and, in brackets, of which sort.
func counted(n int, what plan.Words, sorts []string, l plan.Language) string {
	text := fmt.Sprintf(what.In(l), n)
	if l == plan.En && n != 1 {
		text += "s"
	}
	if len(sorts) == 0 {
		return text
	}
	brackets := plan.Words{Zh: "（%s）", En: " (%s)"}.In(l)
	return text + fmt.Sprintf(brackets, strings.Join(sorts, plan.Words{Zh: "、", En: ", "}.In(l)))
}

func appendNew(list []string, text string) []string {
	if text == "" || slices.Contains(list, text) {
		return list
	}
	return append(list, text)
}
