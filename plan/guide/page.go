package guide

import (
	"bufio"
	"fmt"
	"slices"
	"strings"

	"opsplan/plan"
)

// A page is one file: its headings with the texts under them.
type page struct {
	entries []*entry
	byID    map[string]*entry
}

// An entry is a heading and the texts under it, by whom they are written for:
// "" for everybody, "store", "growth", "investor", "store+startup",
// "lender+growth".
type entry struct {
	id    string // "goals", "goals.vision", "goals.kpis.target"
	level int    // 1 a section, 2 a question, 3 a cell
	line  int
	texts map[string]parts
}

// parts are the texts of one audience: "prompt", "hint", "weak", "better".
type parts map[string]part

type part struct {
	text string
	line int
}

// parsePage reads a file. Errors name file and line.
func parsePage(file, content string) (*page, error) {
	r := pageReader{file: file, page: &page{byID: map[string]*entry{}}}
	lines := bufio.NewScanner(strings.NewReader(content))
	for lines.Scan() {
		r.line++
		if err := r.read(lines.Text()); err != nil {
			return nil, err
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s:%d: %w", file, r.line+1, err)
	}
	return r.page, nil
}

type pageReader struct {
	file     string
	line     int
	page     *page
	question string
	entry    *entry
	audience string
	part     string // the one that an indented line goes on
}

func (r *pageReader) read(line string) error {
	switch {
	case strings.TrimSpace(line) == "", strings.HasPrefix(line, "<!--"):
		r.part = ""
		return nil
	case line[0] == ' ' || line[0] == '\t':
		return r.goOn(strings.TrimSpace(line))
	case line[0] == '#':
		return r.heading(line)
	case line[0] == '@':
		return r.turnTo(strings.TrimSpace(line[1:]))
	}
	return r.begin(line)
}

func (r *pageReader) fail(format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", r.file, r.line, fmt.Sprintf(format, args...))
}

func (r *pageReader) heading(line string) error {
	marks, id, ok := strings.Cut(line, " ")
	id = strings.TrimSpace(id)
	level := len(marks)
	if !ok || strings.Trim(marks, "#") != "" || level > 3 || id == "" {
		return r.fail("%q is no heading: #, ## or ###, a space and an ID", line)
	}
	switch level {
	case 2:
		r.question = id
	case 3:
		if r.question == "" {
			return r.fail("cell %q stands under no question", id)
		}
		id = r.question + "." + id
	}
	if earlier, ok := r.page.byID[id]; ok {
		return r.fail("%q was written at line %d already", id, earlier.line)
	}
	r.entry = &entry{id: id, level: level, line: r.line, texts: map[string]parts{}}
	r.page.entries = append(r.page.entries, r.entry)
	r.page.byID[id] = r.entry
	r.audience, r.part = "", ""
	return nil
}

func (r *pageReader) turnTo(audience string) error {
	if r.entry == nil {
		return r.fail("@%s stands under no heading", audience)
	}
	if !isAudience(audience) {
		return r.fail("@%s is no reader, trade or stage, nor reader+trade+stage", audience)
	}
	if _, ok := r.entry.texts[audience]; ok {
		return r.fail("@%s was written already under %q", audience, r.entry.id)
	}
	r.audience, r.part = audience, ""
	r.entry.texts[audience] = parts{}
	return nil
}

func (r *pageReader) begin(line string) error {
	name, text, ok := strings.Cut(line, ":")
	if !ok || !isWord(name) {
		return r.fail("%q is neither a heading, @audience nor part: text", line)
	}
	if r.entry == nil {
		return r.fail("%q stands under no heading", name)
	}
	own := r.entry.texts[r.audience]
	if own == nil {
		own = parts{}
		r.entry.texts[r.audience] = own
	}
	if earlier, ok := own[name]; ok {
		return r.fail("%q was written at line %d already", name, earlier.line)
	}
	own[name] = part{strings.TrimSpace(text), r.line}
	r.part = name
	return nil
}

func (r *pageReader) goOn(line string) error {
	if r.part == "" {
		return r.fail("an indented line goes on nothing")
	}
	own := r.entry.texts[r.audience]
	p := own[r.part]
	if p.text != "" {
		p.text += "\n"
	}
	p.text += line
	own[r.part] = p
	return nil
}

func isWord(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz_") == ""
}

// isAudience tells whether texts may be written for it: a reader, a trade, a
// stage, or several of these in that order.
func isAudience(a string) bool {
	rest := strings.Split(a, "+")
	for _, question := range [...]string{"readers", "trade", "stage"} {
		if len(rest) > 0 && isOption(question, rest[0]) {
			rest = rest[1:]
		}
	}
	return len(rest) == 0
}

func isOption(question, code string) bool {
	f, ok := plan.Question(question)
	return ok && slices.ContainsFunc(f.Options, func(o plan.Option) bool { return o.Code == code })
}
