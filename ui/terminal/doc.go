// Package terminal is the person's terminal without a screen: lines printed,
// lines read, nothing redrawn.
//
// [Open] finds the terminal even when standard input and output are
// redirected, so that "opsplan --accessible > plan.md" asks on the terminal
// while the file receives the plan alone. Lines are read key by key and not by
// the system's line editor, for three reasons: that one drops what is longer
// than 4,095 bytes (1,365 Chinese characters) without a word, erases half of a
// wide character, and keeps what is typed to itself until Enter, where a crash
// loses it. Here every key is handed on as it is typed.
//
// [Terminal.Say] breaks what it prints between words and beside Chinese
// characters, and [Terminal.List] sets short items side by side;
// [Terminal.Print] breaks nothing.
package terminal
