package document_test

import (
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/draft/source"
	"opsplan/plan/guide/guidetest"
)

// half is a plan as a person leaves it in the middle of the work.
func half(t testing.TB, draft string) *plan.Plan {
	t.Helper()
	file, err := source.Parse("half", []byte("format: 1\n"+draft))
	if err != nil {
		t.Fatal(err)
	}
	return file.Plan()
}

// spoken is all that the parts of a document say, a line each.
func spoken(p *plan.Plan, o document.Options) string {
	var said strings.Builder
	for _, part := range document.Build(p, o).Opening {
		said.WriteString("# " + part.Name + "\n")
		for _, block := range part.Blocks {
			switch block := block.(type) {
			case *document.Statement:
				said.WriteString(strings.Join(block.Lines, "\n") + "\n")
			case *document.Answer:
				said.WriteString(block.Label + "\n" + block.Text + "\n")
			case *document.Table:
				for _, row := range block.Rows {
					said.WriteString(strings.Join(row, " | ") + "\n")
				}
			}
		}
	}
	return said.String()
}

func TestWhatAReaderIsTold(t *testing.T) {
	boss := document.Options{Readers: []string{plan.Boss}}
	bank := document.Options{Readers: []string{plan.Lender}}
	asking := func(o document.Options) document.Options { o.Form = document.Questions; return o }
	page := func(o document.Options) document.Options { o.Form = document.OnePage; return o }
	for name, c := range map[string]struct {
		draft string
		o     document.Options
		want  string
		never string
	}{
		"a cost that cannot be read is named beside the sum": {
			"language: zh\npurpose: submit\nbudget:\n  lines:\n    - {item: 装修, amount: 3万}\n    - {item: 房租, amount: 待定}\n",
			boss, "3万元；没有算进去的（金额或月数读不出）：房租。", "",
		},
		"what is not a figure is not counted as one": {
			"language: zh\nbudget:\n  lines:\n    - {item: 装修, amount: 3万, status: estimate}\n    - {item: 房租, amount: 待定}\n",
			boss, "目标、假设和预算里有 1 个数：1 个是估计。", "",
		},
		"that nothing is asked is said": {
			"language: zh\nbudget:\n  lines:\n    - {item: 装修, amount: 3万}\n", boss, "还没写要您定什么。", "",
		},
		"a bank hears what need not be paid back": {
			"language: zh\nbudget:\n  sources:\n    - {source: 自己, amount: 78万, status: in_hand}\n    - {source: 银行, amount: 40万, repay: 每月营业款}\n",
			bank, "不用还的 78万元，占 66.1%；要还的 40万元。", "",
		},
		"a loan that says it has no security is one": {
			"language: en\ncurrency: GBP\nbudget:\n  sources:\n    - {source: Bank, amount: £40000, repay: £400 a month, security: none}\n",
			asking(bank), "All of the £40,000 must be paid back", "No source is said",
		},
		"money that is there is not asked for": {
			"language: zh\nbudget:\n  cap: 10万\n  lines:\n    - {item: 装修, amount: 10万}\n  sources:\n    - {source: 自己, amount: 10万, status: in_hand}\n",
			boss, "总共要 10万", "申请 10万",
		},
		"money that is asked for is": {
			"language: zh\nbudget:\n  cap: 10万\n  lines:\n    - {item: 装修, amount: 10万}\n", boss, "申请 10万", "总共要",
		},
		"a risk without a response is not answered": {
			"language: zh\nstrategy:\n  risks:\n    - {event: 老员工走}\n",
			asking(boss), "1 个答了、还站不住", "",
		},
		"actions without an owner do not say who": {
			"language: zh\nstrategy:\n  actions:\n    - {action: 找铺面}\n", asking(boss), "还没答：人员、行动", "",
		},
		"a formula is read by names": {
			"language: zh\ngoals:\n  kpis:\n    - {id: gmv, name: 成交额, role: main, target: 90万元, formula: gmv = households * 月均单数}\n    - {id: households, name: 下单家庭, target: 6000户}\n    - {name: 月均单数, target: 5单}\n",
			asking(boss), "成交额 = 下单家庭 * 月均单数", "households",
		},
		"a name that holds an id stays whole": {
			"language: en\ngoals:\n  kpis:\n    - {id: sales, name: Monthly sales, role: main, target: £900, formula: monthly sales = covers a day * spend}\n    - {id: covers, name: Covers a day, target: 30}\n    - {id: spend, name: Spend a cover, target: £30}\n",
			asking(boss), "monthly sales = covers a day * Spend a cover", "",
		},
		"an exit is told in the order of its days": {
			"language: zh\nstage: decline\nperiod_start: 2027-01-01\nperiod_end: 2027-06-30\nstrategy:\n  exit_steps:\n    - {step: 关门, by: 2027-04-30}\n    - {step: 贴告示, by: 2027-02-01}\n",
			page(boss), "2027-02-01 贴告示\n2027-04-30 关门", "",
		},
		"a day without a day is not 前": {
			"language: zh\ngoals:\n  kpis:\n    - {name: 每月净剩, role: main, target: 2万, due: 年底}\n", boss, "每月净剩：2万（年底）", "",
		},
		"a list the plan numbers is a list of the answer": {
			"language: zh\nbudget:\n  ask: |\n    请批：\n    1. 贷款 12万\n  lines:\n    - {item: 装修, amount: 10万}\n", asking(bank), "- 贷款 12万", "1. 贷款",
		},
		"money that reaches no milestone is said to": {
			"language: zh\nbudget:\n  lines:\n    - {item: 装修, amount: 10万}\n", document.Options{Readers: []string{plan.Investor}}, "还没有带日期的里程碑", "",
		},
		"an outline of nothing says so": {"language: zh\n", page(boss), "还没写。", ""},
	} {
		t.Run(name, func(t *testing.T) {
			said := spoken(half(t, c.draft), c.o)
			if !strings.Contains(said, c.want) || c.never != "" && strings.Contains(said, c.never) {
				t.Errorf("it says:\n%s\nwant %q, never %q", said, c.want, c.never)
			}
		})
	}
}

func TestAFigureIsShownInTheUnitThatThePersonWrote(t *testing.T) {
	said := spoken(guidetest.Worked(t, plan.Startup, plan.Zh), document.Options{Readers: []string{plan.Boss}})
	if !strings.Contains(said, "111位/天") || strings.Contains(said, "人/天") {
		t.Error(said)
	}
}

func TestWhatOneReaderWasToldIsNotSaidToTheNext(t *testing.T) {
	p := guidetest.Worked(t, plan.Startup, plan.Zh)
	said := spoken(p, document.Options{Readers: []string{plan.Boss, plan.Lender, plan.Investor}})
	asked, _, _ := strings.Cut(string(p.Budget.Ask), "\n")
	for _, once := range []string{asked, "总共要 118万元", "“日客数”到"} {
		if n := strings.Count(said, once); n != 1 {
			t.Errorf("%q is said %d times", once, n)
		}
	}
}
