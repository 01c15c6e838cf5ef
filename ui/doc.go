// Package ui is everything a person touches: the command line, and below it
// the ways of asking.
//
//	command.go   Main: arguments in, exit status out
//	root.go      the tree of commands          help.go      their help
//	cmd_*.go     a command each                status.go    what they end with
//	language.go  which language to speak       crash.go     when the program fails
//	drafts.go    the drafts they are given     output.go    the files they write
//	edits.go     address.go  answers.go        set, from arguments and files
//	start.go     ask.go      show.go       the ways of asking, and their end
//	wizard/      the full screen
//	linemode/    questions one at a time on a plain terminal
//	terminal/    the terminal itself, without a screen
//
// Only a plan goes to standard output; all that is said goes to standard
// error or to the terminal.
package ui
