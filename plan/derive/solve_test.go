package derive_test

import (
	"errors"
	"fmt"
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// Each way of standing in a formula, and the factor by a sum of its own.
func TestWorkingBackMeetsTheTarget(t *testing.T) {
	ways := []struct {
		formula string
		needs   func(b, c, target *big.Rat) *big.Rat
	}{
		{"a × b × c", func(b, c, t *big.Rat) *big.Rat { return over(t, times(b, c)) }},
		{"a ÷ b − c", func(b, c, t *big.Rat) *big.Rat { return times(plus(t, c), b) }},
		{"(a + b) ÷ c", func(b, c, t *big.Rat) *big.Rat { return less(times(t, c), b) }},
		{"c − a × b", func(b, c, t *big.Rat) *big.Rat { return over(less(c, t), b) }},
		{"b ÷ (a + c)", func(b, c, t *big.Rat) *big.Rat { return less(over(b, t), c) }},
		{"b ÷ a × c", func(b, c, t *big.Rat) *big.Rat { return over(times(b, c), t) }},
		{"−a + 2 × b", func(b, _, t *big.Rat) *big.Rat { return less(plus(b, b), t) }},
		{"2 × (b − (c − a))", func(b, c, t *big.Rat) *big.Rat { return plus(less(over(t, big.NewRat(2, 1)), b), c) }},
	}
	rapid.Check(t, func(t *rapid.T) {
		rat := func(name string, least int64) *big.Rat {
			return big.NewRat(rapid.Int64Range(least, 1_000_000).Draw(t, name), rapid.Int64Range(1, 1_000_000).Draw(t, name+" over"))
		}
		way := rapid.SampledFrom(ways).Draw(t, "formula")
		b, c, target := rat("b", 1), rat("c", 1), rat("target", -1_000_000)
		f, err := derive.Parse(way.formula, nil)
		if err != nil {
			t.Fatal(err)
		}
		got, err := f.Solve("a", plain(target), in(map[string]number.Quantity{"b": plain(b), "c": plain(c)}))
		if fault, ok := errors.AsType[*derive.Error](err); ok && fault.Code == derive.NoInfluence && target.Sign() == 0 && way.formula[0] == 'b' {
			return // nothing divides b so that nothing is left
		}
		if want := way.needs(b, c, target); err != nil || got.Cmp(plain(want)) != 0 {
			t.Fatalf("a is %s, want %s: %v", got.Value(), want, err)
		}
	})
}

func TestNothingIsReachedWithNothing(t *testing.T) {
	for formula, want := range map[string]string{"a × b": "0", "a + b": "-4", "a − b": "4", "b − a": "4", "a ÷ b": "0", "b ÷ a": "no influence at 1"} {
		f, err := derive.Parse(formula, nil)
		if err != nil {
			t.Fatal(err)
		}
		q, err := f.Solve("a", number.Int(0, number.Unit{}), in(map[string]number.Quantity{"b": number.Int(4, number.Unit{})}))
		got := q.Value().RatString()
		if fault, ok := errors.AsType[*derive.Error](err); ok {
			got = describe(fault)
		}
		if got != want {
			t.Errorf("%s = 0: a is %s, want %s", formula, got, want)
		}
	}
}

// A factor without a unit takes that of the arithmetic; one with a unit keeps it.
func TestWhatIsWorkedBackToHasTheUnitItIsKnownBy(t *testing.T) {
	for _, c := range []struct{ known, want string }{
		{"", "300元"}, {"20", "300元"}, {"20元", "300元"}, {"20%", "30000%"},
	} {
		values := map[string]number.Quantity{}
		for name, text := range map[string]string{"费用": c.known, "人数": "3", "目标": "900元", "要": c.want} {
			if q, err := number.Read(text); err == nil {
				values[name] = q
			} else if text != "" {
				t.Fatal(err)
			}
		}
		f, err := derive.Parse("费用 × 人数", nil)
		if err != nil {
			t.Fatal(err)
		}
		got, err := f.Solve("费用", values["目标"], in(values))
		if want := values["要"]; err != nil || got.Cmp(want) != 0 || got.Unit != want.Unit {
			t.Errorf("known as %q: %s %q, %v; want %s", c.known, got.Value(), fmt.Sprint(got.Unit), err, c.want)
		}
	}
}

func plain(r *big.Rat) number.Quantity { return number.New(r, number.Unit{}) }

func times(a, b *big.Rat) *big.Rat { return new(big.Rat).Mul(a, b) }
func over(a, b *big.Rat) *big.Rat {
	if b.Sign() == 0 {
		return new(big.Rat)
	}
	return new(big.Rat).Quo(a, b)
}
func plus(a, b *big.Rat) *big.Rat { return new(big.Rat).Add(a, b) }
func less(a, b *big.Rat) *big.Rat { return new(big.Rat).Sub(a, b) }
