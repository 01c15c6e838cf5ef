//go:build unix

package screen_test

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"syscall"
	"testing"
	"time"

	"go.uber.org/goleak"
	"golang.org/x/sys/unix"
	"golang.org/x/term"

	"opsplan/ui/internal/screen"
)

var update = flag.Bool("update", false, "put the pictures into the albums anew")

// The test binary is also the programs that the tests run.
var programs = map[string]func(){
	"nothing":   func() {},
	"notes":     notes,
	"keys":      keys,
	"print":     printPieces,
	"leader":    leader,
	"deaf":      deaf,
	"abandoner": abandoner,
}

func TestMain(m *testing.M) {
	if name, ok := os.LookupEnv("PROGRAM"); ok {
		programs[name]()
		return
	}
	goleak.VerifyTestMain(m)
}

// program is one of them. What is said of the environment is added to it.
func program(name string, env ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append([]string{"PROGRAM=" + name, "LANG=zh_CN.UTF-8", "GORACE=atexit_sleep_ms=0"}, env...)
	return cmd
}

// printing is a program that prints one piece after the other, the next
// whenever Enter is pressed.
func printing(pieces ...string) *exec.Cmd {
	return program("print", "PIECES="+strings.Join(pieces, "|"))
}

func printPieces() {
	for piece := range strings.SplitSeq(os.Getenv("PIECES"), "|") {
		fmt.Print(piece)
		_, _ = bufio.NewReader(os.Stdin).ReadString('\n')
	}
}

// leader says on the terminal, not on its standard output, what it is there.
func leader() {
	tty, err := os.OpenFile("/dev/tty", os.O_RDWR, 0)
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	session, _ := unix.Getsid(0)
	size, _ := unix.IoctlGetWinsize(int(tty.Fd()), unix.TIOCGWINSZ)
	fmt.Fprintf(tty, "leader: %t, size: %dx%d\r\n", session == os.Getpid(), size.Col, size.Row)
	in, _ := io.ReadAll(os.Stdin)
	fmt.Printf("%s%s", in, os.Getenv("TERM"))
}

// deaf reads nothing and is not to be ended by SIGTERM. It first asks the
// terminal what it is set to.
func deaf() {
	signal.Ignore(syscall.SIGTERM)
	_, _ = term.MakeRaw(0) // or else the line throws away what is too much
	fmt.Print(os.Getenv("QUESTIONS"), "deaf")
	time.Sleep(5 * time.Minute)
}

// abandoner ends at once and leaves a program behind that keeps the terminal.
func abandoner() {
	signal.Ignore(syscall.SIGHUP) // and so does the other one
	cmd := program("deaf")
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	if err := cmd.Start(); err != nil {
		fmt.Println(err)
	}
}

func start(t testing.TB, cmd *exec.Cmd) *screen.Screen {
	t.Helper()
	return screen.Start(t, screen.Size{Width: 40, Height: 6}, cmd)
}
