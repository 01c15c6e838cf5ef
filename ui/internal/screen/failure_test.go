//go:build unix

package screen_test

import (
	"fmt"
	"runtime"
	"testing"
)

// failure returns how a test fails that does f, or "".
func failure(t *testing.T, f func(t testing.TB)) string {
	t.Helper()
	failing, done := &failingTest{TB: t}, make(chan struct{})
	go func() {
		defer close(done)
		f(failing)
	}()
	<-done
	for _, end := range failing.ends {
		end()
	}
	return failing.said
}

// failingTest is one whose failure is wanted.
type failingTest struct {
	testing.TB
	said string
	ends []func()
}

func (t *failingTest) Errorf(format string, args ...any) { t.said += fmt.Sprintf(format, args...) }

func (t *failingTest) Fatalf(format string, args ...any) {
	t.Errorf(format, args...)
	runtime.Goexit()
}

func (t *failingTest) Failed() bool { return t.said != "" }

func (t *failingTest) Cleanup(end func()) { t.ends = append(t.ends, end) }
