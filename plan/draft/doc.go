// Package draft is the draft store: it holds what was typed against crashes,
// power cuts and other sessions. What the bytes of a draft look like is package
// source's matter.
//
// A [Store] finds drafts by name or path. [Store.Open] gives a [Session], which
// owns the plan: each edit is handed to the saver before the call returns, which
// writes it to the journal at once and brings it to the disk within a second;
// the draft file is replaced as a whole when it is saved. What commands read
// without a session is a [Reading]. Errors that people are told are a [Fault].
//
//	store.go      drafts by name          name.go      what a name may be
//	folders*.go   where all this is       about.go     whose records a folder holds
//	session.go    the open draft          open.go      how it is opened
//	edit.go       changes in, undone      steps.go     undo and redo
//	save.go       into the file           replace.go   the file as a whole
//	difference.go rows told apart         keys.go      rows of file and session
//	decide.go     a file changed meanwhile             place.go  in the wizard
//	journal.go    records                 segment_writer.go, saver.go  to the disk
//	recover.go    what was not saved      replay.go    records made again
//	history.go    restore.go  earlier versions         trash.go  drafts taken out
//	lock.go       one at a time           reading.go   for those who only look
//	disk*.go      what is asked of the system          failure*.go  its answers
package draft
