package json

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// value is a JSON value that knows where it ends and keeps the order of its
// members.
type value struct {
	kind    kind
	text    string // of a scalar; as it stands if it is a number
	members []member
	items   []value
	offset  int64
}

type member struct {
	key string
	value
}

type kind int

const (
	scalar kind = iota
	object
	array
)

// deepest is far more than a plan needs.
const deepest = 32

// An Error says where in the file something is wrong.
type Error struct {
	Line    int // from 1
	Path    string
	Problem string
	Suggest string // the nearest known key, "" without
}

func (e *Error) Error() string {
	s := fmt.Sprintf("line %d: ", e.Line)
	if e.Path != "" {
		s += e.Path + ": "
	}
	s += e.Problem
	if e.Suggest != "" {
		s += fmt.Sprintf(", did you mean %q?", e.Suggest)
	}
	return s
}

type parser struct {
	data []byte
	*json.Decoder
}

func parse(data []byte) (value, error) {
	p := parser{data, json.NewDecoder(bytes.NewReader(data))}
	p.UseNumber()
	v, err := p.value(0)
	if err != nil {
		return value{}, err
	}
	if _, err := p.Token(); !errors.Is(err, io.EOF) {
		return value{}, p.fail("something stands after the end")
	}
	return v, nil
}

func (p *parser) fail(problem string) error { return failAt(p.data, p.InputOffset(), "", problem) }

func failAt(data []byte, offset int64, path, problem string) *Error {
	return &Error{Line: 1 + bytes.Count(data[:min(offset, int64(len(data)))], []byte("\n")), Path: path, Problem: problem}
}

func (p *parser) value(depth int) (value, error) {
	token, err := p.Token()
	if err != nil {
		return value{}, p.syntax(err)
	}
	if depth > deepest {
		return value{}, p.fail("too deep")
	}
	v := value{offset: p.InputOffset()}
	switch token := token.(type) {
	case json.Delim:
		if token == '{' {
			v.kind = object
			return v, p.object(&v, depth)
		}
		v.kind = array
		return v, p.array(&v, depth)
	case string:
		v.text = token
	case json.Number:
		v.text = token.String()
	case bool:
		v.text = fmt.Sprint(token)
	case nil:
	}
	return v, nil
}

func (p *parser) syntax(err error) error {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return failAt(p.data, syntax.Offset, "", syntax.Error())
	}
	return p.fail("ends too early")
}

func (p *parser) object(v *value, depth int) error {
	known := map[string]bool{}
	for p.More() {
		token, err := p.Token()
		if err != nil {
			return p.syntax(err)
		}
		key, _ := token.(string) // an object has no other keys
		if known[key] {
			return p.fail(fmt.Sprintf("key %q stands twice", key))
		}
		known[key] = true
		inner, err := p.value(depth + 1)
		if err != nil {
			return err
		}
		v.members = append(v.members, member{key, inner})
	}
	return p.close()
}

func (p *parser) array(v *value, depth int) error {
	for p.More() {
		inner, err := p.value(depth + 1)
		if err != nil {
			return err
		}
		v.items = append(v.items, inner)
	}
	return p.close()
}

func (p *parser) close() error {
	if _, err := p.Token(); err != nil {
		return p.syntax(err)
	}
	return nil
}
