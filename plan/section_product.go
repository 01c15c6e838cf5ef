package plan

// ProductSection describes what is operated: what it is, for whom, and how it
// stands beside others.
type ProductSection struct {
	Name               Line          `id:"name" name:"名称|Name"`
	What               Line          `id:"what" name:"是什么|What it is"`
	Does               Prose         `id:"does" name:"做什么|What it does"`
	Why                Prose         `id:"why" name:"为什么做|Why do it"`
	Users              Line          `id:"users" name:"给谁用|Who it is for"`
	Need               Prose         `id:"need" name:"解决什么需求|The need it meets"`
	Last               []LastResult  `id:"last" name:"上期回顾|Last period" ask:"growth maturity"`
	CriticalAssumption Prose         `id:"critical_assumption" name:"最要命的假设|Make-or-break assumption" ask:"startup"`
	BusinessModel      Prose         `id:"business_model" name:"怎么赚钱|How it makes money" ask:"startup"`
	BestSegment        Prose         `id:"best_segment" name:"留得最好的用户|Who stays longest" ask:"growth"`
	Substitutes        Prose         `id:"substitutes" name:"替代品|Substitutes" ask:"maturity"`
	DeclineCause       Prose         `id:"decline_cause" name:"为什么往下走|Cause of the decline" ask:"decline"`
	RemainingValue     Prose         `id:"remaining_value" name:"还剩什么价值|What is worth keeping" ask:"decline"`
	Strengths          []Strength    `id:"strengths" name:"优势|Strengths"`
	Weaknesses         []Weakness    `id:"weaknesses" name:"劣势|Weaknesses"`
	Opportunities      []Opportunity `id:"opportunities" name:"机会|Opportunities"`
	Threats            []Threat      `id:"threats" name:"威胁|Threats"`
	Market             Prose         `id:"market" name:"市场|Market"`
	Competitors        []Competitor  `id:"competitors" name:"竞争对手|Competitors"`
	Positioning        Line          `id:"positioning" name:"定位|Positioning"`
}

// LastResult is one line of the look back at the last period.
type LastResult struct {
	Row
	What    Line     `id:"what" name:"做了什么|What we did"`
	Planned Quantity `id:"planned" name:"原定|Planned"`
	Actual  Quantity `id:"actual" name:"实际|Actual"`
	Cause   Line     `id:"cause" name:"原因|Cause"`
	Change  Line     `id:"change" name:"这次怎么改|What changes now"`
}

// Strength is what the product is better at, and the evidence.
type Strength struct {
	Row
	Point    Line `id:"point" name:"优势|Strength"`
	Evidence Line `id:"evidence" name:"证据|Evidence"`
}

// Weakness is what holds the product back, and the answer to it.
type Weakness struct {
	Row
	Point  Line `id:"point" name:"劣势|Weakness"`
	Effect Line `id:"effect" name:"影响|Effect"`
	Answer Line `id:"answer" name:"应对|Answer"`
}

// Opportunity is a chance outside, and what is made of it.
type Opportunity struct {
	Row
	Point  Line `id:"point" name:"机会|Opportunity"`
	Answer Line `id:"answer" name:"怎么抓|How we take it"`
}

// Threat is a danger outside, and the answer to it.
type Threat struct {
	Row
	Point  Line `id:"point" name:"威胁|Threat"`
	Answer Line `id:"answer" name:"应对|Answer"`
}

// Competitor is whom users could turn to instead.
type Competitor struct {
	Row
	Name       Line     `id:"name" name:"对手|Competitor"`
	Pitch      Line     `id:"pitch" name:"卖点|Pitch"`
	Price      Quantity `id:"price" name:"价格|Price"`
	Difference Line     `id:"difference" name:"我们不同在哪|How we differ"`
	RecentMove Line     `id:"recent_move" name:"最近动作|Recent move"`
	Response   Line     `id:"response" name:"我们的反应|Our response"`
	Trigger    Line     `id:"trigger" name:"什么情况下反应|Trigger"`
}
