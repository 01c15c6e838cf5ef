package markdown

import (
	"errors"
	"fmt"

	"opsplan/plan"
)

// ErrForeign says that a file has none of our headings: it was not written by
// this package.
var ErrForeign = errors.New("read markdown: no heading of an operations plan in it")

// A Problem is a part of a file that was not understood, or not as it stands.
type Problem struct {
	Line    int // from 1
	Code    Code
	Text    string // what stands there
	Suggest string // what may have been meant, "" without
}

// Code says what is the matter.
type Code int

// The codes. Of what is Unread, nothing came into the plan; all else did.
const (
	Unread     Code = iota // stands where no answer is open
	Label                  // a label in bold that is no question: part of the answer before it
	Column                 // a column that is no cell of the table: unread
	Fact                   // a short answer of no question: unread
	Twice                  // a question answered a second time: both are kept
	Misplaced              // a table where none belongs: unread
	Unexpected             // a heading of no section: all below it is unread
)

var problemWords = [...]plan.Words{
	Unread:     {Zh: "第 %d 行“%s”不知道是哪一题的，没有读进来", En: "Line %d: “%s” belongs to no question and was not read"},
	Label:      {Zh: "第 %d 行的“%s”不是题名，当作上一题的文字", En: "Line %d: “%s” is no question, so it was taken as text of the one before"},
	Column:     {Zh: "第 %d 行的表里没有“%s”这一列，没有读进来", En: "Line %d: the table has no column “%s”; it was not read"},
	Fact:       {Zh: "第 %d 行没有“%s”这一题，没有读进来", En: "Line %d: there is no question “%s”; it was not read"},
	Twice:      {Zh: "第 %d 行又答了一遍“%s”，两处都留下了", En: "Line %d: “%s” is answered a second time; both were kept"},
	Misplaced:  {Zh: "第 %d 行的表“%s”不知道是哪一题的，没有读进来", En: "Line %d: the table “%s” belongs to no question and was not read"},
	Unexpected: {Zh: "第 %d 行“%s”不是八章之一，下面的没有读进来", En: "Line %d: “%s” is none of the eight sections; what stands below it was not read"},
}

var suggestion = plan.Words{Zh: "；是不是“%s”？", En: "; did you mean “%s”?"}
var fullStop = plan.Words{Zh: "。", En: "."}

// In is the problem as a sentence.
func (p Problem) In(l plan.Language) string {
	s := fmt.Sprintf(problemWords[p.Code].In(l), p.Line, p.Text)
	if p.Suggest != "" {
		return s + fmt.Sprintf(suggestion.In(l), p.Suggest)
	}
	return s + fullStop.In(l)
}
