//go:build !unix

package ui_test

func leaveTerminal() {}
