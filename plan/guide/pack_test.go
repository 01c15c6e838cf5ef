package guide_test

import (
	"fmt"
	"testing"

	"opsplan/plan"
	"opsplan/plan/check"
	"opsplan/plan/derive"
	"opsplan/plan/guide"
	"opsplan/plan/number"
)

// begun is a plan of which only the set-up page is filled in.
func begun(stage, trade plan.Choice, l plan.Language) *plan.Plan {
	p := &plan.Plan{}
	p.Stage, p.Trade, p.Language, p.Currency = stage, trade, plan.Choice(l), "GBP"
	p.PeriodStart, p.AnchorDate, p.PeriodEnd = "2027-01-01", "2027-06-01", "2027-12-31"
	return p
}

// takeAll takes over every row that is offered for the plan.
func takeAll(t *testing.T, p *plan.Plan) {
	t.Helper()
	for _, f := range plan.Fields() {
		changes, err := guide.Take(p, f.ID, guide.Pack(p, f.ID))
		if err != nil {
			t.Fatal(err)
		}
		apply(t, p, changes)
	}
}

func apply(t *testing.T, p *plan.Plan, changes []plan.Change) {
	t.Helper()
	for _, c := range changes {
		if _, err := p.Apply(c); err != nil {
			t.Fatal(err)
		}
	}
}

// everyPack takes over the whole pack of each stage, trade and language.
func everyPack(t *testing.T, each func(t *testing.T, p *plan.Plan)) {
	t.Helper()
	trades, _ := plan.Question("trade")
	for _, l := range plan.Languages {
		for _, stage := range plan.Stages {
			for _, trade := range trades.Options {
				t.Run(fmt.Sprintf("%s.%s.%s", l, trade.Code, stage), func(t *testing.T) {
					p := begun(stage, plan.Choice(trade.Code), l)
					takeAll(t, p)
					each(t, p)
				})
			}
		}
	}
}

func TestEveryStageAndTradeHasEnoughToBeginWith(t *testing.T) {
	type size struct{ least, most int }
	always := map[string]size{
		"goals.kpis":       {3, 6},
		"strategy.actions": {5, 20},
		"strategy.risks":   {3, 7},
		"systems.tools":    {1, 6},
		"scope.people":     {3, 8},
		"budget.lines":     {5, 16},
	}
	at := map[plan.Choice]map[string]size{
		plan.Startup:  {"goals.assumptions": {2, 6}, "strategy.phases": {2, 4}, "results.milestones": {2, 6}, "resources.need": {2, 8}},
		plan.Growth:   {"goals.assumptions": {2, 6}, "strategy.strategies": {3, 5}, "results.milestones": {3, 6}},
		plan.Maturity: {"goals.assumptions": {1, 6}, "strategy.events": {3, 8}, "strategy.watch": {2, 5}, "scope.lines": {2, 5}},
		plan.Decline:  {"goals.assumptions": {1, 6}, "strategy.exit_steps": {8, 16}, "strategy.affected": {3, 8}, "scope.fates": {2, 8}, "resources.released": {1, 6}},
	}
	everyPack(t, func(t *testing.T, p *plan.Plan) {
		for _, sizes := range []map[string]size{always, at[p.Stage]} {
			for id, want := range sizes {
				f, _ := plan.Question(id)
				if n := p.Count(f); n < want.least || n > want.most {
					t.Errorf("%s has %d rows, want %d to %d", id, n, want.least, want.most)
				}
			}
		}
	})
}

// What a shop needs before it opens.
func TestAShopThatOpensIsOfferedItsPapersAndItsMoney(t *testing.T) {
	for _, l := range plan.Languages {
		p := begun(plan.Startup, plan.Store, l)
		takeAll(t, p)
		working, licences := 0, 0
		for _, line := range p.Budget.Lines {
			if line.Category == "working" {
				working++
			}
			if line.Category == "licences" {
				licences++
			}
		}
		if working < 2 || licences == 0 || len(p.Strategy.Actions) < 14 || len(p.Scope.Conditions) < 4 {
			t.Errorf("%s: %d lines of working capital and deposits, %d of licences, %d actions, %d conditions",
				l, working, licences, len(p.Strategy.Actions), len(p.Scope.Conditions))
		}
	}
}

func TestAWholePackIsWithoutErrorsButForWhatIsLeftToFillIn(t *testing.T) {
	everyPack(t, func(t *testing.T, p *plan.Plan) {
		for _, f := range check.Run(p) {
			if f.Severity == check.Error && f.Rule != "required" {
				t.Errorf("%s: %s", p.Address(f.Path), f.Summary.En)
			}
		}
	})
}

// Nobody is told that rows are missing where the pack was taken over.
func TestAWholePackHasAllRowsThatAreRequiredOfItsTables(t *testing.T) {
	everyPack(t, func(t *testing.T, p *plan.Plan) {
		for _, gap := range p.Missing() {
			f, _ := gap.Path.Declared()
			if own := map[string]bool{"product": true}[f.Section.ID]; gap.Rows > 0 && !own {
				t.Errorf("%s lacks %d rows %s", f.ID, gap.Rows, gap.Want.Sort(plan.En))
			}
		}
	})
}

func TestCellsOfPacksCanBeRead(t *testing.T) {
	everyPack(t, func(t *testing.T, p *plan.Plan) {
		within := period(t, p)
		cells(p, func(f, cell *plan.Field, row plan.RowText) {
			text, place := row.Text(cell), f.ID+" "+row.Title()+" "+cell.Key
			if text == "" {
				return
			}
			if err := readable(cell.Kind, text, within); err != nil {
				t.Errorf("%s: %q: %v", place, text, err)
			}
			o, option := cell.Option(text)
			if cell.Kind == plan.KindChoice && (!option || o.Code != text) {
				t.Errorf("%s: %q is no code", place, text)
			}
			if _, ok := p.Resolve(cell, text); cell.Kind == plan.KindReference && !ok && !option {
				t.Errorf("%s: %q names nothing", place, text)
			}
			if _, _, ok := number.ReadUnit(text); cell.Key == "unit" && !ok {
				t.Errorf("%s: %q is no unit", place, text)
			}
		})
	})
}

// A reference that leads nowhere is left out when rows are taken, and would be
// missed by nobody.
func TestReferencesOfPacksLeadToRowsOfTheSamePack(t *testing.T) {
	everyPack(t, func(t *testing.T, p *plan.Plan) {
		for _, f := range plan.Fields() {
			for _, s := range guide.Pack(p, f.ID) {
				for key, text := range s.Cells {
					cell, ok := f.Cell(key)
					if !ok || cell.Kind != plan.KindReference {
						continue
					}
					_, option := cell.Option(text)
					if _, ok := p.Resolve(cell, text); !ok && !option {
						t.Errorf("%s %s: %s: %q names nothing", f.ID, s.Name, key, text)
					}
				}
			}
		}
	})
}

func TestFormulasOfPacksNameOnlyTheirOwnKPIsAndAssumptions(t *testing.T) {
	everyPack(t, func(t *testing.T, p *plan.Plan) {
		names := derive.NamesOf(p)
		formulas := 0
		for _, k := range p.Goals.KPIs {
			if k.Formula == "" {
				continue
			}
			formulas++
			if unknown, err := names.Unknown(string(k.Formula)); err != nil || len(unknown) > 0 {
				t.Errorf("%s: unknown %q, %v", k.Formula, unknown, err)
			}
		}
		if formulas == 0 {
			t.Error("no KPI has a formula")
		}
	})
}

// With figures in the units that the pack gives, every formula can be computed,
// and gives what its KPI is kept in.
func TestFormulasOfPacksComputeInTheirUnits(t *testing.T) {
	everyPack(t, func(t *testing.T, p *plan.Plan) {
		for i := range p.Goals.KPIs {
			k := &p.Goals.KPIs[i]
			if k.Formula == "" {
				k.Current, k.Target = "7", "7"
			}
		}
		for i := range p.Goals.Assumptions {
			p.Goals.Assumptions[i].Value = "7"
		}
		for _, d := range derive.Forward(p) {
			unit := number.Unit{}
			for _, k := range p.Goals.KPIs {
				if k.Key == d.KPI {
					unit, _, _ = number.ReadUnit(string(k.Unit))
				}
			}
			got := d.Target.Result.Unit
			if d.Err != nil || d.Target.Err != nil || d.Misnamed() || !got.Settle().Head().Fits(unit.Head()) {
				t.Errorf("%s: %v %v, in %q instead of %q", d.Name, d.Err, d.Target.Err, got.Code(), unit.Code())
			}
		}
	})
}

func TestOneMainKPIAndOneGuardInEveryPack(t *testing.T) {
	everyPack(t, func(t *testing.T, p *plan.Plan) {
		roles := map[plan.Choice]int{}
		named := map[string]bool{}
		for _, k := range p.Goals.KPIs {
			roles[k.Role]++
			named[string(k.Name)] = true
			if k.Counting == "" || k.Unit == "" || k.Direction == "" || k.Role == "" {
				t.Errorf("%s: what counts, unit, direction or role is not said", k.Name)
			}
			if k.Role == plan.Main && k.Formula == "" {
				t.Errorf("%s is the main KPI and has no formula", k.Name)
			}
		}
		for _, a := range p.Goals.Assumptions {
			if named[string(a.Name)] {
				t.Errorf("%q is a KPI and an assumption", a.Name)
			}
		}
		if roles[plan.Main] != 1 || roles[plan.Guard] == 0 {
			t.Errorf("%d main KPIs, %d guards", roles[plan.Main], roles[plan.Guard])
		}
	})
}

// Most plans forget the money that lies between paying and being paid.
func TestEveryBudgetOfAPackHasWorkingCapital(t *testing.T) {
	everyPack(t, func(t *testing.T, p *plan.Plan) {
		for _, line := range p.Budget.Lines {
			if line.Category == "working" {
				return
			}
		}
		t.Error("no line of working capital")
	})
}

func TestRisksOfPacksHaveATriggerAndAResponse(t *testing.T) {
	everyPack(t, func(t *testing.T, p *plan.Plan) {
		for _, r := range p.Strategy.Risks {
			if r.Trigger == "" || r.Response == "" || r.Contingency == "" || r.Owner == "" {
				t.Errorf("%s: no trigger, response, contingency or owner", r.Event)
			}
		}
	})
}
