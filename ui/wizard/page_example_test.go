package wizard

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/export/markdown"
	"opsplan/ui/preview"
)

// readExample brings what the page reads beside the loop, drawn.
func (r *rig) readExample() *rig {
	r.t.Helper()
	page, ok := r.page.(*example)
	if !ok {
		r.t.Fatalf("no worked plan is shown:\n%s", r.picture())
	}
	r.carry(r.followForm())
	r.carry(page.fetch())
	return r
}

// carry does a command, and what comes of it, as far as it is read or drawn.
func (r *rig) carry(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			r.carry(c)
		}
	case exampleMsg, openedMsg, preview.Rendered:
		r.carry(r.take(msg))
	}
}

func TestWorkedPlansAreReadBeforeOneIsTaken(t *testing.T) {
	store := storeIn(t)
	r := openStart(t, store, plan.Zh, 80, 24).fetchNow()
	r.press("down", "enter").readExample()
	first := r.picture()
	if !strings.Contains(first, "› 初创期") || !strings.Contains(first, workedTitle(t, r)) {
		t.Errorf("the first is\n%s", first)
	}
	if r.press("pgdown").picture() == first {
		t.Error("it does not scroll")
	}
	r.press("left").readExample()
	r.shows(workedTitle(t, r))
	if entries, err := store.List(); err != nil || len(entries) > 0 {
		t.Fatalf("looking made drafts: %v, %v", entries, err)
	}
	r.press("esc").shows("开始写")
	r.press("down", "enter").readExample()
	r.press("enter").shows("例子放进了一份新草稿", "1 产品描述")
	r.perform("other plans").fetchNow()
	r.press("down", "down", "enter").readExample()
	r.press("enter")
	if entries, err := store.List(); err != nil || len(entries) != 2 {
		t.Errorf("%d drafts, %v", len(entries), err)
	}
}

// workedTitle is what the document in sight is called.
func workedTitle(t *testing.T, r *rig) string {
	t.Helper()
	p := r.page.(*example).plan
	if p == nil {
		t.Fatal("it was not read")
	}
	return string(p.Title)
}

func TestAFileIsOpenedWhereItLiesOrReadIntoANewDraft(t *testing.T) {
	dir := t.TempDir()
	p := workedPlan(plan.Growth, plan.Zh)
	put := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	document := put("上期 计划.md", string(markdown.Format(document.Build(p, document.Options{}))))
	there := put("there.plan.yaml", "format: 1\nproduct:\n  name: 在这儿\n")
	for _, c := range []struct {
		path, shows string
		drafts      int
	}{
		{"'" + document + "'", string(p.Product.Name), 1},
		{strings.ReplaceAll(document, " ", `\ `), string(p.Product.Name), 1},
		{there, "在这儿", 0},
		{put("half.md", "## 产品描述\n\n## 会议记录\n\n散会。\n"), "会议记录", 1},
		{put("周报.md", "# 周报\n"), "没有认得出的章名", 0},
		{put("计划.docx", "PK"), "还读不了", 0},
		{filepath.Join(dir, "none.plan.yaml"), "没有这份草稿", 0},
		{dir, "普通文件", 0},
		{"", "先写出文件的路径", 0},
	} {
		store := storeIn(t)
		r := openStart(t, store, plan.Zh, 160, 24) // no path is so long that a line breaks in what is looked for
		r.press("down", "down", "enter").write(c.path)
		_, cmd := r.Update(key("enter"))
		r.carry(cmd)
		if r.session != nil {
			if r.picture(); r.over == nil {
				r.perform("preview").picture()
			}
			if _, ok := r.over.(*notice); !ok && string(r.plan().Product.Name) != c.shows {
				t.Errorf("%s: holds %q", c.path, r.plan().Product.Name)
			}
		}
		if r.session == nil || r.over != nil {
			r.shows(c.shows)
		}
		if entries, err := store.List(); err != nil || len(entries) != c.drafts {
			t.Errorf("%s: %d drafts, %v", c.path, len(entries), err)
		}
	}
}
