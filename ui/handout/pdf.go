package handout

import (
	"bytes"
	"context"
	"errors"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

const (
	// officeLimit is how long LibreOffice may take: a long plan takes some ten
	// seconds, the first time on a slow machine a minute.
	officeLimit = 3 * time.Minute
	// grace is how long it has to let go of its output once it was ended.
	grace = 2 * time.Second
	// complaint is how much of what it complains of is kept.
	complaint = 4 << 10
)

// pdfOf has LibreOffice make a PDF of a Word file. The profile is one for this
// time alone: with the person's own, nothing happens while their LibreOffice is
// open. The error is an *OfficeError, or why it was called off.
func pdfOf(ctx context.Context, docx []byte, limit time.Duration) (pdf []byte, err error) {
	program, ok := office()
	if !ok {
		return nil, &OfficeError{Why: NoOffice}
	}
	dir, err := os.MkdirTemp("", "opsplan-pdf-")
	if err != nil {
		return nil, failed(os.TempDir(), err)
	}
	defer func() { _ = os.RemoveAll(dir) }()
	from := filepath.Join(dir, "plan.docx")
	if err := os.WriteFile(from, docx, 0o600); err != nil {
		return nil, failed(from, err)
	}
	ctx, cancel := context.WithTimeoutCause(ctx, limit, &OfficeError{Why: TooLong})
	defer cancel()
	said, err := convert(ctx, program, dir, from)
	if err != nil {
		return nil, err
	}
	pdf, err = os.ReadFile(filepath.Join(dir, "out", "plan.pdf"))
	if err != nil || !isPDF(pdf) {
		return nil, &OfficeError{Why: NoResult, Said: said}
	}
	return pdf, nil
}

// convert runs LibreOffice on the file, and returns what it complained of.
func convert(ctx context.Context, program, dir, from string) (said string, err error) {
	cmd := exec.CommandContext(ctx, program,
		"-env:UserInstallation="+fileURL(filepath.Join(dir, "profile")),
		"--headless", "--norestore", "--nolockcheck", "--convert-to", "pdf", "--outdir", filepath.Join(dir, "out"), from)
	cmd.Dir, cmd.WaitDelay = dir, grace
	var complaints head
	cmd.Stderr = &complaints // what it prints to standard output is of no interest
	apart(cmd)
	err = cmd.Run()
	said = complaints.line()
	switch {
	case ctx.Err() != nil:
		return said, context.Cause(ctx)
	case err != nil && !errors.Is(err, exec.ErrWaitDelay):
		return said, &OfficeError{Why: OfficeFailed, Said: said, Err: err}
	}
	return said, nil
}

// isPDF tells whether the file is one to its end.
func isPDF(b []byte) bool {
	return bytes.HasPrefix(b, []byte("%PDF-")) && bytes.Contains(b[max(0, len(b)-1024):], []byte("%%EOF"))
}

// fileURL is the path as an address, which on Windows begins with a letter.
func fileURL(path string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}

// head keeps the beginning of what is written to it.
type head struct{ bytes.Buffer }

func (h *head) Write(p []byte) (int, error) {
	h.Buffer.Write(p[:min(len(p), complaint-h.Len())])
	return len(p), nil
}

// line is the last line, which is the one that says why.
func (h *head) line() string {
	lines := strings.Split(strings.TrimSpace(h.String()), "\n")
	return strings.TrimSpace(lines[len(lines)-1])
}
