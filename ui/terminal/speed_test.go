package terminal_test

import (
	"io"
	"strings"
	"testing"

	"opsplan/ui/terminal"
)

func BenchmarkPaste(b *testing.B) {
	paste := "\x1b[200~" + strings.Repeat("社区生鲜团购，", 60_000) + "\x1b[201~\r"
	for b.Loop() {
		term := terminal.New(strings.NewReader(paste), io.Discard, 80)
		if text, err := term.ReadLine(terminal.Reading{Typed: func(string) {}}); err != nil || len(text) != len(paste)-13 {
			b.Fatal(len(text), err)
		}
	}
}
