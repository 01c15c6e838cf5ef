package derive_test

import (
	"fmt"
	"strings"
	"testing"

	"opsplan/plan/derive"
)

func TestTheUnitOfASpreadIsFoundOut(t *testing.T) {
	for _, c := range []struct{ amount, spread, want string }{
		{"22万", "3月 30%, 4月 70%", "30% + 70% = 100% of 100%"},
		{"22万", "3月 30%, 4月 60%", "30% + 60% = 90% of 100%"},
		{"22万", "3月 30, 4月 70", "30% + 70% = 100% of 100%"},
		{"22万", "3月 30, 4月 69", "neither is sure"},
		{"100", "3月 30, 4月 70", "30元 + 70元 = 100元 of 100元"}, // the payment is a hundred itself
		{"22万", "3月 10万元, 4月 8万元", "10万元 + 8万元 = 18万元 of 22万元"},
		{"22,000", "3月 5,000, 4月 6,000", "5,000元 + 6,000元 = 1.1万元 of 2.2万元"},
		{"22,000", "3月 5,000, 4月 5,999", "neither is sure"},
		{"22,000", "3月 22,000, 4月 22,000", "2.2万元 + 2.2万元 = 4.4万元 of 2.2万元"},
		{"22,000", "3月 22,000, 4月 22,001", "neither is sure"},
		{"22万", "3月 30%, 4月 8万元", "neither is sure"},
		{"22万", "3月 10人, 4月 12人", "neither is sure"},
		{"22万", "看情况", "neither is sure"},
		{"待定", "3月 30%, 4月 70%", "neither is sure"},
	} {
		p := planOf(t, "currency: CNY\nbudget.lines: item=装修 | how_often=once | amount="+c.amount)
		got := "neither is sure"
		if s, ok := derive.Totals(p).Lines[0].SpreadOf(c.spread); ok {
			var parts []string
			for _, part := range s.Parts {
				parts = append(parts, money(part.Quantity))
			}
			got = fmt.Sprintf("%s = %s of %s", strings.Join(parts, " + "), money(s.Sum), money(s.Whole))
		}
		if got != c.want {
			t.Errorf("%s by %q: %s, want %s", c.amount, c.spread, got, c.want)
		}
	}
}
