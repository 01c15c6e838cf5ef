package plan

// Head is what stands before the sections: whose plan it is, for whom, for
// which stretch of time. Its questions have IDs without a section: "title".
type Head struct {
	Title       Line     `id:"title" name:"标题|Title"`
	Company     Line     `id:"company" name:"单位|Organisation"`
	Author      Line     `id:"author" name:"编制人|Prepared by"`
	Reviewer    Line     `id:"reviewer" name:"审核人|Reviewed by"`
	Approver    Line     `id:"approver" name:"审批人|Approved by"`
	Date        Date     `id:"date" name:"编制日期|Date"`
	Language    Choice   `id:"language" name:"计划书语言|Plan language" of:"language"`
	Stage       Choice   `id:"stage" name:"时期|Stage" of:"stage"`
	StageBasis  Prose    `id:"stage_basis" name:"时期的依据|Why this stage"`
	Readers     Several  `id:"readers" name:"读者|Readers" of:"reader"`
	Purpose     Choice   `id:"purpose" name:"用来|Purpose" of:"purpose"`
	Trade       Choice   `id:"trade" name:"业务类型|Trade" of:"trade"`
	PeriodStart Date     `id:"period_start" name:"从哪天起|Period from"`
	PeriodEnd   Date     `id:"period_end" name:"到哪天止|Period to"`
	Currency    Choice   `id:"currency" name:"币种|Currency" of:"currency"`
	AnchorName  Line     `id:"anchor_name" name:"关键日叫什么|Key day"`
	AnchorDate  Date     `id:"anchor_date" name:"关键日|Date of the key day"`
	Summary     Prose    `id:"summary" name:"摘要|Summary"`
	NotApplying []Waiver `id:"not_applying" name:"不适用的题|Does not apply"`
}

// Waiver says that a question does not apply to this plan, and why. A question
// so answered is no longer missing.
type Waiver struct {
	Row
	Question Line `id:"question" name:"题|Question"`
	Because  Line `id:"because" name:"原因|Reason"`
}
