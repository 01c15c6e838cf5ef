package plan

// StrategySection says how the goals are reached: phases, strategies, who does
// what by when, and what may go wrong.
type StrategySection struct {
	Approach     Prose        `id:"approach" name:"总思路|Approach"`
	Phases       []Phase      `id:"phases" name:"阶段|Phases" new:"phase"`
	Strategies   []Strategy   `id:"strategies" name:"策略|Strategies" new:"strategy"`
	Events       []Event      `id:"events" name:"节点|Events" ask:"growth maturity store"`
	Watch        []Watch      `id:"watch" name:"盯谁、盯什么|Watch list" ask:"maturity"`
	ExitSteps    []ExitStep   `id:"exit_steps" name:"退出步骤|Exit steps" ask:"decline"`
	Affected     []Affected   `id:"affected" name:"受影响的人|Who is affected" ask:"decline"`
	Announcement Prose        `id:"announcement" name:"公告|Announcement" ask:"decline"`
	Actions      []Action     `id:"actions" name:"行动|Actions"`
	NotNow       Prose        `id:"not_now" name:"先不做什么|Not now"`
	Risks        []Risk       `id:"risks" name:"风险|Risks"`
	Experiments  []Experiment `id:"experiments" name:"试验|Experiments" ask:"startup"`
}

// Phase is a stretch of time inside the plan.
type Phase struct {
	Row
	ID    ID   `id:"id" name:"编号|ID"`
	Name  Line `id:"name" name:"阶段|Phase"`
	Start Date `id:"start" name:"开始|Start"`
	End   Date `id:"end" name:"结束|End"`
	Focus Line `id:"focus" name:"重点|Focus"`
	Enter Line `id:"enter" name:"进入条件|Starts when"`
	Exit  Line `id:"exit" name:"完成条件|Done when"`
}

// Strategy pushes on a lever: From and To are of the factor it moves, so that
// its contribution to the main KPI can be derived.
type Strategy struct {
	Row
	ID       ID        `id:"id" name:"编号|ID"`
	Name     Line      `id:"name" name:"策略|Strategy"`
	Phase    Reference `id:"phase" name:"阶段|Phase" to:"strategy.phases"`
	Lever    Reference `id:"lever" name:"运营点|Lever" to:"goals.levers"`
	KPI      Reference `id:"kpi" name:"动哪个数|KPI moved" to:"goals.kpis"`
	From     Quantity  `id:"from" name:"起点|From"`
	To       Quantity  `id:"to" name:"推到|To"`
	Why      Line      `id:"why" name:"凭什么有用|Why it works"`
	Module   Reference `id:"module" name:"模块|Area" to:"scope.modules"`
	Priority Choice    `id:"priority" name:"优先级|Priority" of:"priority"`
}

// Event is a day in the calendar with a target, a play and a fallback.
type Event struct {
	Row
	Date        Date      `id:"date" name:"日期|Date"`
	Event       Line      `id:"event" name:"节点|Event"`
	Target      Quantity  `id:"target" name:"目标|Target"`
	Play        Line      `id:"play" name:"打法|Play"`
	Contingency Line      `id:"contingency" name:"预案|Contingency"`
	Owner       Reference `id:"owner" name:"负责人|Owner" to:"scope.people"`
}

// Watch is a competitor or a market signal that somebody looks at regularly.
type Watch struct {
	Row
	Who       Line      `id:"who" name:"盯谁|Who or what"`
	Signal    Line      `id:"signal" name:"看什么|Signal"`
	Threshold Line      `id:"threshold" name:"到什么程度|Threshold"`
	Frequency Line      `id:"frequency" name:"多久看一次|How often"`
	Owner     Reference `id:"owner" name:"负责人|Owner" to:"scope.people"`
	Response  Line      `id:"response" name:"怎么应对|Response"`
}

// ExitStep is a step of winding down; the next one waits for its gate.
type ExitStep struct {
	Row
	Step  Line      `id:"step" name:"步骤|Step"`
	Kind  Choice    `id:"kind" name:"类别|Kind" of:"exit"`
	By    Date      `id:"by" name:"哪天前|By"`
	Gate  Line      `id:"gate" name:"做到什么才走下一步|Gate"`
	Owner Reference `id:"owner" name:"负责人|Owner" to:"scope.people"`
}

// Affected is a group touched by an exit, and what is arranged for it.
type Affected struct {
	Row
	Who         Line      `id:"who" name:"谁|Who"`
	Number      Quantity  `id:"number" name:"多少|Number"`
	Arrangement Line      `id:"arrangement" name:"怎么安置|Arrangement"`
	By          Date      `id:"by" name:"哪天前|By"`
	Owner       Reference `id:"owner" name:"负责人|Owner" to:"scope.people"`
}

// Action is a piece of work with an owner and a date.
type Action struct {
	Row
	Serves   Reference `id:"serves" name:"为哪条策略|Serves" to:"strategy.strategies results.milestones strategy.risks"`
	Action   Line      `id:"action" name:"行动|Action"`
	Owner    Reference `id:"owner" name:"负责人|Owner" to:"scope.people"`
	Start    Date      `id:"start" name:"开始|Start"`
	Due      Date      `id:"due" name:"完成|Due"`
	After    Reference `id:"after" name:"在哪项之后|After" to:"strategy.actions"`
	Metric   Line      `id:"metric" name:"看什么数|Metric"`
	Resource Reference `id:"resource" name:"用什么资源|Resource" to:"resources.have resources.need"`
	Note     Line      `id:"note" name:"备注|Note"`
}

// Risk is what may go wrong, how it shows, and what is done then.
type Risk struct {
	Row
	Event       Line      `id:"event" name:"风险|Risk"`
	Kind        Choice    `id:"kind" name:"类别|Kind" of:"risk"`
	Probability Choice    `id:"probability" name:"可能性|Likelihood" of:"level"`
	Impact      Choice    `id:"impact" name:"影响|Impact" of:"level"`
	Response    Line      `id:"response" name:"应对|Response"`
	Trigger     Line      `id:"trigger" name:"触发信号|Trigger"`
	Contingency Line      `id:"contingency" name:"预案|Contingency"`
	Owner       Reference `id:"owner" name:"负责人|Owner" to:"scope.people"`
	NextLook    Date      `id:"next_look" name:"下次看|Next review"`
}

// Experiment is a test with a pass mark and a decision that follows.
type Experiment struct {
	Row
	Hypothesis Line     `id:"hypothesis" name:"假设|Hypothesis"`
	Metric     Line     `id:"metric" name:"看什么数|Metric"`
	Pass       Line     `id:"pass" name:"算成的标准|Pass mark"`
	Sample     Quantity `id:"sample" name:"样本|Sample"`
	Stop       Line     `id:"stop" name:"何时停|Stop"`
	Decision   Line     `id:"decision" name:"之后怎么定|Decision"`
}
