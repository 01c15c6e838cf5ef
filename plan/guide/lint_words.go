package guide

import (
	"fmt"
	"strings"
	"unicode"

	"opsplan/plan"
	"opsplan/plan/number"
)

// jargon is never said to a shop, a department or just anybody. The official
// word 运营点（抓手） stays.
var jargon = map[plan.Language][]string{
	plan.Zh: {
		"PMF", "ROI", "CAC", "LTV", "K-factor", "K因子", "K 因子", "RACI", "NPS", "GMV", "UV", "PV", "ARPU", "MRR", "OKR", "SMART",
		"闭环", "赋能", "抓手", "打造", "一站式", "私域", "裂变", "链路", "触达", "心智", "颗粒度", "对齐", "拉通", "沉淀", "降本增效", "北极星",
		"做大做强", "全方位", "漏斗", "粘性", "转化率漏斗",
	},
	plan.En: {
		"PMF", "ROI", "CAC", "LTV", "K-factor", "RACI", "NPS", "GMV", "ARPU", "MRR", "OKR", "SMART", "North Star",
		"synergy", "leverage", "one-stop", "best-in-class", "world-class", "empower", "holistic", "seamless", "robust",
		"stakeholder", "deep dive", "low-hanging", "touchpoint", "funnel", "churn", "runway", "go-to-market", "actionable",
	},
}

const officialLever = "运营点（抓手）"

// faults finds what is wrong with a text by itself.
func faults(l plan.Language, audience, name, text string) []string {
	var found []string
	if text == "" {
		return []string{"is empty"}
	}
	if limit := limits[l][name]; limit > 0 && length(l, text) > limit {
		found = append(found, fmt.Sprintf("has %d %s, at most %d", length(l, text), units[l], limit))
	}
	if name == "prompt" && !strings.HasSuffix(text, "？") && !strings.HasSuffix(text, "?") {
		found = append(found, "does not end as a question")
	}
	if other := stray(l, text); other != "" {
		found = append(found, fmt.Sprintf("%q is of the other language", other))
	}
	if name != "weak" && isPlainTrade(audience) {
		if word := jargonIn(l, text); word != "" {
			found = append(found, fmt.Sprintf("%q is jargon", word))
		}
	}
	return found
}

// limits of parts that stand on every screen, in characters or words.
var limits = map[plan.Language]map[string]int{
	plan.Zh: {"prompt": 40, "hint": 60, "opening": 80, "length": 24, "skip": 60, "doubt": 90},
	plan.En: {"prompt": 25, "hint": 35, "opening": 45, "length": 14, "skip": 40, "doubt": 60},
}

var units = map[plan.Language]string{plan.Zh: "characters", plan.En: "words"}

func length(l plan.Language, text string) int {
	if l == plan.En {
		return len(strings.Fields(text))
	}
	n := 0
	for _, r := range text {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

// stray returns what belongs to the other language: any Chinese in English,
// three English words in a row in Chinese.
func stray(l plan.Language, text string) string {
	if l == plan.En {
		i := strings.IndexFunc(text, func(r rune) bool {
			return unicode.Is(unicode.Han, r) || strings.ContainsRune("，。、；：！？（）「」《》", r)
		})
		if i < 0 {
			return ""
		}
		return text[i:]
	}
	words := 0
	for w := range strings.FieldsSeq(text) {
		if strings.Trim(w, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'") != "" {
			words = 0
			continue
		}
		if words++; words == 3 {
			return w
		}
	}
	return ""
}

func isPlainTrade(audience string) bool {
	for word := range strings.SplitSeq(audience, "+") {
		switch plan.Choice(word) {
		case plan.Ecommerce, plan.SaaS, plan.Content, plan.Website:
			return false
		}
	}
	return true
}

func jargonIn(l plan.Language, text string) string {
	text = strings.ReplaceAll(text, officialLever, "")
	for _, word := range jargon[l] {
		if containsWord(text, word) {
			return word
		}
	}
	return ""
}

// containsWord finds a Chinese word anywhere, a Latin one between non-letters;
// capitals count for abbreviations only.
func containsWord(text, word string) bool {
	if word[0] >= 0x80 {
		return strings.Contains(text, word)
	}
	if word != strings.ToUpper(word) {
		text, word = strings.ToLower(text), strings.ToLower(word)
	}
	letter := func(s string, at int) bool {
		return at >= 0 && at < len(s) && (s[at] >= 'a' && s[at] <= 'z' || s[at] >= 'A' && s[at] <= 'Z')
	}
	for from := 0; ; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return false
		}
		i += from
		if !letter(text, i-1) && !letter(text, i+len(word)) {
			return true
		}
		from = i + len(word)
	}
}

// unfit says why an example is no answer to its question: ghost text is taken
// as it stands.
func unfit(field *plan.Field, better string) string {
	switch field.Kind {
	case plan.KindQuantity, plan.KindDate, plan.KindSeries, plan.KindFormula:
		if q, err := number.Read(better); err == nil && q.None {
			return ""
		}
		if !strings.ContainsFunc(better, unicode.IsDigit) && !strings.ContainsAny(better, "=上下一二三四五六七八九十") {
			return "carries no figure"
		}
	case plan.KindChoice:
		if _, ok := field.Option(better); !ok {
			return "is none of the options"
		}
	case plan.KindSeveral:
		for code := range strings.SplitSeq(field.Accept(better), "\n") {
			if _, ok := field.Option(code); !ok {
				return fmt.Sprintf("%q is none of the options", code)
			}
		}
	case plan.KindLine, plan.KindProse, plan.KindReference, plan.KindID, plan.KindTable:
	}
	return ""
}
