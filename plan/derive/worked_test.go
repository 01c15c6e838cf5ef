package derive_test

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// Each case of testdata/worked.txtar is a story of a few lines; the archive's
// comment says what each line means.
func TestWorkedNumbersComeOutExactly(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/worked.txtar")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, file := range archive.Files {
		seen[strings.Fields(file.Name)[0]] = true
		t.Run(file.Name, func(t *testing.T) {
			w := worked{T: t, plan: map[string]number.Quantity{}, actual: map[string]number.Quantity{}}
			lines := strings.Split(strings.TrimSpace(string(file.Data)), "\n")
			for _, line := range lines {
				w.input(line)
			}
			for _, line := range lines {
				w.expect(line)
			}
			if w.checked == 0 {
				t.Error("the case checks nothing")
			}
		})
	}
	if len(seen) != 18 {
		t.Errorf("%d of the 18 worked numbers stand in the archive", len(seen))
	}
}

type worked struct {
	*testing.T
	plan, actual map[string]number.Quantity
	formula      *derive.Formula
	checked      int
}

var keys = []string{"formula", "exact", "about", "up", "shows", "sum", "solve", "moved", "shares"}

func isKey(key string) bool {
	word, _, _ := strings.Cut(key, " ")
	return slices.Contains(keys, word)
}

// input reads "name: amount" and "name: amount actual amount".
func (w *worked) input(line string) {
	name, text, _ := strings.Cut(line, ": ")
	if isKey(name) {
		return
	}
	planned, actual, _ := strings.Cut(text, " actual ")
	q, err := number.Read(planned)
	var fault *number.Error
	if errors.As(err, &fault) && fault.Code == number.Placeholder {
		w.plan[name] = number.Quantity{None: true}
		return
	}
	if err != nil {
		w.Fatal(err)
	}
	w.plan[name] = q
	if actual != "" {
		w.actual[name] = w.read(actual)
	}
}

func (w *worked) expect(line string) {
	key, text, _ := strings.Cut(line, ": ")
	if !isKey(key) {
		return
	}
	verb, rest, _ := strings.Cut(key, " ")
	w.checked++
	switch verb {
	case "formula":
		f, err := derive.Parse(text, slices.Collect(maps.Keys(w.plan)))
		if err != nil {
			w.Fatalf("%s: %v", text, err)
		}
		w.formula = f
	case "solve":
		name, target, _ := strings.Cut(rest, " at ")
		got, err := w.formula.Solve(name, w.read(target), in(w.plan))
		w.same(line, got, err, text, true)
	case "moved":
		w.moved(rest, text)
	case "shares":
		w.shares(text)
	default:
		w.result(verb, line, text)
	}
}

func (w *worked) result(verb, line, text string) {
	got, err := w.formula.Eval(in(w.plan))
	switch verb {
	case "exact", "about":
		w.same(line, got.Quantity, err, text, verb == "about")
	case "up":
		w.same(line, got.RoundUp(), err, text, false)
	case "shows":
		zh, _ := number.Format{Lang: number.Zh}.Show(got.Quantity)
		en, _ := number.Format{Lang: number.En}.Show(got.Quantity)
		if shown := zh + " | " + en; shown != text {
			w.Errorf("shows %q, want %q", shown, text)
		}
	case "sum":
		shown, exact := w.formula.Arithmetic(in(w.plan), number.Format{Lang: number.Zh})
		if shown != text || !exact {
			w.Errorf("shows %q (exact %v), want %q", shown, exact, text)
		}
	}
}

func (w *worked) moved(name, text string) {
	effects, err := w.formula.Attribution(in(w.plan), in(w.actual))
	if err != nil {
		w.Fatal(err)
	}
	var parts []number.Quantity
	for _, e := range effects {
		if name == "" || e.Name == name {
			parts = append(parts, e.Quantity)
		}
	}
	got, err := number.Sum(parts)
	w.same("moved "+name, got, err, text, false)
}

func (w *worked) shares(text string) {
	total, rest, _ := strings.Cut(text, " by ")
	split, want, _ := strings.Cut(rest, " gives ")
	series, err := number.ReadSeries(split)
	if err != nil {
		w.Fatal(err)
	}
	sum, err := series.Sum()
	w.same("sum of shares", sum, err, "100%", false)
	amounts, err := number.ReadSeries(want)
	if err != nil {
		w.Fatal(err)
	}
	for i, part := range series {
		w.same(part.Label, w.read(total).Mul(part.Quantity), nil, amounts[i].Text, false)
	}
}

func (w *worked) same(what string, got number.Quantity, err error, text string, rounded bool) {
	w.Helper()
	if err != nil {
		w.Errorf("%s: %v", what, err)
		return
	}
	want := w.read(text)
	agrees := got.Cmp(want) == 0 || rounded && want.Agrees(got)
	if !agrees || want.Unit != got.Unit {
		w.Errorf("%s: got %s %q", what, got.Value().FloatString(6), got.Unit)
	}
}

func (w *worked) read(text string) number.Quantity {
	w.Helper()
	q, err := number.Read(text)
	if err != nil {
		w.Fatal(err)
	}
	return q
}

func in(values map[string]number.Quantity) derive.Lookup {
	return func(name string) (number.Quantity, bool) {
		q, ok := values[name]
		return q, ok
	}
}
