package plan

// ResultsSection says what will be seen when, and who judges it.
type ResultsSection struct {
	Milestones    []Milestone `id:"milestones" name:"里程碑|Milestones" new:"milestone"`
	Cadence       Line        `id:"cadence" name:"多久复盘一次|Review rhythm"`
	Signoff       []Signoff   `id:"signoff" name:"改动由谁确认|Who confirms changes"`
	StopCondition Line        `id:"stop_condition" name:"什么情况停下退出|When the exit is halted" ask:"decline"`
}

// Milestone is a day, what must be reached by it, and what happens if not.
type Milestone struct {
	Row
	ID       ID        `id:"id" name:"编号|ID"`
	Name     Line      `id:"name" name:"里程碑|Milestone"`
	Date     Date      `id:"date" name:"日期|Date"`
	Phase    Reference `id:"phase" name:"阶段|Phase" to:"strategy.phases"`
	KPI      Reference `id:"kpi" name:"指标|KPI" to:"goals.kpis"`
	Value    Quantity  `id:"value" name:"达标值|Value"`
	Floor    Quantity  `id:"floor" name:"保底值|Floor"`
	Stretch  Quantity  `id:"stretch" name:"挑战值|Stretch"`
	Pass     Line      `id:"pass" name:"怎么算达成|Counts as reached"`
	Evidence Line      `id:"evidence" name:"凭据|Evidence"`
	Judge    Reference `id:"judge" name:"谁来判|Judge" to:"scope.people"`
	OnMiss   Line      `id:"on_miss" name:"没达成怎么办|If missed"`
}

// Signoff names who confirms a change of the plan.
type Signoff struct {
	Row
	Role   Line `id:"role" name:"角色|Role"`
	Person Line `id:"person" name:"谁|Person"`
}
