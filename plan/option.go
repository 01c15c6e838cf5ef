package plan

import (
	"slices"
	"strings"
	"sync"
)

// An Option is one thing a choice offers. The code is what files hold; people
// see the words and may type either, or one of the further spellings.
type Option struct {
	Code string
	Words
	Also []string // further accepted spellings
}

// The stages of a product's life.
const (
	Startup  Choice = "startup"
	Growth   Choice = "growth"
	Maturity Choice = "maturity"
	Decline  Choice = "decline"
)

// Readers that change how a plan is written.
const (
	Boss     = "boss"
	Investor = "investor"
	Lender   = "lender"
	Self     = "self"
)

// What a plan is for.
const (
	Submit Choice = "submit"
	Think  Choice = "think"
)

// The trades.
const (
	General    Choice = "general"
	Ecommerce  Choice = "ecommerce"
	SaaS       Choice = "saas"
	Content    Choice = "content"
	Store      Choice = "store"
	Website    Choice = "website"
	Department Choice = "department"
)

// The roles of a KPI.
const (
	Main       Choice = "main"
	Factor     Choice = "factor"
	Guard      Choice = "guard"
	Leading    Choice = "leading"
	Efficiency Choice = "efficiency"
)

// optionLists holds what each list of the declaration's "of" tags offers, in
// the order people see it; the first is the default where one is needed. They
// are made when first asked for: most commands ask for none.
var optionLists = sync.OnceValue(func() map[string][]Option {
	return map[string][]Option{
		"language": {
			{"zh", Words{"中文", "Chinese"}, []string{"汉语", "zh-cn"}},
			{"en", Words{"英文", "English"}, []string{"英语"}},
		},
		"stage": {
			{"startup", Words{"初创期", "Startup"}, []string{"初创", "还没开张"}},
			{"growth", Words{"发展期", "Growth"}, []string{"发展", "成长期"}},
			{"maturity", Words{"成熟期", "Maturity"}, []string{"成熟", "mature"}},
			{"decline", Words{"衰退期", "Decline"}, []string{"衰退", "下线"}},
		},
		"reader": {
			{"boss", Words{"老板", "Boss"}, []string{"领导", "上级", "manager"}},
			{"investor", Words{"投资人", "Investor"}, []string{"投资方"}},
			{"lender", Words{"银行", "Lender"}, []string{"贷款方", "bank"}},
			{"self", Words{"自己/团队", "Self and team"}, []string{"自己", "团队", "self", "team"}},
		},
		"purpose": {
			{"submit", Words{"正式提交", "To submit"}, []string{"提交"}},
			{"think", Words{"理清思路", "To think it through"}, []string{"思考", "梳理"}},
		},
		"trade": {
			{"general", Words{"通用", "General"}, nil},
			{"ecommerce", Words{"电商", "E-commerce"}, []string{"网店"}},
			{"saas", Words{"SaaS 软件", "SaaS"}, []string{"软件"}},
			{"content", Words{"内容", "Content"}, []string{"媒体", "社区"}},
			{"store", Words{"开店", "Shop or restaurant"}, []string{"餐馆", "零售", "shop", "restaurant"}},
			{"website", Words{"网站", "Website"}, nil},
			{"department", Words{"部门", "Department"}, nil},
		},
		"currency": {
			{"CNY", Words{"人民币", "Renminbi (CNY)"}, []string{"元", "¥", "rmb"}},
			{"USD", Words{"美元", "US dollar"}, []string{"$"}},
			{"EUR", Words{"欧元", "Euro"}, []string{"€"}},
			{"GBP", Words{"英镑", "Pound sterling"}, []string{"£"}},
			{"HKD", Words{"港元", "Hong Kong dollar"}, []string{"HK$", "港币"}},
			{"SGD", Words{"新加坡元", "Singapore dollar"}, []string{"S$", "新币"}},
		},
		"role": {
			{"main", Words{"主指标", "Main"}, []string{"主"}},
			{"factor", Words{"因子", "Factor"}, nil},
			{"guard", Words{"守护指标", "Guard"}, []string{"守护"}},
			{"leading", Words{"先行指标", "Leading"}, []string{"先行"}},
			{"efficiency", Words{"效率指标", "Efficiency"}, []string{"效率"}},
		},
		"direction": {
			{"up", Words{"升", "Up"}, []string{"提高", "增加", "↑"}},
			{"down", Words{"降", "Down"}, []string{"降低", "减少", "↓"}},
			{"hold", Words{"保持", "Hold"}, []string{"不变", "维持"}},
		},
		"certainty": {
			{"fact", Words{"事实", "Fact"}, []string{"实际"}},
			{"quote", Words{"询价", "Quoted"}, []string{"报价"}},
			{"estimate", Words{"估计", "Estimate"}, []string{"估算"}},
		},
		"decision": {
			{"harvest", Words{"收割（少投入、多回收）", "Harvest"}, []string{"收割"}},
			{"pivot", Words{"转型", "Pivot"}, nil},
			{"exit", Words{"退出", "Exit"}, []string{"下线", "关停"}},
		},
		"covers": {
			{"whole", Words{"整体", "The whole"}, []string{"全部"}},
			{"modules", Words{"部分模块", "Some areas"}, []string{"模块", "功能模块"}},
			{"users", Words{"用户管理", "Looking after customers"}, []string{"managing users"}},
			{"other", Words{"其他", "Other"}, nil},
		},
		"covered": {
			{"in", Words{"管", "In"}, []string{"是", "yes"}},
			{"out", Words{"不管", "Out"}, []string{"否", "no"}},
		},
		"fate": {
			{"keep", Words{"保留", "Keep"}, nil},
			{"freeze", Words{"冻结", "Freeze"}, nil},
			{"remove", Words{"下线", "Remove"}, []string{"移除"}},
		},
		"resource": {
			{"people", Words{"人", "People"}, []string{"人员"}},
			{"money", Words{"钱", "Money"}, []string{"资金"}},
			{"traffic", Words{"流量", "Traffic"}, nil},
			{"content", Words{"内容", "Content"}, nil},
			{"data", Words{"数据", "Data"}, nil},
			{"channel", Words{"渠道", "Channels"}, []string{"channel"}},
			{"system", Words{"系统", "Systems"}, []string{"工具", "system"}},
			{"brand", Words{"品牌与资质", "Brand and licences"}, []string{"品牌", "证照"}},
			{"premises", Words{"场地与设备", "Premises and equipment"}, []string{"场地", "设备"}},
			{"other", Words{"其他", "Other"}, nil},
		},
		"priority": {
			{"p0", Words{"P0 必须", "P0 must"}, []string{"必须"}},
			{"p1", Words{"P1 应该", "P1 should"}, []string{"应该"}},
			{"p2", Words{"P2 可以", "P2 could"}, []string{"可以"}},
		},
		"exit": {
			{"announce", Words{"告知", "Announce"}, []string{"公告"}},
			{"stop_new", Words{"停新", "Stop new"}, []string{"停止新增"}},
			{"freeze", Words{"冻结", "Freeze"}, nil},
			{"migrate", Words{"迁移", "Migrate"}, nil},
			{"export", Words{"数据导出", "Export data"}, []string{"导出"}},
			{"settle", Words{"退款结算", "Refund and settle"}, []string{"退款", "结算"}},
			{"system", Words{"系统关停", "Systems"}, []string{"停服", "系统"}},
			{"archive", Words{"归档销毁", "Archive and delete"}, []string{"归档"}},
			{"people", Words{"人员安置", "People"}, []string{"安置"}},
			{"legal", Words{"合规", "Legal"}, []string{"证照"}},
			{"other", Words{"其他", "Other"}, nil},
		},
		"risk": {
			{"market", Words{"市场与竞争", "Market"}, []string{"竞争"}},
			{"policy", Words{"政策合规", "Policy and law"}, []string{"合规"}},
			{"supply", Words{"供应", "Supply"}, nil},
			{"people", Words{"人员", "People"}, nil},
			{"cash", Words{"资金", "Cash"}, nil},
			{"system", Words{"系统与数据", "Systems and data"}, []string{"系统"}},
			{"reputation", Words{"口碑", "Reputation"}, []string{"舆情"}},
			{"season", Words{"季节", "Season"}, nil},
			{"other", Words{"其他", "Other"}, nil},
		},
		"level": {
			{"high", Words{"高", "High"}, []string{"大", "h"}},
			{"medium", Words{"中", "Medium"}, []string{"中等", "med", "m"}},
			{"low", Words{"低", "Low"}, []string{"小", "l"}},
		},
		"way": {
			{"have", Words{"现成", "In hand"}, []string{"已有"}},
			{"buy", Words{"采购", "Buy"}, []string{"买"}},
			{"build", Words{"自建", "Build"}, []string{"自研"}},
			{"manual", Words{"手工", "By hand"}, []string{"人工"}},
		},
		"category": {
			{"people", Words{"人力", "People"}, []string{"工资"}},
			{"marketing", Words{"推广", "Marketing"}, []string{"市场推广"}},
			{"subsidy", Words{"补贴优惠", "Discounts"}, []string{"补贴"}},
			{"systems", Words{"系统工具", "Systems"}, []string{"系统"}},
			{"equipment", Words{"设备采购", "Equipment"}, []string{"设备"}},
			{"premises", Words{"场地装修", "Premises"}, []string{"房租", "装修"}},
			{"goods", Words{"货品原料", "Goods"}, []string{"食材", "进货"}},
			{"office", Words{"办公差旅", "Office and travel"}, []string{"办公"}},
			{"services", Words{"外包服务", "Services"}, []string{"外包"}},
			{"licences", Words{"合规证照", "Licences"}, []string{"证照"}},
			{"fees", Words{"平台费与手续费", "Fees"}, []string{"平台费"}},
			{"tax", Words{"税费", "Tax"}, nil},
			{"training", Words{"培训", "Training"}, nil},
			{"working", Words{"流动资金与押金", "Working capital and deposits"}, []string{"流动资金", "押金"}},
			{"reserve", Words{"预备金", "Reserve"}, nil},
			{"closing", Words{"关停善后", "Closing"}, []string{"退款", "遣散"}},
			{"other", Words{"其他", "Other"}, nil},
		},
		"serves": {
			{"opening", Words{"开办", "Opening"}, []string{"开业"}},
			{"running", Words{"日常", "Running"}, []string{"日常运营"}},
		},
		"often": {
			{"once", Words{"一次", "Once"}, []string{"一次性", "单次", "one-off", "one off", "one-time"}},
			{"monthly", Words{"每月", "Monthly"}, []string{"月", "按月", "月付", "per month", "every month"}},
			{"quarterly", Words{"每季", "Quarterly"}, []string{"每季度", "季度", "按季", "季付", "per quarter", "every quarter"}},
			{"yearly", Words{"每年", "Yearly"}, []string{"年", "年度", "按年", "年付", "annually", "annual", "per year"}},
		},
		"yes": {
			{"yes", Words{"是", "Yes"}, []string{"可退", "y"}},
			{"no", Words{"否", "No"}, []string{"不退", "n"}},
		},
		"price": {
			{"estimate", Words{"估计", "Estimate"}, []string{"估算"}},
			{"quote", Words{"询价", "Quoted"}, []string{"报价"}},
			{"contract", Words{"合同", "Contract"}, []string{"已签"}},
		},
		"funding": {
			{"in_hand", Words{"已到账", "In hand"}, []string{"到账", "已到位", "到位", "received"}},
			{"promised", Words{"已答应", "Promised"}, []string{"已承诺", "答应了", "agreed", "committed"}},
			{"applied", Words{"申请中", "Applied for"}, []string{"已申请", "审批中", "在谈", "洽谈中", "applied", "pending", "in talks"}},
			{"planned", Words{"打算", "Planned"}, []string{"计划", "未申请", "not yet applied for"}},
		},
	}
})

// Option returns the option a text stands for: its code, its words in any
// language or a further spelling, whatever the case.
func (f *Field) Option(text string) (Option, bool) {
	text = strings.TrimSpace(text)
	for _, o := range f.Options {
		if strings.EqualFold(text, o.Code) || strings.EqualFold(text, o.Zh) || strings.EqualFold(text, o.En) {
			return o, true
		}
	}
	for _, o := range f.Options {
		for _, also := range o.Also {
			if strings.EqualFold(text, also) {
				return o, true
			}
		}
	}
	return Option{}, false
}

// Accept returns what is stored when a person gives this answer: options named
// in any language become codes, everything else stays as typed.
func (f *Field) Accept(text string) string {
	switch f.Kind {
	case KindChoice:
		if o, ok := f.Option(text); ok {
			return o.Code
		}
	case KindReference:
		if o, ok := f.Option(text); ok {
			return o.Code
		}
	case KindSeveral:
		return f.acceptSeveral(text)
	case KindLine, KindProse, KindQuantity, KindDate, KindFormula, KindSeries, KindID, KindTable:
	}
	return text
}

// Coded returns the codes of a choice's options that a text names in whatever
// words; a text that says anything else too stays as it is.
func (f *Field) Coded(text string) string {
	if f.Kind != KindChoice && f.Kind != KindSeveral {
		return text
	}
	codes := f.Accept(text)
	items := Several(codes).Items()
	isCode := func(item string) bool {
		return slices.ContainsFunc(f.Options, func(o Option) bool { return o.Code == item })
	}
	if len(items) == 0 || slices.ContainsFunc(items, func(item string) bool { return !isCode(item) }) {
		return text
	}
	return codes
}

func (f *Field) acceptSeveral(text string) string {
	if o, ok := f.Option(text); ok {
		return o.Code
	}
	var codes []string
	for _, item := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",，、;；·\n", r) }) {
		item = strings.TrimSpace(item)
		if o, ok := f.Option(item); ok {
			item = o.Code
		}
		if item != "" {
			codes = append(codes, item)
		}
	}
	return strings.Join(codes, "\n")
}

// Shown returns how a stored answer is shown: options by their words, text that
// is no option as it stands.
func (f *Field) Shown(text string, l Language) string {
	switch f.Kind {
	case KindChoice, KindReference:
		return f.shownOption(text, l)
	case KindSeveral:
		items := Several(text).Items()
		shown := make([]string, len(items))
		for i, item := range items {
			shown[i] = f.shownOption(item, l)
		}
		return strings.Join(shown, Words{"、", ", "}.In(l))
	case KindLine, KindProse, KindQuantity, KindDate, KindFormula, KindSeries, KindID, KindTable:
	}
	return text
}

func (f *Field) shownOption(text string, l Language) string {
	for _, o := range f.Options {
		if o.Code == text {
			return o.In(l)
		}
	}
	return text
}
