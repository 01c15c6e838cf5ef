//go:build unix

package handout

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// officeThat puts a program in the place of LibreOffice, and gives it a folder
// for what is temporary. The script finds what it was asked for in $in, $out and
// $profile.
func officeThat(t *testing.T, does string) (tmp string) {
	t.Helper()
	bin, tmp := t.TempDir(), t.TempDir()
	t.Setenv("PATH", bin+string(os.PathListSeparator)+os.Getenv("PATH"))
	t.Setenv("TMPDIR", tmp)
	script := `#!/bin/sh
for word; do
	case $word in
	-env:UserInstallation=file:///*) profile=${word#-env:UserInstallation=file://} ;;
	*.docx) in=$word ;;
	*/out) out=$word ;;
	esac
done
` + does
	if err := os.WriteFile(filepath.Join(bin, "soffice"), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	return tmp
}

const pdfOfIn = `mkdir -p "$out" "$profile"
{ echo %PDF-1.7; cat "$in"; echo %%EOF; } > "$out/plan.pdf"
`

func TestLibreOfficeMakesThePDF(t *testing.T) {
	tmp := officeThat(t, "echo convert\n"+pdfOfIn)
	pdf, err := pdfOf(t.Context(), []byte("the document\n"), officeLimit)
	if err != nil || string(pdf) != "%PDF-1.7\nthe document\n%%EOF\n" {
		t.Errorf("%q, %v", pdf, err)
	}
	leavesNothing(t, tmp)
}

func leavesNothing(t *testing.T, tmp string) {
	t.Helper()
	if left, err := os.ReadDir(tmp); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestWithoutAWholePDFTheWayOutIsNamed(t *testing.T) {
	for _, c := range []struct {
		does string
		why  OfficeFault
		says string
	}{
		{"echo oops >&2; echo 'source file could not be loaded' >&2; exit 1", OfficeFailed, "source file could not be loaded"},
		{"exit 81", OfficeFailed, "exit status 81"},
		{"kill -9 $$", OfficeFailed, "killed"},
		{"printf '\\033[31mred\\n' >&2; exit 1", OfficeFailed, "␛[31mred"},
		{"exit 0", NoResult, "no whole PDF"},
		{"echo 'no export filter' >&2", NoResult, "no export filter"},
		{`mkdir "$out"; : > "$out/plan.pdf"`, NoResult, "no whole PDF"},
		{`mkdir "$out"; echo %PDF-1.7 > "$out/plan.pdf"`, NoResult, "no whole PDF"},
		{`mkdir -p "$out/plan.pdf"`, NoResult, "no whole PDF"},
	} {
		tmp := officeThat(t, c.does)
		pdf, err := pdfOf(t.Context(), []byte("x"), officeLimit)
		fault, ok := errors.AsType[*OfficeError](err)
		if !ok || fault.Why != c.why || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), PrintInstead.En) || pdf != nil {
			t.Errorf("%s: %q, %v", c.does, pdf, err)
		}
		leavesNothing(t, tmp)
	}
}

func TestWhereLibreOfficeIsNotHereItIsSaid(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	_, err := pdfOf(t.Context(), []byte("x"), officeLimit)
	if fault, ok := errors.AsType[*OfficeError](err); !ok || fault.Why != NoOffice || fault.Status() != 6 {
		t.Errorf("%v", err)
	}
	f, _ := Named("pdf")
	if f.Here() {
		t.Error("it is here")
	}
}

func TestAnOfficeThatTakesTooLongIsSaidSo(t *testing.T) {
	tmp := officeThat(t, "exec sleep 1000")
	_, err := pdfOf(t.Context(), []byte("x"), time.Millisecond)
	if fault, ok := errors.AsType[*OfficeError](err); !ok || fault.Why != TooLong {
		t.Errorf("%v", err)
	}
	leavesNothing(t, tmp)
}

// LibreOffice is a script that starts others: when it is called off, all of them
// end.
func TestAnOfficeThatIsCalledOffEndsWithAllItStarted(t *testing.T) {
	fifo := filepath.Join(t.TempDir(), "running")
	if err := syscall.Mkfifo(fifo, 0o600); err != nil {
		t.Fatal(err)
	}
	tmp := officeThat(t, `sh -c 'echo $$ > "`+fifo+`"; exec sleep 1000' & wait`)
	ctx, cancel := context.WithCancelCause(t.Context())
	ended := make(chan error, 1)
	go func() {
		_, err := pdfOf(ctx, []byte("x"), officeLimit)
		ended <- err
	}()
	child := pidFrom(t, fifo)
	enough := errors.New("enough")
	cancel(enough)
	if err := <-ended; !errors.Is(err, enough) {
		t.Errorf("%v", err)
	}
	isGone(t, child)
	leavesNothing(t, tmp)
}

func pidFrom(t *testing.T, fifo string) int {
	t.Helper()
	text, err := os.ReadFile(fifo)
	if err != nil {
		t.Fatal(err)
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(text)))
	if err != nil {
		t.Fatal(err)
	}
	return pid
}

// isGone waits for the process to end; init may be slow to bury it.
func isGone(t *testing.T, pid int) {
	t.Helper()
	for limit := time.Now().Add(20 * time.Second); time.Now().Before(limit); {
		state, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
		if syscall.Kill(pid, 0) != nil || err == nil && strings.Contains(string(state), ") Z ") {
			return
		}
		<-time.After(2 * time.Millisecond)
	}
	t.Errorf("process %d is still there", pid)
}

func TestATemporaryFolderWithoutRoomIsSaid(t *testing.T) {
	officeThat(t, pdfOfIn)
	t.Setenv("TMPDIR", filepath.Join(t.TempDir(), "nowhere"))
	if _, err := pdfOf(t.Context(), []byte("x"), officeLimit); err == nil || !strings.Contains(err.Error(), "nowhere") {
		t.Errorf("%v", err)
	}
}
