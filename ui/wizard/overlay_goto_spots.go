package wizard

import (
	"fmt"
	"strings"

	"opsplan/plan"
	"opsplan/plan/check"
	"opsplan/plan/draft"
	"opsplan/plan/guide"
)

// spot is a place of the plan that one can go to.
type spot struct {
	find
	to  draft.Place
	row bool
}

// survey makes spots of a copy of the plan, beside the loop.
type survey struct {
	p         *plan.Plan
	l         plan.Language
	situation plan.Situation
	lacking   map[plan.Path]int // of questions and of rows: how much is missing
	wrong     map[plan.Path]bool
	spots     []spot
}

// spotsOf are all places of the plan, in its order.
func spotsOf(p *plan.Plan, l plan.Language, findings []check.Finding) []spot {
	o := &survey{p: p, l: l, situation: p.Situation(), lacking: map[plan.Path]int{}, wrong: map[plan.Path]bool{}}
	for _, g := range p.Missing() {
		o.lacking[plan.Path{Field: g.Path.Field}]++
		if g.Path.Row != 0 {
			o.lacking[plan.Path{Field: g.Path.Field, Row: g.Path.Row}]++
		}
	}
	for _, f := range findings {
		if f.Severity == check.Error && f.Rule != "required" {
			o.wrong[plan.Path{Field: f.Path.Field}] = true
			o.wrong[plan.Path{Field: f.Path.Field, Row: f.Path.Row}] = true
		}
	}
	for _, s := range plan.Sections() {
		o.section(s)
	}
	return o.spots
}

func (o *survey) say(zh, en string, args ...any) string {
	return fmt.Sprintf(plan.Words{Zh: zh, En: en}.In(o.l), args...)
}

func (o *survey) add(s spot) {
	s.do = []action{visit{s.to}}
	o.spots = append(o.spots, s)
}

func (o *survey) section(s *plan.Section) {
	name, page := fmt.Sprintf("%d %s", s.Number, s.Name.In(o.l)), pageSection
	if s.Number == 0 {
		name, page = o.say("设置", "Set-up"), pageSetup
	}
	mark, left := "✓", 0
	for _, f := range s.Fields {
		left += min(o.lacking[f.Whole()], 1)
	}
	if left > 0 {
		mark = o.say("必答还差 %d 题", "%d required left", left)
	}
	o.add(spot{find: find{name: name, mark: mark, keys: keysOf(name, s.Name.Zh, s.Name.En, s.ID)}, to: draft.Place{Page: page, Section: s.ID}})
	n := 0
	for _, f := range s.Fields {
		if o.asked(f) {
			n++
			o.question(s, f, n, page)
		}
	}
}

// asked tells whether the question is on its section's page.
func (o *survey) asked(f *plan.Field) bool {
	_, waived := o.p.Waived(f)
	return f.ID != "not_applying" && (waived || o.p.Answered(f) || o.situation.Tier(f) > plan.NotAsked)
}

func (o *survey) question(s *plan.Section, f *plan.Field, n int, page string) {
	name := fmt.Sprintf("%d.%d %s", s.Number, n, f.Name.In(o.l))
	if s.Number == 0 {
		name = f.Name.In(o.l)
	}
	to := draft.Place{Page: page, Section: s.ID, Question: f.ID}
	keys := keysOf(name, f.Name.Zh, f.Name.En, f.ID) + "\x00" + strings.ToLower(guide.For(o.l, o.situation, f.ID).Prompt)
	o.add(spot{find: find{name: "  " + name, mark: o.standing(f), keys: keys}, to: to})
	if f.Kind != plan.KindTable {
		return
	}
	for i, r := range o.p.Rows(f) {
		title := r.Title()
		if title == "" {
			title = o.say("第 %d 行", "row %d", i+1)
		}
		to.Page, to.Row = pageRow, r.Key()
		o.add(spot{find: find{name: "  " + name + " › " + title, mark: o.rowStanding(f, r.Key()), keys: keysOf(title, r.ID())}, to: to, row: true})
	}
}

// standing is how a question stands, in words.
func (o *survey) standing(f *plan.Field) string {
	_, waived := o.p.Waived(f)
	tier := o.situation.Tier(f)
	switch {
	case waived:
		return o.say("不适用", "does not apply")
	case o.wrong[f.Whole()]:
		return check.Error.Words().In(o.l)
	case o.lacking[f.Whole()] > 0 && o.p.Answered(f):
		return o.say("还差一些", "partly answered")
	case o.lacking[f.Whole()] > 0:
		return plan.Required.Words().In(o.l)
	case o.p.Answered(f) && tier == plan.NotAsked:
		return o.say("已答，本时期不问", "answered, not asked at this stage")
	case f.Kind == plan.KindTable && o.p.Answered(f):
		return o.say("%d 行", "rows: %d", o.p.Count(f))
	case o.p.Answered(f):
		return "✓"
	case tier == plan.Recommended:
		return tier.Words().In(o.l)
	}
	return ""
}

func (o *survey) rowStanding(f *plan.Field, key plan.Key) string {
	row := plan.Path{Field: f.ID, Row: key}
	switch n := o.lacking[row]; {
	case o.wrong[row]:
		return check.Error.Words().In(o.l)
	case n > 0:
		return o.say("差 %d 格", "%d left", n)
	}
	return ""
}
