package guide

import (
	"embed"

	"opsplan/plan"
)

//go:embed example
var examples embed.FS

// Example returns a complete worked plan of the stage, as a draft; ok is false
// where none was written.
func Example(stage plan.Choice, l plan.Language) (draft []byte, ok bool) {
	draft, err := examples.ReadFile("example/" + string(stage) + "." + string(l) + ".plan.yaml")
	return draft, err == nil
}
