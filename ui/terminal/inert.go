package terminal

import "opsplan/plan/inert"

// Inert is inert.Text.
func Inert(text string) string { return inert.Text(text) }

// Line is inert.Line.
func Line(text string) string { return inert.Line(text) }
