package markdown

import (
	"regexp"
	"slices"
	"strings"

	"opsplan/plan"
	"opsplan/plan/document"
)

// Read gives the plan back that a file of ours holds, and what in it was not
// understood. The only error is [ErrForeign].
func Read(data []byte) (*plan.Plan, []Problem, error) {
	lines := strings.Split(strings.TrimPrefix(string(data), "\ufeff"), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \t\r")
	}
	lang, ok := language(lines)
	if !ok {
		return nil, nil, ErrForeign
	}
	r := &reader{lines: lines, lang: lang, section: plan.Sections()[0], names: namesOf(lang), found: newFindings(lang)}
	for r.at < len(lines) {
		r.block()
	}
	r.close(0)
	p, err := r.found.plan()
	return p, r.problems, err
}

// language is that of the first heading of a section.
func language(lines []string) (plan.Language, bool) {
	for _, line := range lines {
		if _, text, ok := heading(line); ok {
			for _, l := range plan.Languages {
				if sectionNamed(text, l) != nil {
					return l, true
				}
			}
		}
	}
	return "", false
}

func sectionNamed(text string, l plan.Language) *plan.Section {
	for _, s := range plan.Sections()[1:] {
		if document.Heading(s, l) == text {
			return s
		}
	}
	return nil
}

type reader struct {
	lines    []string
	at       int // the next line
	lang     plan.Language
	names    names
	section  *plan.Section // nil below a heading of no section
	open     *answer       // being read, nil between answers
	table    *plan.Field   // whose parts are being read
	found    *findings
	problems []Problem
}

// block reads what stands at the next line that is not blank.
func (r *reader) block() {
	from := r.at
	for r.at < len(r.lines) && r.lines[r.at] == "" {
		r.at++
	}
	if r.at == len(r.lines) {
		return
	}
	blank := r.at - from
	line := r.lines[r.at]
	if level, text, ok := heading(line); ok && r.heading(level, text, blank) {
		r.at++
		return
	}
	switch line[0] {
	case '|':
		r.close(blank)
		r.grid()
		return
	case '>':
		r.close(blank)
		r.table = nil
		r.note(line)
	default:
		if !r.labelled(line, blank) {
			r.text(line, blank)
		}
	}
	r.at++
}

// heading cuts a heading into its level and its text, without the number.
func heading(line string) (level int, text string, ok bool) {
	text = strings.TrimLeft(line, "#")
	level = len(line) - len(text)
	if level == 0 || level > 6 || text != "" && text[0] != ' ' {
		return 0, "", false
	}
	text = strings.Trim(text, " \t")
	if level > 1 {
		text = unnumbered(text)
	}
	return level, text, true
}

// number is what a heading or a label may begin with, by the program or by a
// person who counts otherwise: 一、 （一） "1. " "1.1 " 1） ① 第一章 "Chapter 1: " "II. ".
var number = regexp.MustCompile(`^(?:` + strings.Join([]string{
	`第\s*[一二三四五六七八九十百\d]+\s*[章节部分]+[：:、]?`,
	`[（(](?:[一二三四五六七八九十百]+|\d+|[a-zA-Z])[)）]`,
	`[一二三四五六七八九十百]+[、．.]`,
	`[\d０-９]+(?:[.．-][\d０-９]+)*[、．.:：)）]?`,
	`(?i:chapter|section|part)\s+(?:\d+|[ivx]+)[.:：]?`,
	`(?:[IVX]+|[A-Za-z])[.)）、]\s`,
	`[①-⑳]`,
}, "|") + `)\s*`)

func unnumbered(text string) string { return strings.TrimPrefix(text, number.FindString(text)) }

// heading tells whether it was one: small headings that a person put into an
// answer are text.
func (r *reader) heading(level int, text string, blank int) bool {
	if level == 1 && r.found.title == nil {
		r.close(blank)
		r.found.title = titleOf(text)
		return true
	}
	s := sectionNamed(text, r.lang)
	ours := s != nil || level == 2 && r.names.ours[text]
	if !ours && level > 2 {
		return false
	}
	r.close(blank)
	r.table, r.section = nil, s
	if !ours {
		r.problem(Unexpected, text)
	}
	return true
}

// note passes by what the program said, and a figure with it.
func (r *reader) note(line string) {
	said := strings.TrimLeft(line, "> ")
	said = strings.TrimPrefix(said, "- ")
	if isCaption(said) {
		r.at = figureEnd(r.lines, r.at)
		return
	}
	if said == "" || r.section == nil {
		return
	}
	for _, k := range document.NoteKinds {
		for _, l := range plan.Languages {
			if strings.HasPrefix(said, k.Words().In(l)+document.Colon.In(l)) {
				return
			}
		}
	}
	r.problem(Unread, said)
}

func (r *reader) problem(code Code, text string) {
	const most = 60
	if runes := []rune(text); len(runes) > most {
		text = string(runes[:most-1]) + "…"
	}
	r.problems = append(r.problems, Problem{Line: r.at + 1, Code: code, Text: text})
}

func (r *reader) suggest(code Code, text string, known []string) {
	r.problem(code, text)
	r.problems[len(r.problems)-1].Suggest = plan.Nearest(text, slices.Sorted(slices.Values(known)))
}
