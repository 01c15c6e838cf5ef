package number_test

import (
	"errors"
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"opsplan/plan/number"
)

func quantities(t *testing.T, text string) []number.Quantity {
	t.Helper()
	var qs []number.Quantity
	for part := range strings.FieldsSeq(text) {
		q, err := number.Read(part)
		if err != nil {
			t.Fatal(err)
		}
		qs = append(qs, q)
	}
	return qs
}

func TestSumsKeepTheirUnitOrNameTheClash(t *testing.T) {
	for text, want := range map[string]string{
		"":                "0",
		"3万元 5,000元":      "35000 CNY",
		"3万 5,000元 无":     "35000 CNY",
		"0.1 0.2":         "3/10",
		"20% 25% 20% 35%": "1 %",
		"约3万元 5000元":      "35000 CNY about",
		"3万元 12人":         "units differ: 3万元, 12人",
		"5 3万元 12人":       "units differ: 3万元, 12人",
		"2% 1个百分点":        "units differ: 2%, 1个百分点",
		"5,000元/月 3,000元": "units differ: 5,000元/月, 3,000元",
		"¥3 $3":           "units differ: ¥3, $3",
	} {
		q, err := number.Sum(quantities(t, text))
		got := describe(q, nil)
		if fault, ok := errors.AsType[*number.Error](err); ok {
			got = fault.Code.String() + ": " + fault.Text + ", " + fault.Other
		}
		if got != want {
			t.Errorf("%s -> %s, want %s", text, got, want)
		}
	}
}

func TestADifferenceOfPercentagesIsInPoints(t *testing.T) {
	qs := quantities(t, "3% 2%")
	d, err := qs[0].Sub(qs[1])
	if got := describe(d, err); got != "1/100 pp" {
		t.Error(got)
	}
	change, ok := d.In(number.Percent).Quo(qs[1])
	if !ok || change.Value().RatString() != "1/2" {
		t.Error("from 2% to 3% is half as much again")
	}
}

func TestSharesShownAddUpToTheWhole(t *testing.T) {
	for text, want := range map[string]string{
		"1 1 1":         "33.4% 33.3% 33.3%",
		"2万 3万 5万":      "20% 30% 50%",
		"1 1 1 1 1 1":   "16.7% 16.7% 16.7% 16.7% 16.6% 16.6%",
		"0 5":           "0% 100%",
		"1 2 3 4 5 6 7": "3.6% 7.1% 10.7% 14.3% 17.9% 21.4% 25%",
	} {
		shares, err := number.Shares(quantities(t, text))
		if err != nil {
			t.Fatal(err)
		}
		var shown []string
		for _, s := range shares {
			text, _ := number.Format{}.Show(s)
			shown = append(shown, text)
		}
		if got := strings.Join(shown, " "); got != want {
			t.Errorf("%s -> %s, want %s", text, got, want)
		}
	}
	for _, text := range []string{"", "0 0", "5 -5", "5 -1"} {
		if _, err := number.Shares(quantities(t, text)); describe(number.Quantity{}, err) != "no total to share" {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestSharesOfAnythingAddUpToTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		amounts := rapid.SliceOfN(rapid.Int64Range(0, 1<<40), 1, 40).Draw(t, "amounts")
		parts := []number.Quantity{number.Int(1, number.Unit{})}
		total := int64(1)
		for _, n := range amounts {
			parts = append(parts, number.Int(n, number.Unit{}))
			total += n
		}
		shares, err := number.Shares(parts)
		if err != nil {
			t.Fatal(err)
		}
		sum, err := number.Sum(shares)
		if err != nil || sum.Value().RatString() != "1" {
			t.Fatalf("%s, %v", sum.Value(), err)
		}
		for i, s := range shares {
			off := new(big.Rat).Sub(s.Value(), new(big.Rat).Quo(parts[i].Value(), big.NewRat(total, 1)))
			if off.Abs(off).Cmp(big.NewRat(1, 1000)) >= 0 {
				t.Fatalf("share %d is off by %s", i, off.FloatString(6))
			}
		}
	})
}

func TestRoundingIsHalfAwayFromZero(t *testing.T) {
	for text, want := range map[string]string{
		"2.5": "3", "-2.5": "-3", "2.4": "2", "5.88人": "6 人", "2.5%": "3/100 %",
	} {
		if got := describe(quantities(t, text)[0].Round(0), nil); got != want {
			t.Errorf("%s -> %s, want %s", text, got, want)
		}
	}
	for text, want := range map[string]string{"5.01": "6", "5": "5", "-5.5": "-5", "0": "0"} {
		if got := describe(quantities(t, text)[0].RoundUp(), nil); got != want {
			t.Errorf("%s up -> %s, want %s", text, got, want)
		}
	}
}
