package number

import (
	"slices"
	"strings"
)

// Label is the unit as it is printed behind a figure.
func (u Unit) Label(lang Lang) string {
	if lang == En {
		return strings.TrimSpace(labelEn(u, false))
	}
	return labelZh(u)
}

func (u Unit) String() string { return u.Label(Zh) }

func labelZh(u Unit) string {
	var parts []string
	for _, f := range strings.Split(u.up, dot) {
		parts = append(parts, wordZh(f))
	}
	label := strings.Join(parts, dot)
	if isLatinWord(label) {
		label = " " + label
	}
	for _, f := range u.divisors() {
		label += "/" + strings.TrimPrefix(wordZh(f), "个")
	}
	return label
}

func labelEn(u Unit, single bool) string {
	label := ""
	if u.up != "" {
		label = " " + wordEn(u.up, single)
	}
	switch u.up {
	case Percent.up:
		label = "%"
	case "倍":
		label = "x"
	}
	return label + perEn(u)
}

func perEn(u Unit) string {
	label := ""
	for _, f := range u.divisors() {
		label += "/" + wordEn(f, true)
	}
	return label
}

func wordZh(code string) string {
	if w, ok := wordsOf(code); ok {
		return w.zh[0]
	}
	return code
}

func wordEn(code string, single bool) string {
	w, ok := wordsOf(code)
	switch {
	case ok && len(w.en) == 0:
		return code
	case ok && single && code == "人":
		return "person"
	case ok && single && len(w.en) > 1 && strings.HasPrefix(w.en[0], w.en[1]):
		return w.en[1]
	case ok:
		return w.en[0]
	case single:
		return code
	}
	return plural(code)
}

func wordsOf(code string) (words, bool) {
	for _, table := range [...][]words{ratios, currencies, times, counters} {
		for _, w := range table {
			if w.code == code {
				return w, true
			}
		}
	}
	return words{}, false
}

// signOf takes the shortest sign of a currency, which stands last.
func signOf(code string) string {
	for _, s := range slices.Backward(signs) {
		if s.code == code {
			return strings.ToUpper(s.sign)
		}
	}
	return code + " "
}

func isLatinWord(label string) bool {
	return label != "" && isLatin([]rune(label)[0])
}
