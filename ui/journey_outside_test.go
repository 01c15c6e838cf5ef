//go:build unix

package ui_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"opsplan/ui/internal/screen"
)

// editor makes a script that edits a file, at a path with blanks.
func (h *home) editor(t *testing.T, script string) (variable string) {
	t.Helper()
	path := h.write(t, "my editor", "#!/bin/sh\n"+script)
	if err := os.Chmod(path, 0o700); err != nil {
		t.Fatal(err)
	}
	return "EDITOR='" + path + "' --"
}

func TestAnAnswerIsWrittenInAnEditor(t *testing.T) {
	t.Parallel()
	h := journey(t)
	editor := h.editor(t, `cat "$2"; echo >>runs; printf 'editor %d>' $(wc -l <runs); read line; printf '%s\r\n' "$line" >"$2"`+"\n")
	s := h.start(t, usual, "plan.md", editor, "edit", "q.plan.yaml").begin().write("邻里")
	s.Press("ctrl+o")
	p := s.WaitText("editor 1>")
	if p.AltScreen || !screen.Shows("邻里")(p) || len(s.Modes()) > 0 {
		t.Errorf("the editor has %q\n%s", s.Modes(), p)
	}
	h.keeps(t, "name: 邻里\n")
	s.Press("ctrl+c") // is the editor's
	s.WaitText("没有正常结束")
	s.Press("f4")
	s.WaitText("editor 2>")
	s.Resize(screen.Size{Width: 100, Height: 30})
	s.Type("邻里鲜\r")
	s.WaitText("已放进来")
	s.write("，团购").Press("ctrl+z", "ctrl+z")
	s.WaitText("「邻里鲜」→「邻里」")
	s.Press("ctrl+y", "ctrl+q")
	s.ends(1)
	h.keeps(t, "name: 邻里鲜\n")
	if left, _ := filepath.Glob(filepath.Join(h.dir, "xdg_state_home", "opsplan", "records", "*", "answer-*")); len(left) > 0 {
		t.Errorf("left: %q", left)
	}
}

// Each editor takes the keys and gives them back; were two under way, some keys
// would go to neither the wizard nor an editor.
func TestOneEditorAtATimeHasTheKeys(t *testing.T) {
	t.Parallel()
	h := journey(t)
	s := h.sit(t, h.editor(t, `echo >>runs`+"\n")).begin().write("邻里")
	written := "邻里"
	for _, more := range []string{"甲乙丙丁戊己庚辛", "一二三四五六七八", "子丑寅卯辰巳午未"} {
		s.Type("\x0f\x0f\x0f")
		s.WaitText("没有改动")
		for _, letter := range more {
			s.Type(string(letter))
		}
		written += more
		s.WaitText(written)
	}
	s.Press("ctrl+q")
	s.ends(0)
	h.keeps(t, "name: "+written+"\n")
}

func TestAnEndInTheEditorKeepsDraftAndText(t *testing.T) {
	t.Parallel()
	h := journey(t)
	s := h.sit(t, h.editor(t, `echo 写了一半 >"$2"; printf 'editor> '; read line`+"\n")).begin().write("邻里")
	s.Press("ctrl+o")
	s.WaitText("editor>")
	s.Signal(syscall.SIGTERM)
	s.ends(143)
	h.keeps(t, "name: 邻里\n")
	left, _ := filepath.Glob(filepath.Join(h.dir, "xdg_state_home", "opsplan", "records", "*", "answer-*.md"))
	if !strings.Contains(strings.Join(s.Picture().Rows, ""), "answer-") {
		t.Errorf("nothing says where the text is:\n%s", s.Picture())
	}
	if len(left) != 1 || read(t, left[0]) != "写了一半\n" {
		t.Errorf("left: %q", left)
	}
}

func TestAPasteWithoutAnEndDoesNotKillTheKeyboard(t *testing.T) {
	t.Parallel()
	h := journey(t)
	s := h.sit(t).begin()
	s.Type("\x1b[200~半截的粘贴")
	s.WaitText("粘贴没有收到结尾")
	s.Type("，接着写")
	s.WaitText("半截的粘贴，接着写")
	s.Press("ctrl+q")
	s.ends(0)
	h.keeps(t, "name: 半截的粘贴，接着写\n")
}

func TestPastesArriveWholeOrNotAtAll(t *testing.T) {
	t.Parallel()
	h := journey(t)
	s := h.sit(t).begin()
	s.Press("tab")
	s.WaitText(prompt("product.what"))
	s.Paste(strings.Repeat("太大", 1<<20))
	s.WaitText("粘贴的内容太大")
	s.Paste("第一行\r\n第二行\t\x1b[31m完")
	s.WaitText("完")
	s.Press("ctrl+q")
	s.ends(0)
	h.keeps(t, `第一行 第二行`)
	if got := read(t, filepath.Join(h.dir, "q.plan.yaml")); strings.Contains(got, "太大") || !strings.Contains(got, `31m完`) {
		t.Errorf("the draft is\n%.300s", got)
	}
}

// Whatever arrives, nothing fails and the terminal is given back.
func TestNoiseOnTheLineEndsNothing(t *testing.T) {
	t.Parallel()
	for seed := range uint64(4) {
		h := journey(t)
		s := h.sit(t, "EDITOR=true").begin()
		random := rand.New(rand.NewPCG(seed, 1))
		pieces := []string{"\x1b[", "\x1bO", "\x1b]", "\x1bP", "\x1b[200~", "\x1b[201~", "\x1b[<0;5;5M", ";", "?", "~", "m", "中"}
		var noise strings.Builder
		for noise.Len() < 4000 {
			if c := byte(random.UintN(256)); random.UintN(3) > 0 && c != 0x03 && c != 0x11 { // those leave
				noise.WriteByte(c)
			} else {
				noise.WriteString(pieces[random.IntN(len(pieces))])
			}
		}
		s.Type(noise.String())
		s.Type(fmt.Sprintf("\x1b[201~\x1b\\%d", seed))
		s.Signal(syscall.SIGTERM)
		s.ends(143)
	}
}
