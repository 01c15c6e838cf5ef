package document

import (
	"strings"

	"opsplan/plan"
)

// NoteKind tells what a note is about. Its words begin every line of the note,
// so that a reader who meets them again knows they are the program's.
type NoteKind int

// The kinds of notes.
const (
	Gap     NoteKind = iota // something required is missing
	Nothing                 // a section without a word
	Sum                     // a formula with its numbers
	Way                     // from the current value to the target
	Total                   // sums of money
	Share                   // parts of a sum
	Nearest                 // the milestone that comes first
)

var noteWords = [...]plan.Words{
	Gap:     {Zh: "待补充", En: "Still to be written"},
	Nothing: {Zh: "本章", En: "This section"},
	Sum:     {Zh: "算式", En: "Arithmetic"},
	Way:     {Zh: "差距", En: "Distance to go"},
	Total:   {Zh: "合计", En: "Total"},
	Share:   {Zh: "占比", En: "Shares"},
	Nearest: {Zh: "最近的里程碑", En: "Nearest milestone"},
}

// NoteKinds lists the kinds of notes.
var NoteKinds = []NoteKind{Gap, Nothing, Sum, Way, Total, Share, Nearest}

// Words is what every line of such a note begins with.
func (k NoteKind) Words() plan.Words { return noteWords[k] }

// Words that writers of every format need, and readers of them recognise.
var (
	Colon       = plan.Words{Zh: "：", En: ": "}
	FactHead    = plan.Words{Zh: "项目", En: "Item"}
	AnswerHead  = plan.Words{Zh: "内容", En: "Answer"}
	NotApplying = plan.Words{Zh: "不适用", En: "Does not apply"}
	Because     = plan.Words{Zh: "，因为", En: ", because "}

	unaskedName = plan.Words{Zh: "附录：本时期不问、已经写下的", En: "Appendix: answers this stage does not ask for"}
	detailsName = plan.Words{Zh: "附录：细节，备查", En: "Appendix: details to look up"}
)

var (
	madeTitle    = plan.Words{Zh: "运营计划书", En: "Operations plan"}
	nothingYet   = plan.Words{Zh: "还没写", En: "nothing written yet"}
	organisation = plan.Words{Zh: "编制单位", En: "Organisation"}
	listed       = plan.Words{Zh: "、", En: ", "}
	comma        = plan.Words{Zh: "，", En: ", "}
	moreRows     = plan.Words{Zh: "再写 %d 条", En: "%d more"}
)

// SupplementNames are the headings of the lists in the appendix.
func SupplementNames(l plan.Language) []string {
	return []string{detailsName.In(l), unaskedName.In(l)}
}

// ColonAfter is what stands between a label and its text: nothing after a label
// that asks.
func ColonAfter(label string, l plan.Language) string {
	if strings.HasSuffix(label, "？") || strings.HasSuffix(label, "?") {
		return ""
	}
	return Colon.In(l)
}

// Heading is a section's heading without its number.
func Heading(s *plan.Section, l plan.Language) string { return s.Name.In(l) }

// Label is what a question is called in a document. In the block of a plan that
// is handed in, control, the organisation is called by its formal name.
func Label(f *plan.Field, control bool, l plan.Language) string {
	if control && f.ID == "company" {
		return organisation.In(l)
	}
	return f.Name.In(l)
}

// ControlIDs are the questions of the block on a plan that is handed in, in its
// order.
var ControlIDs = []string{"author", "reviewer", "approver", "company", "date"}

// MadeTitle is the title of a plan that has none.
func MadeTitle(p *plan.Plan, l plan.Language) string {
	name := string(p.Product.Name)
	switch {
	case plan.Blank(name):
		return madeTitle.In(l)
	case l == plan.En:
		return madeTitle.En + ": " + name
	}
	return name + madeTitle.Zh
}
