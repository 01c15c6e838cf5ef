package number_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"opsplan/plan/number"
)

// rows yields the lines of a table in testdata: what is typed, and what it gives.
func rows(t *testing.T, name string, check func(t *testing.T, section, typed, want string)) {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range archive.Files {
		t.Run(file.Name, func(t *testing.T) {
			for line := range strings.Lines(string(file.Data)) {
				if line = strings.TrimSuffix(line, "\n"); line == "" {
					continue
				}
				typed, want, ok := strings.Cut(line, " -> ")
				if !ok {
					t.Fatalf("no arrow in %q", line)
				}
				check(t, file.Name, strings.ReplaceAll(typed, `\n`, "\n"), want)
			}
		})
	}
}

func TestQuantitiesAreReadAsPeopleTypeThem(t *testing.T) {
	rows(t, "quantity.txtar", func(t *testing.T, _, typed, want string) {
		q, err := number.Read(typed)
		if got := describe(q, err); got != want {
			t.Errorf("%s -> %s, want %s", typed, got, want)
		}
	})
}

// describe is a reading in the words of the tables.
func describe(q number.Quantity, err error) string {
	if err != nil {
		fault, ok := errors.AsType[*number.Error](err)
		if !ok {
			return "an error of another type"
		}
		return fault.Code.String()
	}
	if q.None {
		return "none"
	}
	text := q.Value().RatString()
	if q.IsRange() {
		text += ".." + q.High().RatString()
	}
	if unit := q.Unit.Code(); unit != "" {
		text += " " + unit
	}
	if q.About {
		text += " about"
	}
	return text + [...]string{"", " at least", " at most", " more than", " less than"}[q.Bound]
}

func TestTypedTextIsKeptVerbatim(t *testing.T) {
	for _, row := range []struct{ text, amount string }{
		{" 约 ６２万元 （不含退款）", "６２万元"},
		{"不低于 45%", "45%"},
		{"6,250", "6,250"},
		{"50–60万", "50–60万"},
	} {
		q, err := number.Read(row.text)
		if err != nil || q.Text != row.text || q.Amount != row.amount {
			t.Errorf("%q: text %q, amount %q, %v", row.text, q.Text, q.Amount, err)
		}
	}
}

func TestAUnitCellCompletesANumberThatHasNone(t *testing.T) {
	for _, row := range []struct{ text, cell, want, amount string }{
		{"62", "万元", "620000 CNY", "62万元"},
		{"62万", "万元", "620000 CNY", "62万"},
		{"62万", "元", "620000 CNY", "62万"},
		{"62万元", "元", "620000 CNY", "62万元"},
		{"2.5", "%", "1/40 %", "2.5%"},
		{"2.5%", "%", "1/40 %", "2.5%"},
		{"5-10", "%", "1/20..1/10 %", "5-10%"},
		{"300", "人", "300 人", "300人"},
		{"300", "", "300", "300"},
		{"300", "元/月", "300 CNY/月", "300元/月"},
		{"0.3", "百分点", "3/1000 pp", "0.3百分点"},
		{"300", "¥", "300 CNY", "¥300"},
		{"9000", "£ a month", "9000 GBP/月", "£9000 a month"},
		{"-9000", "HK$", "-9000 HKD", "-HK$9000"},
		{"9000", "CNY a month", "9000 CNY/月", "9000 CNY a month"},
		{"3", "people", "3 人", "3 people"},
		{"无", "元", "none", ""},
		{"30天", "元", "30 天", "30天"},
		{"300", "说不清的一个很长很长的单位名称", "300", "300"},
	} {
		q, err := number.ReadIn(row.text, row.cell)
		if got := describe(q, err); got != row.want || q.Amount != row.amount {
			t.Errorf("%q in %q -> %s %q, want %s %q", row.text, row.cell, got, q.Amount, row.want, row.amount)
		}
	}
}

func TestMoneyIsReadInTheCurrencyOfThePlan(t *testing.T) {
	for _, row := range []struct{ text, currency, want string }{
		{"3000", "CNY", "3000 CNY"},
		{"3000", "USD", "3000 USD"},
		{"3000元", "HKD", "3000 HKD"},
		{"$3000", "HKD", "3000 HKD"},
		{"¥3000", "JPY", "3000 JPY"},
		{"US$3000", "HKD", "3000 USD"},
		{"3000美元", "CNY", "3000 USD"},
		{"人民币3000元", "HKD", "3000 CNY"},
		{"RMB 3000", "JPY", "3000 CNY"},
		{"30人", "CNY", "30 人"},
		{"5,000元/月", "CNY", "5000 CNY/月"},
		{"5000/月", "CNY", "5000 CNY/月"},
	} {
		q, err := number.ReadMoney(row.text, row.currency)
		if got := describe(q, err); got != row.want {
			t.Errorf("%q in %s -> %s, want %s", row.text, row.currency, got, row.want)
		}
	}
}

func TestWhatIsTooLongIsSaidToBe(t *testing.T) {
	for text, want := range map[string]number.Code{
		strings.Repeat("9", 40):                             0,
		strings.Repeat("9", 41):                             number.TooLong,
		strings.Repeat("9", 41) + "万元":                      number.TooLong,
		"1-" + strings.Repeat("9", 41):                      number.TooLong,
		strings.Repeat(" ", 1001):                           number.TooLong,
		strings.Repeat("元", 1001):                           number.TooLong,
		strings.Repeat("九", 41):                             number.Unreadable,
		strings.Repeat(" ", 900) + "3":                      0,
		"3" + strings.Repeat(" ", 900) + "元":                0,
		strings.Repeat("-", 1000):                           number.Placeholder,
		strings.Repeat("+-", 500):                           number.Unreadable,
		strings.Repeat("约", 1000):                           number.Unreadable,
		strings.Repeat("每", 1000):                           number.Unreadable,
		strings.Repeat("(", 500) + strings.Repeat(")", 500): number.Unreadable,
	} {
		_, err := number.Read(text)
		fault, _ := errors.AsType[*number.Error](err)
		got := number.Code(0)
		if fault != nil {
			got = fault.Code
		}
		if got != want {
			t.Errorf("%.20q…: %v, want %v", text, got, want)
		}
	}
}

func TestATypedFigureAgreesWithWhatItRounds(t *testing.T) {
	for _, row := range []struct {
		typed, computed string
		want            bool
	}{
		{"62万", "619,840", true},
		{"62万", "614,999", false},
		{"62.0万", "619,840", true},
		{"62.0万", "619,400", false},
		{"1万", "9,600", true},
		{"1万", "9,400", false},
		{"90万", "900,000", true},
		{"90.0万", "900,400", true},
		{"900,000", "900,400", false},
		{"2.5%", "2.54%", true},
		{"2.5%", "2.56%", false},
		{"约50万", "520,000", true},
		{"约50万", "530,000", false},
		{"50–60万", "55万", true},
		{"50–60万", "61万", false},
		{"≥45%", "80%", true},
		{"≥45%", "44%", false},
		{"≤60元", "12元", true},
		{"≤60元", "61元", false},
		{"无", "0", false},
	} {
		typed, err := number.Read(row.typed)
		computed, err2 := number.Read(row.computed)
		if err != nil || err2 != nil {
			t.Fatal(err, err2)
		}
		if got := typed.Agrees(computed); got != row.want {
			t.Errorf("%s agrees with %s: %v", row.typed, row.computed, got)
		}
	}
}
