// Package intake turns a document that holds a plan into a plan.
//
// It reads the Markdown that the program itself writes, also after a person
// has worked on it. What is not understood is told with its line; the document
// is never changed.
package intake

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"opsplan/plan"
	"opsplan/plan/export/markdown"
)

// MaxSize is how many bytes a document may have.
const MaxSize = 10 << 20

// A Note says what in the document was not understood.
type Note interface{ In(plan.Language) string }

// Read reads the document of that file name. The error is a *Refusal.
func Read(name string, data []byte) (*plan.Plan, []Note, error) {
	switch {
	case len(data) > MaxSize:
		return nil, nil, &Refusal{name, TooLarge}
	case bytes.HasPrefix(data, []byte("PK")) || bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")) || bytes.HasPrefix(data, []byte("%PDF")) || office(name):
		return nil, nil, &Refusal{name, Office}
	}
	p, problems, err := markdown.Read(data)
	if err != nil {
		return nil, nil, &Refusal{name, Foreign}
	}
	notes := make([]Note, len(problems))
	for i, problem := range problems {
		notes[i] = problem
	}
	return p, notes, nil
}

func office(name string) bool {
	return slices.Contains([]string{".doc", ".docx", ".xls", ".xlsx", ".wps", ".et", ".pdf", ".pages", ".numbers"}, strings.ToLower(filepath.Ext(name)))
}

// Reason is why a document is not read.
type Reason int

// The reasons.
const (
	Foreign  Reason = iota // it has none of the headings of a plan
	Office                 // it is of Word, Excel or the like
	TooLarge               // over MaxSize
)

var reasonWords = [...]plan.Words{
	Foreign: {
		Zh: "%s 里没有认得出的章名（产品描述、运营目标……），读不成计划书。开一份新的，把文字贴进对应的题里",
		En: "%s has none of the headings of a plan (product, goals, …), so it cannot be read as one. Begin a new plan and paste its text into the questions",
	},
	Office: {
		Zh: "%s 是 Word、Excel 或 PDF 一类的文件，还读不了。开一份新的，把文字贴进对应的题里",
		En: "%s is a Word, Excel or PDF file, which cannot be read yet. Begin a new plan and paste its text into the questions",
	},
	TooLarge: {Zh: "%s 超过 10 MB，不读", En: "%s is over 10 MB and is not read"},
}

// A Refusal says why a document is not read, and what to do instead.
type Refusal struct {
	Name string
	Why  Reason
}

func (e *Refusal) Error() string { return e.Words().En }

// Words names the document and what helps.
func (e *Refusal) Words() plan.Words {
	w := reasonWords[e.Why]
	return plan.Words{Zh: fmt.Sprintf(w.Zh, e.Name), En: fmt.Sprintf(w.En, e.Name)}
}

// Status is that of a draft that cannot be read as one.
func (e *Refusal) Status() int { return 4 }
