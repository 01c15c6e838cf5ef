package initials_test

import (
	"testing"

	"opsplan/ui/internal/initials"
)

func TestATextIsFoundByHowItsCharactersBegin(t *testing.T) {
	for text, want := range map[string]string{
		"运营目标":    "yymb",
		"编制人":     "bzr",
		"月成交额":    "ycje",
		"KPI":     "kpi",
		"SaaS 软件": "saasrj",
		"（草稿）2":   "cg2",
		"𠮷野家":     "yj",
		"":        "",
	} {
		if got := initials.Of(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
