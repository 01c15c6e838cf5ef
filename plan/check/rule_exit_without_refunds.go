package check

import (
	"opsplan/plan"
)

// exitWithoutRefunds finds exits that touch customers' money and have no line to
// pay it back.
var exitWithoutRefunds = Rule{
	ID:       "exit-without-refunds",
	Family:   landing,
	Severity: Warning,
	Reads:    []string{"stage", "strategy.affected", "strategy.exit_steps", "budget.lines"},
	About:    plan.Words{Zh: "要退客人的钱，预算里没有这一行", En: "customers' money is to be paid back and no budget line does so"},
	Explain: plan.Words{
		Zh: "储值、押金、预付款是欠客人的，停下来就得还，还得一次备齐。退出步骤里写了退，预算里却没有一行，到那天就没钱退。加一行，类别选“关停善后”，写按多少人、多少钱算的。",
		En: "Prepaid balances, deposits and gift cards are owed, and fall due when you stop. If the exit steps say so and no budget line pays for it, the money will not be there on the day. Add a line in the category Closing, with the number of people and the sum it rests on.",
	},
	find: findExitWithoutRefunds,
}

var (
	// prepaid is money that customers have left with a business.
	prepaid = lexicon{
		zh: []string{"储值", "预付", "预存", "预收", "充值", "押金", "定金", "订金", "保证金", "余额", "退款", "退费", "退钱", "礼品卡", "购物卡", "次卡"},
		en: []string{"prepaid", "prepayment", "prepayments", "pre paid", "deposit", "deposits", "refund", "refunds", "refunded", "gift card", "gift cards",
			"gift voucher", "gift vouchers", "stored value", "store credit", "unused credit", "unused credits", "unused balance", "unused balances", "card balance", "card balances"},
	}
	// landlords are those with whom a business has left money itself.
	landlords = lexicon{
		zh: []string{"房东", "业主", "物业", "出租", "退租", "房租", "收回押金", "退回我们", "退给我们", "拿回", "要回"},
		en: []string{"landlord", "landlords", "lessor", "lease", "rent", "our deposit", "our deposits", "rent deposit"},
	}
	// otherClosing are costs of closing that pay no customer back.
	otherClosing = lexicon{
		zh: []string{"系统", "服务器", "域名", "下线", "关机", "遣散", "补偿金", "经济补偿", "律师", "归档", "拆除", "复原", "还原", "恢复原状", "搬", "清运", "公告", "短信", "违约金", "审计"},
		en: []string{"server", "servers", "system", "systems", "domain", "severance", "redundancy", "lawyer", "legal", "archive", "archiving", "removal", "clearance", "notice", "audit", "penalty"},
	}
	// nonePrepaid says that there is no such money.
	nonePrepaid = pattern(`(?i)(没有|没收|未收|不收|不涉及|无|不用|不需|无需)[^，。；,;.]{0,8}(储值|预付|预存|预收|充值|押金|定金|订金|保证金|余额|退|卡)|` +
		`\b(no|without|never|not)\b[^,;.]{0,30}(prepaid|prepay|deposit|refund|gift|credit|balance)`)
)

func findExitWithoutRefunds(s *subject) []Finding {
	at, ok := s.owes()
	if s.situation.Stage != plan.Decline || !ok || len(s.Budget.Lines) == 0 || s.paysBack() {
		return nil
	}
	return []Finding{{
		Severity: Warning,
		Path:     plan.Path{Field: "budget.lines"},
		Summary: say("%s要退钱，预算明细里没有退款这一行", "%s: money is to be paid back, and no budget line does so",
			s.named(at)),
		Why: say("这笔钱是欠人家的，公告一出就来退；没备下，先出事的就是它。",
			"It is owed, and people ask for it the day the closing is announced. If it is not set aside, this goes wrong first."),
		Remedy: say("加一行“退款”，类别选关停善后，金额按多少人、每人多少钱算；已另有专款的，写一行 0元，依据里说明。",
			"Add a line for refunds in the category Closing: how many people, how much each. If it is set aside elsewhere, add it with 0 and say where."),
	}}
}

// owes is the first answer that names money to be paid back.
func (s *subject) owes() (plan.Path, bool) {
	for i := range s.Strategy.Affected {
		a := &s.Strategy.Affected[i]
		if owesMoney(string(a.Who) + " " + string(a.Arrangement)) {
			return s.at(a), true
		}
	}
	for i := range s.Strategy.ExitSteps {
		e := &s.Strategy.ExitSteps[i]
		if owesMoney(string(e.Step) + " " + string(e.Gate)) {
			return s.at(e), true
		}
	}
	return plan.Path{}, false
}

func owesMoney(text string) bool {
	return prepaid.in(text) && !landlords.in(text) && !nonePrepaid().MatchString(text)
}

func (s *subject) paysBack() bool {
	for _, l := range s.Budget.Lines {
		if (l.Category == "closing" || l.Category == "working") && !otherClosing.in(string(l.Item)) || prepaid.in(string(l.Item)+" "+string(l.Basis)) {
			return true
		}
	}
	return false
}
