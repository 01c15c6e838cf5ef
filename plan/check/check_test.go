package check_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"opsplan/plan"
	"opsplan/plan/check"
	"opsplan/plan/draft/source"
)

var update = flag.Bool("update", false, "write what the check finds into the cases")

// A case is a file of pairs: a draft and, under the same name, what is found.
func TestRulesFindWhatTheCasesSay(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) != len(check.Rules()) {
		t.Fatalf("%d files for %d rules, %v", len(files), len(check.Rules()), err)
	}
	for _, file := range files {
		rule := strings.TrimSuffix(filepath.Base(file), ".txtar")
		if _, ok := check.RuleOf(rule); !ok {
			t.Errorf("%s: there is no such rule", file)
		}
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(archive.Files); i += 2 {
			name := archive.Files[i].Name
			t.Run(rule+"/"+name, func(t *testing.T) {
				got := found(t, rule, archive.Files[i].Data)
				if want := string(archive.Files[i+1].Data); got != want && !*update {
					t.Errorf("found\n%s\nwant\n%s", got, want)
				}
				archive.Files[i+1].Data = []byte(got)
			})
		}
		if *update {
			if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// found writes the rule's findings as a case does, a paragraph each.
func found(t *testing.T, rule string, data []byte) string {
	t.Helper()
	file, err := source.Parse("case", data)
	if err != nil {
		t.Fatal(err)
	}
	p := file.Plan()
	var b strings.Builder
	for _, f := range check.Run(p) {
		if f.Rule == rule {
			fmt.Fprintf(&b, "%s %s\n", f.Severity, p.Address(f.Path))
			for _, l := range plan.Languages {
				for _, line := range []string{f.Summary.In(l), f.Arithmetic.In(l), f.Remedy.In(l)} {
					if line != "" {
						fmt.Fprintf(&b, "  %s\n", line)
					}
				}
			}
		}
	}
	if b.Len() == 0 {
		return "nothing\n"
	}
	return b.String()
}

func TestTheGravestFindingsComeFirstThenThoseOfEarlierQuestions(t *testing.T) {
	p := &plan.Plan{Head: plan.Head{Stage: "转型期", PeriodEnd: "2027-02-30"}}
	last, order := check.Error, map[string]int{}
	for i, f := range plan.Fields() {
		order[f.ID] = i
	}
	at := -1
	for _, f := range check.Run(p) {
		switch {
		case f.Severity < last:
			t.Errorf("%s %s stands behind a %s", f.Severity, f.Path, last)
		case f.Severity == last && order[f.Path.Field] < at:
			t.Errorf("%s stands behind a later question", f.Path)
		}
		last, at = f.Severity, order[f.Path.Field]
	}
	if last != check.Warning {
		t.Errorf("the last finding is a %s, want the unknown stage's warning", last)
	}
}

func TestEveryRuleAndFindingSpeaksBothLanguages(t *testing.T) {
	for _, r := range check.Rules() {
		for _, w := range []plan.Words{r.About, r.Explain} {
			if w.Zh == "" || w.En == "" {
				t.Errorf("%s: words are missing", r.ID)
			}
		}
	}
	for _, stage := range plan.Stages {
		for _, f := range check.Run(&plan.Plan{Head: plan.Head{Stage: stage, Date: "十三月"}}) {
			for _, w := range []plan.Words{f.Summary, f.Why, f.Remedy} {
				if w.Zh == "" || w.En == "" {
					t.Errorf("%s %s: words are missing", f.Rule, f.Path)
				}
			}
		}
	}
}

func TestTheScoreRisesWithWhatIsAnswered(t *testing.T) {
	empty := scored(&plan.Plan{})
	some := scored(&plan.Plan{Head: plan.Head{Stage: plan.Startup, Readers: plan.Self, Trade: plan.General}})
	if empty.Total != 0 || some.Total <= 0 || some.Total >= 100 {
		t.Errorf("an empty plan has %d, one with a set-up %d", empty.Total, some.Total)
	}
}

func scored(p *plan.Plan) check.Score { return check.ScoreOf(p, check.Run(p)) }

func TestTheScoreSaysWhichRulesCostWhat(t *testing.T) {
	p := &plan.Plan{Budget: plan.BudgetSection{Cap: "X元", CashInHand: "不少", StopLoss: "看情况"}}
	total := 0
	for _, f := range scored(p).Families {
		total += f.Of
		if f.ID == "measurable" && (len(f.Costs) != 1 || f.Costs[0] != check.Cost{Rule: "unreadable", Points: 8}) {
			t.Errorf("measurable: %+v", f)
		}
	}
	if total != 100 {
		t.Errorf("the families are worth %d", total)
	}
}

func TestRulesNameQuestionsThatThereAre(t *testing.T) {
	families := map[string]bool{}
	for _, f := range scored(&plan.Plan{}).Families {
		families[f.ID] = true
	}
	for _, r := range check.Rules() {
		if !families[r.Family] {
			t.Errorf("%s: no family %q", r.ID, r.Family)
		}
		for _, id := range r.Reads {
			if _, ok := plan.Question(id); ok {
				continue
			}
			table, cell := id[:max(strings.LastIndexByte(id, '.'), 0)], id[strings.LastIndexByte(id, '.')+1:]
			f, ok := plan.Question(table)
			if ok {
				_, ok = f.Cell(cell)
			}
			if !ok {
				t.Errorf("%s reads %s, which is declared nowhere", r.ID, id)
			}
		}
	}
}

func BenchmarkRun(b *testing.B) {
	for _, n := range []int{10, 100, 1_000, 10_000} {
		p := &plan.Plan{Head: plan.Head{Stage: plan.Growth}}
		table, _ := plan.Question("strategy.actions")
		for range n {
			if _, err := p.Apply(p.Add(table, -1, map[string]string{"action": "给团长打电话", "due": "1月5日"})); err != nil {
				b.Fatal(err)
			}
		}
		b.Run(fmt.Sprint(n, " actions"), func(b *testing.B) {
			for b.Loop() {
				check.Run(p)
			}
		})
	}
}

// BenchmarkLargePlan is of a plan as no person writes it: 1,000 KPIs by formulas,
// 5,000 actions, 5,000 lines.
func BenchmarkLargePlan(b *testing.B) {
	for _, scale := range []int{1, 10, 100, 1000} {
		p := &plan.Plan{Head: plan.Head{Stage: plan.Growth, Language: "zh", PeriodStart: "2027-01-01", PeriodEnd: "2027-12-31"}}
		for i := range 10 * scale {
			k := plan.KPI{Name: plan.Line(fmt.Sprint("指标", i)), Role: plan.Factor, Current: "100", Target: "120", Due: "2027-12-31"}
			if i > 0 {
				k.Formula = plan.Formula(fmt.Sprintf("指标%d × 1", i-1))
			}
			p.Goals.KPIs = append(p.Goals.KPIs, k)
		}
		for i := range 50 * scale {
			p.Strategy.Actions = append(p.Strategy.Actions, plan.Action{Action: plan.Line(fmt.Sprint("给第", i, "位团长打电话")), Owner: plan.Reference(fmt.Sprint("人", i%30)), Due: "2027-03-05"})
			p.Budget.Lines = append(p.Budget.Lines, plan.BudgetLine{Item: plan.Line(fmt.Sprint("第", i, "项")), Amount: "1,200元", HowOften: "once", Start: "2027-02-01"})
		}
		draft, err := source.Parse("", source.Encode(p))
		if err != nil {
			b.Fatal(err)
		}
		p = draft.Plan() // whose rows have keys
		b.Run(fmt.Sprintf("%d KPIs, %d actions, %d lines", 10*scale, 50*scale, 50*scale), func(b *testing.B) {
			for b.Loop() {
				check.Run(p)
			}
		})
	}
}

// A rule says how grave it is at most, in lists and for services that show
// findings; its cases show it at that, and leave something alone.
func TestEveryRuleFiresAsGravelyAsItSaysAndHasANearMiss(t *testing.T) {
	for _, rule := range check.Rules() {
		archive, err := txtar.ParseFile(filepath.Join("testdata", rule.ID+".txtar"))
		if err != nil {
			t.Fatal(err)
		}
		gravest, missed := check.Severity(-1), false
		for i := 1; i < len(archive.Files); i += 2 {
			for line := range strings.Lines(string(archive.Files[i].Data)) {
				word, _, _ := strings.Cut(strings.TrimSpace(line), " ")
				s, ok := check.ParseSeverity(word)
				missed = missed || word == "nothing"
				if ok && line[0] != ' ' && (gravest < 0 || s < gravest) {
					gravest = s
				}
			}
		}
		if gravest != rule.Severity {
			t.Errorf("%s: said to be %s, and its gravest case is %d", rule.ID, rule.Severity, gravest)
		}
		if !missed {
			t.Errorf("%s: no near miss, in which it must find nothing", rule.ID)
		}
	}
}
