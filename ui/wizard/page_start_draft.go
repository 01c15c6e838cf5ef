package wizard

import (
	"errors"
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/check"
	"opsplan/plan/document"
	"opsplan/plan/draft"
)

// kept is a draft on the start page. What it holds is read after the page was
// drawn, one draft after the other.
type kept struct {
	draft.Entry
	read    bool
	err     error // it cannot be read
	title   string
	stage   plan.Choice
	left    int            // required and missing
	lacking map[string]int // the same by section
	errors  int            // found by the check, once nothing is missing
	waiting int            // edits that the file does not hold
}

// draftMsg brings what a draft holds.
type draftMsg struct{ kept }

// readDraft looks into a draft.
func readDraft(store *draft.Store, e draft.Entry) tea.Cmd {
	return func() tea.Msg {
		k := kept{Entry: e, read: true}
		r, err := store.Read(e.Ref)
		if err != nil {
			k.err = err
			return draftMsg{k}
		}
		if r.Newer != nil {
			k.waiting = r.Newer.Changes
		}
		k.take(r.Plan())
		return draftMsg{k}
	}
}

func (k *kept) take(p *plan.Plan) {
	k.title = string(p.Title)
	if k.title == "" {
		k.title = document.MadeTitle(p, p.Lang())
	}
	k.stage = p.Situation().Stage
	k.left = p.RequiredLeft(nil)
	k.lacking = map[string]int{}
	for _, s := range plan.Sections() {
		k.lacking[s.ID] = p.RequiredLeft(s)
	}
	if k.left == 0 {
		k.errors = check.Counts(check.Run(p))[check.Error]
	}
}

// name is the draft as it is listed: by its title, once that is known.
func (k *kept) name() string {
	if k.title == "" {
		return k.Name
	}
	return k.title
}

// stands is how far the draft is, in words.
func (k *kept) stands(d *desk) string {
	switch {
	case !k.read:
		return ""
	case k.err != nil:
		return d.say("读不了", "cannot be read")
	case k.left > 0:
		return d.say("必答还差 %d 题", "%d required left", k.left)
	case k.errors > 0:
		return d.say("必改 %d 处", "%d to fix", k.errors)
	}
	return d.say("可以交", "ready to hand in")
}

// more is what is said of the draft under the cursor.
func (k *kept) more(d *desk) string {
	switch {
	case !k.read:
		return ""
	case k.err != nil:
		return d.fault(k.err) + k.mending(d)
	}
	var parts []string
	for _, s := range plan.Sections()[1:] {
		if n := k.lacking[s.ID]; n > 0 {
			parts = append(parts, d.say("%d %s %d 题", "%d %s: %d", s.Number, shortNames[s.ID].In(d.language), n))
		}
	}
	text := d.say("草稿“%s”", "Draft “%s”", k.Name)
	if len(parts) > 0 {
		text += d.say("。还差：", ". Left: ") + strings.Join(parts, d.say("、", ", "))
	}
	text += d.say("。", ".")
	if k.waiting > 0 {
		text += d.say("有 %d 处改动上次没来得及存进文件，打开就找回来。", " %d edits from last time are not in the file yet; opening it brings them back.", k.waiting)
	}
	return text
}

// mending says what helps with a draft that cannot be read.
func (k *kept) mending(d *desk) string {
	broken, ok := errors.AsType[*draft.Unreadable](k.err)
	switch {
	case !ok:
		return ""
	case len(broken.Versions) > 0 || broken.Latest:
		return d.say("\n看有哪些早先的版本：opsplan restore %s", "\nTo see the earlier versions: opsplan restore %s", k.Name)
	}
	return d.say("\n没有存着早先的版本；用别的编辑器改好它，就能打开。", "\nNo earlier version is kept; mend it in another editor, then open it here.")
}

// when is a time as people say it.
func (d *desk) when(t time.Time) string {
	t, now := t.Local(), d.now().Local()
	day := func(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC) }
	switch days := int(day(now).Sub(day(t)).Hours() / 24); {
	case days == 0:
		return d.say("今天 ", "today ") + t.Format("15:04")
	case days == 1:
		return d.say("昨天 ", "yesterday ") + t.Format("15:04")
	case t.Year() != now.Year():
		return t.Format(time.DateOnly)
	}
	return t.Format(d.say("1月2日", "2 Jan"))
}

// freeName is a draft's name that none of the list has.
func freeName(stem string, taken []draft.Entry) string {
	name := stem
	for n := 2; ; n++ {
		free := true
		for _, e := range taken {
			free = free && !strings.EqualFold(e.Name, name)
		}
		if free {
			return name
		}
		name = fmt.Sprintf("%s-%d", stem, n)
	}
}
