package handout

import (
	"context"
	"os/exec"
	"runtime"
	"time"
)

// startup is how long a program that opens files has to say that it cannot.
const startup = 2 * time.Second

// Opener is what opens a file in the program that the person has for it; false
// where no desktop can be seen from here, as over a network.
func Opener(env func(string) string) (open func(path string) error, ok bool) {
	if env("SSH_CONNECTION") != "" {
		return nil, false
	}
	var words []string
	switch {
	case runtime.GOOS == "windows":
		words = []string{"rundll32", "url.dll,FileProtocolHandler"}
	case runtime.GOOS == "darwin":
		words = []string{"open"}
	case env("DISPLAY") != "" || env("WAYLAND_DISPLAY") != "":
		words = []string{"xdg-open"}
	default:
		return nil, false
	}
	program, err := exec.LookPath(words[0])
	if err != nil {
		return nil, false
	}
	return func(path string) error { return start(program, append(words[1:], path)...) }, true
}

// start starts the program, and tells of a failure as long as that is news. It
// may well run on: some are the program that shows the file.
func start(program string, args ...string) error {
	cmd := exec.CommandContext(context.Background(), program, args...)
	apart(cmd)
	if err := cmd.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		return err
	case <-time.After(startup):
		return nil
	}
}
