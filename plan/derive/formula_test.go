package derive_test

import (
	"errors"
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"pgregory.net/rapid"

	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// known are the quantities of the case "names".
func known(t testing.TB) (values map[string]number.Quantity, rows []string) {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/formulas.txtar")
	if err != nil {
		t.Fatal(err)
	}
	values = map[string]number.Quantity{}
	for _, file := range archive.Files {
		for line := range strings.Lines(string(file.Data)) {
			line = strings.TrimSuffix(line, "\n")
			name, text, ok := strings.Cut(line, " = ")
			switch {
			case line == "":
			case file.Name != "names":
				rows = append(rows, line)
			case ok:
				if values[name], err = number.Read(text); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	return values, rows
}

func TestFormulasAreReadAndComputed(t *testing.T) {
	values, rows := known(t)
	names := slices.Sorted(maps.Keys(values))
	for _, row := range rows {
		text, want, _ := strings.Cut(row, "-> ")
		text = strings.TrimSuffix(text, " ")
		if got := outcome(text, names, values); got != want {
			t.Errorf("%s -> %s, want %s", text, got, want)
		}
	}
}

func outcome(text string, names []string, values map[string]number.Quantity) string {
	f, err := derive.Parse(text, names)
	var r derive.Result
	if err == nil {
		r, err = f.Eval(in(values))
	}
	if fault, ok := errors.AsType[*derive.Error](err); ok {
		return describe(fault)
	}
	return strings.TrimSpace(r.Value().RatString() + " " + r.Unit.Code())
}

func describe(e *derive.Error) string {
	said := map[derive.Code]string{
		derive.Empty: "empty", derive.TooLong: "too long", derive.TooDeep: "too deep", derive.LongNumber: "long number",
		derive.StrayCharacter: "stray", derive.MissingOperand: "operand missing", derive.MissingOperator: "operator missing",
		derive.Unclosed: "unclosed", derive.Unopened: "unopened", derive.SecondEquals: "second equals",
		derive.TooLarge: "too large", derive.Repeated: "repeated", derive.NotAFactor: "no factor", derive.NoInfluence: "no influence",
		derive.UnknownName: "unknown “%s”", derive.NoValue: "no value “%s”", derive.DivisionByZero: "zero “%s”",
		derive.UnitClash: "clash “%s” “%s”",
	}[e.Code]
	said = strings.Replace(said, "%s", e.Text, 1)
	return fmt.Sprintf("%s at %d", strings.Replace(said, "%s", e.Other, 1), e.Column)
}

func TestAFormulaNamesItsResultAndItsFactors(t *testing.T) {
	f, err := derive.Parse(" 成交额（月） = 家庭数 × 月均 单数 × 单价 + 家庭数 × ＧＭＶ", []string{"家庭数", "月均 单数", "gmv"})
	if err != nil {
		t.Fatal(err)
	}
	if f.Left() != "成交额（月）" {
		t.Errorf("left side %q", f.Left())
	}
	if got := strings.Join(f.Names(), "|"); got != "家庭数|月均 单数|单价|gmv" {
		t.Error(got)
	}
}

func TestArithmeticShowsFiguresAsTyped(t *testing.T) {
	values, _ := known(t)
	values["一半"] = number.New(big.NewRat(1, 3), number.Unit{})
	values["区间"], _ = number.Read("50–60万")
	for _, row := range []struct {
		formula, want string
		exact         bool
	}{
		{"成交额 = 家庭数 × 月均单数 × 笔单价", "6,250户 × 4.8 × 30元", true},
		{"（老客+新客）*毛利率/2", "(300人 + 20) × 55% ÷ 2", true},
		{"−老客 × 负数", "−300人 × (-5)", true},
		{"老客 × 一半", "300人 × 0.33", false},
		{"区间 × 2", "50万 × 2", true},
		{"无值 × 12 个月", "无值 × 12 个月", true},
	} {
		f, err := derive.Parse(row.formula, slices.Collect(maps.Keys(values)))
		if err != nil {
			t.Fatal(err)
		}
		text, exact := f.Arithmetic(in(values), number.Format{Lang: number.Zh})
		if text != row.want || exact != row.exact {
			t.Errorf("%s: %q, exact %v", row.formula, text, exact)
		}
	}
}

func TestLimitsHold(t *testing.T) {
	for text, want := range map[string]string{
		strings.Repeat("(", 200) + "1" + strings.Repeat(")", 200): "1",
		strings.Repeat("(", 201) + "1" + strings.Repeat(")", 201): "too deep at 202",
		strings.Repeat("-", 300) + "1":                            "too deep at 202",
		strings.Repeat("1", 40) + " − " + strings.Repeat("1", 40): "0",
		"1 + " + strings.Repeat("1", 41):                          "long number at 5",
		strings.Repeat("1+", 4999) + "11":                         "5010",
		strings.Repeat("1+", 5000) + "1":                          "too long at 10001",
		strings.Repeat("9999999999×", 60) + "9999999999":          "too large at 1",
		strings.Repeat("30天×", 1000) + "0":                        "too large at 1",
	} {
		if got := outcome(text, nil, nil); got != want {
			t.Errorf("%.30s… -> %s, want %s", text, got, want)
		}
	}
}

func TestEveryFaultHasASentenceInBothLanguages(t *testing.T) {
	seen := map[string]bool{}
	for code := derive.Empty; code <= derive.NotMoney; code++ {
		e := &derive.Error{Code: code, Text: "x", Other: "y", Column: 3}
		if seen[e.Zh()] || seen[e.En()] || !strings.HasSuffix(e.Zh(), "。") || !strings.HasSuffix(e.En(), ".") {
			t.Errorf("%d: %q, %q", code, e.Zh(), e.En())
		}
		seen[e.Zh()], seen[e.En()] = true, true
	}
}

// Whatever the order, the effects of the factors add up to the difference.
func TestEffectsAddUpToTheDifference(t *testing.T) {
	f, err := derive.Parse("(a × b − c) ÷ d", nil)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		draw := func(label string) map[string]number.Quantity {
			values := map[string]number.Quantity{}
			for _, name := range f.Names() {
				values[name] = number.Int(rapid.Int64Range(1, 1_000_000).Draw(t, label+" "+name), number.Unit{})
			}
			return values
		}
		before, after := draw("before"), draw("after")
		order := rapid.Permutation(f.Names()).Draw(t, "order")
		effects, err := f.Attribution(in(before), in(after), order[:rapid.IntRange(0, 4).Draw(t, "given")]...)
		if err != nil || len(effects) != 4 {
			t.Fatal(effects, err)
		}
		from, _ := f.Eval(in(before))
		to, _ := f.Eval(in(after))
		sum := from.Value()
		for _, e := range effects {
			sum.Add(sum, e.Value())
		}
		if sum.Cmp(to.Value()) != 0 {
			t.Fatalf("%s, not %s", sum, to.Value())
		}
	})
}

func TestWhatCannotBeWorkedBackIsSaid(t *testing.T) {
	values, _ := known(t)
	for _, row := range []struct{ formula, factor, want string }{
		{"GMV × 零", "GMV", "no influence at 1"},
		{"GMV + GMV", "GMV", "repeated at 1"},
		{"GMV × 2", "单价", "no factor at 1"},
		{"GMV ÷ 零", "GMV", ""},
		{"零 ÷ GMV", "GMV", "no influence at 1"},
		{"GMV × 无值", "GMV", "no value “无值” at 7"},
	} {
		f, err := derive.Parse(row.formula, slices.Collect(maps.Keys(values)))
		if err != nil {
			t.Fatal(err)
		}
		_, err = f.Solve(row.factor, number.Int(5, number.Unit{}), in(values))
		got := ""
		if fault, ok := errors.AsType[*derive.Error](err); ok {
			got = describe(fault)
		}
		if got != row.want {
			t.Errorf("%s for %s: %q, want %q", row.formula, row.factor, got, row.want)
		}
	}
}

func FuzzFormula(f *testing.F) {
	values, rows := known(f)
	for _, row := range rows {
		text, _, _ := strings.Cut(row, "-> ")
		f.Add(text)
	}
	names := derive.NewNames(slices.Collect(maps.Keys(values)))
	f.Fuzz(func(t *testing.T, text string) {
		parsed, err := names.Parse(text)
		if err == nil {
			var r derive.Result
			if r, err = parsed.Eval(in(values)); err == nil {
				if bits := r.Value().Num().BitLen() + r.Value().Denom().BitLen(); bits > 2000 {
					t.Fatalf("%d bits", bits)
				}
			}
			if shown, _ := parsed.Arithmetic(in(values), number.Format{Lang: number.En}); shown == "" {
				t.Fatal("nothing to show")
			}
			for _, name := range parsed.Names() {
				if _, err := parsed.Solve(name, number.Int(7, number.Unit{}), in(values)); err != nil {
					mustPoint(t, err, text)
				}
			}
		}
		if err != nil {
			mustPoint(t, err, text)
		}
	})
}

func mustPoint(t *testing.T, err error, text string) {
	t.Helper()
	fault, ok := errors.AsType[*derive.Error](err)
	if !ok {
		t.Fatalf("%T is no fault", err)
	}
	if fault.Column < 1 || fault.Column > len([]rune(text))+1 || fault.Zh() == "" || fault.En() == "" {
		t.Fatalf("%v points at column %d of %d", fault.Code, fault.Column, len([]rune(text)))
	}
}
