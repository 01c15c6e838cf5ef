package plan

import "errors"

// Why a change was refused. They point at a fault of the program or at a
// journal that belongs to another plan; people are shown where they stand.
var (
	errNoTable  = errors.New("no such table")
	errNoRow    = errors.New("no such row there")
	errNoAnswer = errors.New("no such answer")
	errStale    = errors.New("the old text does not stand there")
	errNotUTF8  = errors.New("the text is not UTF-8")
)
