//go:build unix

package ui_test

import "syscall"

// leaveTerminal gives the process a session without a terminal, so that a
// script sees none even where the tests are run on one. A process that leads
// a session, as in a dialogue, keeps its terminal.
func leaveTerminal() { _, _ = syscall.Setsid() }
