package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"opsplan/plan"
	"opsplan/plan/number"
)

// say is a sentence in both languages. Arguments that are words themselves stand
// in the language of the sentence.
func say(zh, en string, args ...any) plan.Words {
	in := func(form string, l plan.Language) string {
		if len(args) == 0 {
			return form
		}
		own := make([]any, len(args))
		for i, arg := range args {
			own[i] = arg
			if w, ok := arg.(plan.Words); ok {
				own[i] = w.In(l)
			}
		}
		return fmt.Sprintf(form, own...)
	}
	return plan.Words{Zh: in(zh, plan.Zh), En: in(en, plan.En)}
}

// show prints a figure that was worked out, money in the plan's currency.
func (s *subject) show(q number.Quantity) plan.Words {
	zh, _ := number.Format{Lang: number.Zh, Currency: s.Money()}.Show(q)
	en, _ := number.Format{Lang: number.En, Currency: s.Money()}.Show(q)
	return plan.Words{Zh: zh, En: en}
}

// named is how a sentence calls an answer: the question, the row by its title,
// the cell.
func (s *subject) named(at plan.Path) plan.Words {
	question, cell := at.Declared()
	if at.Row == 0 {
		return question.Name
	}
	row := rowName(s.Plan, at)
	if cell == nil || cell == question.TitleCell() {
		return plan.Words{Zh: question.Name.Zh + row.Zh, En: question.Name.En + ", " + row.En}
	}
	return plan.Words{
		Zh: question.Name.Zh + row.Zh + "的" + cell.Name.Zh,
		En: question.Name.En + ", " + row.En + ", " + lower(cell.Name.En),
	}
}

// rowName names a row by its title, or its number where it has none.
func rowName(p *plan.Plan, at plan.Path) plan.Words {
	if title := p.RowTitle(at); !plan.Blank(title) {
		return titled(title, 0)
	}
	return titled("", p.RowNumber(at)+1)
}

// titled is a row by its title, or by its number from 1 where that is blank.
func titled(title string, row int) plan.Words {
	if plan.Blank(title) {
		return say("第 %d 行", "row %d", row)
	}
	quoted := "“" + title + "”"
	return plan.Words{Zh: quoted, En: quoted}
}

// quoted is how many Chinese characters of an answer a sentence quotes.
const quoted = 40

// clipped is a text on one line, as long as so many Chinese characters at most.
func clipped(text string, most int) string {
	text = strings.Join(strings.Fields(text), " ")
	columns := 0
	for i, r := range text {
		if columns++; r >= 0x2E80 {
			columns++
		}
		if columns > 2*most {
			return strings.TrimRight(text[:i], " ,，、") + "…"
		}
	}
	return text
}

// lower makes an English name fit into a sentence, unless it is an
// abbreviation.
func lower(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[size:])
	if unicode.IsUpper(second) {
		return s
	}
	return string(unicode.ToLower(first)) + s[size:]
}
