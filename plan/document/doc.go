// Package document lays a plan out for a reader: the only place that decides
// the order and the wording of what people hand in. It knows no file format;
// the packages under plan/export write a [Document] as Markdown, HTML, DOCX.
//
// # What a document holds
//
// A title, what stands before the sections, the eight sections in their order,
// and, in a plan that is written to think, an appendix. A question that was
// answered is a labelled [Answer] or a [Table] of the cells that are filled at
// all; a wide table is split, and every part repeats the column that names the
// rows. Options and references are shown by their words, the person's own text
// is verbatim, ids are never shown.
//
// What the program adds stands in a [Note], apart from the person's words: what
// is still to be written, and the figures derived from the answers with their
// arithmetic. Nothing is made up for an answer that is missing.
//
// # What it leaves out
//
// Purpose submit has the block of 编制人, 审核人, 审批人 in front and is for others:
// it leaves out why a question does not apply, and the answers to questions that
// this stage does not ask. Purpose think holds both, the latter in the appendix.
// The language is told by the words around the answers, and purpose submit by
// its block. [Document.LeftOut] names the questions that were answered and are
// not shown, so that a caller can say so.
//
// Nothing here reads the clock: the same plan gives the same document.
package document
