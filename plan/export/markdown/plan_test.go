package markdown_test

import (
	"strconv"
	"strings"
	"testing"

	"opsplan/plan"
)

// planOf makes a plan of lines such as
//
//	goals.vision = 做社区里最省心的生鲜店
//	goals.kpis+ name=月成交额 | target=90万
//
// A value in double quotes is a Go string, in which a bar is \u007c.
func planOf(t testing.TB, lines string) *plan.Plan {
	t.Helper()
	p := &plan.Plan{}
	for line := range strings.Lines(lines) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "//") {
			continue
		}
		apply(t, p, changeOf(t, p, line))
	}
	return p
}

func changeOf(t testing.TB, p *plan.Plan, line string) plan.Change {
	t.Helper()
	if table, cells, ok := strings.Cut(line, "+ "); ok && !strings.Contains(table, "=") {
		f, ok := plan.Question(table)
		if !ok {
			t.Fatalf("no table %q", table)
		}
		held := map[string]string{}
		for cell := range strings.SplitSeq(cells, " | ") {
			key, text, _ := strings.Cut(cell, "=")
			held[strings.TrimSpace(key)] = value(t, text)
		}
		return p.Add(f, -1, held)
	}
	address, text, _ := strings.Cut(line, "=")
	at, err := p.Locate(strings.TrimSpace(address))
	if err != nil {
		t.Fatal(err)
	}
	return p.Set(at, value(t, text))
}

func value(t testing.TB, text string) string {
	t.Helper()
	text = strings.TrimSpace(text)
	if !strings.HasPrefix(text, `"`) {
		return text
	}
	unquoted, err := strconv.Unquote(text)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return unquoted
}

func apply(t testing.TB, p *plan.Plan, c plan.Change) {
	t.Helper()
	if _, err := p.Apply(c); err != nil {
		t.Fatal(err)
	}
}
