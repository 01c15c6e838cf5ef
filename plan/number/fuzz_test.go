package number_test

import (
	"errors"
	"math/big"
	"strings"
	"testing"
	"unicode/utf8"

	"opsplan/plan/number"
)

// mostBits is what 40 digits with the largest scales on top can take.
const mostBits = 512

func FuzzQuantity(f *testing.F) {
	for _, text := range []string{"50万", "¥50/㎡/月", "约 50–60万元", "≥45%", "无（新开）", "20xx元", "两成五", "1亿2000万", "1/3", "百分之二十", "每人每月300元", "-５‰"} {
		f.Add(text, "万元")
	}
	f.Fuzz(func(t *testing.T, text, cell string) {
		for _, read := range []func() (number.Quantity, error){
			func() (number.Quantity, error) { return number.Read(text) },
			func() (number.Quantity, error) { return number.ReadIn(text, cell) },
			func() (number.Quantity, error) { return number.ReadMoney(text, "CNY") },
		} {
			q, err := read()
			if err != nil {
				mustBeFault(t, err)
				continue
			}
			if bits(q.Value()) > mostBits || bits(q.High()) > mostBits {
				t.Fatalf("%q takes %d bits", text, bits(q.Value()))
			}
			if q.Value().Cmp(q.High()) > 0 {
				t.Fatalf("%q begins above its end", text)
			}
			for _, lang := range []number.Lang{number.Zh, number.En} {
				shown, _ := number.Format{Lang: lang}.Show(number.New(q.Value(), q.Unit))
				if !utf8.ValidString(shown) && utf8.ValidString(text) {
					t.Fatalf("%q is shown as %q", text, shown)
				}
			}
		}
	})
}

func FuzzDate(f *testing.F) {
	for _, text := range []string{"2027-06-30", "6月底前", "1–3月", "11月到次年2月", "H1 2027", "30th of June, 2027", "2月30日", "二〇二七年六月", "Q3", "20xx年x月"} {
		f.Add(text)
	}
	within, err := number.ReadPeriod("2027上半年", number.Period{})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := number.ReadPeriod(text, within)
		if err != nil {
			mustBeFault(t, err)
			return
		}
		if p.End.Before(p.Start) || p.Start.Year < 1 || p.End.Year > 9999+1 {
			t.Fatalf("%q is %s to %s", text, p.Start, p.End)
		}
		shown := number.Format{Lang: number.Zh}.Period(p)
		if again, err := number.ReadPeriod(shown, number.Period{}); p.Start.Year >= 1000 && p.End.Year <= 9999 && (err != nil || again != p) {
			t.Fatalf("%q prints as %q, which is %v, %v", text, shown, again, err)
		}
	})
}

func FuzzSeries(f *testing.F) {
	for _, text := range []string{"1月 1,000, 2月 2,000", "1月:10万；2月:12万", "Q1 20% Q2 25%", "6月40%7月30%", "试营业 3万 正式 5万", "1-3月 30万（含税）, 4-6月 45万", "20%, 80%"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		series, err := number.ReadSeries(text)
		if err != nil {
			mustBeFault(t, err)
			return
		}
		for _, entry := range series {
			if utf8.ValidString(text) && (!strings.Contains(text, entry.Label) || !strings.Contains(text, entry.Text)) {
				t.Fatalf("%q does not hold %q %q", text, entry.Label, entry.Text)
			}
		}
		if _, err := series.Sum(); err != nil {
			mustBeFault(t, err)
		}
	})
}

func mustBeFault(t *testing.T, err error) {
	t.Helper()
	fault, ok := errors.AsType[*number.Error](err)
	if !ok {
		t.Fatalf("%T is no fault", err)
	}
	if fault.Zh() == "" || fault.En() == "" || fault.Error() == "" {
		t.Fatalf("%v says nothing", fault.Code)
	}
}

func bits(r *big.Rat) int { return r.Num().BitLen() + r.Denom().BitLen() }
