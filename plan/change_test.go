package plan_test

import (
	"encoding/json"
	"errors"
	"testing"

	"pgregory.net/rapid"

	"opsplan/plan"
)

// anyChange draws a change that fits the plan.
func anyChange(t *rapid.T, p *plan.Plan) plan.Change {
	text := rapid.SampledFrom([]string{"", "成交额", "90万", "𠮷\n- a", " x ", "e\u0301", "\u2028"})
	f := rapid.SampledFrom(plan.Fields()).Draw(t, "question")
	if f.Kind != plan.KindTable {
		return anyEdit(t, p, f.Whole(), text)
	}
	n := p.Count(f)
	if n == 0 || rapid.Bool().Draw(t, "add") {
		cells := map[string]string{}
		for _, c := range f.Cells {
			if s := text.Draw(t, c.Key); s != "" {
				cells[c.Key] = s
			}
		}
		return p.Add(f, rapid.IntRange(-1, n).Draw(t, "to"), cells)
	}
	row := plan.Path{Field: f.ID, Row: p.RowAt(f, rapid.IntRange(0, n-1).Draw(t, "row")).Key()}
	switch rapid.IntRange(0, 2).Draw(t, "op") {
	case 0:
		c, _ := p.Remove(row)
		return c
	case 1:
		c, _ := p.Shift(row, rapid.IntRange(0, n).Draw(t, "shift"))
		return c
	}
	row.Cell = rapid.SampledFrom(f.Cells).Draw(t, "cell").Key
	return anyEdit(t, p, row, text)
}

func anyEdit(t *rapid.T, p *plan.Plan, at plan.Path, text *rapid.Generator[string]) plan.Change {
	old := p.Text(at)
	if old == "" || rapid.Bool().Draw(t, "whole") {
		return p.Set(at, text.Draw(t, "text"))
	}
	letters := []rune(old)
	from := rapid.IntRange(0, len(letters)).Draw(t, "from")
	to := rapid.IntRange(from, len(letters)).Draw(t, "until")
	return plan.Change{Path: at, At: len(string(letters[:from])), Old: string(letters[from:to]), New: text.Draw(t, "text")}
}

func TestUndoneChangesLeaveThePlanAsItWas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := &plan.Plan{}
		var was []*plan.Plan
		var undo []plan.Change
		for range rapid.IntRange(1, 30).Draw(t, "changes") {
			was = append(was, p.Clone())
			inverse, err := p.Apply(anyChange(t, p))
			if err != nil {
				t.Fatal(err)
			}
			undo = append(undo, inverse)
		}
		after := p.Clone()
		var redo []plan.Change
		for i := len(undo) - 1; i >= 0; i-- {
			again, err := p.Apply(undo[i])
			if err != nil {
				t.Fatalf("undo %+v: %v", undo[i], err)
			}
			redo = append(redo, again)
			if !p.Equal(was[i]) {
				t.Fatalf("undoing change %d does not give the plan before it", i)
			}
		}
		for i := len(redo) - 1; i >= 0; i-- {
			if _, err := p.Apply(redo[i]); err != nil {
				t.Fatalf("redo %+v: %v", redo[i], err)
			}
		}
		if !p.Equal(after) {
			t.Fatal("redoing all does not give the plan after")
		}
	})
}

func TestChangesSurviveJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, q := &plan.Plan{}, &plan.Plan{}
		for range rapid.IntRange(1, 10).Draw(t, "changes") {
			c := anyChange(t, p)
			record, err := json.Marshal(c)
			if err != nil {
				t.Fatal(err)
			}
			var read plan.Change
			if err := json.Unmarshal(record, &read); err != nil {
				t.Fatalf("%s: %v", record, err)
			}
			if _, err := p.Apply(c); err != nil {
				t.Fatal(err)
			}
			if _, err := q.Apply(read); err != nil {
				t.Fatalf("%s: %v", record, err)
			}
		}
		if !p.Equal(q) {
			t.Fatal("replayed changes give another plan")
		}
	})
}

func TestAChangeThatDoesNotFitChangesNothing(t *testing.T) {
	kpis, _ := plan.Question("goals.kpis")
	p := &plan.Plan{}
	apply(t, p, p.Add(kpis, -1, map[string]string{"name": "月成交额"}))
	apply(t, p, p.Set(plan.Path{Field: "product.name"}, "邻里鲜"))
	row := plan.Path{Field: "goals.kpis", Row: p.Goals.KPIs[0].Key}
	for name, c := range map[string]plan.Change{
		"another old text":   {Path: plan.Path{Field: "title"}, Old: "x", New: "y"},
		"past the end":       {Path: plan.Path{Field: "title"}, At: 3, New: "y"},
		"no such question":   {Path: plan.Path{Field: "goals.slogan"}, New: "y"},
		"no such cell":       {Path: plan.Path{Field: "goals.kpis", Row: row.Row, Cell: "colour"}, New: "y"},
		"no such row":        {Path: plan.Path{Field: "goals.kpis", Row: 99, Cell: "name"}, New: "y"},
		"a table as text":    {Path: plan.Path{Field: "goals.kpis"}, New: "y"},
		"a text as table":    {Op: plan.Insert, Path: plan.Path{Field: "title", Row: 7}},
		"a key twice":        {Op: plan.Insert, Path: row},
		"a key of no row":    {Op: plan.Insert, Path: plan.Path{Field: "goals.kpis"}},
		"a row too far":      {Op: plan.Insert, Path: plan.Path{Field: "goals.kpis", Row: 7}, To: 2},
		"an unknown cell":    {Op: plan.Insert, Path: plan.Path{Field: "goals.kpis", Row: 7}, Cells: map[string]string{"colour": "red"}},
		"another row there":  {Op: plan.Delete, Path: plan.Path{Field: "goals.kpis", Row: 7}},
		"nothing there":      {Op: plan.Delete, Path: row, From: 1},
		"a move out of it":   {Op: plan.Move, Path: row, To: 1},
		"an unknown op":      {Op: "paint", Path: row},
		"a negative row":     {Op: plan.Delete, Path: row, From: -1},
		"a negative offset":  {Path: plan.Path{Field: "title"}, At: -1},
		"half a letter":      {Path: plan.Path{Field: "title"}, New: "\xe6"},
		"inside a letter":    {Path: plan.Path{Field: "product.name"}, At: 1, New: "y"},
		"half a letter, row": {Op: plan.Insert, Path: plan.Path{Field: "goals.kpis", Row: 7}, Cells: map[string]string{"name": "\xff"}},
		"a move from beyond": {Op: plan.Move, Path: row, From: 4},
	} {
		before := p.Clone()
		if _, err := p.Apply(c); err == nil {
			t.Errorf("%s: applied", name)
		}
		if !p.Equal(before) {
			t.Errorf("%s: refused, but the plan changed", name)
		}
	}
}

func TestAClonedPlanSharesNothing(t *testing.T) {
	kpis, _ := plan.Question("goals.kpis")
	p := &plan.Plan{}
	apply(t, p, p.Add(kpis, -1, map[string]string{"name": "月成交额"}))
	q := p.Clone()
	apply(t, q, q.Set(plan.Path{Field: "goals.kpis", Row: q.Goals.KPIs[0].Key, Cell: "name"}, "月利润"))
	if p.Goals.KPIs[0].Name != "月成交额" || p.Equal(q) {
		t.Errorf("the original says %q", p.Goals.KPIs[0].Name)
	}
}

func TestRowsGetAnIDThatIsFree(t *testing.T) {
	kpis, _ := plan.Question("goals.kpis")
	p := &plan.Plan{}
	apply(t, p, p.Add(kpis, -1, map[string]string{"id": "kpi2"}))
	apply(t, p, p.Add(kpis, -1, nil))
	apply(t, p, p.Add(kpis, 0, map[string]string{"id": "gmv"}))
	apply(t, p, p.Add(kpis, -1, nil))
	var ids []string
	for _, k := range p.Goals.KPIs {
		ids = append(ids, string(k.ID))
	}
	if got := len(ids); got != 4 || ids[0] != "gmv" || ids[1] != "kpi2" || ids[2] != "kpi3" || ids[3] != "kpi4" {
		t.Errorf("ids %q", ids)
	}
}

func TestAnAddressLeadsWhereItSays(t *testing.T) {
	kpis, _ := plan.Question("goals.kpis")
	risks, _ := plan.Question("strategy.risks")
	p := &plan.Plan{}
	apply(t, p, p.Add(kpis, -1, map[string]string{"id": "gmv", "target": "90万"}))
	apply(t, p, p.Add(kpis, -1, map[string]string{"id": "2027.h1", "target": "80%"}))
	apply(t, p, p.Add(risks, -1, map[string]string{"event": "台风"}))
	for address, want := range map[string]string{
		"goals.kpis.gmv.target":     "90万",
		"goals.kpis.0.target":       "90万",
		"goals.kpis[1].target":      "80%",
		"goals.kpis.2027.h1.target": "80%",
		"strategy.risks.0.event":    "台风",
	} {
		at, err := p.Locate(address)
		if err != nil || p.Text(at) != want {
			t.Errorf("%s: %q, %v; want %q", address, p.Text(at), err, want)
			continue
		}
		if again, err := p.Locate(p.Address(at)); err != nil || again != at {
			t.Errorf("%s: its address %s leads to %v, %v", address, p.Address(at), again, err)
		}
	}
	if got := p.Address(plan.Path{Field: "goals.kpis", Row: p.Goals.KPIs[0].Key, Cell: "target"}); got != "goals.kpis.gmv.target" {
		t.Errorf("address %s", got)
	}
}

func TestAWrongAddressSaysWhatMayBeMeant(t *testing.T) {
	kpis, _ := plan.Question("goals.kpis")
	p := &plan.Plan{}
	apply(t, p, p.Add(kpis, -1, map[string]string{"id": "gmv"}))
	for address, want := range map[string][2]string{
		"goals.vison":           {"goals.vison", "goals.vision"},
		"titel":                 {"titel", "title"},
		"goals.kpis.gvm.target": {"gvm", "gmv"},
		"goals.kpis.gmv.tagret": {"tagret", "target"},
		"goals.kpis.7":          {"7", ""},
		"goals.vision.0":        {"0", "goals.vision"},
		"goals.kpi.0.target":    {"goals.kpi.0.target", "goals.kpis.0.target"},
		"":                      {"", ""},
	} {
		_, err := p.Locate(address)
		var wrong *plan.AddressError
		if !errors.As(err, &wrong) || wrong.Part != want[0] || wrong.Suggest != want[1] {
			t.Errorf("%q: %v; want unknown %q, suggesting %q", address, err, want[0], want[1])
		}
	}
}

func TestAPointerIntoThePlanHasAPath(t *testing.T) {
	kpis, _ := plan.Question("goals.kpis")
	p := &plan.Plan{}
	for range 3 {
		apply(t, p, p.Add(kpis, -1, nil))
	}
	key := p.Goals.KPIs[1].Key
	for _, c := range []struct {
		answer any
		want   plan.Path
	}{
		{&p.Title, plan.Path{Field: "title"}},
		{&p.Goals.Vision, plan.Path{Field: "goals.vision"}},
		{&p.Goals.KPIs, plan.Path{Field: "goals.kpis"}},
		{&p.Goals.KPIs[1], plan.Path{Field: "goals.kpis", Row: key}},
		{&p.Goals.KPIs[1].Certainty, plan.Path{Field: "goals.kpis", Row: key, Cell: "certainty"}},
	} {
		if got, err := p.PathOf(c.answer); err != nil || got != c.want {
			t.Errorf("path %v, %v; want %v", got, err, c.want)
		}
	}
	if _, err := p.PathOf(new(plan.Line)); err == nil {
		t.Error("a pointer elsewhere has a path")
	}
}

func TestReferencesFollowARenamedRow(t *testing.T) {
	levers, _ := plan.Question("goals.levers")
	strategies, _ := plan.Question("strategy.strategies")
	p := &plan.Plan{}
	apply(t, p, p.Add(levers, -1, map[string]string{"id": "lead", "name": "动团率"}))
	apply(t, p, p.Add(strategies, -1, map[string]string{"name": "团长激活", "lever": "动团率"}))
	apply(t, p, p.Add(strategies, -1, map[string]string{"name": "团长陪跑", "lever": "lead"}))
	rename := p.Set(plan.Path{Field: "goals.levers", Row: p.Goals.Levers[0].Key, Cell: "name"}, "团长动团率")
	follow := p.Follow(rename)
	if len(follow) != 1 || follow[0].New != "团长动团率" || follow[0].Path.Row != p.Strategy.Strategies[0].Key {
		t.Fatalf("follow %+v", follow)
	}
	byID := plan.Path{Field: "strategy.strategies", Row: p.Strategy.Strategies[1].Key, Cell: "lever"}
	if got := p.Shown(byID, plan.Zh); got != "动团率" {
		t.Errorf("a reference by id is shown as %q", got)
	}
}

func TestFormulasFollowARenamedRow(t *testing.T) {
	kpis, _ := plan.Question("goals.kpis")
	p := &plan.Plan{}
	apply(t, p, p.Add(kpis, -1, map[string]string{"id": "orders", "name": "单"}))
	apply(t, p, p.Add(kpis, -1, map[string]string{"id": "gmv", "name": "成交额", "formula": "成交额 = 单 × 单价 × (单+1) − orders"}))
	at := plan.Path{Field: "goals.kpis", Row: p.Goals.KPIs[0].Key, Cell: "name"}
	for _, c := range p.Follow(p.Set(at, "订单数")) {
		apply(t, p, c)
	}
	if gone := p.Follow(p.Set(at, "")); len(gone) > 0 {
		t.Errorf("a name that is gone is followed: %v", gone)
	}
	at.Cell = "id"
	for _, c := range p.Follow(p.Set(at, "n")) {
		apply(t, p, c)
	}
	if got, want := string(p.Goals.KPIs[1].Formula), "成交额 = 订单数 × 单价 × (订单数+1) − n"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestReferencesToADeletedRowKeepItsName(t *testing.T) {
	levers, _ := plan.Question("goals.levers")
	strategies, _ := plan.Question("strategy.strategies")
	p := &plan.Plan{}
	apply(t, p, p.Add(levers, -1, map[string]string{"id": "lead", "name": "动团率"}))
	apply(t, p, p.Add(strategies, -1, map[string]string{"name": "团长激活", "lever": "lead"}))
	before := p.Clone()
	row := plan.Path{Field: "goals.levers", Row: p.Goals.Levers[0].Key}
	remove, _ := p.Remove(row)
	var back []plan.Change
	for _, c := range append(p.Release(row), remove) {
		inverse, err := p.Apply(c)
		if err != nil {
			t.Fatal(err)
		}
		back = append(back, inverse)
	}
	if got := p.Strategy.Strategies[0].Lever; got != "动团率" || len(p.Goals.Levers) != 0 {
		t.Errorf("the strategy pulls %q", got)
	}
	for i := len(back) - 1; i >= 0; i-- {
		apply(t, p, back[i])
	}
	if !p.Equal(before) {
		t.Error("it cannot be undone")
	}
}

func apply(t *testing.T, p *plan.Plan, c plan.Change) {
	t.Helper()
	if _, err := p.Apply(c); err != nil {
		t.Fatal(err)
	}
}
