package number_test

import (
	"errors"
	"strings"
	"testing"
	"unicode"

	"opsplan/plan/number"
)

func TestEveryFaultHasASentenceInBothLanguages(t *testing.T) {
	seen := map[string]bool{}
	for want := number.WantQuantity; want <= number.WantSeries; want++ {
		for code := number.Empty; code <= number.NoTotal; code++ {
			e := &number.Error{Code: code, Want: want, Text: "X元", Other: "3人"}
			zh, en := e.Zh(), e.En()
			if !strings.HasSuffix(zh, "。") || !strings.HasSuffix(en, ".") {
				t.Errorf("%s: %q, %q are no sentences", code, zh, en)
			}
			if strings.ContainsFunc(strings.ReplaceAll(en, "X元", ""), isHanNotUnit) {
				t.Errorf("%s: Chinese in %q", code, en)
			}
			if code.String() == "" || !strings.Contains(e.Error(), code.String()) {
				t.Errorf("%q does not say %q", e.Error(), code)
			}
			seen[zh] = true
		}
	}
	if len(seen) < int(number.NoTotal) {
		t.Error("faults share their sentences")
	}
}

func isHanNotUnit(r rune) bool { return unicode.Is(unicode.Han, r) && r != '人' }

func TestAFaultSaysWhatCouldNotBeReadAndHowToWriteIt(t *testing.T) {
	for text, want := range map[string]string{
		"十几万":  "“十几万”不是一个定数，请写成 15万 或 150,000；拿不准可以写 约15万 或 10万–20万。",
		"X元":   "“X元”只是占位，还不是数；定了以后写成 3,000元 或 50万 这样。",
		"挺多的钱": "读不出“挺多的钱”里的数，请写成 15万、150,000 或 2.5% 这样。",
	} {
		_, err := number.Read(text)
		if fault, ok := errors.AsType[*number.Error](err); !ok || fault.Zh() != want {
			t.Errorf("%s: %v", text, err)
		}
	}
	_, err := number.ReadPeriod("2月30日", number.Period{})
	if fault, ok := errors.AsType[*number.Error](err); !ok || fault.Zh() != "日历上没有“2月30日”，请核对月份和日子。" {
		t.Error(err)
	}
	long := strings.Repeat("很长的话", 100)
	_, err = number.Read(long)
	if fault, ok := errors.AsType[*number.Error](err); !ok || len([]rune(fault.Zh())) > 80 || fault.Text != long {
		t.Error("a long text is quoted short and kept whole")
	}
}
