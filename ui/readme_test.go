package ui_test

import (
	"os"
	"strings"
	"testing"
)

// Every command of the README runs as it stands there, in order, in a fresh
// home. One that needs a terminal, which is not here, must say just that: so
// its options are held too. The two about the Go tool are for this test's own
// callers.
func TestEveryCommandOfTheReadmeRuns(t *testing.T) {
	for file, lang := range map[string]string{"../README.md": "en_GB.UTF-8", "../README.zh-CN.md": "zh_CN.UTF-8"} {
		h := newHome(t)
		commands := readmeCommands(t, file)
		if len(commands) < 10 {
			t.Fatalf("%s: %d commands", file, len(commands))
		}
		for _, line := range commands {
			command, terminal := strings.CutSuffix(line, "# terminal")
			command = strings.TrimSpace(command)
			switch rest, run := strings.CutPrefix(command, "go run ."); {
			case command == "go test ./...", command == "go install .":
				continue
			case run:
				command = "opsplan" + rest
			case !strings.HasPrefix(command, "opsplan "):
				t.Errorf("%s: %q runs something else", file, line)
				continue
			}
			cmd := h.command("sh", "-c", command)
			cmd.Env = append(cmd.Env, "LANG="+lang)
			var said strings.Builder
			cmd.Stderr = &said
			switch status := statusOf(t, cmd.Run()); {
			case terminal && (status != 2 || strings.Count(said.String(), "\n") != 1 || !strings.Contains(said.String(), "opsplan export")):
				t.Errorf("%s: %q without a terminal: status %d: %s", file, line, status, said.String())
			case !terminal && status != 0:
				t.Errorf("%s: %q: status %d: %s", file, line, status, said.String())
			}
		}
	}
}

// readmeCommands are the lines of the shell blocks.
func readmeCommands(t *testing.T, file string) (commands []string) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	inside := false
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "```"):
			inside = line == "```sh"
		case inside && line != "":
			commands = append(commands, line)
		}
	}
	return commands
}
