package check

import (
	"opsplan/plan"
	"opsplan/plan/number"
)

// askVague finds requests that do not say how much, or by when.
var askVague = Rule{
	ID:       "ask-vague",
	Family:   measurable,
	Severity: Warning,
	Reads:    []string{"readers", "budget.ask", "budget.cap", "budget.lines"},
	About:    plan.Words{Zh: "要读者定什么，没写多少钱或哪天前", En: "what is asked of the reader names no amount or no date"},
	Explain: plan.Words{
		Zh: "要人点头，就写清三样：批什么、多少、哪天前。“望领导支持”没法点头，也没法拒绝。例如：请在 12 月 25 日前批 30万元。",
		En: "To get a yes, say what, how much and by when. Nobody can say yes or no to “please support this”. For instance: please approve $30,000 by December 18.",
	},
	find: findAskVague,
}

var (
	// anAmount is money in words, or a reference to the sum that stands beside it.
	anAmount = pattern(`[一二三四五六七八九十百千两]+(万|亿|元|块)|总额|全额|全部预算|上述|以上|不要钱|不花钱|不另要钱|不加钱|不增加预算|零预算|` +
		`(?i:thousand|million|in full|the total|the whole|as above|no money|no budget|no cost|no extra|free of charge)`)

	// aDay is any way to say when.
	aDay = pattern(`\d\s*(月|日|号|季度|天|个工作日)|[一二三四五六七八九十]+(月|季度|天内|日)|[周月季年][内底初末中前一二三四五六日]|星期|礼拜|` +
		`[本下这]周|本月|下月|节前|之前|以前|今天|明天|当天|立即|马上|第?[一二三四]季|` +
		`\d{4}-\d{1,2}|\d{1,2}/\d{1,2}|Q[1-4]|\b[Mm]ay\s+\d|\d\s+(of\s+)?May\b|` +
		`(?i:\b(january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\b|` +
		`\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|weeks|fortnight|days|month|quarter|tomorrow|today|now|before|within|until|easter|christmas)\b)`)
)

func findAskVague(s *subject) []Finding {
	text := s.ask()
	if plan.Blank(text) || !s.deciders() {
		return nil
	}
	costs := !s.totals().Total.IsZero() || s.totals().Capped && !s.totals().Cap.IsZero()
	noAmount := costs && len(s.sums(text)) == 0 && !anAmount().MatchString(text)
	noDay := !aDay().MatchString(text)
	if !noAmount && !noDay {
		return nil
	}
	figure := s.show(s.totals().Total)
	if s.totals().Capped {
		figure = s.show(s.totals().Cap)
	}
	what, remedy := say("多少钱", "how much"), say("写上要批的数，例如 %s。", "Name the amount, say %s.", figure)
	day, from, dated := s.answerBy()
	if noDay {
		what, remedy = say("哪天前定", "by when"), say("写上哪天前要答复，例如比第一笔要花的钱早一周。", "Name the day by which you need the answer, say a week before the first payment.")
		if dated {
			remedy = say("写上哪天前要答复，例如 %s 前：%s过一周就要付钱。", "Name the day by which you need the answer, say %s: %s is to be paid a week later.", day, from)
		}
	}
	if noAmount && noDay {
		what = say("多少钱，也没写哪天前定", "how much or by when")
		remedy = say("写成“请在某月某日前批 %s”这样，日子比第一笔要花的钱早一周。",
			"Write “please approve %s by” and name a day, a week before the first payment.", figure)
		if dated {
			remedy = say("写成“请在 %s 前批 %s”这样：%s过一周就要付钱。", "Write “please approve %[2]s by %[1]s”: %[3]s is to be paid a week later.", day, figure, from)
		}
	}
	return []Finding{{
		Severity: Warning,
		Path:     s.at(&s.Budget.Ask),
		Summary:  say("要读者定什么：没写%s", "What you ask the reader to decide does not say %s", what),
		Why: say("读的人没法当场点头：不知道批多少、急不急，多半就放下了。",
			"A reader who does not know how much or how urgent it is puts it aside."),
		Remedy: remedy,
	}}
}

// answerBy is a week before the first payment that has a day, if that is later
// than the plan was written, and the line it is for.
func (s *subject) answerBy() (day number.Date, line plan.Words, ok bool) {
	for i := range s.Budget.Lines {
		l := &s.Budget.Lines[i]
		if from, dated := s.begins(l.Start); dated && (!ok || from.Before(day)) {
			day, line, ok = from, rowName(s.Plan, s.at(l)), true
		}
	}
	day = day.AddDays(-7)
	written, dated := s.due(s.Date)
	return day, line, ok && !(dated && !day.After(written))
}
