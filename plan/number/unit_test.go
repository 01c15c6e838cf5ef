package number_test

import (
	"testing"

	"opsplan/plan/number"
)

func unit(t *testing.T, text string) number.Unit {
	t.Helper()
	if text == "" {
		return number.Unit{}
	}
	u, _, ok := number.ReadUnit(text)
	if !ok {
		t.Fatalf("unit %q cannot be read", text)
	}
	return u
}

func TestUnitsCombineAndCancel(t *testing.T) {
	for _, row := range []struct{ left, sign, right, want string }{
		{"人", "×", "%", "人"},
		{"%", "×", "%", "%"},
		{"", "×", "%", ""},
		{"人", "×", "元/人", "CNY"},
		{"月", "×", "元/月", "CNY"},
		{"户", "×", "单", "单·户"},
		{"人", "×", "倍", "人"},
		{"元", "÷", "人", "CNY/人"},
		{"元", "÷", "元", ""},
		{"元", "÷", "元/月", "月"},
		{"元", "÷", "%", "CNY"},
		{"元/月", "÷", "元/人", "人/月"},
		{"㎡", "×", "元/㎡/月", "CNY/月"},
	} {
		got := unit(t, row.left).Times(unit(t, row.right))
		if row.sign == "÷" {
			got = unit(t, row.left).Over(unit(t, row.right))
		}
		if got.Code() != row.want {
			t.Errorf("%s %s %s is %s, want %s", row.left, row.sign, row.right, got.Code(), row.want)
		}
	}
}

func TestAProductIsReadAsPeopleMeanIt(t *testing.T) {
	product := unit(t, "户").Times(unit(t, "单"))
	if got := product.Settle().Code(); got != "" {
		t.Errorf("户 × 单 is %q", got)
	}
	if got := product.Times(unit(t, "元")).Settle().Code(); got != "CNY" {
		t.Errorf("户 × 单 × 元 is %q", got)
	}
	if got := product.Times(unit(t, "元/月")).Settle().Code(); got != "CNY/月" {
		t.Errorf("户 × 单 × 元/月 is %q", got)
	}
	if got := unit(t, "").Over(unit(t, "天")).Settle().Code(); got != "" {
		t.Errorf("a number ÷ 天 is %q", got)
	}
}

func TestAUnitNeverGrowsWithoutEnd(t *testing.T) {
	u := number.Days
	for range 1000 {
		u = u.Times(number.Days)
		if len(u.Code()) > 64 {
			t.Fatalf("%d bytes", len(u.Code()))
		}
	}
}

func TestOnlyLikeIsAddedToLike(t *testing.T) {
	for _, row := range []struct {
		left, right string
		fits        bool
	}{
		{"元", "元", true}, {"万元", "元", true}, {"元", "", true}, {"", "人", true},
		{"元", "人", false}, {"%", "百分点", false}, {"%", "", false}, {"", "百分点", false},
		{"人", "次", false}, {"天", "单", false}, {"元", "美元", false}, {"元", "元/月", false},
		{"天", "日", true}, {"个月", "月", true}, {"days", "天", true}, {"orders", "单", true},
	} {
		if got := unit(t, row.left).Fits(unit(t, row.right)); got != row.fits {
			t.Errorf("%s and %s: %v", row.left, row.right, got)
		}
	}
}

func TestUnitsOfOneFamilyAreTold(t *testing.T) {
	for text, want := range map[string]number.Kind{
		"": number.Plain, "%": number.Ratio, "个百分点": number.Point, "元": number.Cash, "美元/月": number.Cash,
		"天": number.Time, "季度": number.Time, "人": number.Count, "店员": number.Count, "人/天": number.Count,
	} {
		if got := unit(t, text).Kind(); got != want {
			t.Errorf("%q is of kind %d, want %d", text, got, want)
		}
	}
	if got := unit(t, "人").Times(unit(t, "天")).Kind(); got != number.Mixed {
		t.Errorf("人·天 is of kind %d", got)
	}
}

func TestAUnitCellCarriesItsScale(t *testing.T) {
	for text, want := range map[string]int{"万元": 4, "元": 0, "%": -2, "‰": -3, "千元": 3, "万": 4, "百分点": -2, "亿元/年": 8, "k": 3} {
		if _, power, ok := number.ReadUnit(text); !ok || power != want {
			t.Errorf("%s is 10^%d, %v", text, power, ok)
		}
	}
	for _, text := range []string{"", "3元", "元/", "元//月", "一句很长的话不会是一个单位"} {
		if u, _, ok := number.ReadUnit(text); ok {
			t.Errorf("%q is read as %q", text, u.Code())
		}
	}
}
