package check

import (
	"fmt"
	"strings"
	"unicode"

	"opsplan/plan"
)

// listed names rows by their titles, three of them at most, and how many there
// are.
func (s *subject) listed(rows []plan.Path) plan.Words {
	const most = 3
	var zh, en []string
	for _, at := range rows[:min(len(rows), most)] {
		name := rowName(s.Plan, at)
		zh, en = append(zh, short(name.Zh)), append(en, short(name.En))
	}
	list := plan.Words{Zh: strings.Join(zh, "、"), En: strings.Join(en, ", ")}
	if len(rows) > most {
		list.Zh += fmt.Sprintf("等 %d 项", len(rows))
		list.En += fmt.Sprintf(" and %d more", len(rows)-most)
	}
	return list
}

// called names a row in a sentence. In English its title alone will do.
func (s *subject) called(at plan.Path) plan.Words {
	if s.RowTitle(at) == "" {
		return s.named(at)
	}
	question, _ := at.Declared()
	name := rowName(s.Plan, at)
	return plan.Words{Zh: question.Name.Zh + name.Zh, En: name.En}
}

// short cuts a name that would fill the sentence.
func short(name string) string {
	const most = 44 // columns
	width := 0
	for i, r := range name {
		width++
		if unicode.Is(unicode.Han, r) {
			width++
		}
		if width > most {
			return name[:i] + "…”"
		}
	}
	return name
}
