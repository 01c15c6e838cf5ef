package wizard

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/document"
)

// results are the messages that the key leads to: of what it has done beside
// the loop, as far as it is of use here.
func (r *rig) results(name string) []tea.Msg {
	_, cmd := r.Update(key(name))
	var all []tea.Msg
	var collect func(cmd tea.Cmd)
	collect = func(cmd tea.Cmd) {
		if cmd == nil {
			return
		}
		switch msg := cmd().(type) {
		case tea.BatchMsg:
			for _, c := range msg {
				collect(c)
			}
		case nil, drawMsg:
		default:
			all = append(all, msg)
		}
	}
	collect(cmd)
	return all
}

// settled presses the key, and lets the wizard know what came of it.
func (r *rig) settled(name string) *rig {
	for _, msg := range r.results(name) {
		r.Update(msg)
	}
	return r
}

// atHandOver is the page, with the cursor on the way of that name.
func atHandOver(t *testing.T, p *plan.Plan, l plan.Language, id string) *rig {
	t.Helper()
	t.Chdir(t.TempDir())
	r := open(t, p, l, 80, 24)
	r.take(r.showHandOver())
	r.press("home")
	for range 20 {
		h := r.page.(*handOver)
		if ways := h.ways(); ways[h.at(ways)].id == id {
			return r
		}
		r.press("down")
	}
	t.Fatalf("there is no way %q:\n%s", id, r.picture())
	return nil
}

func titled() *plan.Plan {
	p := faulty()
	p.Title = "夜宵外送"
	return p
}

func TestHandingOverBeginsWithWhatIsMissing(t *testing.T) {
	r := atHandOver(t, titled(), plan.Zh, "check")
	r.shows("处才能交", "! 设置", "现在就交也行", "交什么：整份计划书", "Word 文档").press("enter").shows("自查", "[全部")
	r = atHandOver(t, titled(), plan.Zh, "check").press("home")
	r.press("enter")
	if at := r.page.place(); at.Page != pageSetup || at.Question != "readers" {
		t.Errorf("the first gap leads to %+v", at)
	}
}

func TestThePlanIsWrittenIntoAFile(t *testing.T) {
	r := atHandOver(t, titled(), plan.Zh, "md").press("enter").shows("文件名", "夜宵外送.md").settled("enter")
	here, _ := os.Getwd()
	path := filepath.Join(here, "夜宵外送.md")
	r.shows("✓ 写好了")
	written, err := os.ReadFile(path)
	if err != nil || !strings.HasPrefix(string(written), "# 夜宵外送\n") {
		t.Errorf("the file holds %q, %v", written, err)
	}
	if !strings.Contains(strings.ReplaceAll(r.picture(), "\n      ", ""), path) {
		t.Errorf("%q is not on the screen:\n%s", path, r.picture())
	}
}

func TestAFileThatIsThereIsReplacedOnlyWhenSo(t *testing.T) {
	r := atHandOver(t, titled(), plan.Zh, "md")
	if err := os.WriteFile("夜宵外送.md", []byte("别人的内容"), 0o600); err != nil {
		t.Fatal(err)
	}
	r.press("enter").settled("enter").shows("已经有这个文件了", "› 换个名字", "  盖掉它")
	r.press("enter").shows("文件名").settled("enter").settled("esc").shows("文件名") // asked again, and declined again
	if held, _ := os.ReadFile("夜宵外送.md"); string(held) != "别人的内容" {
		t.Fatalf("the file holds %q", held)
	}
	r.settled("enter").press("down").shows("› 盖掉它").settled("enter").shows("✓ 写好了")
	if held, _ := os.ReadFile("夜宵外送.md"); !strings.HasPrefix(string(held), "# 夜宵外送\n") {
		t.Errorf("the file holds %q", held)
	}
}

func TestWhatIsNoPlaceForADocumentIsRefusedInWords(t *testing.T) {
	r := atHandOver(t, titled(), plan.Zh, "md").press("enter")
	for _, c := range []struct{ name, says string }{
		{"", "先写个文件名"},
		{"计划.docy", "写不成 .docy；能写的有 .docx .pdf .html .md .json"},
		{"nowhere/计划", "放它的文件夹不存在"},
	} {
		r.press("ctrl+u").write(c.name).settled("enter").shows("! ")
		if picture := strings.ReplaceAll(r.picture(), "\n ", ""); !strings.Contains(picture, c.says) {
			t.Errorf("of %q it does not say %q:\n%s", c.name, c.says, r.picture())
		}
	}
	draft := r.session.Ref().Path
	link := filepath.Join(filepath.Dir(draft), "plan.md")
	if err := os.Link(draft, link); err != nil {
		t.Fatal(err)
	}
	r.press("ctrl+u").write(link).settled("enter").shows("就是草稿本身")
}

func TestTheNameTellsTheFormat(t *testing.T) {
	r := atHandOver(t, titled(), plan.En, "md").press("enter", "ctrl+u").write("a.json").settled("enter")
	if held, err := os.ReadFile("a.json"); err != nil || !strings.HasPrefix(string(held), "{") {
		t.Errorf("a.json holds %q, %v", held, err)
	}
	r.take(r.showHandOver())
	r.run(commandNamed(t, "export to a file"))
	r.press("ctrl+u").write("b").settled("enter")
	if held, err := os.ReadFile("b.docx"); err != nil || !strings.HasPrefix(string(held), "PK") {
		t.Errorf("b.docx holds %q, %v", held, err)
	}
}

func TestAFolderGetsTheFileUnderItsProposedName(t *testing.T) {
	r := atHandOver(t, titled(), plan.Zh, "md")
	if err := os.Mkdir("out", 0o700); err != nil {
		t.Fatal(err)
	}
	r.press("enter", "ctrl+u").write("out").settled("enter").shows("✓ 写好了")
	if _, err := os.Stat(filepath.Join("out", "夜宵外送.md")); err != nil {
		t.Error(err)
	}
}

func commandNamed(t *testing.T, name string) command {
	t.Helper()
	for _, c := range commands() {
		if c.name == name {
			return c
		}
	}
	t.Fatalf("there is no command %q", name)
	return command{}
}

func TestTheDocumentMayBeInTheOtherLanguage(t *testing.T) {
	r := atHandOver(t, titled(), plan.Zh, "language").shows("文档语言：中文").press("right").shows("文档语言：英文")
	r.press("down", "down", "down", "down").shows("› Markdown").press("enter").settled("enter")
	if held, err := os.ReadFile("夜宵外送.md"); err != nil || !strings.Contains(string(held), "## 2. Goals") {
		t.Errorf("the file holds %q, %v", held, err)
	}
}

func TestTheMarkdownGoesToTheClipboard(t *testing.T) {
	r := atHandOver(t, titled(), plan.Zh, "copy")
	var clip string
	for _, msg := range r.results("enter") {
		if text := fmt.Sprint(msg); strings.HasPrefix(text, "# ") {
			clip = text
		}
		r.Update(msg)
	}
	if !strings.HasPrefix(clip, "# 夜宵外送\n") {
		t.Errorf("the clipboard was given %q", clip)
	}
	r.shows("交给终端的剪贴板了", "Markdown 已交给剪贴板")
}

func TestHandingOverEndsTheWizard(t *testing.T) {
	r := atHandOver(t, titled(), plan.Zh, "form").press("right", "end").shows("交什么：一页纸", "› 交稿，离开", "草稿留着")
	if _, handed := r.HandedOver(); handed {
		t.Error("handed over before anything was done")
	}
	quit := false
	for _, msg := range r.results("enter") {
		_, end := msg.(tea.QuitMsg)
		quit = quit || end
	}
	wanted, handed := r.HandedOver()
	if !quit || !handed || wanted.Form != document.OnePage || wanted.Language != plan.Zh {
		t.Errorf("quit: %v, handed over: %v, %+v", quit, handed, wanted)
	}
}

func TestWhereTheOutputIsRedirectedItIsSaidWhatGoesThere(t *testing.T) {
	r := atHandOver(t, titled(), plan.Zh, "leave")
	r.redirected = true
	r.shows("Markdown 写进重定向的文件或管道")
}
