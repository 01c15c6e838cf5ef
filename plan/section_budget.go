package plan

// BudgetSection says what the goals cost, what comes in, and from where.
type BudgetSection struct {
	Cap          Quantity      `id:"cap" name:"申请总额|Amount asked for"`
	Ask          Prose         `id:"ask" name:"要读者定什么|What you ask the reader to decide"`
	Lines        []BudgetLine  `id:"lines" name:"预算明细|Budget lines" new:"line"`
	Income       []Income      `id:"income" name:"收入|Income"`
	Sources      []Source      `id:"sources" name:"资金来源|Sources of money"`
	CashInHand   Quantity      `id:"cash_in_hand" name:"手上现金|Cash in hand"`
	StopLoss     Line          `id:"stop_loss" name:"亏到多少就停|Stop-loss" ask:"startup"`
	LossAvoided  Quantity      `id:"loss_avoided" name:"关停后每月少亏|Monthly loss avoided" ask:"decline"`
	Approval     Line          `id:"approval" name:"怎么批|Approval"`
	Scenarios    []Scenario    `id:"scenarios" name:"几种情形|Scenarios"`
	Alternatives []Alternative `id:"alternatives" name:"别的选择|Alternatives"`
}

// BudgetLine is money spent: the only place where a cost is entered. Amount is
// of one payment (see HowOften); if empty it is Quantity × Price.
type BudgetLine struct {
	Row
	ID         ID        `id:"id" name:"编号|ID"`
	Item       Line      `id:"item" name:"项目|Item"`
	Category   Choice    `id:"category" name:"类别|Category" of:"category"`
	Serves     Reference `id:"serves" name:"用在哪|Serves" to:"resources.need systems.tools strategy.actions strategy.strategies strategy.events strategy.exit_steps" of:"serves"`
	KPI        Reference `id:"kpi" name:"指标|KPI" to:"goals.kpis"`
	Quantity   Quantity  `id:"quantity" name:"数量|Quantity"`
	Price      Quantity  `id:"price" name:"单价|Price"`
	Amount     Quantity  `id:"amount" name:"金额|Amount" else:"quantity price"`
	HowOften   Choice    `id:"how_often" name:"多久一次|How often" of:"often"`
	Months     Quantity  `id:"months" name:"几个月|Months"`
	Start      Date      `id:"start" name:"从何时|From"`
	Spread     Series    `id:"spread" name:"分月怎么花|Spread"`
	Refundable Choice    `id:"refundable" name:"可退|Refundable" of:"yes"`
	Owner      Reference `id:"owner" name:"负责人|Owner" to:"scope.people"`
	Status     Choice    `id:"status" name:"把握|Status" of:"price"`
	Basis      Line      `id:"basis" name:"依据|Basis"`
	Stop       Line      `id:"stop" name:"什么情况停花|Stop rule"`
}

// Income is money coming in.
type Income struct {
	Row
	Item     Line      `id:"item" name:"收入|Income"`
	KPI      Reference `id:"kpi" name:"指标|KPI" to:"goals.kpis"`
	Amount   Quantity  `id:"amount" name:"金额|Amount"`
	HowOften Choice    `id:"how_often" name:"多久一次|How often" of:"often"`
	Start    Date      `id:"start" name:"从何时|From"`
	Basis    Line      `id:"basis" name:"依据|Basis"`
}

// Source is where the money comes from, from which day on, and on which terms.
type Source struct {
	Row
	Source   Line     `id:"source" name:"来源|Source"`
	Amount   Quantity `id:"amount" name:"金额|Amount"`
	Status   Choice   `id:"status" name:"到没到|Status" of:"funding"`
	Start    Date     `id:"start" name:"从何时|From"`
	Terms    Line     `id:"terms" name:"条件|Terms"`
	Repay    Line     `id:"repay" name:"拿什么还|Repaid from"`
	Security Line     `id:"security" name:"抵押或担保|Security"`
}

// Scenario is a case other than the plan's own.
type Scenario struct {
	Row
	Name   Line `id:"name" name:"情形|Scenario"`
	Driver Line `id:"driver" name:"由什么引起|Driver"`
	Change Line `id:"change" name:"数字怎么变|What changes"`
	Note   Line `id:"note" name:"备注|Note"`
}

// Alternative is another way to spend, or not to spend, the money.
type Alternative struct {
	Row
	Option Line     `id:"option" name:"方案|Option"`
	Cost   Quantity `id:"cost" name:"花多少|Cost"`
	Return Line     `id:"return" name:"得什么|Return"`
}
