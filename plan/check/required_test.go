package check_test

import (
	"slices"
	"testing"

	"opsplan/plan"
	"opsplan/plan/check"
	"opsplan/plan/draft/source"
)

func TestWhatIsRequiredSaysWhoAsks(t *testing.T) {
	p := &plan.Plan{Head: plan.Head{Stage: plan.Growth, Trade: plan.Store, Readers: "investor\nlender", Purpose: plan.Submit}}
	found := check.Run(p)
	for id, want := range map[string]plan.Words{
		"goals.vision":        {Zh: "发展期的计划书必须答清这一处。", En: "A plan at the growth stage must settle this."},
		"product.competitors": {Zh: "这份计划要给投资人、银行看，缺了这一处对方一定会问。", En: "The plan goes to the investor and the lender, who is sure to ask for this."},
		"approver":            {Zh: "正式提交的计划书要写上这一处。", En: "A plan written to submit must have this."},
	} {
		i := slices.IndexFunc(found, func(f check.Finding) bool { return f.Rule == "required" && f.Path.Field == id })
		if i < 0 || found[i].Why != want {
			t.Errorf("%s: found %v, want the reason %v", id, found[max(i, 0)], want)
		}
	}
}

func TestMoneyInHandNeedsNoTerms(t *testing.T) {
	draft, err := source.Parse("", []byte(`format: 1
stage: growth
readers: [lender]
budget:
  sources:
    - {source: 自有资金, amount: 20万, status: in_hand}
    - {source: 经营贷, amount: 30万, status: applied}
    - {source: 姐姐借的, amount: 5万}
`))
	if err != nil {
		t.Fatal(err)
	}
	p := draft.Plan()
	var asked []string
	for _, f := range check.Run(p) {
		if f.Rule == "required" && f.Path.Cell == "terms" {
			asked = append(asked, p.RowTitle(f.Path))
		}
	}
	if want := []string{"经营贷", "姐姐借的"}; !slices.Equal(asked, want) {
		t.Errorf("terms are asked of %v, want %v", asked, want)
	}
}
