package plan

// GoalsSection says where the plan wants to get: the vision far ahead, and the
// numbers of this period with their derivation.
type GoalsSection struct {
	Vision         Line         `id:"vision" name:"愿景|Vision" ask:"startup growth maturity"`
	Serves         Line         `id:"serves" name:"为谁做运营|Who it serves"`
	Objective      Line         `id:"objective" name:"长期目标|Long-term goal"`
	Decision       Choice       `id:"decision" name:"决定|Decision" ask:"decline" of:"decision"`
	DecisionReason Prose        `id:"decision_reason" name:"决定的理由|Reason for the decision" ask:"decline"`
	DecidedBy      Line         `id:"decided_by" name:"谁定的|Decided by" ask:"decline"`
	DecidedOn      Date         `id:"decided_on" name:"哪天定的|Decided on" ask:"decline"`
	KPIs           []KPI        `id:"kpis" name:"KPI|KPIs" new:"kpi"`
	Assumptions    []Assumption `id:"assumptions" name:"假设|Assumptions" new:"given"`
	MainWhy        Prose        `id:"main_why" name:"为什么只赢这个数|Why this one number" ask:"growth"`
	FitEvidence    Prose        `id:"fit_evidence" name:"凭什么算成了|What proves it works" ask:"startup"`
	Levers         []Lever      `id:"levers" name:"运营点|Levers" new:"lever"`
}

// KPI is a number the plan answers for: where it stands, where it shall get,
// and what it is made of.
type KPI struct {
	Row
	ID        ID        `id:"id" name:"编号|ID"`
	Name      Line      `id:"name" name:"指标|KPI"`
	Role      Choice    `id:"role" name:"角色|Role" of:"role"`
	Counting  Line      `id:"counting" name:"口径|What counts"`
	Unit      Line      `id:"unit" name:"单位|Unit"`
	Direction Choice    `id:"direction" name:"方向|Direction" of:"direction"`
	Current   Quantity  `id:"current" name:"现值|Current"`
	Target    Quantity  `id:"target" name:"目标|Target"`
	Due       Date      `id:"due" name:"何时达到|Due"`
	Formula   Formula   `id:"formula" name:"怎么算出来|Formula"`
	ByPeriod  Series    `id:"by_period" name:"分期目标|By period"`
	Owner     Reference `id:"owner" name:"负责人|Owner" to:"scope.people"`
	Source    Line      `id:"source" name:"数据从哪来|Data source"`
	Frequency Line      `id:"frequency" name:"多久看一次|How often checked"`
	Basis     Line      `id:"basis" name:"依据|Basis"`
	Certainty Choice    `id:"certainty" name:"可靠程度|Certainty" of:"certainty"`
}

// Assumption is a number that formulas need and that is no KPI: a margin, a
// fixed cost, seats, a cap.
type Assumption struct {
	Row
	ID        ID       `id:"id" name:"编号|ID"`
	Name      Line     `id:"name" name:"假设|Assumption"`
	Value     Quantity `id:"value" name:"取值|Value"`
	Unit      Line     `id:"unit" name:"单位|Unit"`
	Limit     Quantity `id:"limit" name:"上限|Limit"`
	Basis     Line     `id:"basis" name:"依据|Basis"`
	Certainty Choice   `id:"certainty" name:"可靠程度|Certainty" of:"certainty"`
}

// Lever is where one pushes to reach a goal (运营点): a factor of a KPI, a
// site, a channel.
type Lever struct {
	Row
	ID    ID        `id:"id" name:"编号|ID"`
	Name  Line      `id:"name" name:"运营点|Lever"`
	Moves Reference `id:"moves" name:"推动哪个数|Moves" to:"goals.kpis goals.assumptions"`
	Why   Line      `id:"why" name:"为什么从这里使劲|Why here"`
}
