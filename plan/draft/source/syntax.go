package source

import (
	"bytes"
	"errors"
	"io"
	"strings"

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
	if n := lineWithoutColon(lines, e.Mark); n > 0 {
		return &Problem{Line: n, Column: 1, Code: NoColon}
	}
	at := func(m yaml.Mark, back int) string { return runeAt(lines, m.Line, m.Column-back) }
	switch open := at(e.ContextMark, 0); {
	case (open == `"` || open == "'") && at(e.Mark, 0) != "" && strings.Contains(firstRunes(lines, e.Mark, e.Mark.Column), `\`):
		p.Code = Escape
	case open == `"` || open == "'":
		p.Line, p.Column, p.Code, p.Text = e.ContextMark.Line, e.ContextMark.Column, Quote, open
	case open == "[" || open == "{":
		p.Line, p.Column, p.Code, p.Text = e.ContextMark.Line, e.ContextMark.Column, Bracket, open
	case open == "*" || open == "&" || open == "!" || open == "|" || open == ">":
		p.Line, p.Column, p.Code, p.Text = e.ContextMark.Line, e.ContextMark.Column, Sign, open
	case at(e.Mark, 0) == "%" && e.Mark.Column == 1:
		p.Code = Directive
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
