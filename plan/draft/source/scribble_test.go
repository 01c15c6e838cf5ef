package source

import (
	"fmt"
	"slices"
	"strings"

	"opsplan/plan"
)

// A scribbler writes a plan as careless people do: keys in any order, every
// way of quoting, comments and blank lines wherever they may stand.
type scribbler struct {
	pick  func(n int) int // below n
	b     strings.Builder
	count int  // of comments
	list  int  // how far lists stand in
	block bool // the last value was a block, into which a comment may fall
}

// scribble returns a file that holds the plan, and the comments in it.
func scribble(p *plan.Plan, pick func(n int) int) (data []byte, comments int) {
	s := &scribbler{pick: pick, list: pick(3)}
	s.lines(0)
	top := []func(){func() { s.b.WriteString("format: 1"); s.end(); s.block = false }}
	for i, sec := range plan.Sections() {
		if i == 0 {
			for _, f := range sec.Fields {
				if p.Answered(f) || s.pick(20) == 0 {
					top = append(top, func() { s.question(p, f, 0) })
				}
			}
		} else if answered(p, sec) || s.pick(10) == 0 {
			top = append(top, func() { s.section(p, sec) })
		}
	}
	if s.pick(3) == 0 {
		top = append(top, func() {
			s.b.WriteString("ledger:\n  - {by: 老王, what: [a, {b: c}]}  # kept\n  # also kept\n  - any: |\n      thing\n")
			s.count += 2
			s.block = true
			s.block = true
		})
	}
	s.shuffle(top)
	for _, write := range top {
		s.lines(0)
		write()
	}
	s.lines(0)
	text := s.b.String()
	if pick(4) == 0 {
		text = strings.ReplaceAll(text, "\n", "\r\n")
	}
	if pick(8) == 0 {
		text = strings.TrimRight(text, "\r\n")
	}
	if pick(8) == 0 {
		text = "\ufeff" + text
	}
	return []byte(text), s.count
}

func (s *scribbler) shuffle(all []func()) {
	if s.pick(2) == 0 {
		return
	}
	for i := range all {
		j := i + s.pick(len(all)-i)
		all[i], all[j] = all[j], all[i]
	}
}

func (s *scribbler) comment() string {
	s.count++
	return fmt.Sprintf("# 备注 %d: it's [\"so\", - {a: b}", s.count)
}

// lines writes what may stand between two entries.
func (s *scribbler) lines(indent int) {
	for s.pick(5) == 0 {
		if s.pick(2) == 0 {
			s.b.WriteString("\n")
		} else {
			if !s.block {
				indent += s.pick(2) * s.pick(8)
			}
			s.b.WriteString(strings.Repeat(" ", indent) + s.comment() + "\n")
		}
	}
}

// end writes the end of a line that may hold a comment.
func (s *scribbler) end() {
	if s.pick(6) == 0 {
		s.b.WriteString(strings.Repeat(" ", 1+s.pick(3)) + s.comment())
	}
	s.b.WriteString("\n")
}

func (s *scribbler) spaces(n int) { s.b.WriteString(strings.Repeat(" ", n)) }

func (s *scribbler) section(p *plan.Plan, sec *plan.Section) {
	s.b.WriteString(sec.ID + ":")
	if !answered(p, sec) {
		s.b.WriteString([]string{"", " ~", " {}", " { }"}[s.pick(4)])
		s.end()
		s.block = false
		return
	}
	if s.pick(12) == 0 {
		s.b.WriteString(" " + flowWriter{json: s.pick(2) == 0}.questions(p, sec))
		s.end()
		return
	}
	s.end()
	indent := 1 + s.pick(4)
	var all []func()
	for _, f := range sec.Fields {
		if p.Answered(f) || s.pick(30) == 0 {
			all = append(all, func() { s.question(p, f, indent) })
		}
	}
	s.shuffle(all)
	for _, write := range all {
		s.lines(indent)
		s.spaces(indent)
		write()
	}
}

func (s *scribbler) question(p *plan.Plan, f *plan.Field, indent int) {
	if f.Kind != plan.KindTable {
		s.answer(f, p.Answer(f), indent)
		return
	}
	s.b.WriteString(f.Key + ":")
	if p.Count(f) == 0 {
		s.b.WriteString([]string{"", " null", " []"}[s.pick(3)])
		s.end()
		return
	}
	if s.pick(10) == 0 {
		s.b.WriteString(" " + flowWriter{json: s.pick(2) == 0}.rows(p, f))
		s.end()
		return
	}
	s.end()
	at := indent + s.list
	for _, row := range p.Rows(f) {
		s.lines(at)
		s.spaces(at)
		s.row(f, row, at)
	}
}

func (s *scribbler) row(f *plan.Field, row plan.RowText, at int) {
	cells := slices.DeleteFunc(slices.Clone(cellsWithID(f)), func(c *plan.Field) bool {
		return row.Text(c) == "" && s.pick(20) > 0
	})
	s.b.WriteString("-")
	if len(cells) == 0 {
		s.b.WriteString([]string{"", " {}", " ~"}[s.pick(3)])
		s.end()
		return
	}
	if s.pick(4) == 0 {
		s.b.WriteString(" ")
		s.flowRow(row, cells, at)
		return
	}
	gap := 1 + s.pick(3)
	if s.pick(10) == 0 {
		s.end()
		s.lines(at + 1 + gap)
		s.spaces(at + 1)
	}
	s.spaces(gap)
	for i, c := range cells {
		if i > 0 {
			s.lines(at + 1 + gap)
			s.spaces(at + 1 + gap)
		}
		s.answer(c, row.Text(c), at+1+gap)
	}
}

// flowRow writes a row in braces, on one line or on several.
func (s *scribbler) flowRow(row plan.RowText, cells []*plan.Field, at int) {
	s.b.WriteString("{")
	wide := s.pick(3) == 0
	for i, c := range cells {
		if i > 0 {
			s.b.WriteString(",")
		}
		if wide && s.pick(2) == 0 {
			s.b.WriteString(" ")
			s.end()
			s.spaces(at + 4)
		} else if i > 0 {
			s.b.WriteString(" ")
		}
		s.b.WriteString(c.Key + ": " + flowWriter{json: s.pick(3) == 0}.answer(c.Kind, row.Text(c), true))
	}
	s.b.WriteString("}")
	s.end()
}

func (s *scribbler) answer(f *plan.Field, text string, indent int) {
	s.block = false
	s.b.WriteString(f.Key + ":")
	deeper := indent + 1 + s.pick(4)
	switch how := s.pick(6); {
	case text == "":
		s.end()
	case f.Kind == plan.KindSeveral:
		s.codes(text, indent)
	case how == 0 && f.Kind.Multiline() && blockFits(text) || standsInBlock(f.Kind, text):
		s.b.WriteString(" " + blockSign(text, deeper-indent))
		s.end()
		s.b.WriteString(blockLines(text, deeper))
		s.block = true
	case how == 1 && !strings.ContainsAny(text, "\n ") && blockFits(text):
		s.b.WriteString(" >-")
		s.end()
		s.b.WriteString(blockLines(text, deeper))
		s.block = true
	case how == 2:
		s.b.WriteString(" " + doubleQuoted(text))
		s.end()
	case how == 3 && singleFits(text):
		s.b.WriteString("   " + singleQuoted(text))
		s.end()
	case how == 4:
		s.end()
		s.spaces(deeper)
		s.b.WriteString(inline(text, false))
		s.end()
	case how == 5 && plainFits(text, false) && strings.Count(text, " ") == 1:
		s.b.WriteString(" " + strings.Replace(text, " ", "\n"+strings.Repeat(" ", deeper), 1))
		s.end()
	default:
		s.b.WriteString(" " + inline(text, false))
		s.end()
	}
}

func (s *scribbler) codes(text string, indent int) {
	items := plan.Several(text).Items()
	switch s.pick(3) {
	case 0:
		s.end()
		for _, item := range items {
			s.lines(indent + s.list)
			s.spaces(indent + s.list)
			s.b.WriteString("- " + inline(item, false))
			s.end()
		}
	case 1:
		s.b.WriteString(" [ ")
		for i, item := range items {
			if i > 0 {
				s.b.WriteString(", ")
				if s.pick(4) == 0 {
					s.end()
					s.spaces(indent + 3)
				}
			}
			s.b.WriteString(inline(item, true))
		}
		s.b.WriteString([]string{"]", " ]", ", ]"}[s.pick(3)])
		s.end()
	default:
		s.b.WriteString(" " + oneLine(plan.KindSeveral, text, false))
		s.end()
	}
}
