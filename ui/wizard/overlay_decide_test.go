package wizard

import (
	"os"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/draft"
)

// changedMeanwhile is a wizard whose draft another program wrote while the name
// of the product was typed.
func changedMeanwhile(t *testing.T) *rig {
	r := open(t, &plan.Plan{Head: plan.Head{Stage: plan.Growth}}, plan.Zh, 80, 24)
	r.press("f3").write("邻里鲜")
	if err := os.WriteFile(r.session.Ref().Path, []byte("format: 1\nstage: growth\nproduct:\n  name: 小面馆\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	r.Update(savedMsg{r.session.Save(), true})
	return r
}

func TestAFileChangedMeanwhileIsAskedAbout(t *testing.T) {
	r := changedMeanwhile(t).shows("› 两份都留", "用文件里的", "用这里写的")
	r.press("enter").shows("这里写的另存成了一份草稿").holds("product.name", "小面馆")
	r.press("enter").shows("它叫什么名字", "小面馆")
}

func TestWhatWasWrittenHereCanHold(t *testing.T) {
	r := changedMeanwhile(t).press("down", "down", "enter").shows("邻里鲜").holds("product.name", "邻里鲜")
	if err := r.session.Save(); err != nil {
		t.Error(err)
	}
	if text, _ := os.ReadFile(r.session.Ref().Path); !strings.Contains(string(text), "邻里鲜") {
		t.Errorf("the file holds %q", text)
	}
}

func TestWhatWasWrittenThereCanHold(t *testing.T) {
	changedMeanwhile(t).press("down", "enter").shows("小面馆").holds("product.name", "小面馆")
}

func TestTheQuestionCanWait(t *testing.T) {
	r := changedMeanwhile(t).press("esc").shows("它叫什么名字").holds("product.name", "邻里鲜")
	r.write("！").holds("product.name", "邻里鲜！")
}

func TestASaveThatWasAskedForSaysAllThatHelpsWhereItFails(t *testing.T) {
	r := open(t, growing("邻里鲜"), plan.Zh, 80, 24)
	full := &draft.Failure{Kind: draft.DiskFull, Path: "/一个很长的文件夹名/再套一个很长的文件夹名/计划书-2026-11-22.plan.yaml"}
	r.take(savedMsg{full, true})
	r.shows("没存进去", "腾出空间再存，或存到别处", "知道了").press("enter").shows("业务类型")
	r.take(savedMsg{full, false})
	r.shows("磁盘满了").press("tab")
	if r.over != nil {
		t.Error("a save that nobody asked for is in the way")
	}
}
