package guide_test

import (
	"math/big"
	"slices"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/draft/source"
	"opsplan/plan/guide"
	"opsplan/plan/number"
)

// closing runs a test on the worked plans of an exit.
func closing(t *testing.T, each func(t *testing.T, p *plan.Plan)) {
	t.Helper()
	for _, l := range plan.Languages {
		t.Run(string(l), func(t *testing.T) {
			data, ok := guide.Example(plan.Decline, l)
			if !ok {
				t.Fatal("there is no worked plan of an exit")
			}
			file, err := source.Parse("example", data)
			if err != nil {
				t.Fatal(err)
			}
			p := file.Plan()
			if p.Stage != plan.Decline || p.Lang() != l || p.Purpose != plan.Submit {
				t.Fatalf("stage %q, language %q, purpose %q", p.Stage, p.Lang(), p.Purpose)
			}
			each(t, p)
		})
	}
}

func TestFormulasOfAnExitAgreeWithWhatIsWritten(t *testing.T) {
	closing(t, func(t *testing.T, p *plan.Plan) {
		derived := derive.Forward(p)
		if len(derived) != 2 {
			t.Errorf("%d KPIs have a formula, want share moved and share settled", len(derived))
		}
		for _, d := range derived {
			for _, side := range []derive.Side{d.Current, d.Target} {
				if d.Err != nil || side.Err != nil || !side.Agrees || side.Typed.Value().Cmp(side.Result.Value()) != 0 {
					t.Errorf("%s: written %s, computed %s: %v %v", d.Name, side.Typed.Text, side.Result.Value().FloatString(4), d.Err, side.Err)
				}
			}
		}
	})
}

func TestGatesOfAnExitFollowTheMainKPIToItsTarget(t *testing.T) {
	closing(t, func(t *testing.T, p *plan.Plan) {
		main := p.Goals.KPIs[0]
		series, err := number.ReadSeries(string(main.ByPeriod))
		if err != nil {
			t.Fatal(err)
		}
		var planned []*big.Rat
		for _, s := range series {
			planned = append(planned, s.Value())
		}
		if !slices.IsSortedFunc(planned, (*big.Rat).Cmp) || planned[len(planned)-1].Cmp(value(t, main.Target)) != 0 {
			t.Errorf("%s does not climb to %s", main.ByPeriod, main.Target)
		}
		var last plan.Milestone
		for _, m := range p.Results.Milestones {
			if string(m.KPI) != string(main.ID) {
				continue
			}
			last = m
			if !slices.ContainsFunc(planned, func(v *big.Rat) bool { return v.Cmp(value(t, m.Value)) == 0 }) {
				t.Errorf("%s: %s is no value of %s", m.Name, m.Value, main.ByPeriod)
			}
			if value(t, m.Floor).Cmp(value(t, m.Value)) >= 0 {
				t.Errorf("%s: floor %s, value %s", m.Name, m.Floor, m.Value)
			}
		}
		if last.Value != main.Target || last.Date != main.Due {
			t.Errorf("the last gate is %s on %s, the target %s on %s", last.Value, last.Date, main.Target, main.Due)
		}
	})
}

func TestAnExitPaysBeforeItSwitchesOff(t *testing.T) {
	closing(t, func(t *testing.T, p *plan.Plan) {
		settled, off := "", ""
		kinds := map[plan.Choice]int{}
		for i, s := range p.Strategy.ExitSteps {
			kinds[s.Kind]++
			if i > 0 && s.By < p.Strategy.ExitSteps[i-1].By {
				t.Errorf("%s stands after a later step", s.Step)
			}
			if s.Kind == "system" {
				off = string(s.By)
			}
		}
		for _, k := range p.Goals.KPIs {
			if k.ID == "settled" {
				settled = string(k.Due)
			}
		}
		if off != string(p.AnchorDate) {
			t.Errorf("the last system goes off on %s, the key day is %s", off, p.AnchorDate)
		}
		if settled == "" || settled >= off {
			t.Errorf("settled on %q, off on %s", settled, off)
		}
		for _, kind := range []plan.Choice{"announce", "stop_new", "freeze", "migrate", "export", "settle", "archive", "people", "legal"} {
			if kinds[kind] == 0 {
				t.Errorf("no step of kind %s", kind)
			}
		}
		if kinds["system"] < 2 {
			t.Error("read-only and switch-off are not two steps")
		}
	})
}

func TestTheLossAvoidedIsWhatTheFiguresGive(t *testing.T) {
	closing(t, func(t *testing.T, p *plan.Plan) {
		kpis, given := numbers(t, p)
		stay := new(big.Rat).Sub(given["base"], kpis["members"].target)
		lost := new(big.Rat).Mul(stay, given["quit"])
		lost.Mul(lost, given["margin"])
		avoided := new(big.Rat).Sub(kpis["residual"].current, kpis["residual"].target)
		avoided.Sub(avoided, lost)
		if written := value(t, p.Budget.LossAvoided); !near(avoided, written) {
			t.Errorf("the figures give %s, written is %s", avoided.FloatString(1), p.Budget.LossAvoided)
		}
		if !strings.Contains(string(p.Goals.DecisionReason), string(p.Budget.LossAvoided)) {
			t.Errorf("the reason does not give %s", p.Budget.LossAvoided)
		}
	})
}

func TestCostAndPayBackOfAnExitAreWhatTheLinesGive(t *testing.T) {
	written := map[plan.Language][2]string{plan.Zh: {"22.6万", "9.3 个月"}, plan.En: {"€32,800", "twelve months"}}
	months := map[plan.Language]*big.Rat{plan.Zh: big.NewRat(93, 10), plan.En: big.NewRat(12, 1)}
	closing(t, func(t *testing.T, p *plan.Plan) {
		kpis, _ := numbers(t, p)
		lines := map[string]*big.Rat{}
		for _, l := range p.Budget.Lines {
			lines[string(l.KPI)+"/"+string(l.Category)] = value(t, l.Amount)
		}
		if back, held := lines["refunded/working"], lines["unclaimed/working"]; back == nil || held == nil ||
			back.Cmp(kpis["refunded"].target) != 0 || held.Cmp(kpis["unclaimed"].target) != 0 {
			t.Error("what is paid back or held is not what the KPIs say")
		}
		cost := value(t, p.Budget.Cap)
		cost.Sub(cost, kpis["refunded"].target)
		cost.Sub(cost, kpis["unclaimed"].target)
		if own := value(t, p.Budget.Sources[1].Amount); cost.Cmp(own) != 0 {
			t.Errorf("closing costs %s, the company gives %s", cost.FloatString(0), p.Budget.Sources[1].Amount)
		}
		pays := new(big.Rat).Quo(cost, value(t, p.Budget.LossAvoided))
		if !near(pays, months[p.Lang()]) {
			t.Errorf("it pays back in %s months", pays.FloatString(2))
		}
		for _, text := range []plan.Prose{p.Summary, p.Goals.DecisionReason, p.Budget.Ask} {
			for _, figure := range written[p.Lang()] {
				if !strings.Contains(string(text), figure) {
					t.Errorf("%q is not in: %s", figure, text)
				}
			}
		}
	})
}

func TestAnExitSpendsNothingBeforeItIsApproved(t *testing.T) {
	closing(t, func(t *testing.T, p *plan.Plan) {
		for _, l := range p.Budget.Lines {
			if l.Start < p.PeriodStart {
				t.Errorf("%s starts on %s", l.Item, l.Start)
			}
		}
		if p.Date < p.Goals.DecidedOn || p.PeriodStart < p.Date {
			t.Errorf("decided %s, written %s, starts %s", p.Goals.DecidedOn, p.Date, p.PeriodStart)
		}
	})
}

type ways struct{ current, target *big.Rat }

// numbers reads the KPIs and the assumptions by their ids.
func numbers(t *testing.T, p *plan.Plan) (map[string]ways, map[string]*big.Rat) {
	t.Helper()
	kpis, given := map[string]ways{}, map[string]*big.Rat{}
	for _, k := range p.Goals.KPIs {
		kpis[string(k.ID)] = ways{value(t, k.Current), value(t, k.Target)}
	}
	for _, a := range p.Goals.Assumptions {
		given[string(a.ID)] = value(t, a.Value)
	}
	return kpis, given
}
