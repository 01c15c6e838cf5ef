package plan_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"opsplan/plan"
)

func TestTheEightSectionsStandInOrder(t *testing.T) {
	var ids []string
	for _, s := range plan.Sections() {
		ids = append(ids, s.ID)
	}
	want := []string{"", "product", "goals", "scope", "resources", "strategy", "systems", "results", "budget"}
	if !slices.Equal(ids, want) {
		t.Errorf("sections %q, want %q", ids, want)
	}
}

func TestEveryQuestionAndCellIsDeclaredWhole(t *testing.T) {
	id := regexp.MustCompile(`^([a-z]+\.)?[a-z]+(_[a-z]+)*$`)
	seen := map[string]bool{}
	check := func(f *plan.Field, at string) {
		switch {
		case !id.MatchString(f.ID):
			t.Errorf("%s: odd ID", at)
		case seen[at]:
			t.Errorf("%s: declared twice", at)
		case f.Name.Zh == "" || f.Name.En == "":
			t.Errorf("%s: no name in both languages", at)
		case hasHan(f.Name.En):
			t.Errorf("%s: Chinese in the English name %q", at, f.Name.En)
		}
		seen[at] = true
		choice := f.Kind == plan.KindChoice || f.Kind == plan.KindSeveral
		if choice && len(f.Options) == 0 {
			t.Errorf("%s: a choice without options", at)
		}
		if f.Kind == plan.KindReference && len(f.To) == 0 {
			t.Errorf("%s: a reference to no table", at)
		}
		for _, to := range f.To {
			if table, ok := plan.Question(to); !ok || table.Kind != plan.KindTable {
				t.Errorf("%s: refers to %q, which is no table", at, to)
			}
		}
	}
	cells := 0
	for _, f := range plan.Fields() {
		check(f, f.ID)
		for _, c := range f.Cells {
			cells++
			check(c, f.ID+"."+c.Key)
		}
		if f.Kind == plan.KindTable && f.TitleCell().Kind != plan.KindLine {
			t.Errorf("%s: no cell names a row", f.ID)
		}
	}
	if n := len(plan.Fields()); n != 98 || cells != 203 {
		t.Errorf("%d questions with %d cells: IDs are for ever; if some were added, count them here", n, cells)
	}
}

func TestOptionsAreAcceptedInBothLanguagesAndShownInEither(t *testing.T) {
	for _, f := range choices() {
		for _, o := range f.Options {
			for _, typed := range append([]string{o.Code, o.Zh, o.En, strings.ToUpper(o.En)}, o.Also...) {
				got, ok := f.Option(typed)
				if !ok || got.Code != o.Code {
					t.Errorf("%s: %q reads as %q, want %q", f.ID, typed, got.Code, o.Code)
				}
			}
			if hasHan(o.En) {
				t.Errorf("%s: Chinese in English option %q", f.ID, o.En)
			}
		}
	}
}

func TestUnknownOptionsAreKeptAsTyped(t *testing.T) {
	readers, _ := plan.Question("readers")
	if got := readers.Accept("老板、银行，街道办"); got != "boss\nlender\n街道办" {
		t.Errorf("readers: %q", got)
	}
	if got := readers.Accept("自己/团队"); got != "self" {
		t.Errorf("an option whose words hold a separator: %q", got)
	}
	if got := readers.Shown("boss\n街道办", plan.Zh); got != "老板、街道办" {
		t.Errorf("shown: %q", got)
	}
	stage, _ := plan.Question("stage")
	if got := stage.Accept(" 转型期 "); got != " 转型期 " {
		t.Errorf("stage: %q", got)
	}
}

func choices() []*plan.Field {
	var all []*plan.Field
	for _, f := range plan.Fields() {
		for _, c := range append([]*plan.Field{f}, f.Cells...) {
			if len(c.Options) > 0 {
				all = append(all, c)
			}
		}
	}
	return all
}

func hasHan(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}
