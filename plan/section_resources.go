package plan

// ResourcesSection says what is at hand, what is lacking, and how it comes.
type ResourcesSection struct {
	Have       []Have         `id:"have" name:"已有|In hand"`
	Need       []Need         `id:"need" name:"还缺|Still needed"`
	Bottleneck Line           `id:"bottleneck" name:"最先卡住的|First bottleneck" ask:"growth"`
	Reallocate []Reallocation `id:"reallocate" name:"腾挪|Reallocated" ask:"maturity"`
	Released   []Release      `id:"released" name:"腾出来的|Released" ask:"decline"`
}

// Have is a resource at hand.
type Have struct {
	Row
	Name   Line     `id:"name" name:"资源|Resource"`
	Kind   Choice   `id:"kind" name:"类别|Kind" of:"resource"`
	Amount Quantity `id:"amount" name:"多少|Amount"`
	Note   Line     `id:"note" name:"备注|Note"`
}

// Need is a resource that is lacking. What it costs stands in a budget line.
type Need struct {
	Row
	Name     Line      `id:"name" name:"资源|Resource"`
	Kind     Choice    `id:"kind" name:"类别|Kind" of:"resource"`
	Amount   Quantity  `id:"amount" name:"多少|Amount"`
	How      Line      `id:"how" name:"怎么来|How"`
	From     Line      `id:"from" name:"从哪来|From"`
	By       Date      `id:"by" name:"何时到位|By"`
	Owner    Reference `id:"owner" name:"负责人|Owner" to:"scope.people"`
	Fallback Line      `id:"fallback" name:"拿不到怎么办|If we cannot get it"`
}

// Reallocation moves a resource from one use to another.
type Reallocation struct {
	Row
	From   Line     `id:"from" name:"从哪里|From"`
	To     Line     `id:"to" name:"到哪里|To"`
	Amount Quantity `id:"amount" name:"多少|Amount"`
}

// Release is a resource set free by an exit.
type Release struct {
	Row
	Name   Line     `id:"name" name:"资源|Resource"`
	Amount Quantity `id:"amount" name:"多少|Amount"`
	When   Date     `id:"when" name:"何时|When"`
}
