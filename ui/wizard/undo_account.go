package wizard

import (
	"strings"
	"unicode/utf8"

	"opsplan/plan"
	"opsplan/plan/inert"
)

const (
	quotedCols = 18       // how much of a text is quoted of what was undone
	quotedFrom = 16 << 10 // bytes of an answer from which on it is not looked through for that
)

// account says what changes that were made again, or taken back, did: where, and
// as far as there is room from what to what.
func (w *Wizard) account(done string, changes []plan.Change, main plan.Change) string {
	section, place := w.placeNamed(main)
	what := w.effectOf(changes, main)
	more := ""
	if n := places(changes, main) - 1; n > 0 {
		more = w.say("，连带别处 %d 项", ", and %d more", n)
	}
	colon := w.say("：", ": ")
	for _, said := range []string{
		done + colon + section + place + " " + what + more,
		done + colon + place + " " + what + more,
		done + colon + place + " " + what,
	} {
		if w.width(said) <= w.size.width-2 {
			return said
		}
	}
	return done + colon + place + more
}

// placeNamed is what the place of a change is called: its section, and the
// question, row and cell.
func (d *desk) placeNamed(c plan.Change) (section, place string) {
	at := c.Path
	question, cell := at.Declared()
	if at.Field == "not_applying" {
		at = d.shownAt(c)
		question, cell = at.Declared()
	}
	if question == nil {
		return "", at.String()
	}
	parts := []string{question.Name.In(d.language)}
	if question.Kind == plan.KindTable && at.Row != 0 {
		title := c.Cells[question.TitleCell().Key]
		if c.Op == plan.Replace {
			title = d.plan().RowTitle(at)
		}
		if title == "" {
			title = d.say("没写名字的一行", "a row without a name")
		}
		parts = append(parts, inert.Short(title, headChars))
	}
	if cell != nil {
		parts = append(parts, cell.Name.In(d.language))
	}
	return d.sectionName(question.Section) + " › ", strings.Join(parts, " › ")
}

func (d *desk) sectionName(s *plan.Section) string {
	if s.Number == 0 {
		return d.say("设置", "Set-up")
	}
	return s.Name.In(d.language)
}

// effectOf is what the changes did to the place of the main one.
func (d *desk) effectOf(changes []plan.Change, main plan.Change) string {
	same := 0
	for _, c := range changes {
		if c.Op == main.Op && c.Path.Field == main.Path.Field {
			same++
		}
	}
	waiver := main.Path.Field == "not_applying"
	switch {
	case main.Op == plan.Move:
		return d.say("移到第 %d 行", "moved to row %d", main.To+1)
	case main.Op == plan.Insert && waiver:
		return d.say("不适用", "does not apply")
	case main.Op == plan.Delete && waiver:
		return d.say("又要答了", "applies again")
	case main.Op == plan.Insert && same > 1:
		return d.say("等 %d 行都在了", "and others: %d rows are there", same)
	case main.Op == plan.Delete && same > 1:
		return d.say("等 %d 行去掉了", "and others: %d rows are gone", same)
	case main.Op == plan.Insert:
		return d.say("这一行在了", "the row is there")
	case main.Op == plan.Delete:
		return d.say("这一行去掉了", "the row is gone")
	}
	return d.textBetween(changes, main.Path)
}

// textBetween is the text that the changes found at the place, and the one they
// left: all of it if it is short, else what is different.
func (d *desk) textBetween(changes []plan.Change, at plan.Path) string {
	after := d.plan().Text(at)
	if len(after) > quotedFrom {
		return ""
	}
	before := after
	for i := len(changes) - 1; i >= 0; i-- {
		c := changes[i]
		if c.Path != at || c.Op != plan.Replace || c.At+len(c.New) > len(before) {
			continue
		}
		if before = before[:c.At] + c.Old + before[c.At+len(c.New):]; len(before) > quotedFrom {
			return ""
		}
	}
	question, cell := at.Declared()
	if cell == nil {
		cell = question
	}
	before, after = d.shownAs(cell, before), d.shownAs(cell, after)
	if d.width(inert.Line(before)) > quotedCols || d.width(inert.Line(after)) > quotedCols {
		before, after = apart(before, after)
	}
	return d.quoted(before) + d.say("→", " → ") + d.quoted(after)
}

// shownAs is how an answer of the kind is shown: a reference by the name of the
// row.
func (d *desk) shownAs(of *plan.Field, answer string) string {
	if row, ok := d.plan().Resolve(of, answer); ok {
		return d.plan().RowTitle(row)
	}
	return of.Shown(answer, d.language)
}

func (d *desk) quoted(text string) string {
	if text == "" {
		return d.say("（空）", "nothing")
	}
	return d.say("「%s」", "“%s”", d.line(text, quotedCols))
}

// apart is what two texts do not have in common, with … for what they begin and
// end with alike.
func apart(a, b string) (string, string) {
	from := 0
	for from < len(a) && from < len(b) {
		r, n := utf8.DecodeRuneInString(a[from:])
		if s, _ := utf8.DecodeRuneInString(b[from:]); r != s {
			break
		}
		from += n
	}
	end := 0
	for from < len(a)-end && from < len(b)-end {
		r, n := utf8.DecodeLastRuneInString(a[from : len(a)-end])
		if s, _ := utf8.DecodeLastRuneInString(b[from : len(b)-end]); r != s {
			break
		}
		end += n
	}
	around := func(text string) string {
		text = text[from : len(text)-end]
		if from > 0 {
			text = "…" + text
		}
		if end > 0 && text != "…" {
			text += "…"
		}
		return text
	}
	return around(a), around(b)
}

// places is how many answers or rows the changes are of.
func places(changes []plan.Change, main plan.Change) int {
	all := map[plan.Path]bool{}
	for _, c := range changes {
		if c.Op != plan.Replace && c.Op == main.Op && c.Path.Field == main.Path.Field {
			c.Path = main.Path // rows that came or went together
		}
		all[c.Path] = true
	}
	return len(all)
}
