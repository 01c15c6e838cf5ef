package number

import (
	"fmt"
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// What is written plainly is read by a shorter way, which must lead to the same.
func TestPlainNumbersAreReadAsAllOthersAre(t *testing.T) {
	words := []string{"", "个", "元整", " 元", "（含税）", "吧", "左右", "+", "k", "w", "m", "成", "-5", "/3", "/月", "万5", "亿2000万", "万亿", "x", "×", "ｘ", "?"}
	for word := range byWord() {
		words = append(words, word)
	}
	plain := 0
	for _, digits := range []string{"0", "7", "62", "007", "0.5", ".5", "5.", "3000", "3,000", "30,00", "1,200,300.25", "1,2345", "1,,000", ",100", "12,345", "999999999999999", "1234567890123456", "1.2.3"} {
		for _, scale := range []string{"", "万", "亿", "百", "千万"} {
			for _, word := range words {
				plain += sameReading(t, digits+scale+word)
			}
			for _, sign := range []string{"$", "£", "¥", "€", "US$", "us$", "hk$", "-", "$ ", "＄"} {
				plain += sameReading(t, sign+digits+scale) + sameReading(t, sign+digits+"k")
			}
		}
	}
	if plain < 1000 {
		t.Errorf("only %d of them were plain", plain)
	}
}

func sameReading(t testing.TB, text string) (plain int) {
	t.Helper()
	for _, cell := range []struct {
		unit  Unit
		power int
	}{{}, {Money("CNY"), 4}, {Unit{up: "人"}, 0}, {Percent, -2}, {Unit{up: "CNY", down: "月"}, 0}, {Unit{}, 4}} {
		q, ok := readPlain(text, cell.unit, cell.power)
		if !ok {
			return 0
		}
		want, err := readAny(text, cell.unit, cell.power)
		if got := fmt.Sprintf("%+v", exactly(q)); err != nil || got != fmt.Sprintf("%+v", exactly(want)) {
			t.Fatalf("%q in a cell of %v is %s, and %+v, %v by the long way", text, cell, got, exactly(want), err)
		}
	}
	return 1
}

// exactly shows all that a quantity holds.
func exactly(q Quantity) map[string]any {
	return map[string]any{
		"unit": q.Unit, "bound": q.Bound, "about": q.About, "none": q.None, "text": q.Text, "amount": q.Amount,
		"value": q.value.RatString(), "high": q.high, "step": q.step.RatString(),
	}
}

func FuzzPlain(f *testing.F) {
	for _, text := range []string{"3,000元", "62万", "2.5%", "1,2345", "5百分点", "3x", "2027-02-29", "2027-13-01"} {
		f.Add(text)
	}
	within := Period{Date{2027, 1, 1}, Date{2027, 12, 31}}
	f.Fuzz(func(t *testing.T, text string) {
		sameReading(t, text)
		if d, ok := readPlainDay(text); ok {
			if p, code := readPeriodAny(text, within); code != 0 || p != (Period{d, d}) {
				t.Fatalf("%q is %v, and %v, %v by the long way", text, d, p, code)
			}
		}
		sameUnit(t, text)
	})
}

func TestPlainUnitsAreReadAsAllOthersAre(t *testing.T) {
	plain := 0
	for word := range byWord() {
		for _, text := range []string{word, "万" + word, "亿" + word, "百" + word, strings.ToUpper(word), word + "/月"} {
			plain += sameUnit(t, text)
		}
	}
	if plain < len(byWord()) {
		t.Errorf("only %d of them were plain", plain)
	}
}

func sameUnit(t testing.TB, text string) (plain int) {
	t.Helper()
	unit, power, ok := plainUnitCell(text)
	if !ok {
		return 0
	}
	if u, p, ok := readUnitAny(text); !ok || u != unit || p != power {
		t.Fatalf("the unit %q is %v 10^%d, and %v 10^%d, %v by the long way", text, unit, power, u, p, ok)
	}
	return 1
}

func TestPlainDaysAreReadAsAllOthersAre(t *testing.T) {
	within := Period{Date{2027, 1, 1}, Date{2027, 12, 31}}
	for _, text := range []string{"2027-06-30", "2027-02-29", "2028-02-29", "2027-13-01", "2027-00-10", "0999-01-01", "2027-6-300", "2027/06/30", "20xx-06-30", "2027-06-3o"} {
		d, ok := readPlainDay(text)
		if p, code := readPeriodAny(text, within); ok && (code != 0 || p != Period{d, d}) {
			t.Errorf("%q is %v, and %v, %v by the long way", text, d, p, code)
		} else if code == 0 && p.IsDay() && !ok && text[4] == '-' {
			t.Errorf("%q is a day and was not taken for a plain one", text)
		}
	}
}

func TestArithmeticOfWholeNumbersIsThatOfAllOthers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyRat(t), anyRat(t)
		if got, want := sumOf(a, b), new(big.Rat).Add(a, b); got.Cmp(want) != 0 {
			t.Errorf("%s + %s = %s, want %s", a, b, got, want)
		}
		if got, want := productOf(a, b), new(big.Rat).Mul(a, b); got.Cmp(want) != 0 {
			t.Errorf("%s × %s = %s, want %s", a, b, got, want)
		}
		if got, want := compare(a, b), a.Cmp(b); got != want {
			t.Errorf("%s to %s is %d, want %d", a, b, got, want)
		}
	})
}

// anyRat is often at the end of what a machine word holds.
func anyRat(t *rapid.T) *big.Rat {
	n := rapid.OneOf(rapid.Int64(), rapid.Int64Range(-3, 3), rapid.SampledFrom([]int64{1<<63 - 1, -1 << 63, 1 << 32, -1 << 31})).Draw(t, "n")
	return big.NewRat(n, rapid.Int64Range(1, 3).Draw(t, "of"))
}
