// Package linemode asks a plan's questions one at a time on a plain terminal:
// nothing is redrawn, no boxes, no colour, every default said once. It serves
// screen readers, dumb terminals and slow lines, and walks the same
// declaration as everything else.
//
//	mode.go    the walk from question to question    walk.go    which those are
//	ask.go     one question                          prose.go   paragraphs
//	choice.go  options by number                     table.go   rows, row.go their cells
//	command.go the words that are no answers         finish.go  the end of the walk
//	setup.go   defaults and the stage detector       say.go     what is printed
//
// Whatever is typed goes to the draft at once: a line's letters as they come
// (as the place, until Enter makes them an answer), each line of prose, each
// cell of a row. Leaving needs no command: Ctrl+C, a closed window or a power
// cut leave a draft that goes on at the same question.
package linemode
