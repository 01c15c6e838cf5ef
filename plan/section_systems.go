package plan

// SystemsSection says which tools the strategies need.
type SystemsSection struct {
	Tools         []Tool `id:"tools" name:"工具与系统|Tools and systems" new:"tool"`
	ManualFirst   Prose  `id:"manual_first" name:"哪些先手工|By hand at first" ask:"startup"`
	BreaksAtScale Prose  `id:"breaks_at_scale" name:"量大了哪里撑不住|What breaks at scale" ask:"growth"`
}

// Tool is a tool or system and how it is come by. What it costs stands in a
// budget line.
type Tool struct {
	Row
	ID         ID        `id:"id" name:"编号|ID"`
	Name       Line      `id:"name" name:"工具|Tool"`
	Use        Line      `id:"use" name:"用来做什么|Used for"`
	Strategy   Reference `id:"strategy" name:"支撑哪条策略|Strategy" to:"strategy.strategies"`
	Way        Choice    `id:"way" name:"怎么来|Source" of:"way"`
	How        Line      `id:"how" name:"怎么做|How"`
	Owner      Reference `id:"owner" name:"负责人|Owner" to:"scope.people"`
	By         Date      `id:"by" name:"何时可用|Ready by"`
	Priority   Choice    `id:"priority" name:"优先级|Priority" of:"priority"`
	Workaround Line      `id:"workaround" name:"没有它怎么顶|Workaround"`
}
