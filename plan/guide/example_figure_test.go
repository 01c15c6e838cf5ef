package guide_test

import (
	"cmp"
	"math/big"
	"regexp"
	"slices"
	"strings"
	"testing"

	"opsplan/plan"
)

// The figures of worked plans are read and computed here a second time, by
// means much plainer than those of the packages they test.

var digits = regexp.MustCompile(`[-−]?[¥€£$]?\d[\d,]*(\.\d+)?`)

var scales = []struct {
	mark  string
	times *big.Rat
}{
	{"亿", big.NewRat(100_000_000, 1)},
	{"万", big.NewRat(10_000, 1)},
	{"%", big.NewRat(1, 100)},
}

// figure reads the first figure of a text, and half of the last place written:
// 62万 is 620,000 give or take 5,000.
func figure(text string) (value, half *big.Rat, ok bool) {
	at := digits.FindStringIndex(text)
	if at == nil {
		return nil, nil, false
	}
	plainly := strings.NewReplacer(",", "", "−", "-", "¥", "", "€", "", "£", "", "$", "").Replace(text[at[0]:at[1]])
	value, ok = new(big.Rat).SetString(plainly)
	if !ok {
		return nil, nil, false
	}
	half = big.NewRat(1, 2)
	if _, decimals, cut := strings.Cut(plainly, "."); cut {
		for range decimals {
			half.Mul(half, big.NewRat(1, 10))
		}
	}
	for _, scale := range scales {
		if strings.HasPrefix(strings.TrimSpace(text[at[1]:]), scale.mark) {
			value.Mul(value, scale.times)
			half.Mul(half, scale.times)
		}
	}
	return value, half, true
}

// figures reads those of "Jan 26, Feb 29" in their order.
func figures(t *testing.T, s plan.Series) []*big.Rat {
	t.Helper()
	var out []*big.Rat
	for _, part := range regexp.MustCompile(`[,，;；]\s+|[，；\n]`).Split(string(s), -1) {
		_, after, ok := strings.Cut(strings.TrimSpace(part), " ")
		v, _, read := figure(after)
		if !ok || !read {
			t.Fatalf("%q of %q has no figure", part, s)
		}
		out = append(out, v)
	}
	return out
}

// agrees reports whether a computed figure is the written one, as finely as
// that was written.
func agrees(computed *big.Rat, written plan.Quantity) bool {
	v, half, ok := figure(string(written))
	if !ok {
		return false
	}
	diff := new(big.Rat).Sub(computed, v)
	return diff.Abs(diff).Cmp(half) <= 0
}

// compute puts figures for the names of a formula and works it out; ok is false
// where one of them has no figure.
func compute(formula string, known map[string]string) (result *big.Rat, ok bool) {
	if _, right, cut := strings.Cut(formula, "="); cut {
		formula = right
	}
	var places []string
	for name := range known {
		places = append(places, regexp.QuoteMeta(name))
	}
	// The longest first, so that "orders" does not eat "orders a month".
	slices.SortFunc(places, func(a, b string) int { return cmp.Or(len(b)-len(a), cmp.Compare(a, b)) })
	place := regexp.MustCompile(`(?i)` + strings.Join(append(places, `\d[\d,.]*(亿|万|%)?`), "|"))
	ok = true
	formula = place.ReplaceAllStringFunc(formula, func(found string) string {
		text := found
		for name, held := range known {
			if strings.EqualFold(name, found) {
				text = held
			}
		}
		v, _, read := figure(text)
		if ok = ok && read; !ok {
			return "0"
		}
		return "(0+" + v.RatString() + ")"
	})
	c := calculation(strings.NewReplacer(" ", "", "（", "(", "）", ")", "−", "-", "*", "×", "/", "÷", "+-", "-").Replace(formula))
	result = c.sum()
	return result, ok && c == ""
}

// calculation is what is left to work out of a formula without names.
type calculation string

func (c *calculation) sum() *big.Rat {
	total := c.product()
	for {
		switch {
		case c.take("+"):
			total.Add(total, c.product())
		case c.take("-"):
			total.Sub(total, c.product())
		default:
			return total
		}
	}
}

func (c *calculation) product() *big.Rat {
	total := c.term()
	for {
		switch {
		case c.take("×"):
			total.Mul(total, c.term())
		case c.take("÷"):
			total.Quo(total, c.term())
		default:
			return total
		}
	}
}

func (c *calculation) term() *big.Rat {
	if c.take("(") {
		total := c.sum()
		c.take(")")
		return total
	}
	numeral := regexp.MustCompile(`^\d+`).FindString(string(*c))
	c.take(numeral)
	v, _ := new(big.Rat).SetString("0" + numeral)
	return v
}

func (c *calculation) take(sign string) bool {
	after, ok := strings.CutPrefix(string(*c), sign)
	*c = calculation(after)
	return ok
}

func TestFormulasAreComputedPlainly(t *testing.T) {
	known := map[string]string{"日客数": "10位/天", "人均": "6元/位", "人均面积": "7", "固定": "4元", "亏": "-3元", "人数": "无（新开）"}
	for _, c := range []struct {
		formula string
		want    *big.Rat
	}{
		{"利润 = 日客数 × 人均 × 60% − 固定", big.NewRat(32, 1)},
		{"x = (日客数 + 2) ÷ 3", big.NewRat(4, 1)},
		{"x = 日客数 ÷（人均面积 − 5）", big.NewRat(5, 1)},
		{"x = 固定 - 亏", big.NewRat(7, 1)},
		{"x = 1.5万 / 人均", big.NewRat(2500, 1)},
	} {
		if got, ok := compute(c.formula, known); !ok || got.Cmp(c.want) != 0 {
			t.Errorf("%s is %v, %v", c.formula, got, ok)
		}
	}
	for _, formula := range []string{"x = 人数 × 2", "x = 别的 × 2", "x = 日客数 + 2)"} {
		if got, ok := compute(formula, known); ok {
			t.Errorf("%s is %v", formula, got)
		}
	}
}

func TestFiguresAreReadAsFinelyAsTheyAreWritten(t *testing.T) {
	for _, c := range []struct {
		text, value, half string
	}{
		{"约 1.2万元", "12000", "500"},
		{"-45,198元", "-45198", "1/2"},
		{"4.0%", "1/25", "1/2000"},
		{"€9.50", "19/2", "1/200"},
	} {
		v, half, ok := figure(c.text)
		if !ok || v.RatString() != c.value || half.RatString() != c.half {
			t.Errorf("%s is %v, give or take %v", c.text, v, half)
		}
	}
}

// near allows for what a sentence rounds: one part in a hundred.
func near(a, b *big.Rat) bool {
	diff := new(big.Rat).Sub(a, b)
	return diff.Abs(diff).Cmp(new(big.Rat).Mul(b, big.NewRat(1, 100))) <= 0
}
