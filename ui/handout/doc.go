// Package handout puts a plan into the hands of others: in the formats that
// people hand in, as files that are written whole or not at all.
//
//	format.go   the table of formats     name.go   what a file is called
//	write.go    the file, as a whole     refusal.go   why it is not written
package handout
