package source

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"opsplan/plan"
	"opsplan/plan/inert"
)

// A Code names a kind of problem. It is the same in every language.
type Code string

// What can be wrong with a draft.
const (
	Oversize       Code = "too-large"        // Number: bytes
	TooMany        Code = "too-many-entries" // Number: the limit
	TooDeep        Code = "too-deep"
	Empty          Code = "empty"
	NotUTF8        Code = "not-utf8"        // Text: GBK or UTF-16 where it looks like that; Number: the byte
	Control        Code = "control"         // Text: the character
	OddBreak       Code = "odd-line-break"  // Text: the character
	Syntax         Code = "syntax"          // whatever is none of the following
	TabIndent      Code = "tab-indent"      //
	TightColon     Code = "tight-colon"     // Text: key and colon; Suggest: how to write it
	Indent         Code = "indent"          //
	NoColon        Code = "no-colon"        //
	ColonInside    Code = "colon-inside"    //
	Quote          Code = "quote"           // Text: the mark that is not closed
	AfterQuote     Code = "after-quote"     //
	Bracket        Code = "bracket"         // Text: the bracket that is not closed
	Escape         Code = "escape"          //
	Sign           Code = "sign"            // Text: the sign that cannot begin a text
	Directive      Code = "directive"       //
	MergeConflict  Code = "merge-conflict"  //
	SecondDocument Code = "second-document" //
	NotDraft       Code = "not-a-draft"     // the whole is no mapping
	NoFormat       Code = "no-format"       //
	BadFormat      Code = "bad-format"      // Text: what stands there
	NewerFormat    Code = "newer-format"    // Text: the format
	UnknownKey     Code = "unknown-key"     // Text: the key; Suggest: what was meant
	DuplicateKey   Code = "duplicate-key"   // Text: the key; Number: the line of the first
	KeyNotText     Code = "key-not-text"    //
	MergeKey       Code = "merge-key"       //
	Anchor         Code = "anchor"          //
	Alias          Code = "alias"           //
	Tag            Code = "tag"             //
	WantText       Code = "want-text"       // Text: the key, here and below
	WantCodes      Code = "want-codes"      //
	WantSeries     Code = "want-series"     //
	WantSection    Code = "want-section"    //
	WantRows       Code = "want-rows"       //
	WantRow        Code = "want-row"        //
)

// A Problem is one thing that keeps a draft from being read.
type Problem struct {
	Line, Column int // from 1, the column in characters; 0 where the whole file is meant
	Code         Code
	Text         string
	Suggest      string
	Number       int
}

// Problems is all that keeps a draft from being read, in the order of the file.
type Problems struct {
	File string
	List []Problem
	More int // found beyond those listed
}

const maxProblems = 20

func problemsIn(file string, list ...Problem) *Problems {
	slices.SortStableFunc(list, func(a, b Problem) int {
		return cmp.Or(a.Line-b.Line, a.Column-b.Column)
	})
	ps := &Problems{File: file, List: list}
	if len(list) > maxProblems {
		ps.List, ps.More = list[:maxProblems], len(list)-maxProblems
	}
	return ps
}

func (ps *Problems) Error() string { return strings.TrimSuffix(ps.Words().En, ".") }

// Newer tells whether a newer program wrote the draft.
func (ps *Problems) Newer() bool {
	return slices.ContainsFunc(ps.List, func(p Problem) bool { return p.Code == NewerFormat })
}

// Words is one line a problem, each with file, line and column.
func (ps *Problems) Words() plan.Words {
	var zh, en strings.Builder
	for i, p := range ps.List {
		if i > 0 {
			zh.WriteByte('\n')
			en.WriteByte('\n')
		}
		w := p.Words()
		fmt.Fprintf(&zh, "%s%s", prefix(ps.File), w.Zh)
		fmt.Fprintf(&en, "%s%s", prefix(ps.File), w.En)
	}
	if ps.More > 0 {
		fmt.Fprintf(&zh, "\n另外还有 %d 处。", ps.More)
		fmt.Fprintf(&en, "\nAnd %d more.", ps.More)
	}
	return plan.Words{Zh: zh.String(), En: en.String()}
}

func prefix(file string) string {
	if file == "" {
		return ""
	}
	return inert.Line(file) + ": "
}
