package settings

import (
	"errors"
	"fmt"
	"strings"

	yaml "go.yaml.in/yaml/v4"

	"opsplan/plan"
	"opsplan/plan/inert"
)

// A Problem is what keeps the settings from being read.
type Problem struct {
	Path  string
	Line  int // from 1; 0: the whole file
	Kind  Kind
	Text  string   // the key, or what the system said
	Near  string   // of UnknownKey: the key that may be meant
	Known []string // the keys that there are
}

// Kind tells what is wrong.
type Kind int

// The kinds of problems.
const (
	Unreadable Kind = iota // the system says so
	Syntax                 // it is no YAML
	UnknownKey
	Twice   // the key stands there already
	NotKeys // something else stands where keys belong
	NotText // something else stands where a text belongs
)

// longest is how many characters of a key a message repeats.
const longest = 40

func (e *Problem) Error() string { return e.Words().En }

// Status is 6: nothing was damaged.
func (e *Problem) Status() int { return 6 }

// Words names file and line, what is wrong and what helps.
func (e *Problem) Words() plan.Words {
	text := inert.Short(e.Text, longest)
	known := strings.Join(e.Known, " ")
	var w plan.Words
	switch e.Kind {
	case Unreadable:
		w = plan.Words{Zh: "设置读不出来：" + text, En: "the settings cannot be read: " + text}
	case Syntax:
		w = plan.Words{Zh: "这里写得不对，应该是“键: 值”一行一个，下一层缩进两格", En: "this is not “key: value”, one to a line, the next level indented by two spaces"}
	case UnknownKey:
		w = plan.Words{Zh: fmt.Sprintf("没有 %q 这个设置，", text), En: fmt.Sprintf("there is no setting %q; ", text)}
		if e.Near != "" {
			w.Zh, w.En = w.Zh+fmt.Sprintf("是不是 %s？", e.Near), w.En+fmt.Sprintf("did you mean %s?", e.Near)
		} else {
			w.Zh, w.En = w.Zh+"有的是："+known, w.En+"there is: "+known
		}
	case Twice:
		w = plan.Words{Zh: fmt.Sprintf("%q 写了两遍，留一个", text), En: fmt.Sprintf("%q stands here a second time; keep one", text)}
	case NotKeys:
		w = plan.Words{Zh: "这里要写“键: 值”，可以写的键：" + known, En: "keys with their values belong here: " + known}
	case NotText:
		w = plan.Words{Zh: fmt.Sprintf("%q 后面要写一段文字", text), En: fmt.Sprintf("%q takes a text", text)}
	}
	place := inert.Line(e.Path)
	if e.Line > 0 {
		return plan.Words{Zh: fmt.Sprintf("%s 第 %d 行：%s", place, e.Line, w.Zh), En: fmt.Sprintf("%s:%d: %s", place, e.Line, w.En)}
	}
	return plan.Words{Zh: place + "：" + w.Zh, En: place + ": " + w.En}
}

// syntax finds the line at which the parser gave up.
func syntax(text []byte, err error) *Problem {
	line := 0
	if e, ok := errors.AsType[*yaml.LoadError](err); ok {
		line = min(e.Mark.Line, strings.Count(strings.TrimRight(string(text), "\n"), "\n")+1)
	}
	return &Problem{Line: line, Kind: Syntax}
}
