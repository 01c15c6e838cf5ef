package number

import (
	"slices"
	"strings"
	"sync"
	"unicode"
)

// words are the ways in which one unit is written. The first Chinese and the
// first English word are those it is printed with.
type words struct {
	code   string
	zh, en []string
}

var currencies = []words{
	{"CNY", []string{"元", "人民币", "块钱", "块", "圆"}, []string{"yuan", "rmb", "cny"}},
	{"USD", []string{"美元", "美金"}, []string{"usd", "dollars", "dollar"}},
	{"EUR", []string{"欧元"}, []string{"eur", "euros", "euro"}},
	{"GBP", []string{"英镑"}, []string{"gbp", "pounds", "pound"}},
	{"HKD", []string{"港元", "港币"}, []string{"hkd"}},
	{"TWD", []string{"新台币", "台币"}, []string{"twd", "ntd"}},
	{"JPY", []string{"日元", "日圆"}, []string{"jpy", "yen"}},
	{"SGD", []string{"新加坡元", "新元"}, []string{"sgd"}},
	{"AUD", []string{"澳元"}, []string{"aud"}},
	{"CAD", []string{"加元"}, []string{"cad"}},
}

// signs are written before the amount; longer ones first; in lower case.
var signs = []struct{ sign, code string }{
	{"hk$", "HKD"}, {"nt$", "TWD"}, {"us$", "USD"}, {"jp¥", "JPY"}, {"s$", "SGD"},
	{"a$", "AUD"}, {"c$", "CAD"}, {"¥", "CNY"}, {"$", "USD"}, {"€", "EUR"}, {"£", "GBP"},
}

var ratios = []words{
	{"%", []string{"%"}, []string{"%", "percent", "per cent", "pct"}},
	{"pp", []string{"个百分点", "百分点", "个点"}, []string{
		"percentage points", "percentage point", "pp", "ppt", "pps", "% points", "pct pts",
	}},
}

var times = []words{
	{"分钟", []string{"分钟"}, []string{"minutes", "minute", "mins", "min"}},
	{"小时", []string{"小时", "个小时", "钟头"}, []string{"hours", "hour", "hrs", "hr", "h"}},
	{"天", []string{"天", "日"}, []string{"days", "day"}},
	{"周", []string{"周", "星期", "个星期", "礼拜"}, []string{"weeks", "week", "wk"}},
	{"月", []string{"个月", "月", "月份"}, []string{"months", "month", "mo", "mth"}},
	{"季度", []string{"个季度", "季度", "季"}, []string{"quarters", "quarter", "qtr"}},
	{"年", []string{"年", "年度"}, []string{"years", "year", "yr", "yrs"}},
}

// counters have one canonical word each. 个 goes with everything and is a counter
// only where nothing follows it.
var counters = []words{
	{"人", []string{"人", "名", "位"}, []string{"people", "persons", "person"}},
	{"次", []string{"次", "人次"}, []string{"times", "time"}},
	{"单", []string{"单"}, []string{"orders", "order"}},
	{"笔", []string{"笔"}, nil},
	{"户", []string{"户"}, []string{"households", "household"}},
	{"家", []string{"家"}, nil},
	{"店", []string{"店", "家店"}, []string{"shops", "shop"}},
	{"个", []string{"个"}, nil},
	{"件", []string{"件"}, []string{"items", "item"}},
	{"台", []string{"台"}, nil},
	{"张", []string{"张"}, nil},
	{"桌", []string{"桌"}, []string{"tables", "table"}},
	{"座", []string{"座", "席"}, []string{"seats", "seat"}},
	{"间", []string{"间"}, []string{"rooms", "room"}},
	{"份", []string{"份"}, []string{"portions", "portion"}},
	{"套", []string{"套"}, []string{"sets", "set"}},
	{"条", []string{"条"}, nil},
	{"场", []string{"场"}, nil},
	{"门", []string{"门"}, nil},
	{"篇", []string{"篇"}, []string{"articles", "article"}},
	{"辆", []string{"辆"}, nil},
	{"批", []string{"批"}, nil},
	{"倍", []string{"倍"}, []string{"x", "×"}},
	{"㎡", []string{"㎡", "平方米", "平米", "平", "m²", "m2"}, []string{"㎡", "sqm"}},
	{"斤", []string{"斤"}, nil},
	{"公斤", []string{"公斤", "千克"}, []string{"kg"}},
}

// otherCurrencies are read and printed by their ISO code alone.
const otherCurrencies = "AED BRL CHF DKK IDR INR KRW MOP MXN MYR NOK NZD PHP PLN RUB SAR SEK THB TRY VND ZAR"

func isCurrency(code string) bool {
	if len(code) != 3 {
		return false
	}
	for _, c := range currencies {
		if c.code == code {
			return true
		}
	}
	return !strings.Contains(code, " ") && strings.Contains(otherCurrencies, code)
}

func isTime(code string) bool {
	for _, t := range times {
		if t.code == code {
			return true
		}
	}
	return false
}

// byWord finds a unit by each of the ways it is written.
var byWord = sync.OnceValue(func() map[string]string {
	index := make(map[string]string)
	for _, table := range [...][]words{counters, times, currencies, ratios} {
		for _, w := range table {
			for _, word := range slices.Concat(w.zh, w.en) {
				index[word] = w.code
			}
		}
	}
	return index
})

// knownUnit finds the unit a whole word stands for.
func knownUnit(word string) (string, bool) {
	if code, ok := byWord()[word]; ok {
		return code, true
	}
	if code, ok := byWord()[strings.ToLower(word)]; ok {
		return code, true
	}
	if isCurrency(word) {
		return word, true
	}
	return "", false
}

// opaqueUnit accepts a short word or two that no table knows: 客户, active users.
// Equal words give equal units; a Latin plural is its singular.
func opaqueUnit(word string) (string, bool) {
	runes := []rune(word)
	most := 24
	for i, r := range runes {
		if unicode.Is(unicode.Han, r) {
			most = 12
		}
		inside := i > 0 && (r == ' ' || r == '-' || r == '\'' || r == '²' || r == '³')
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && !inside {
			return "", false
		}
	}
	if len(runes) == 0 || len(runes) > most || vagueStart(runes[0]) {
		return "", false
	}
	word = singular(word)
	if word == strings.ToUpper(word) {
		return word, true // SKU
	}
	return strings.ToLower(word), true
}

func singular(word string) string {
	for _, end := range []string{"xes", "ches", "shes", "sses"} {
		if strings.HasSuffix(word, end) {
			return strings.TrimSuffix(word, "es")
		}
	}
	for _, end := range []string{"ss", "us", "is"} {
		if strings.HasSuffix(word, end) {
			return word
		}
	}
	if len(word) > 3 {
		return strings.TrimSuffix(word, "s")
	}
	return word
}

// plural undoes singular.
func plural(word string) string {
	if len(word) < 3 || !isLatin(rune(word[len(word)-1])) {
		return word
	}
	for _, end := range []string{"x", "ch", "sh", "ss", "us", "is"} {
		if strings.HasSuffix(word, end) {
			return word + "es"
		}
	}
	return word + "s"
}

// vagueStart tells 十几万, 50多, 50余 from a counter.
func vagueStart(r rune) bool { return strings.ContainsRune("几多余来数", r) }
