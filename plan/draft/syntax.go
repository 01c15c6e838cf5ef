package draft

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"opsplan/plan"

	yaml "go.yaml.in/yaml/v4"
	"go.yaml.in/yaml/v4/plugin/loaderlimits"
)

var errTooDeep = errors.New("too deep")

// load reads the one document that the text holds.
func load(text []byte) (*node, *Problem) {
	deep := false
	limit := loaderlimits.New(loaderlimits.DepthFunc(func(depth int, _ *yaml.DepthContext) error {
		if depth > MaxDepth {
			deep = true
			return errTooDeep
		}
		return nil
	}))
	loader, err := yaml.NewLoader(bytes.NewReader(text), yaml.WithPlugin(limit))
	if err != nil {
		return nil, &Problem{Code: Syntax}
	}
	var document, second yaml.Node
	switch err := loader.Load(&document); {
	case deep:
		return nil, &Problem{Line: markOf(err).Line, Column: markOf(err).Column, Code: TooDeep}
	case errors.Is(err, io.EOF):
		return nil, &Problem{Code: Empty}
	case err != nil:
		return nil, explain(text, err)
	}
	switch err := loader.Load(&second); {
	case errors.Is(err, io.EOF):
	case err != nil:
		return nil, explain(text, err)
	default:
		return nil, &Problem{Line: second.Line, Column: second.Column, Code: SecondDocument}
	}
	if len(document.Content) == 0 {
		return nil, &Problem{Code: Empty}
	}
	return newLocator(text).convert(document.Content[0], -1), nil
}

func markOf(err error) yaml.Mark {
	if e, ok := errors.AsType[*yaml.LoadError](err); ok {
		return e.Mark
	}
	return yaml.Mark{}
}

// explain finds out what a person did wrong where the parser gave up: its own
// messages are about tokens.
func explain(text []byte, err error) *Problem {
	p := &Problem{Code: Syntax}
	e, ok := errors.AsType[*yaml.LoadError](err)
	if !ok {
		return p
	}
	p.Line, p.Column = e.Mark.Line, e.Mark.Column
	lines := strings.Split(string(text), "\n")
	if n := conflictLine(lines); n > 0 {
		return &Problem{Line: n, Column: 1, Code: MergeConflict}
	}
	if n := tabLine(lines, e.Mark.Line); n > 0 {
		return &Problem{Line: n, Column: 1 + strings.IndexByte(lines[n-1], '\t'), Code: TabIndent}
	}
	if q := tightColon(lines, e.Mark.Line); q != nil {
		return q
	}
	at := func(m yaml.Mark, back int) string { return runeAt(lines, m.Line, m.Column-back) }
	switch open := at(e.ContextMark, 0); {
	case (open == `"` || open == "'") && at(e.Mark, 0) != "" && strings.Contains(firstRunes(lines, e.Mark, e.Mark.Column), `\`):
		p.Code = Escape
	case open == `"` || open == "'":
		p.Line, p.Column, p.Code, p.Text = e.ContextMark.Line, e.ContextMark.Column, Quote, open
	case open == "[" || open == "{":
		p.Line, p.Column, p.Code, p.Text = e.ContextMark.Line, e.ContextMark.Column, Bracket, open
	case open == "*" || open == "&" || open == "!":
		p.Line, p.Column, p.Code, p.Text = e.ContextMark.Line, e.ContextMark.Column, Sign, open
	case strings.Contains("@`%*&!}],|>\"'-", orSpace(at(e.Mark, 0))):
		p.Code, p.Text = Sign, at(e.Mark, 0)
	case at(e.Mark, 0) == ":" && strings.Contains(firstRunes(lines, e.Mark, e.Mark.Column-1), ": "):
		p.Code = ColonInside
	case at(e.Mark, 1) == `"` || at(e.Mark, 1) == "'":
		p.Code = AfterQuote
	case at(e.Mark, 0) == ":", strings.TrimLeft(firstRunes(lines, e.Mark, e.Mark.Column-1), " ") == "":
		p.Code = Indent
	}
	return p
}

func orSpace(s string) string {
	if s == "" {
		return " "
	}
	return s
}

func runeAt(lines []string, line, column int) string {
	if line < 1 || line > len(lines) || column < 1 {
		return ""
	}
	for i, r := range lines[line-1] {
		if column--; column == 0 {
			return lines[line-1][i : i+utf8.RuneLen(r)]
		}
	}
	return ""
}

// firstRunes returns the first n characters of the mark's line.
func firstRunes(lines []string, m yaml.Mark, n int) string {
	if m.Line < 1 || m.Line > len(lines) {
		return ""
	}
	line := []rune(lines[m.Line-1])
	return string(line[:min(max(n, 0), len(line))])
}

func conflictLine(lines []string) int {
	for i, line := range lines {
		if strings.HasPrefix(line, "<<<<<<< ") || strings.HasPrefix(line, ">>>>>>> ") {
			return i + 1
		}
	}
	return 0
}

// tabLine returns the line, that one or the one before, which is indented by a tab.
func tabLine(lines []string, line int) int {
	for n := line; n >= max(line-1, 1); n-- {
		if n <= len(lines) && strings.HasPrefix(strings.TrimLeft(lines[n-1], " -"), "\t") {
			return n
		}
	}
	return 0
}

// tightColon finds a key with a full-width colon behind it, or with no space
// behind its colon, in that line or the ones just before: the parser takes it
// for text and stumbles only later.
func tightColon(lines []string, line int) *Problem {
	for n := min(line, len(lines)); n >= max(line-2, 1); n-- {
		text := strings.TrimRight(lines[n-1], "\r")
		lead := text[:len(text)-len(strings.TrimLeft(text, " -"))]
		key := text[len(lead):]
		i := strings.IndexAny(key, ":：")
		if i <= 0 || !isKnownKey(key[:i]) {
			continue
		}
		colon, size := utf8.DecodeRuneInString(key[i:])
		rest := key[i+size:]
		if colon == '：' || rest != "" && !strings.HasPrefix(rest, " ") {
			return &Problem{Line: n, Column: utf8.RuneCountInString(lead+key[:i]) + 1, Code: TightColon,
				Text: key[:i+size], Suggest: key[:i] + ": " + shorten(strings.TrimSpace(rest))}
		}
	}
	return nil
}

func isKnownKey(key string) bool {
	for _, s := range plan.Sections() {
		if s.ID == key {
			return true
		}
		for _, f := range s.Fields {
			if f.Key == key {
				return true
			}
			if _, ok := f.Cell(key); ok {
				return true
			}
		}
	}
	return key == formatKey
}
