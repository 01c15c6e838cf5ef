package wizard

import (
	"fmt"
	"strconv"
	"strings"

	"opsplan/plan"
)

// shortNames are the sections' names as a strip has room for them.
var shortNames = map[string]plan.Words{
	"":        {Zh: "设置", En: "Set-up"},
	"product": {Zh: "产品", En: "Product"}, "goals": {Zh: "目标", En: "Goals"}, "scope": {Zh: "范围", En: "Scope"},
	"resources": {Zh: "资源", En: "Means"}, "strategy": {Zh: "策略", En: "Plan"}, "systems": {Zh: "系统", En: "Tools"},
	"results": {Zh: "效果", En: "Results"}, "budget": {Zh: "预算", En: "Budget"},
}

func (d *desk) short(s *plan.Section) string { return shortNames[s.ID].In(d.language) }

// strip is a row of all sections and what each lacks: in words where there is
// room for them, else by number.
func (w *Wizard) strip(width int) string {
	row := w.stripOf("", "  ", func(s *plan.Section) (name, state string) {
		name = w.short(s)
		if s.Number > 0 {
			name = fmt.Sprintf("%d %s", s.Number, name)
		}
		return name, w.standing(s)
	})
	if w.width(row) <= width {
		return row
	}
	brief := func(s *plan.Section) (name, state string) {
		if left := w.left(s); left > 0 {
			return w.short(s), strconv.Itoa(left)
		}
		return w.short(s), "✓"
	}
	labels := []string{w.say("还差：", "To do: "), ""}
	if w.left(nil) == 0 {
		labels = labels[1:]
	}
	for _, label := range labels {
		for _, between := range []string{"  ", " "} {
			if row = w.stripOf(label, between, brief); w.width(row) <= width {
				return row
			}
		}
	}
	return w.method.Truncate(row, width, "…")
}

func (w *Wizard) stripOf(label, between string, of func(*plan.Section) (name, state string)) string {
	here := w.page.place().Section
	var items []string
	for _, s := range plan.Sections() {
		if s.ID == "" && w.left(s) == 0 {
			continue // the set-up is in the way only while it lacks something
		}
		name, state := of(s)
		if s.ID == here {
			items = append(items, w.theme.accent.Render("›"+name)+" "+state)
			continue
		}
		items = append(items, w.theme.dim.Render(name+" "+state))
	}
	return w.theme.dim.Render(label) + strings.Join(items, between)
}
