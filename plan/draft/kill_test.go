package draft

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

const childVariable = "OPSPLAN_KILL_TEST"

// childOfKillTest types numbered titles into the draft until it is killed, and
// says after each what the store promised: "typed", "safe", "saved".
func childOfKillTest() bool {
	dir := os.Getenv(childVariable)
	if dir == "" {
		return false
	}
	s := newStore(filepath.Join(dir, "data"), filepath.Join(dir, "state"), time.Now, system{})
	ses, err := s.Open(Ref{Path: filepath.Join(dir, "q3.yaml")})
	if err != nil {
		fmt.Println("error", err)
		return true
	}
	first, _ := strconv.Atoi(string(ses.Plan().Title))
	for n := first + 1; ; n++ {
		if err := ses.Apply(retitle(ses, strconv.Itoa(n))); err != nil {
			fmt.Println("error", err)
			return true
		}
		said := "typed"
		switch {
		case n%7 == 0:
			err, said = ses.Save(), "saved"
		case n%3 == 0:
			err, said = ses.Flush(time.Minute), "safe"
		}
		if err != nil {
			fmt.Println("error", err)
			return true
		}
		fmt.Println(said, n)
	}
}

func TestAKilledProcessLosesNothingItCalledSafe(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "q3.yaml")
	if err := os.WriteFile(path, []byte("format: 1\ntitle: 0\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(11, 12))
	s := newStore(filepath.Join(dir, "data"), filepath.Join(dir, "state"), time.Now, system{})
	before := 0
	for round := range 30 {
		safe, typed := killed(t, dir, 1+r.IntN(40))
		var file int
		data, err := os.ReadFile(path)
		if _, scanErr := fmt.Sscanf(string(data), "format: 1\ntitle: %d\n", &file); err != nil || scanErr != nil {
			t.Fatalf("round %d: the file is neither old nor new: %q", round, data)
		}
		ses, err := s.Open(Ref{Path: path})
		if err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		got, _ := strconv.Atoi(string(ses.Plan().Title))
		if got < max(safe, before) || got > typed+1 || file > got {
			t.Errorf("round %d: %d was safe, %d typed, %d came back, the file has %d", round, safe, typed, got, file)
		}
		before = got
		leave(ses)
	}
}

// killed starts the child, waits for so many lines, and kills it. It returns
// the last number called safe, and the last typed.
func killed(t *testing.T, dir string, lines int) (safe, typed int) {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), childVariable+"="+dir)
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	in := bufio.NewReader(out)
	for n := 0; ; n++ {
		if n == lines {
			_ = child.Process.Kill() // and read on: what it said before the end counts
		}
		line, err := in.ReadString('\n')
		if err == io.EOF {
			break
		}
		word, number, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		if word == "error" {
			t.Fatalf("child: %s", number)
		}
		if typed, err = strconv.Atoi(number); err != nil {
			t.Fatalf("child: %q", line)
		}
		if word != "typed" {
			safe = typed
		}
	}
	_ = child.Wait() // killed
	return safe, typed
}
