package document_test

import (
	"slices"
	"testing"

	"opsplan/plan"
	"opsplan/plan/document"
)

// said returns the lines of the notes of that kind.
func said(d *document.Document, kind document.NoteKind) (lines []string) {
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			if n, ok := b.(*document.Note); ok && n.Kind == kind {
				lines = append(lines, n.Lines...)
			}
		}
	}
	return lines
}

func kpi(t *testing.T, p *plan.Plan, name, current, target, unit, formula string) {
	t.Helper()
	add(t, p, "goals.kpis", map[string]string{"name": name, "current": current, "target": target, "unit": unit, "formula": formula})
}

func line(t *testing.T, p *plan.Plan, item, category, amount, often, months string) {
	t.Helper()
	add(t, p, "budget.lines", map[string]string{"item": item, "category": category, "amount": amount, "how_often": often, "months": months})
}

func TestFiguresAreShownWithTheirArithmetic(t *testing.T) {
	for _, c := range []struct {
		name   string
		build  func(t *testing.T, p *plan.Plan)
		kind   document.NoteKind
		zh, en []string
	}{
		{
			"a formula that gives the target",
			func(t *testing.T, p *plan.Plan) {
				kpi(t, p, "成交额", "", "90万", "元", "单数 × 单价")
				kpi(t, p, "单数", "", "3万单", "单", "")
				kpi(t, p, "单价", "", "30元", "元", "")
			},
			document.Sum,
			[]string{"成交额的目标 90万 = 3万单 × 30元"},
			[]string{"成交额, target 90万 = 3万单 × 30元"},
		},
		{
			"a formula that gives about the target",
			func(t *testing.T, p *plan.Plan) {
				kpi(t, p, "成交额", "", "62万", "元", "单数 × 单价")
				kpi(t, p, "单数", "", "20,660单", "单", "")
				kpi(t, p, "单价", "", "30元", "元", "")
			},
			document.Sum,
			[]string{"成交额的目标 62万 ≈ 20,660单 × 30元"},
			[]string{"成交额, target 62万 ≈ 20,660单 × 30元"},
		},
		{
			"a formula that gives something else",
			func(t *testing.T, p *plan.Plan) {
				kpi(t, p, "成交额", "", "100万", "元", "单数 × 单价")
				kpi(t, p, "单数", "", "3万单", "单", "")
				kpi(t, p, "单价", "", "30元", "元", "")
			},
			document.Sum,
			[]string{"成交额的目标算出来是 90万元 = 3万单 × 30元，表里写的是 100万"},
			[]string{"成交额, target works out at ¥900,000 = 3万单 × 30元; the table says 100万"},
		},
		{
			"a formula that cannot be computed",
			func(t *testing.T, p *plan.Plan) { kpi(t, p, "成交额", "", "90万", "元", "单数 ×") },
			document.Sum, nil, nil,
		},
		{
			"from the current value to the target",
			func(t *testing.T, p *plan.Plan) {
				kpi(t, p, "成交额", "50万", "90万", "元", "")
				kpi(t, p, "复购率", "2%", "3%", "", "")
				kpi(t, p, "退款率", "6%", "5%", "", "")
				kpi(t, p, "新事", "无", "10", "", "")
				kpi(t, p, "上限", "50", "≤40", "", "")
				kpi(t, p, "不变", "50", "50", "", "")
			},
			document.Way,
			[]string{"成交额从 50万 到 90万，增加 40万元（80%）", "复购率从 2% 到 3%，增加 1个百分点", "退款率从 6% 到 5%，减少 1个百分点"},
			[]string{"成交额 from 50万 to 90万: up ¥400,000 (80%)", "复购率 from 2% to 3%: up 1 percentage point", "退款率 from 6% to 5%: down 1 percentage point"},
		},
		{
			"the milestone that comes first, whatever its place and whatever day it is",
			func(t *testing.T, p *plan.Plan) {
				set(t, p, "period_start", "2017-01-01")
				set(t, p, "period_end", "2017-12-31")
				add(t, p, "results.milestones", map[string]string{"name": "年底", "date": "2017-12-31"})
				add(t, p, "results.milestones", map[string]string{"name": "年中", "date": "6月30日", "value": "60万"})
				add(t, p, "results.milestones", map[string]string{"name": "哪天", "date": "说不准"})
			},
			document.Nearest,
			[]string{"6月30日 年中：60万"},
			[]string{"6月30日 年中: 60万"},
		},
		{
			"once and monthly, under the cap",
			func(t *testing.T, p *plan.Plan) {
				set(t, p, "budget.cap", "22万")
				line(t, p, "冷柜", "equipment", "1.5万", "once", "")
				line(t, p, "佣金", "marketing", "2万", "monthly", "6")
				line(t, p, "服务费", "systems", "1.2万", "monthly", "6")
			},
			document.Total,
			[]string{"一次性 1.5万元", "每月 3.2万元 × 6 个月 = 19.2万元", "总共 1.5万元 + 19.2万元 = 20.7万元", "申请 22万，还余 1.3万元"},
			[]string{"one-off ¥15,000", "monthly ¥32,000 × 6 = ¥192,000", "in all ¥15,000 + ¥192,000 = ¥207,000", "22万 asked for: ¥13,000 to spare"},
		},
		{
			"over the cap, with a line that cannot be read",
			func(t *testing.T, p *plan.Plan) {
				set(t, p, "budget.cap", "1万")
				line(t, p, "冷柜", "", "2.5万", "once", "")
				line(t, p, "招牌", "", "X元", "once", "")
			},
			document.Total,
			[]string{"总共 2.5万元", "申请 1万，还差 1.5万元", "没有算进去的（金额或月数读不出）：招牌"},
			[]string{"in all ¥25,000", "1万 asked for: ¥15,000 short", "not counted, as amount or months cannot be read: 招牌"},
		},
		{
			"shares of the categories",
			func(t *testing.T, p *plan.Plan) {
				line(t, p, "冷柜", "equipment", "1万", "once", "")
				line(t, p, "货架", "equipment", "1万", "once", "")
				line(t, p, "杂项", "", "1万", "once", "")
			},
			document.Share,
			[]string{"设备采购 2万元（66.7%）、没分类的 1万元（33.3%）"},
			[]string{"Equipment ¥20,000 (66.7%), no category ¥10,000 (33.3%)"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := &plan.Plan{}
			c.build(t, p)
			for l, want := range map[plan.Language][]string{plan.Zh: c.zh, plan.En: c.en} {
				if got := said(document.Build(p, document.Options{Language: l}), c.kind); !slices.Equal(got, want) {
					t.Errorf("%s: says %q, want %q", l, got, want)
				}
			}
		})
	}
}

func TestSourcesAreHeldAgainstTheCosts(t *testing.T) {
	for _, c := range []struct{ amount, want string }{
		{"3万", "资金来源共 3万元，和要花的一样多"},
		{"5万", "资金来源共 5万元，比要花的多 2万元"},
		{"2万", "资金来源共 2万元，比要花的少 1万元"},
	} {
		p := &plan.Plan{}
		line(t, p, "冷柜", "", "3万", "once", "")
		add(t, p, "budget.sources", map[string]string{"source": "自己的", "amount": c.amount})
		if got := said(document.Build(p, document.Options{}), document.Total); got[len(got)-1] != c.want {
			t.Errorf("%s: says %q, want %q", c.amount, got, c.want)
		}
	}
}

func TestIncomeAndCashInHandPayWhatTheSourcesDoNot(t *testing.T) {
	for _, c := range []struct{ cash, income, zh, en string }{
		{"", "2万", "资金来源共 2万元，比要花的少 1万元；加上收入 2万元，够付",
			"money from all sources ¥20,000, ¥10,000 less than is spent; with income of ¥20,000 it is enough"},
		{"5,000", "", "资金来源共 2万元，比要花的少 1万元；加上手上另有的 5,000元，还差 5,000元",
			"money from all sources ¥20,000, ¥10,000 less than is spent; with another ¥5,000 in hand ¥5,000 is still missing"},
		{"5,000", "5,000", "资金来源共 2万元，比要花的少 1万元；加上手上另有的 5,000元、收入 5,000元，够付",
			"money from all sources ¥20,000, ¥10,000 less than is spent; with another ¥5,000 in hand, income of ¥5,000 it is enough"},
	} {
		p := &plan.Plan{Head: plan.Head{Currency: "CNY"}, Budget: plan.BudgetSection{CashInHand: plan.Quantity(c.cash)}}
		line(t, p, "冷柜", "", "3万", "once", "")
		add(t, p, "budget.sources", map[string]string{"source": "自己的", "amount": "2万"})
		if c.income != "" {
			add(t, p, "budget.income", map[string]string{"item": "营业额", "amount": c.income, "how_often": "once"})
		}
		for l, want := range map[plan.Language]string{plan.Zh: c.zh, plan.En: c.en} {
			if got := said(document.Build(p, document.Options{Language: l}), document.Total); got[len(got)-1] != want {
				t.Errorf("says %q, want %q", got[len(got)-1], want)
			}
		}
	}
}
