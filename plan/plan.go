package plan

import (
	"reflect"
	"strconv"
)

// A Plan is all answers of one operations plan. The zero value is an empty
// plan. Its fields may be read freely; only Apply writes them.
type Plan struct {
	Head
	Product   ProductSection   `id:"product" name:"产品描述|Product"`
	Goals     GoalsSection     `id:"goals" name:"运营目标|Goals"`
	Scope     ScopeSection     `id:"scope" name:"工作范围|Scope of work"`
	Resources ResourcesSection `id:"resources" name:"运营资源|Resources"`
	Strategy  StrategySection  `id:"strategy" name:"运营策略|Strategy"`
	Systems   SystemsSection   `id:"systems" name:"系统支撑|Systems"`
	Results   ResultsSection   `id:"results" name:"运营效果|Expected results and milestones"`
	Budget    BudgetSection    `id:"budget" name:"预算|Budget"`

	last Key // given to a row so far
}

// Row is embedded by every row of a table.
type Row struct {
	Key Key
}

// A Key tells a row from all others of its plan, in memory, whatever is moved,
// renamed or undone. Files do not hold it.
type Key int

// String is the key's form in journal records: "#3".
func (k Key) String() string { return "#" + strconv.Itoa(int(k)) }

// Clone returns a copy that shares nothing with p.
func (p *Plan) Clone() *Plan {
	c := *p
	root := reflect.ValueOf(&c).Elem()
	for _, f := range Fields() {
		if f.Kind != KindTable {
			continue
		}
		rows := root.FieldByIndex(f.index)
		if rows.IsNil() {
			continue
		}
		own := reflect.MakeSlice(rows.Type(), rows.Len(), rows.Len())
		reflect.Copy(own, rows)
		rows.Set(own)
	}
	return &c
}

// Equal tells whether both plans hold the same answers; keys do not count.
func (p *Plan) Equal(q *Plan) bool {
	for _, f := range Fields() {
		if f.Kind != KindTable {
			if p.value(f).String() != q.value(f).String() {
				return false
			}
			continue
		}
		a, b := p.value(f), q.value(f)
		if a.Len() != b.Len() {
			return false
		}
		for i := range a.Len() {
			if !equalRows(a.Index(i), b.Index(i)) {
				return false
			}
		}
	}
	return true
}

func equalRows(a, b reflect.Value) bool {
	for i := 1; i < a.NumField(); i++ { // 0 is Row
		if a.Field(i).String() != b.Field(i).String() {
			return false
		}
	}
	return true
}

// value is the field's place in the plan, settable.
func (p *Plan) value(f *Field) reflect.Value {
	return reflect.ValueOf(p).Elem().FieldByIndex(f.index)
}

// Lang is the language the plan is written in.
func (p *Plan) Lang() Language {
	if p.Language == Choice(En) {
		return En
	}
	return Zh
}

// Money is the code of the currency the plan's amounts are in. Where the plan
// names none, its language lets one assume it.
func (p *Plan) Money() string {
	switch {
	case p.Currency != "":
		return string(p.Currency)
	case p.Lang() == En:
		return "USD"
	}
	return "CNY"
}
