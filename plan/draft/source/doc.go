// Package source reads and writes the bytes of a draft, changing only those that
// an edit touches.
//
// A draft is NAME.plan.yaml: YAML in UTF-8 that a person can read, write,
// compare and merge. [Parse] reads its bytes into a [File], [File.Splice]
// gives the bytes of a changed plan, [Encode] those of a new one.
//
//	format: 1                      the first line of a new file
//	title: 双十一运营计划           a question of the head
//	readers: [boss, investor]      several: a list of codes
//
//	goals:                         a section
//	  vision: 两年内每个小区都有一家店
//	  kpis:                        a table: a list of rows
//	    - id: gmv
//	      name: 成交额
//	      target: 90万
//	  main_why: |                  prose of several paragraphs
//	    先把老客留住。
//	    再谈拉新。
//
// Every answer is the text that YAML says stands there, whatever type other
// programs would see in it: 010, 258.00, no, ~ and 2027-01-01 are those
// characters. An answer that is not there, or a key with nothing behind it, is
// empty. Two forms are read beyond that: a single text where a list of codes is
// expected is a list of one, and a series may be a mapping of periods to
// quantities, which reads as "1月 10万; 2月 12万". The line break that closes a
// block (| or >) belongs to the file and is no part of the answer.
//
// The keys ledger, actuals and notes at the top belong to other packages; they
// hold anything and are never touched. Any other unknown key is a [Problem]
// with line, column and a suggestion, as are anchors, aliases, tags, keys given
// twice, second documents, and whatever is not text where text is expected: what
// would be lost on saving is refused on reading.
//
//	format.go    File, Parse        guard.go       what is no text at all
//	read*.go     nodes to a plan    node.go        a value and where it stands
//	problem*.go  what is wrong      extent.go      where a value ends
//	write.go     Encode             syntax*.go     why YAML itself gave up
//	scalar.go    one text, quoted   flow.go        answers in brackets
//	splice*.go   only what changed  comment.go     comments and where they stand
package source
