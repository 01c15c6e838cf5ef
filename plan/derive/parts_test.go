package derive_test

import (
	"fmt"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

func TestAFormulaIsTakenApart(t *testing.T) {
	for formula, want := range map[string]string{
		"a × b − c":             "+a*b -c",
		"−(a × b − c ÷ d) × 2":  "+",
		"a − (b × c + d)":       "+a -b*c -d",
		"a × (1 + b) × (c × d)": "+a*c*d",
		"a ÷ b × 30":            "+a",
		"-(a - b)":              "-a +b",
	} {
		f, err := derive.Parse(formula, []string{"a", "b", "c", "d"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, term := range f.Terms() {
			sign := "+"
			if term.Minus {
				sign = "-"
			}
			got = append(got, sign+strings.Join(term.Factors, "*"))
		}
		if got := strings.Join(got, " "); got != want {
			t.Errorf("%s: %s, want %s", formula, got, want)
		}
	}
}

func TestFiguresOfDifferentTimesAreTold(t *testing.T) {
	cases(t, "times.txtar", func(p *plan.Plan) string {
		now := derive.Forward(p)[0].Target
		clash, ok := now.TimeClash()
		if !ok {
			return fmt.Sprintf("per %s\n", now.Per().Label(number.Zh))
		}
		return fmt.Sprintf("%s per %s, %s per %s\n", clash.Left, clash.LeftPer.Label(number.Zh), clash.Right, clash.RightPer.Label(number.Zh))
	})
}

// What turns one time into another by hand is no clash; another number is.
func TestAMonthTimesTwelveIsAYear(t *testing.T) {
	for by, clash := range map[int]bool{3: false, 4: false, 12: false, 30: false, 52: false, 365: false, 2: true, 5: true, 11: true, 13: true, 29: true, 31: true, 366: true} {
		p := planOf(t, fmt.Sprintf("goals.kpis: name=利润 | formula=收入 × %d − 房租\ngoals.assumptions: name=收入 | value=9万元/月\ngoals.assumptions: name=房租 | value=12万元/年", by))
		if _, ok := derive.Forward(p)[0].Target.TimeClash(); ok != clash {
			t.Errorf("times %d: %v", by, ok)
		}
	}
}
