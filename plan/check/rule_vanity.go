package check

import (
	"opsplan/plan"
)

// vanity finds plans that are about being seen, where nobody counts those who
// pay, order or stay.
var vanity = Rule{
	ID:       "vanity",
	Family:   measurable,
	Severity: Advice,
	Reads:    []string{"goals.kpis.name", "goals.kpis.counting", "goals.kpis.role", "trade"},
	About:    plan.Words{Zh: "主指标是曝光、粉丝、下载这类数，没人数付钱和留下的", En: "the main KPI counts views, followers or downloads, and nothing counts who pays or stays"},
	Explain: plan.Words{
		Zh: "曝光和粉丝花钱就能买到，买来的人不一定下单。旁边放一个往下走一步的数：下单、付费、一个月后还在用的。内容和网站的生意靠看的人，不在此列。",
		En: "Views and followers can be bought, and those bought seldom order. Put the next step beside them: people who order, pay, or are still there a month later. Content and websites live on views and are left alone.",
	},
	find: findVanity,
}

var (
	seen    = pattern(`曝光|粉丝|下载|注册|浏览|访问量|阅读量|播放量|点击量|(?i:\b(?:pv|impressions?|followers?|downloads?|sign-?ups?|registrations?|registered|page ?views?|views)\b)`)
	staying = pattern(`付费|付款|付钱|成交|下单|订单|单数|收入|营业额|销售|营收|流水|复购|回购|回头|留存|续费|续订|利润|毛利|客单|到店|活跃|转化|买|预约|签约|` +
		`(?i:\b(?:paid|pay\w*|orders?|order\w*|purchas\w*|revenue|sales|sold|retained|retention|repeat\w*|return\w*|active|profit|margin|renew\w*|conver\w*|income|customers?|buy\w*|book\w*|contracts?|mrr|arr|subscri\w*|turnover|stay\w*)\b)`)
)

func findVanity(s *subject) []Finding {
	k, ok := s.main()
	if !ok || !seen().MatchString(string(k.Name)) || s.situation.Trade == plan.Content || s.situation.Trade == plan.Website {
		return nil
	}
	for i := range s.Goals.KPIs {
		other := &s.Goals.KPIs[i]
		if staying().MatchString(string(other.Name)) || staying().MatchString(string(other.Counting)) {
			return nil
		}
	}
	return []Finding{{
		Severity: Advice,
		Path:     s.at(&k.Name),
		Summary:  say("主指标是“%s”，没有一个指标看下单、付费或留下的人", "Nothing beside the main KPI “%s” counts people who order, pay or stay", k.Name),
		Why:      say("看见的人再多，没人下单也没用；读的人会问：然后呢？", "However many see it, somebody has to buy. Readers will ask: and then?"),
		Remedy:   say("加一个再往下一步的指标：其中多少人下单，或一个月后还在的有多少；能当主指标更好。", "Add the next step as a KPI: how many of them order, or are still there a month later; better still, make that the main one."),
	}}
}
