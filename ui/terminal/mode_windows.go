package terminal

import (
	"os"

	"golang.org/x/sys/windows"
)

func open() (in, out *os.File, err error) {
	in, err = os.OpenFile("CONIN$", os.O_RDWR, 0)
	if err != nil {
		return nil, nil, ErrNone
	}
	out, err = os.OpenFile("CONOUT$", os.O_RDWR, 0)
	if err != nil {
		return nil, nil, ErrNone
	}
	return in, out, nil
}

// keyByKey lets keys through one by one and unechoed; Ctrl+C stays the system's.
func keyByKey(fd int) (restore func(), err error) {
	console := windows.Handle(fd)
	var was uint32
	if err := windows.GetConsoleMode(console, &was); err != nil {
		return nil, err
	}
	mode := was&^(windows.ENABLE_LINE_INPUT|windows.ENABLE_ECHO_INPUT) |
		windows.ENABLE_PROCESSED_INPUT | windows.ENABLE_VIRTUAL_TERMINAL_INPUT
	if err := windows.SetConsoleMode(console, mode); err != nil {
		return nil, err
	}
	return func() { _ = windows.SetConsoleMode(console, was) }, nil
}
