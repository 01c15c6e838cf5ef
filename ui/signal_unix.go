//go:build unix

package ui

import (
	"os"
	"syscall"
)

// deadly are the signals that end the program, after the draft is safe.
var deadly = []os.Signal{syscall.SIGHUP, syscall.SIGINT, syscall.SIGQUIT, syscall.SIGTERM}

func number(s os.Signal) int {
	if n, ok := s.(syscall.Signal); ok {
		return int(n)
	}
	return 0
}

// isKey tells a signal that a key sends to all programs in the terminal.
func isKey(s os.Signal) bool { return s == syscall.SIGINT || s == syscall.SIGQUIT }
