// Package linemode asks a plan's questions one at a time on a plain terminal:
// nothing is redrawn, no boxes, no colour, every default said once. It serves
// screen readers, dumb terminals and slow lines, and walks the same
// declaration as everything else.
//
//	mode.go     the walk from question to question   walk.go     which those are
//	ask.go      one question                         prose.go    paragraphs
//	choice.go   options by number                    default.go  what Enter stands for
//	table.go    a table, entry.go a new row          row.go      its cells, one by one
//	formula.go  the names a formula brings up        figures.go  what the numbers come to
//	setup.go    stage detector and currency          finish.go   the end of the walk
//	write.go    the files it ends with
//	decide.go   a file that was changed meanwhile
//	command.go  the words that are no answers        navigate.go, edit.go what they do
//	say.go      what is printed
//
// Whatever is typed goes to the draft at once: a line's letters as they come
// (as the place, until Enter makes them an answer), each line of prose, each
// cell of a row. Leaving needs no command: Ctrl+C, a closed window or a power
// cut leave a draft that goes on at the same question.
//
// An answer that cannot be read is stored all the same, and asked once more:
// Enter leaves it as it is. What is stored differently from what was typed (an
// option for a number, a default for Enter) is read back.
package linemode
