// Package document lays a plan out for its readers: the only place that decides
// the order and the wording of what people hand in. It knows no file format; the
// packages under plan/export write a [Document] as Markdown, HTML, DOCX.
//
//	document.go, figure.go  the tree          build.go    plan → tree
//	front.go, table.go, gap.go, names.go      the answers, laid out
//	figure_*.go, formula.go, payback.go       what is derived from them
//	reader.go               what differs by reader: a row each
//	part*.go                the parts that open a document
//	one_page.go, summary.go                   the short form of a page
//	question.go, objections.go, digest.go, reply.go   what readers ask
//
// # What a document holds
//
// A title, what stands before the sections, parts for its readers, the eight
// sections in their order, an appendix. [Document.Chapters] is one walk over all
// of it, for those who write it down. A question that was answered is a labelled
// [Answer] or a [Table] of the cells that are filled at all; a wide table is
// split, and every part repeats the column that names the rows. Options and
// references are shown by their words, the person's own text is verbatim, ids are
// never shown.
//
// What the program adds stands in a [Note], apart from the person's words: what
// is still to be written, and the figures derived from the answers with their
// arithmetic. Nothing is made up for an answer that is missing; where a reader
// waits for it, a part says that it is. A [Figure] is a picture, as data, of
// numbers that the document holds anyway.
//
// # Readers
//
// The answers are the same for all; what stands first is not. A boss is met with
// what is asked for and what it brings, an investor with the proof and the
// arithmetic, a lender with how the money comes back, oneself with what is to be
// done next. These parts are drawn from the answers, figures included, so that no
// figure can differ from reader to reader. Questions that a reader need only look
// up are in the appendix, unless the stage must settle them: nothing is lost, and
// a file of the whole document reads back into the plan. For several readers it
// opens with the parts of all, and only what none of them needs is a detail.
//
// # Forms
//
// [Whole] is the plan. [OnePage] is its outline, so short that it fits a page.
// [Questions] are the ten that each reader asks, with the answer that the plan
// gives, where it stands, and what the check finds wrong with it.
//
// # Purposes
//
// Purpose submit has the block of 编制人, 审核人, 审批人 in front, numbers 一、（一）, and
// is for others: it leaves out why a question does not apply, and the answers to
// questions that this stage does not ask. [Document.LeftOut] names them, so that a
// caller can say so. Purpose think holds both, the latter in the appendix, and
// begins with what is still open.
//
// Nothing here reads the clock: the same plan gives the same document.
package document
