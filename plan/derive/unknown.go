package derive

import (
	"slices"
	"strings"
	"unicode/utf8"

	"opsplan/plan"
	"opsplan/plan/number"
)

// UnknownNames are the names in the formula that the plan does not know. Names of
// several words, or with a hyphen, are found once they are known; until then
// they are what stands between the signs.
func UnknownNames(p *plan.Plan, formula string) ([]string, error) {
	known := NamesOf(p)
	unknown, err := known.Unknown(formula)
	var between []string
	right := formula
	if i := strings.IndexAny(formula, "=＝"); i >= 0 {
		_, size := utf8.DecodeRuneInString(formula[i:])
		right = formula[i+size:]
	}
	for _, part := range strings.FieldsFunc(strings.ReplaceAll(right, " - ", "−"), isSign) {
		part = strings.TrimSpace(part)
		_, notNumber := number.Read(part)
		if new, err := known.Unknown(part); notNumber != nil && (err != nil || len(new) > 0) && !slices.Contains(between, part) {
			between = append(between, part)
		}
	}
	if err == nil && !slices.ContainsFunc(unknown, func(name string) bool { return !slices.Contains(between, name) }) {
		return unknown, nil
	}
	if _, fault := NewNames(append(namesOf(p), between...)).Unknown(formula); fault == nil {
		return between, nil
	}
	return unknown, err
}

func namesOf(p *plan.Plan) []string {
	var names []string
	for _, k := range p.Goals.KPIs {
		names = append(names, string(k.ID), string(k.Name))
	}
	for _, a := range p.Goals.Assumptions {
		names = append(names, string(a.ID), string(a.Name))
	}
	return names
}

func isSign(r rune) bool { return strings.ContainsRune("+＋−–×÷*/／()（）", r) }
