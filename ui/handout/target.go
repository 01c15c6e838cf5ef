package handout

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"opsplan/plan"
	"opsplan/plan/inert"
)

// Target is the file that a person means by a name: in a folder that is named, one
// called as it was proposed; without an ending, one with the format's. A name with
// the ending of another format is written in that one.
func Target(name, proposed string, f Format) (path string, as Format, err error) {
	path, err = Absolute(name)
	if err != nil {
		return "", f, err
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return filepath.Join(path, proposed), f, nil
	}
	ending := filepath.Ext(path)
	if ending == "" {
		return path + f.Ending, f, nil
	}
	named, ok := OfFile(path)
	if !ok {
		return "", f, &EndingError{ending}
	}
	if strings.EqualFold(named.Ending, ending) {
		f = named
	}
	return path, f, nil
}

// An EndingError is a file's ending that belongs to no format.
type EndingError struct{ Ending string }

func (e *EndingError) Error() string { return e.Words().En }

// Status is 2: such a file can never be written.
func (e *EndingError) Status() int { return 2 }

// Words names the endings there are.
func (e *EndingError) Words() plan.Words {
	var all []string
	for _, f := range formats {
		all = append(all, f.Ending)
	}
	ending, there := inert.Line(e.Ending), strings.Join(all, " ")
	return plan.Words{
		Zh: fmt.Sprintf("写不成 %s；能写的有 %s", ending, there),
		En: fmt.Sprintf("Cannot write %s; there is %s", ending, there),
	}
}
