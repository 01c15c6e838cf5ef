package check

import (
	"fmt"
	"slices"
	"strings"

	"opsplan/plan"
)

// duplicateRows finds rows that stand in a table twice. People are left alone:
// two waiters are two rows.
var duplicateRows = Rule{
	ID:       "duplicate-rows",
	Family:   consistent,
	Severity: Warning,
	About:    plan.Words{Zh: "同一行、同一笔钱写了两遍", En: "a row, or the same money, stands there twice"},
	Explain: plan.Words{
		Zh: "粘贴和合并时最容易留下两份。预算行重了，合计就多一份；行动重了，会有两个人各做一遍。自己的钱写进“手上现金”，又在资金来源里写一遍，就多出一份钱来。",
		En: "Pasting and merging leave doubles behind. A double budget line is added up twice; a double action is done by two people, or by none. Money of one's own under “Cash in hand” and again among the sources is there twice.",
	},
	find: findDuplicates,
}

// remarks are cells that may differ between two rows that are the same thing.
var remarks = []string{"note", "basis", "why", "evidence", "source", "frequency", "certainty", "status", "stop", "counting", "terms"}

func findDuplicates(s *subject) []Finding {
	var found []Finding
	for _, table := range plan.Fields() {
		if table.Kind == plan.KindTable && table.ID != "scope.people" && table.ID != "not_applying" {
			found = append(found, s.doubles(table)...)
		}
	}
	return append(found, s.doubleMoney()...)
}

// doubleMoney finds one's own money among the sources, not said to be in hand,
// where there is as much in hand already.
func (s *subject) doubleMoney() []Finding {
	source, amount, ok := s.countedTwice()
	if !ok {
		return nil
	}
	hand, _ := s.amount(s.Budget.CashInHand, plan.Line(s.Money()))
	both, _ := hand.Add(amount)
	return []Finding{{
		Severity: Warning,
		Path:     s.at(&source.Status),
		Summary: say("资金来源%s的 %s多半就在手上现金 %s里，现在算了两遍", "Sources of money, %s: %s is most likely part of the %s in hand, and counts twice",
			rowName(s.Plan, s.at(source)), s.show(amount), s.show(hand)),
		Why:        say("多出一份没有的钱，够不够花就看不出来。", "Money that is not there hides whether there is enough."),
		Remedy:     say("“到没到”选“已到账”，就不再另算；真是另一笔，选“打算”并写清是哪笔。", "Choose “In hand” as its status and it counts once; if it is other money, choose “Planned” and say which."),
		Arithmetic: say("%s + %s = %s", "%s + %s = %s", s.show(hand), s.show(amount), s.show(both)),
	}}
}

// doubles reports each row that is there more than once, at its second place.
func (s *subject) doubles(table *plan.Field) []Finding {
	namesakes := s.namesakes(table)
	first := map[string]int{}
	again := map[int][]int{} // by the first row: it and those like it
	var order []int
	var key []byte
	for _, i := range namesakes {
		key = sameness(key[:0], table, s.RowAt(table, i))
		n, known := first[string(key)]
		if !known {
			first[string(key)] = i
			continue
		}
		if again[n] == nil {
			order = append(order, n)
			again[n] = []int{n}
		}
		again[n] = append(again[n], i)
	}
	var found []Finding
	for _, n := range order {
		at := again[n]
		row := s.RowAt(table, at[1])
		found = append(found, Finding{
			Severity: Advice,
			Path:     plan.Path{Field: table.ID, Row: row.Key(), Cell: table.TitleCell().Key},
			Summary: say("%s里“%s”写了 %d 遍（第 %s 行）", "%s: “%s” appears %d times (rows %s)",
				table.Name, clipped(row.Title(), quoted), len(at), plan.Words{Zh: places(at, "、"), En: places(at, ", ")}),
			Why:    say("合计会多算一份，做的人不知道以哪行为准。", "Totals count it twice, and nobody knows which row holds."),
			Remedy: say("留一行，删掉多的；本来是两件事，就在名称里写出差别。", "Keep one and delete the rest; if they are two things, say so in their names."),
		})
	}
	return found
}

// namesakes are the rows whose name another row has too: as a rule none.
func (s *subject) namesakes(table *plan.Field) []int {
	first := map[string]int{} // -1 where it is among the rows already
	var rows []int
	var name []byte
	for i, row := range s.Rows(table) {
		if name = appendSame(name[:0], row.Title()); len(name) == 0 {
			continue
		}
		n, known := first[string(name)]
		if !known {
			first[string(name)] = i
			continue
		}
		if n >= 0 {
			first[string(name)] = -1
			rows = append(rows, n)
		}
		rows = append(rows, i)
	}
	slices.Sort(rows)
	return rows
}

// sameness writes what makes two rows of the table one.
func sameness(b []byte, table *plan.Field, row plan.RowText) []byte {
	for _, c := range table.Cells {
		if !slices.Contains(remarks, c.Key) {
			b = append(appendSame(b, row.Text(c)), 0)
		}
	}
	return b
}

// appendSame writes a text as it is compared: whatever its spaces and capitals.
func appendSame(b []byte, text string) []byte {
	for word := range strings.FieldsSeq(text) {
		b = append(append(b, strings.ToLower(word)...), ' ')
	}
	return b
}

// places are row numbers as people count them, three at most.
func places(at []int, between string) string {
	var s []string
	for _, i := range at[:min(len(at), 3)] {
		s = append(s, fmt.Sprint(i+1))
	}
	return strings.Join(s, between)
}
