package settings_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"opsplan/ui/settings"
)

// write puts the text where settings are looked for, and returns the
// environment in which it is found.
func write(t *testing.T, text string) (path string, env func(string) string) {
	t.Helper()
	dir := t.TempDir()
	path = filepath.Join(dir, "opsplan", "config.yaml")
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path, func(name string) string { return map[string]string{"XDG_CONFIG_HOME": dir}[name] }
}

func TestFontsAndTemplateAreSet(t *testing.T) {
	path, env := write(t, "# ours\ndocx:\n  latin: Georgia\n  east_asian: 宋体\n  heading: \"黑体\"\n  template: 模板.docx\n")
	got, err := settings.Read(env)
	want := settings.Docx{Latin: "Georgia", EastAsian: "宋体", Heading: "黑体", Template: filepath.Join(filepath.Dir(path), "模板.docx")}
	if err != nil || got.Docx != want {
		t.Errorf("got %+v, %v; want %+v", got.Docx, err, want)
	}
}

func TestATemplateIsFoundFromThePersonsFolder(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home) // where Windows looks
	_, env := write(t, "docx: {template: ~/信纸.docx}\n")
	if got, err := settings.Read(env); err != nil || got.Docx.Template != filepath.Join(home, "信纸.docx") {
		t.Errorf("got %q, %v", got.Docx.Template, err)
	}
}

func TestNothingIsSetWithoutAFileOrKeys(t *testing.T) {
	for _, text := range []string{"", "# nothing\n", "docx:\n", "docx:\n  latin:\n", "---\n"} {
		_, env := write(t, text)
		if got, err := settings.Read(env); err != nil || got != (settings.Settings{}) {
			t.Errorf("%q: %+v, %v", text, got, err)
		}
	}
	nowhere := t.TempDir()
	if got, err := settings.Read(func(string) string { return nowhere }); err != nil || got != (settings.Settings{}) {
		t.Errorf("%+v, %v", got, err)
	}
}

// Each file of the archive holds settings that are wrong, below what is said of
// them in both languages.
func TestWhatIsNotUnderstoodIsSaidWithItsLine(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/problems.txtar")
	if err != nil {
		t.Fatal(err)
	}
	if len(archive.Files) == 0 {
		t.Fatal("no cases")
	}
	for _, f := range archive.Files {
		zh, rest, _ := strings.Cut(string(f.Data), "\n")
		en, text, _ := strings.Cut(rest, "\n")
		path, env := write(t, text)
		_, err := settings.Read(env)
		problem, ok := errors.AsType[*settings.Problem](err)
		if !ok {
			t.Errorf("%s: %v", f.Name, err)
			continue
		}
		got := problem.Words()
		if got.Zh != path+zh || got.En != path+en || problem.Status() != 6 {
			t.Errorf("%s: got\n%s\n%s\nwant\n%s\n%s", f.Name, got.Zh, got.En, path+zh, path+en)
		}
	}
}

func TestAFileThatIsTooLargeOrNoneIsSaidSo(t *testing.T) {
	path, env := write(t, strings.Repeat("# a remark\n", 10_000))
	if _, err := settings.Read(env); err == nil || !strings.Contains(err.Error(), "over 64 KB") {
		t.Errorf("%v", err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(path, 0o700); err != nil {
		t.Fatal(err)
	}
	if _, err := settings.Read(env); err == nil || !strings.HasPrefix(err.Error(), path) {
		t.Errorf("%v", err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("docx: {latin: a}")
	f.Add("docx:\n\tlatin: a")
	f.Add("{{{")
	f.Fuzz(func(t *testing.T, text string) {
		path, env := write(t, text)
		if _, err := settings.Read(env); err != nil {
			problem, ok := errors.AsType[*settings.Problem](err)
			if !ok || strings.ContainsAny(strings.TrimPrefix(problem.Words().Zh, path), "\n\x1b") {
				t.Errorf("%v", err)
			}
		}
	})
}
