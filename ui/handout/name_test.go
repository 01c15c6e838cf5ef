package handout_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/draft"
	"opsplan/ui/handout"
)

func TestAFileIsCalledByTheTitleOrElseByTheDraft(t *testing.T) {
	md, _ := handout.Named("md")
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
		if got := handout.NameFor(p, c.of, md, handout.Order{}); got != c.want {
			t.Errorf("NameFor(%q) = %q, want %q", c.title, got, c.want)
		}
	}
}

func TestANameTellsDocumentsOfOnePlanApart(t *testing.T) {
	p := &plan.Plan{Head: plan.Head{Title: "夜宵外送", Language: "zh"}}
	for _, c := range []struct {
		format string
		o      document.Options
		want   string
	}{
		{"docx", document.Options{}, "夜宵外送.docx"},
		{"docx", document.Options{Form: document.OnePage}, "夜宵外送-一页纸.docx"},
		{"pdf", document.Options{Form: document.Questions, Readers: []string{plan.Lender}}, "夜宵外送-银行-十个问题.pdf"},
		{"html", document.Options{Form: document.Questions, Language: plan.En}, "夜宵外送-10 questions.html"},
		{"json", document.Options{Form: document.OnePage, Readers: []string{plan.Boss}}, "夜宵外送.json"},
	} {
		f, _ := handout.Named(c.format)
		if got := handout.NameFor(p, draft.Ref{}, f, handout.Order{Options: c.o}); got != c.want {
			t.Errorf("%s, %+v: %q, want %q", c.format, c.o, got, c.want)
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
