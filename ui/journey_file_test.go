//go:build unix

package ui_test

import (
	"archive/zip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A person answers something and takes a Word file home: all by keys, the file is
// where the screen says, and what was typed is in it.
func TestAWordFileIsWrittenByKeys(t *testing.T) {
	t.Parallel()
	h := journey(t)
	s := h.sit(t).begin().write("邻里鲜")
	s.toHandOver()
	s.Press("end", "up", "up", "up", "up", "up", "up")
	s.WaitText("› Word 文档")
	s.Press("up", "up", "up")
	s.WaitText("› 交什么：整份计划书")
	s.Press("down", "down", "down", "enter")
	s.WaitText("邻里鲜运营计划书.docx")
	s.Press("enter")
	s.WaitText("✓ 写好了")
	s.Press("end", "enter")
	s.ends(0)
	path := filepath.Join(h.dir, "邻里鲜运营计划书.docx")
	if said := strings.Join(s.Picture().Rows, ""); !strings.Contains(said, "计划书在 ") || !strings.Contains(said, "邻里鲜运营计划书.docx") {
		t.Errorf("the terminal shows\n%s", s.Picture())
	}
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = z.Close() }()
	f, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	if text, err := io.ReadAll(f); err != nil || !strings.Contains(string(text), "邻里鲜") {
		t.Errorf("the document holds %d bytes, %v", len(text), err)
	}
}

// A PDF takes its time; a person who leaves meanwhile is not kept, and nothing is
// left under its name.
func TestAPersonWhoLeavesDoesNotWaitForAPDF(t *testing.T) {
	t.Parallel()
	h := journey(t)
	bin := filepath.Join(h.dir, "bin")
	if err := os.Mkdir(bin, 0o700); err != nil {
		t.Fatal(err)
	}
	running := filepath.Join(h.dir, "running")
	script := "#!/bin/sh\n: >'" + running + "'\nexec sleep 1000\n"
	if err := os.WriteFile(filepath.Join(bin, "soffice"), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	s := h.sit(t, "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH")).begin().write("邻里鲜")
	s.toHandOver()
	s.Press("end", "up", "up", "up", "up", "up")
	s.WaitText("› PDF")
	s.Press("enter", "enter")
	s.WaitText("LibreOffice 正在转成 PDF")
	h.waitFor(t, "running")
	s.Press("ctrl+q")
	s.ends(0)
	for _, left := range []string{"*.pdf", "tmp/opsplan-pdf-*"} {
		if found, _ := filepath.Glob(filepath.Join(h.dir, left)); len(found) > 0 {
			t.Errorf("left behind: %q", found)
		}
	}
	h.keeps(t, "name: 邻里鲜\n")
}
