package plan

// ScopeSection says what the plan covers, what it leaves out, and who does it.
type ScopeSection struct {
	Covers         Several       `id:"covers" name:"范围|Covers" of:"covers"`
	Modules        []Module      `id:"modules" name:"工作模块|Areas of work" ask:"startup growth maturity"`
	UserManagement Prose         `id:"user_management" name:"用户管理|Looking after customers"`
	Lines          []ProductLine `id:"lines" name:"产品线与市场线|Product and market lines" ask:"maturity"`
	Fates          []Fate        `id:"fates" name:"留下、冻结、下线|Keep, freeze, remove" ask:"decline"`
	Excluded       Prose         `id:"excluded" name:"不做什么|Left out"`
	People         []Person      `id:"people" name:"人员|People"`
	Structure      Prose         `id:"structure" name:"组织怎么搭|Organisation"`
	Incentive      Prose         `id:"incentive" name:"考核与激励|Targets and pay"`
	Conditions     []Condition   `id:"conditions" name:"选址与条件|Site and conditions" ask:"store"`
	SmallestLoop   Prose         `id:"smallest_loop" name:"最小的一圈|Smallest working loop" ask:"startup"`
	NewEdges       Prose         `id:"new_edges" name:"新增的边界|New territory" ask:"growth"`
}

// Module is an area of work and who answers for it.
type Module struct {
	Row
	Module  Line      `id:"module" name:"模块|Area"`
	Covered Choice    `id:"covered" name:"管不管|In or out" of:"covered"`
	Owner   Reference `id:"owner" name:"负责人|Owner" to:"scope.people"`
	Helpers Line      `id:"helpers" name:"谁配合|Helped by"`
	Note    Line      `id:"note" name:"备注|Note"`
}

// ProductLine is a line of products or markets and who answers for it.
type ProductLine struct {
	Row
	Line  Line      `id:"line" name:"线|Line"`
	Owner Reference `id:"owner" name:"负责人|Owner" to:"scope.people"`
}

// Fate says what becomes of a part of a product in decline.
type Fate struct {
	Row
	Item Line   `id:"item" name:"什么|Item"`
	Fate Choice `id:"fate" name:"怎么处理|Fate" of:"fate"`
}

// Person is a role, who fills it, from when and for what pay.
type Person struct {
	Row
	Role   Line     `id:"role" name:"岗位|Role"`
	Person Line     `id:"person" name:"谁|Person"`
	Duty   Line     `id:"duty" name:"管什么|Duty"`
	Count  Quantity `id:"count" name:"几人|Number"`
	From   Date     `id:"from" name:"何时到岗|From"`
	Pay    Quantity `id:"pay" name:"待遇|Pay"`
}

// Condition is what a site or a licence must meet, and how it really is.
type Condition struct {
	Row
	Condition   Line     `id:"condition" name:"条件|Condition"`
	Requirement Line     `id:"requirement" name:"要求|Requirement"`
	Limit       Quantity `id:"limit" name:"上限|Limit"`
	Actual      Quantity `id:"actual" name:"实际|Actual"`
}
