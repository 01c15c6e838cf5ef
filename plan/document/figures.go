package document

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"opsplan/plan"
	"opsplan/plan/number"
)

// figures returns what is derived from the table just shown.
func (b *builder) figures(f *plan.Field) []Block {
	var notes []Block
	add := func(kind NoteKind, lines []string) {
		if len(lines) > 0 {
			notes = append(notes, &Note{Of: f, Kind: kind, Lines: lines})
		}
	}
	switch f.ID {
	case "goals.kpis":
		add(Sum, b.sums())
		add(Way, b.ways())
	case "results.milestones":
		add(Nearest, b.nearest())
	case "budget.lines":
		t := b.budget()
		add(Total, b.totals(t))
		add(Share, b.shares(t))
	case "budget.income":
		add(Total, b.earned(b.budget()))
	case "budget.sources":
		add(Total, b.sources(b.budget()))
	}
	return notes
}

// format prints derived figures as the document's language does.
func (b *builder) format() number.Format {
	return number.Format{Lang: number.Lang(b.lang), Currency: b.p.Money()}
}

var about = plan.Words{Zh: "约 ", En: "about "}

// show prints a derived figure, saying so where it is rough.
func (b *builder) show(q number.Quantity) string {
	text, _ := b.format().Money(q)
	if q.About {
		text = about.In(b.lang) + text
	}
	return text
}

// showAs shows a figure in the unit as the person wrote it beside another: 位 and
// 人 are the same to the sums, not to a restaurant.
func (b *builder) showAs(q number.Quantity, written string) string {
	text, _ := b.format().Show(q)
	if b.lang != b.p.Lang() {
		return text // whose units are others
	}
	other, err := number.Read(written)
	if err != nil || other.Unit != q.Unit || q.Unit.Kind() != number.Count {
		return text
	}
	unit := strings.TrimLeft(other.Amount, "0123456789.,")
	first, _ := utf8.DecodeRuneInString(unit)
	if unit == "" || strings.ContainsRune("万亿kKmM０１２３４５６７８９", first) {
		return text
	}
	figure, _ := b.format().Show(number.New(q.Value(), number.Unit{}))
	return figure + unit
}

// say fills the words of the document's language.
func (b *builder) say(words plan.Words, args ...any) string {
	return fmt.Sprintf(words.In(b.lang), args...)
}

// month names a month, with its year where it is the first or a year begins.
func (b *builder) month(year, month, index int) string {
	name := time.Month(month).String()[:3]
	switch {
	case b.lang == plan.En && (index == 0 || month == 1):
		return fmt.Sprintf("%s %d", name, year)
	case b.lang == plan.En:
		return name
	case index == 0 || month == 1:
		return fmt.Sprintf("%d年%d月", year, month)
	}
	return fmt.Sprintf("%d月", month)
}

// sentences are lines of a note as they stand where no word leads them: with a
// capital and a full stop.
func (b *builder) sentences(lines []string) []string {
	all := make([]string, len(lines))
	for i, line := range lines {
		first, size := utf8.DecodeRuneInString(line)
		all[i] = string(unicode.ToUpper(first)) + line[size:] + sentence.In(b.lang)
	}
	return all
}
