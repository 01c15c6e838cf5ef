package wizard

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
)

func growing(title string) *plan.Plan {
	return &plan.Plan{Head: plan.Head{Title: plan.Line(title), Stage: plan.Growth, Trade: plan.Ecommerce}}
}

func TestTheFirstStartOffersToBeginAndAskNothing(t *testing.T) {
	r := openStart(t, storeIn(t), plan.Zh, 80, 24).fetchNow()
	r.shows("约 25 分钟", "不联网", "› 开始写", "看一份写好的（", "Use opsplan in English")
	if strings.Contains(r.picture(), "接着写") || strings.Contains(r.picture(), "垃圾箱") {
		t.Errorf("drafts are offered where there are none:\n%s", r.picture())
	}
	r.press("enter").shows("新计划书", "业务类型", "默认")
	if got := r.plan().Lang(); got != plan.Zh {
		t.Errorf("the plan is in %s", got)
	}
}

func TestTheInterfaceChangesItsLanguageAndThePlanDoesNot(t *testing.T) {
	r := openStart(t, storeIn(t), plan.Zh, 80, 24).fetchNow()
	r.press("end", "enter").fetchNow().shows("25 minutes", "Look at a finished one", "用中文界面")
	r = open(t, growing("邻里鲜"), plan.Zh, 80, 24)
	r.perform("language of the interface").shows("English from now on")
	if r.plan().Lang() != plan.Zh {
		t.Error("the plan changed its language")
	}
}

func TestDraftsAreListedWithHowTheyStand(t *testing.T) {
	store := storeIn(t)
	ref := keep(t, store, "h1", growing("邻里鲜 2027"))
	damage(t, keep(t, store, "bad", &plan.Plan{}))
	long := morning.Add(-72 * time.Hour)
	for _, path := range []string{ref.Path, filepath.Join(filepath.Dir(ref.Path), "bad.plan.yaml")} {
		if err := os.Chtimes(path, long, long); err != nil {
			t.Fatal(err)
		}
		long = morning
	}
	r := openStart(t, store, plan.Zh, 80, 24)
	r.shows("› bad", "今天", "h1", "11月19日") // before anything was read
	r.fetchNow().shows("邻里鲜 2027", "发展期", "必答还差", "读不了", "第 2 行第 1 列", "没有存着早先的版本")
	r.press("enter").shows("stagee", "知道了").press("enter", "down").shows("草稿“h1”", "1 产品")
	r.press("enter")
	if r.session == nil || r.plan().Title != "邻里鲜 2027" {
		t.Fatalf("the draft is not open:\n%s", r.picture())
	}
	r.perform("other plans").fetchNow().shows("接着写", "邻里鲜 2027")
}

func TestADraftThatIsOpenElsewhereSaysSo(t *testing.T) {
	store := storeIn(t)
	ref := keep(t, store, "h1", growing("邻里鲜"))
	other, err := store.Open(ref)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = other.Close() }()
	r := openStart(t, store, plan.Zh, 80, 24).fetchNow()
	r.press("enter").shows("已在别处打开", "请先在那边退出")
	r.press("esc").shows("接着写")
}

func TestADraftGoesIntoTheTrashAndComesBack(t *testing.T) {
	store := storeIn(t)
	keep(t, store, "h1", growing("邻里鲜"))
	r := openStart(t, store, plan.Zh, 80, 24).fetchNow()
	r.press("delete").shows("把《邻里鲜》放进垃圾箱？").press("esc").shows("› 邻里鲜")
	r.press("delete")
	r.finish("enter").shows("放进垃圾箱了：邻里鲜", "垃圾箱（1 份）", "开始写")
	r.press("home", "down", "down", "down", "enter").shows("h1", "今天 10:42")
	r.finish("enter").fetchNow().shows("拿回来了", "› 邻里鲜")
}

// finish presses a key and waits for what it has done beside the loop.
func (r *rig) finish(name string) *rig {
	r.t.Helper()
	_, cmd := r.Update(key(name))
	r.Update(resultOf(r.t, cmd))
	return r
}

// resultOf is the first message of the commands that a page waits for.
func resultOf(t testing.TB, cmd tea.Cmd) tea.Msg {
	t.Helper()
	results := make(chan tea.Msg, 16)
	var start func(cmd tea.Cmd)
	start = func(cmd tea.Cmd) {
		if cmd == nil {
			return
		}
		go func() {
			switch msg := cmd().(type) {
			case tea.BatchMsg:
				for _, c := range msg {
					start(c)
				}
			case removedMsg, untrashedMsg:
				results <- msg
			}
		}()
	}
	start(cmd)
	select {
	case msg := <-results:
		return msg
	case <-time.After(5 * time.Second):
		t.Fatal("nothing came of it")
		return nil
	}
}

func TestWhenIsSaidAsPeopleSayIt(t *testing.T) {
	d := &desk{language: plan.Zh, now: func() time.Time { return time.Date(2026, 11, 22, 10, 42, 0, 0, time.Local) }}
	for _, c := range []struct {
		at   time.Time
		want string
	}{
		{time.Date(2026, 11, 22, 0, 5, 0, 0, time.Local), "今天 00:05"},
		{time.Date(2026, 11, 21, 23, 59, 0, 0, time.Local), "昨天 23:59"},
		{time.Date(2026, 11, 2, 8, 0, 0, 0, time.Local), "11月2日"},
		{time.Date(2025, 12, 31, 8, 0, 0, 0, time.Local), "2025-12-31"},
	} {
		if got := d.when(c.at); got != c.want {
			t.Errorf("%s: %q, want %q", c.at, got, c.want)
		}
	}
}
