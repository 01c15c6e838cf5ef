package wizard

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
)

// edited is what the wizard becomes when the editor is done: it left these
// bytes in the file, nil for what it was given, and ended so.
func edited(t *testing.T, r *rig, left []byte, ended error) (given string, file string) {
	t.Helper()
	r.env = func(name string) string { return map[string]string{"EDITOR": "ed"}[name] }
	r.outside = func(cmd *exec.Cmd, done func(error) tea.Msg) tea.Cmd {
		file = cmd.Args[len(cmd.Args)-1]
		data, err := os.ReadFile(file)
		info, statErr := os.Stat(file)
		if err = errors.Join(err, statErr); err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm() != 0o600 || !strings.HasSuffix(file, ".md") || filepath.Dir(file) != r.session.Folder() {
			t.Errorf("%s has mode %v", file, info.Mode())
		}
		if r.session.Unsaved() {
			t.Error("the draft was not saved before")
		}
		given = string(data)
		if left != nil {
			if err := os.WriteFile(file, left, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		return func() tea.Msg { return done(ended) }
	}
	_, cmd := r.Update(key("ctrl+o"))
	r.carryOut(cmd)
	return given, file
}

// carryOut does commands and what they lead to, but for those that wait.
func (r *rig) carryOut(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			r.carryOut(c)
		}
	case editedMsg:
		_, cmd := r.Update(msg)
		r.carryOut(cmd)
	}
}

func TestAnAnswerGoesToAnEditorAndComesBackAsOneEdit(t *testing.T) {
	for _, c := range []struct {
		name, question, before, left, want string
	}{
		{"a cell", "goals.kpis.0.name", "单量", "每天单量\n", "每天单量"},
		{"a line", "product.name", "邻里", "邻里鲜\n", "邻里鲜"},
		{"lines where one is asked for", "product.name", "", "邻里\n鲜\n\n", "邻里 鲜"},
		{"paragraphs", "product.why", "一。\n\n二。", "一。\n\n改过的二。\n", "一。\n\n改过的二。"},
		{"a file as Windows writes it", "product.why", "一", "\ufeff一\r\n二\r\n", "一\n二"},
		{"what is no UTF-8", "product.why", "一", "二\xff", "二\ufffd"},
		{"an end of line that was there", "product.why", "一\n", "二\n", "二\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := &plan.Plan{Head: plan.Head{Stage: plan.Growth}}
			kpis, _ := plan.Question("goals.kpis")
			if _, err := p.Apply(p.Add(kpis, -1, nil)); err != nil {
				t.Fatal(err)
			}
			at, err := p.Locate(c.question)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := p.Apply(p.Set(at, c.before)); err != nil {
				t.Fatal(err)
			}
			r := open(t, p, plan.Zh, 80, 24)
			r.follow(visit{placeOf(at)})
			given, file := edited(t, r, []byte(c.left), nil)
			if want := strings.TrimSuffix(c.before, "\n"); strings.TrimSuffix(given, "\n") != want {
				t.Errorf("the editor was given %q", given)
			}
			r.holds(c.question, c.want).shows("Ctrl+Z")
			if _, err := os.Stat(file); !os.IsNotExist(err) {
				t.Errorf("the file is still there: %v", err)
			}
			r.press("ctrl+z").holds(c.question, c.before)
		})
	}
}

func TestAnEditorThatBringsNothingChangesNothing(t *testing.T) {
	failed := errors.New("exit status 1")
	for _, c := range []struct {
		name  string
		left  []byte
		ended error
		shows string
		keeps bool
	}{
		{"unchanged", nil, nil, "没有改动", false},
		{"emptied", []byte(" \n"), nil, "编辑器里是空的", false},
		{"failed", nil, failed, "没有正常结束", false},
		{"failed with text", []byte("写了一半"), failed, "它写的在", true},
		{"not found", nil, &exec.Error{Name: "ed", Err: exec.ErrNotFound}, "编辑器打不开", false},
		{"too large", []byte(strings.Repeat("大", editedCap/3+1)), nil, "超过 5 MB", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := open(t, &plan.Plan{Head: plan.Head{Stage: plan.Growth}}, plan.Zh, 80, 24)
			r.press("f3").write("邻里鲜")
			_, file := edited(t, r, c.left, c.ended)
			r.holds("product.name", "邻里鲜").shows(c.shows)
			if _, err := os.Stat(file); os.IsNotExist(err) == c.keeps {
				t.Errorf("kept %t: %v", c.keeps, err)
			}
		})
	}
}

func TestOnlyTextGoesToAnEditor(t *testing.T) {
	r := open(t, &plan.Plan{Head: plan.Head{Stage: plan.Growth}}, plan.Zh, 80, 24)
	r.outside = func(*exec.Cmd, func(error) tea.Msg) tea.Cmd { panic("something is run") }
	stage, _ := r.plan().Locate("stage")
	r.follow(visit{placeOf(stage)})
	_, cmd := r.Update(key("ctrl+o"))
	r.carryOut(cmd)
	r.shows("没有要写的文字")
}

func TestAnEditorIsFoundAsShellsFindIt(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "my editors")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "ed it")
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir)
	for _, c := range []struct {
		env  map[string]string
		want []string
	}{
		{map[string]string{"EDITOR": "e", "VISUAL": "v", "OPSPLAN_EDITOR": "o"}, []string{"o"}},
		{map[string]string{"EDITOR": "e", "VISUAL": "v", "OPSPLAN_EDITOR": " "}, []string{"v"}},
		{map[string]string{"EDITOR": "code --wait"}, []string{"code", "--wait"}},
		{map[string]string{"EDITOR": path}, []string{path}},
		{map[string]string{"EDITOR": "'" + path + "' -a  ''"}, []string{path, "-a", ""}},
		{map[string]string{"EDITOR": strings.ReplaceAll(path, " ", `\ `) + ` "a \"b\" \c"`}, []string{path, `a "b" \c`}},
	} {
		cmd, err := editorFor(func(name string) string { return c.env[name] })
		if err != nil || !slices.Equal(cmd.Args, c.want) {
			t.Errorf("%v: %q, %v; want %q", c.env, cmd.Args, err, c.want)
		}
	}
	if cmd, err := editorFor(func(string) string { return "" }); !errors.Is(err, errNoEditor) {
		t.Errorf("found %v, %v", cmd, err)
	}
	if words := shellWords(`"C:\Program Files\ed.exe" -x it's`, false); fmt.Sprintf("%q", words) != `["C:\\Program Files\\ed.exe" "-x" "it's"]` {
		t.Errorf("on Windows: %q", words)
	}
}

func TestWithoutAnEditorOneIsAskedFor(t *testing.T) {
	t.Setenv("PATH", "")
	r := open(t, &plan.Plan{Head: plan.Head{Stage: plan.Growth}}, plan.Zh, 80, 24)
	r.env = func(string) string { return "" }
	r.outside = func(*exec.Cmd, func(error) tea.Msg) tea.Cmd { panic("something is run") }
	r.press("f3").write("邻里鲜")
	_, cmd := r.Update(key("f4"))
	r.carryOut(cmd)
	r.shows("请设置 EDITOR").holds("product.name", "邻里鲜")
}
