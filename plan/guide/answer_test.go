package guide

import (
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// A better example stands as ghost text in an empty answer and is taken as it
// is with one key, so it has to be an answer the program can read.
func TestBetterExamplesCanBeReadAsAnswers(t *testing.T) {
	half := number.Period{Start: number.Date{Year: 2027, Month: 1, Day: 1}, End: number.Date{Year: 2027, Month: 6, Day: 30}}
	read := 0
	everyBetter(t, func(file string, e *entry, p part) {
		var err error
		switch declaredAs(e.id).Kind {
		case plan.KindQuantity:
			_, err = number.Read(p.text)
		case plan.KindDate:
			_, err = number.ReadPeriod(p.text, half)
		case plan.KindSeries:
			_, err = number.ReadSeries(p.text)
		case plan.KindFormula:
			names := strings.FieldsFunc(p.text, func(r rune) bool { return strings.ContainsRune("=×÷+−", r) })
			for i, name := range names {
				names[i] = strings.TrimSpace(name)
			}
			_, err = derive.Parse(p.text, names)
		case plan.KindLine, plan.KindProse, plan.KindChoice, plan.KindSeveral, plan.KindReference, plan.KindID, plan.KindTable:
			return
		}
		read++
		if err != nil {
			t.Errorf("%s:%d: %s: %q: %v", file, p.line, e.id, p.text, err)
		}
	})
	if read < 100 {
		t.Errorf("only %d examples were read", read)
	}
}

// A line or a single paragraph goes on in the file only where the answer may.
func TestOnlyProseHasSeveralLines(t *testing.T) {
	everyBetter(t, func(file string, e *entry, p part) {
		f := declaredAs(e.id)
		if strings.Contains(p.text, "\n") && !f.Kind.Multiline() && f.Kind != plan.KindTable {
			t.Errorf("%s:%d: %s is one line, its example has several", file, p.line, e.id)
		}
	})
}

func everyBetter(t *testing.T, each func(file string, e *entry, p part)) {
	t.Helper()
	for file, read := range pages {
		page, err := read()
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range page.entries {
			for _, own := range e.texts {
				if p, ok := own["better"]; ok && declaredAs(e.id) != nil {
					each(file, e, p)
				}
			}
		}
	}
}
