package handout_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/draft"
	"opsplan/ui/handout"
)

func TestAFileIsCalledByTheTitleOrElseByTheDraft(t *testing.T) {
	q3 := draft.Ref{Name: "q3", Path: "/drafts/q3.plan.yaml"}
	for _, c := range []struct {
		title string
		of    draft.Ref
		want  string
	}{
		{"邻里鲜 2027 上半年运营计划", q3, "邻里鲜 2027 上半年运营计划.md"},
		{"Q3/Q4: growth?", q3, "Q3-Q4- growth.md"},
		{"第一行\n第二行\x1b[31m", q3, "第一行 第二行 [31m.md"},
		{"..", q3, "q3.md"},
		{"", q3, "q3.md"},
		{"", draft.Ref{Path: "/home/me/面馆.plan.yaml"}, "面馆.md"},
		{strings.Repeat("长", 200), q3, strings.Repeat("长", 40) + ".md"},
	} {
		p := &plan.Plan{Head: plan.Head{Title: plan.Line(c.title)}}
		if got := handout.NameFor(p, c.of, handout.Formats()[0]); got != c.want {
			t.Errorf("NameFor(%q) = %q, want %q", c.title, got, c.want)
		}
	}
}

func TestAPathBelowHomeIsWrittenAsInAShell(t *testing.T) {
	t.Setenv("HOME", filepath.FromSlash("/home/me"))
	t.Setenv("USERPROFILE", filepath.FromSlash("/home/me")) // where Windows looks
	got, err := handout.Absolute(filepath.FromSlash("~/桌面/计划.md"))
	want, _ := filepath.Abs(filepath.FromSlash("/home/me/桌面/计划.md"))
	if err != nil || got != want {
		t.Errorf("got %q, %v, want %q", got, err, want)
	}
	here, _ := os.Getwd()
	if got, _ := handout.Absolute("计划.md"); got != filepath.Join(here, "计划.md") {
		t.Errorf("got %q", got)
	}
}
