package ui

import (
	"errors"
	"fmt"
	"os"
	"runtime"

	"opsplan/plan"
)

// crashed turns a panic into an internal error: what was typed is in the
// journal, the report is for those who mend the program.
func crashed(value any, stack []byte) error {
	words := plan.Words{
		Zh: "程序自己出错了。写下的都还在，用 opsplan edit 接着写。",
		En: "the program itself failed. What you wrote is kept: go on with opsplan edit.",
	}
	if path, err := crashReport(value, stack); err == nil {
		words.Zh += "出错的经过记在 " + path
		words.En += " A report is in " + path
	}
	return &fault{words, statusInternal}
}

// crashReport says where in the program it happened, and nothing of what a
// person wrote.
func crashReport(value any, stack []byte) (path string, err error) {
	f, err := os.CreateTemp("", "opsplan-crash-*.txt") // for its owner alone
	if err != nil {
		return "", err
	}
	what := fmt.Sprintf("%T", value)
	if e, ok := value.(runtime.Error); ok {
		what = e.Error()
	}
	_, err = fmt.Fprintf(f, "opsplan %s %s/%s\n%s\n\n%s", version(), runtime.GOOS, runtime.GOARCH, what, stack)
	return f.Name(), errors.Join(err, f.Close())
}
