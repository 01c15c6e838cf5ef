package check

import (
	"strings"

	"opsplan/plan"
	"opsplan/plan/number"
)

// afterOpening finds licences that come after the day the doors open.
var afterOpening = Rule{
	ID:       "after-opening",
	Family:   landing,
	Severity: Warning,
	Reads:    []string{"anchor_date", "anchor_name", "strategy.actions.due", "resources.need.by", "results.milestones.date"},
	About:    plan.Words{Zh: "证照比开业日还晚", En: "a licence comes after the opening day"},
	Explain: plan.Words{
		Zh: "执照、许可、备案、消防这些没到手就开门，轻则罚款，重则关店。从开业日往前倒排，留出窗口的办理天数。续期、年检不算。",
		En: "Opening without a licence, permit or registration means a fine or worse. Count back from opening day and allow for the days the office takes. Renewals are not looked at.",
	},
	find: findAfterOpening,
}

var (
	permits = lexicon{
		zh: []string{"许可", "执照", "备案", "证照", "牌照", "资质", "证", "消防验收", "消防检查", "竣工验收", "街道验收", "环保验收", "卫生验收"},
		en: []string{"licence", "licences", "license", "licenses", "permit", "permits", "business registration", "company registration",
			"food registration", "register the business", "register as", "fire inspection", "health inspection", "food inspection",
			"hygiene inspection", "building inspection", "certificate", "certificates", "planning permission"},
	}
	laterPermits = lexicon{ // what looks like one, and need not be there on the first day
		zh: []string{"续期", "续证", "年检", "换证", "更新", "商标", "专利", "会员", "员工证"},
		en: []string{"renew", "renewal", "trademark", "patent", "gift", "seats", "software", "user", "users", "share", "training"},
	}
	settled = lexicon{ // why the doors may open without it
		zh: []string{"不需要", "不用", "不影响", "不等", "后补", "先开"},
		en: []string{"not needed", "not required", "may open", "can open", "without it"},
	}
	// otherProof are words with 证 that are no papers.
	otherProof = strings.NewReplacer("保证", "", "验证", "", "凭证", "", "证明", "", "证据", "", "论证", "", "见证", "", "求证", "",
		"查证", "", "印证", "", "认证", "", "证实", "", "证言", "", "取证", "", "身份证", "")
)

func findAfterOpening(s *subject) []Finding {
	opening, day, ok := s.openingDay()
	if s.situation.Stage != plan.Startup || !ok {
		return nil
	}
	var rows []plan.Path
	var latest number.Date
	for _, c := range []struct{ table, cell string }{
		{"strategy.actions", "due"}, {"resources.need", "by"}, {"results.milestones", "date"},
	} {
		table, _ := plan.Question(c.table)
		for _, r := range s.Rows(table) {
			by, readable := s.span(plan.Date(r.Cell(c.cell)))
			title := otherProof.Replace(r.Title())
			if settled.in(r.Cell("note")) || !readable || !by.Start.After(day) || !permits.in(title) || laterPermits.in(title) {
				continue
			}
			rows = append(rows, plan.Path{Field: c.table, Row: r.Key(), Cell: c.cell})
			if by.End.After(latest) {
				latest = by.End
			}
		}
	}
	if len(rows) == 0 {
		return nil
	}
	return []Finding{{
		Severity: Warning,
		Path:     rows[0],
		Summary:  say("%s是 %s，%s要到 %s 才办好", "%s is %s, but %s will not be done before %s", opening, day, s.listed(rows), latest),
		Why: say("证不齐就开门，要罚款、停业，贷款也放不下来。",
			"Opening without it risks a fine or closure, and no bank will pay out."),
		Remedy: say("提前到 %s 前，或把%s推到 %s 以后；开门不需要它的，在备注里写“不影响开门”。",
			"Have it by %s, or move the opening past %[3]s; if you can open without it, say so in the note.", day, opening, latest),
		Arithmetic: say("晚 %d 天", "%d days late", latest.DaysSince(day)),
	}}
}

// doorsOpen are names of the milestone that is the opening.
var doorsOpen = pattern(`^(?:正式|隆重|新店|本店)?(?:开业|开张|开门|开店)(?:营业|迎客|大吉)?$|^(?i:(?:grand |the )?opening(?: day)?|(?:the )?(?:doors?|shop|store|cafe|restaurant) opens?|open(?: the doors| for business)?)$`)

// openingDay is the day that others are counted back from, or else that of the
// milestone that is called so.
func (s *subject) openingDay() (name plan.Words, day number.Date, ok bool) {
	if day, ok = s.due(s.AnchorDate); ok {
		if anchor := strings.TrimSpace(string(s.AnchorName)); anchor != "" {
			return plan.Words{Zh: anchor, En: anchor}, day, true
		}
		return say("开业日", "Opening day"), day, true
	}
	for _, m := range s.Results.Milestones {
		title := strings.TrimSpace(string(m.Name))
		if by, dated := s.span(m.Date); dated && by.IsDay() && doorsOpen().MatchString(title) {
			return plan.Words{Zh: title, En: title}, by.End, true
		}
	}
	return name, day, false
}
