package check

import (
	"opsplan/plan"
)

// milestoneUnclear finds milestones of which nobody can say whether they were
// reached.
var milestoneUnclear = Rule{
	ID:       "milestone-unclear",
	Family:   measurable,
	Severity: Advice,
	Reads:    []string{"results.milestones.pass", "results.milestones.value", "results.milestones.evidence"},
	About:    plan.Words{Zh: "里程碑没写做到多少、拿什么算数", En: "a milestone has neither a number nor evidence of having been reached"},
	Explain: plan.Words{
		Zh: "“用户满意”谁说了算？写一个数（差评不到 2%），或一眼看得出有没有的事（证照拿到、验收签字）。",
		En: "Who says that “customers are happy”? Write a number (under 2% bad reviews) or something anybody can see has happened (licence granted, acceptance signed).",
	},
	find: findUnclear,
}

var (
	// judged are words that are a matter of opinion, or of how much.
	judged = pattern(`满意|良好|明显|认可|稳定|顺利|正常|就绪|达标|成熟|成型|理想|不错|较好|见效|初步|基本|提升|提高|改善|增强|显著|形成|一致|融洽|好评|到位|` +
		`(?i:\b(?:happy|satisf\w*|good|positive|on track|steady|improv\w*|better|stable|success\w*|smooth\w*|mostly|largely|well|clear|strong|met|effective|great|fine|better|verified|established|mature)\b)`)

	// happened are words for what can be seen to be so or not.
	happened = pattern(`齐|签|验收|验过|通过|到账|到岗|到货|拿到|取得|领到|章|批|完|上线|开业|开张|开门|交|归档|写|发出|收到|收回|定下|没有|无|不|零|全|都|每|合格|录|装|挂|关机|关停|停|贴|对平|对上|付|退清|结清|开出|搬|用上|跑通|能|可以|公布|确认|注册|备案|证|单|表|合同|协议|报告|记录|照片|` +
		`(?i:\b(?:sign\w*|pass\w*|live|open\w*|approv\w*|deliver\w*|in place|receiv\w*|done|complet\w*|granted|issued|none|no|not|nobody|nothing|every\w*|all|zero|paid|handed|registered|install\w*|work\w*|tested|accept\w*|agreed|publish\w*|confirm\w*|running|closed|archiv\w*|empty|deleted|refunded|settled|moved|sent|posted|hired|started|can|without|each|both|in use|written|booked|switched|licen\w*|permit\w*|certific\w*|contracts?|reports?|lists?|photos?|receipts?|forms?)\b)`)
)

func findUnclear(s *subject) []Finding {
	var found []Finding
	for i := range s.Results.Milestones {
		m := &s.Results.Milestones[i]
		pass := string(m.Pass)
		if plan.Blank(pass) || !plan.Blank(string(m.Value)) || !plan.Blank(string(m.Evidence)) || isClear(string(m.Name)+" "+pass) || !judged().MatchString(pass) {
			continue
		}
		path := s.at(&m.Pass)
		found = append(found, Finding{
			Severity: Advice,
			Path:     path,
			Summary:  say("里程碑%s只写“%s”，没写多少算达成", "Milestone %s: “%s” does not say how much is enough", rowName(s.Plan, path), clipped(pass, quoted)),
			Why:      say("到了那天，有人说做到了，有人说没有。", "On the day some will say it was reached and some that it was not."),
			Remedy:   say("写一个数（一周投诉不到 3 起），或看得见的凭据（验收单签字、证照拿到）。", "Write a number (under 3 complaints a week) or something to be seen (acceptance signed, licence granted)."),
		})
	}
	return found
}

// isClear tells whether it can be seen if name and pass mark have come true. A gap
// is another rule's business.
func isClear(text string) bool {
	return hasFigure(text) || happened().MatchString(text) || gapIn(text) != ""
}
