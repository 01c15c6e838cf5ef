package number_test

import (
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"opsplan/plan/number"
)

func TestDerivedFiguresArePrintedForTheReader(t *testing.T) {
	rows(t, "format.txtar", func(t *testing.T, _, typed, want string) {
		q := figure(t, typed)
		var got []string
		for _, lang := range []number.Lang{number.Zh, number.En} {
			text, exact := number.Format{Lang: lang}.Show(q)
			if !exact {
				text += " ~"
			}
			got = append(got, text)
		}
		if shown := strings.Join(got, " | "); shown != want {
			t.Errorf("%s -> %s, want %s", typed, shown, want)
		}
	})
}

// figure reads a figure of the table; 1/8% is a fraction of a percent.
func figure(t *testing.T, typed string) number.Quantity {
	t.Helper()
	body, percent := strings.CutSuffix(typed, "%")
	q, err := number.Read(body)
	if err != nil {
		t.Fatal(err)
	}
	if percent {
		value := new(big.Rat).Mul(q.Value(), big.NewRat(1, 100))
		return number.New(value, number.Percent)
	}
	return number.New(q.Value(), q.Unit)
}

func TestAPlainFigureIsPrintedAsMoneyOfThePlan(t *testing.T) {
	f := number.Format{Lang: number.En, Currency: "GBP"}
	if got, _ := f.Money(number.Int(1500, number.Unit{})); got != "£1,500" {
		t.Error(got)
	}
	if got, _ := f.Money(number.Int(1500, number.Money("USD"))); got != "$1,500" {
		t.Error(got)
	}
}

var unitsForPrinting = []number.Unit{
	{}, number.Percent, number.Points, number.Days, number.Months, number.Money("CNY"), number.Money("USD"),
	number.Money("JPY"), number.Money("CNY").Over(number.Months), number.Money("CHF"),
}

// What is printed is read back as the value that is printed: the nearest one with
// the decimals shown, and the value itself where nothing was rounded.
func TestWhatIsPrintedReadsBackAsTheRoundedValue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		value := big.NewRat(rapid.Int64().Draw(t, "numerator"), rapid.Int64Range(1, 1_000_000).Draw(t, "denominator"))
		unit := rapid.SampledFrom(unitsForPrinting).Draw(t, "unit")
		lang := rapid.SampledFrom([]number.Lang{number.Zh, number.En}).Draw(t, "language")
		f := number.Format{Lang: lang}
		q := number.New(value, unit)
		text, exact := f.Show(q)
		back, err := number.Read(text)
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		if back.Unit != unit {
			t.Fatalf("%s reads back in %s, not in %s", text, back.Unit, unit)
		}
		if exact != (back.Cmp(q) == 0) {
			t.Fatalf("%s stands for %s, exact %v", text, value, exact)
		}
		off := new(big.Rat).Sub(back.Value(), value)
		if half := new(big.Rat).Mul(back.Step(), big.NewRat(1, 2)); off.Abs(off).Cmp(half) > 0 {
			t.Fatalf("%s is not the nearest to %s", text, value.FloatString(6))
		}
		if again, _ := f.Show(number.New(back.Value(), back.Unit)); again != text {
			t.Fatalf("%s prints again as %s", text, again)
		}
	})
}
