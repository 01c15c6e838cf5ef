package wizard

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/draft"
)

// start is the page before a plan is open: drafts to go on with, and what else
// one may begin with.
type start struct {
	d       *desk
	drafts  []kept
	err     error // the drafts cannot be listed
	trashed int
	here    int // the choice under the cursor
	sight   scroll
}

func newStart(d *desk) page {
	s := &start{d: d}
	entries, err := d.store.List()
	s.err = err
	for _, e := range entries {
		s.drafts = append(s.drafts, kept{Entry: e})
	}
	s.trashed = len(d.store.Trash())
	return s
}

// again is the page after something changed on the disk.
func (s *start) again() page {
	next := newStart(s.d).(*start)
	next.here, next.sight = s.here, s.sight
	return next
}

// otherPlans leaves the draft for the list of all.
func (w *Wizard) otherPlans() tea.Cmd {
	cmd := w.part()
	if err := w.session.Close(); err != nil {
		w.over = newNotice(&w.desk, w.fault(err))
		return cmd
	}
	w.opened.Store(nil)
	w.session, w.came, w.asked = nil, draft.Place{}, draft.Place{}
	w.findings, w.lacking, w.figured, w.report = nil, nil, nil, report{}
	w.page, w.over = newStart(&w.desk), nil // the page before has no plan any more
	return tea.Batch(cmd, w.fetch())
}

// fetch reads the drafts one after the other.
func (s *start) fetch() tea.Cmd {
	i := slices.IndexFunc(s.drafts, func(k kept) bool { return !k.read })
	if i < 0 {
		return nil
	}
	return readDraft(s.d.store, s.drafts[i].Entry)
}

// offer is one thing that can be chosen on the page.
type offer struct {
	name  string
	notes []string // at the right, the second the most worth knowing
	take  func() []action
	of    *kept // the draft, if it is one
}

// drafted are the offers to go on, fresh those to begin.
func (s *start) drafted() []offer {
	stage, _ := plan.Question("stage")
	var all []offer
	for i := range s.drafts {
		k := &s.drafts[i]
		notes := []string{stage.Shown(string(k.stage), s.d.language), k.stands(s.d), s.d.when(k.Changed)}
		all = append(all, offer{name: k.name(), notes: notes, of: k, take: func() []action { return s.open(k) }})
	}
	return all
}

func (s *start) fresh() []offer {
	name := s.d.say("写一份新计划书", "Write a new plan")
	if len(s.drafts) == 0 {
		name = s.d.say("开始写", "Begin")
	}
	all := []offer{{name: name, take: s.begin}}
	all = append(all,
		offer{name: s.d.say("看一份写好的（%s）", "Look at a finished one (%s)", worked(s.d)), take: func() []action { return []action{turn{newExample(s.d)}} }},
		offer{name: s.d.say("打开一个文件（草稿，或 opsplan 写出的 Markdown）", "Open a file (a draft, or Markdown that opsplan wrote)"), take: func() []action { return []action{cover{newOpenFile(s.d)}} }},
	)
	if s.trashed > 0 {
		all = append(all, offer{name: s.d.say("垃圾箱（%d 份）", "Trash (%d)", s.trashed), take: func() []action { return []action{turn{newTrash(s.d)}} }})
	}
	return append(all, offer{name: s.d.say("Use opsplan in English", "用中文界面"), take: func() []action {
		return []action{perform{"language of the interface"}, turn{s.again()}}
	}})
}

// worked names the stages: there is a worked plan of each.
func worked(d *desk) string {
	var names []string
	stages, _ := plan.Question("stage")
	for _, stage := range plan.Stages {
		names = append(names, stages.Shown(string(stage), d.language))
	}
	return strings.Join(names, d.say("、", ", "))
}

// open goes on with a draft; with one that cannot be read it says why.
func (s *start) open(k *kept) []action {
	if k.err != nil {
		return []action{cover{newNotice(s.d, k.more(s.d))}}
	}
	return []action{begin{ref: k.Ref}}
}

// begin makes a new draft, named by the day.
func (s *start) begin() []action {
	name := s.d.say("计划书", "plan") + "-" + s.d.now().Format(time.DateOnly)
	return create(s.d, name, &plan.Plan{Head: plan.Head{Language: plan.Choice(s.d.language), Currency: s.d.currency}})
}

// create makes a draft of the plan, of a name that is free.
func create(d *desk, stem string, p *plan.Plan) []action {
	entries, err := d.store.List()
	if err != nil {
		return []action{tell{d.fault(err)}}
	}
	ref, err := d.store.Named(freeName(stem, entries))
	if err != nil {
		return []action{tell{d.fault(err)}}
	}
	return []action{begin{ref: ref, new: p}}
}

func (s *start) title() (left, right string) {
	return "opsplan", s.d.say("运营计划书", "operations plans")
}

func (s *start) update(msg tea.Msg) ([]action, bool) {
	switch msg := msg.(type) {
	case draftMsg:
		i := slices.IndexFunc(s.drafts, func(k kept) bool { return k.Path == msg.Path })
		if i < 0 {
			return nil, false
		}
		s.drafts[i] = msg.kept
		return on(effect{s.fetch()})
	case removedMsg:
		return s.removed(msg)
	case tea.KeyPressMsg:
		return s.press(msg)
	}
	return nil, false
}

func (s *start) press(key tea.KeyPressMsg) ([]action, bool) {
	all := slices.Concat(s.drafted(), s.fresh())
	switch key.Key().Keystroke() {
	case "up", "shift+tab":
		s.here = max(s.here-1, 0)
	case "down", "tab":
		s.here = min(s.here+1, len(all)-1)
	case "home":
		s.here = 0
	case "end":
		s.here = len(all) - 1
	case "pgup":
		s.here = max(s.here-10, 0)
	case "pgdown":
		s.here = min(s.here+10, len(all)-1)
	case "enter":
		return all[min(s.here, len(all)-1)].take(), true
	case "delete":
		if k := all[min(s.here, len(all)-1)].of; k != nil {
			return on(cover{s.removal(k)})
		}
	default:
		return letters(key)
	}
	return on()
}

func (s *start) refresh([]plan.Change) {}
func (s *start) place() draft.Place    { return draft.Place{} }

func (s *start) keys() []hint {
	keys := []hint{{"↑↓", plan.Words{Zh: "选", En: "choose"}}, {"Enter", plan.Words{Zh: "确定", En: "open"}}}
	if s.here < len(s.drafts) {
		keys = append(keys, hint{"Delete", plan.Words{Zh: "放进垃圾箱", En: "to the trash"}})
	}
	return append(keys, hint{"Ctrl+Q", plan.Words{Zh: "离开", En: "leave"}})
}
