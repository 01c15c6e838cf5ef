package linemode

import "testing"

func TestCommandsAreToldFromAnswers(t *testing.T) {
	for _, c := range []struct{ line, command, rest string }{
		{"back", "back", ""},
		{" back ", "back", ""},
		{"?", "help", ""},
		{"？", "help", ""},
		{":back", "back", ""},
		{"：上一题", "back", ""},
		{"goto 7", "goto", "7"},
		{"goto １８", "goto", "１８"}, // as an input method types it
		{"goto goals.kpis", "goto", "goals.kpis"},
		{":goto 愿景", "goto", "愿景"},
		{":not 没有对手", "not", "没有对手"},

		{"上一题", "", ""},                // may be an answer
		{"back to school", "", ""},     // is one
		{"goto the moon", "", ""},      // is one
		{"not for children", "", ""},   // is one
		{"save 2,000 a month", "", ""}, // is one
		{`\back`, "", ""},
	} {
		got, rest := "", ""
		if command, r := commandIn(c.line); command != nil {
			got, rest = command.name, r
		}
		if got != c.command || rest != c.rest {
			t.Errorf("%q: command %q with %q, want %q with %q", c.line, got, rest, c.command, c.rest)
		}
	}
}

func TestABackslashMakesTextOfWhatIsNone(t *testing.T) {
	for line, want := range map[string]string{
		`\list`: "list", `\.`: ".", `\+`: "+", `\`: "", `\3`: "3", `\?`: "?",
		`\\list`: `\\list`, `C:\list`: `C:\list`, `\n`: `\n`, "list it": "list it",
	} {
		if got := literal(line); got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}
