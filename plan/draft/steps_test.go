package draft

import (
	"slices"
	"testing"

	"opsplan/plan"
	"opsplan/plan/draft/source"

	"pgregory.net/rapid"
)

// A life is a plan through many sessions beside what it should be: the states
// before every step, as a person remembers them.
type life struct {
	disk *memDisk
	ses  *Session
	past []*plan.Plan // what undo leads to, the next at the end
	next []*plan.Plan // what redo leads to
}

func (l *life) open(t *rapid.T) {
	ses, err := memStore(l.disk).Open(Ref{Path: memPath})
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	if ses.Changed() != nil {
		t.Fatal("taken for another program's work")
	}
	l.ses = ses
}

var someTexts = rapid.SampledFrom([]string{"", "一", "两年内每个小区都有一家店", "a: b # c", "- 列表\n1. 二\n", "🎉𠮷", "  x ", "~", "\"'", "12:30", "\n\n"})

// someChange draws an edit of any sort that fits the plan.
func someChange(t *rapid.T, p *plan.Plan) plan.Change {
	table := rapid.SampledFrom([]string{"goals.kpis", "strategy.actions", "not_applying"}).Draw(t, "table")
	f, _ := plan.Question(table)
	rows := keysOfTable(p, f)
	act := rapid.SampledFrom([]string{"text", "splice", "add", "cell", "cell", "remove", "move"}).Draw(t, "act")
	if len(rows) == 0 && (act == "cell" || act == "remove" || act == "move") {
		act = "add"
	}
	at := plan.Path{Field: table}
	if len(rows) > 0 {
		at.Row = rapid.SampledFrom(rows).Draw(t, "row")
	}
	switch act {
	case "add":
		return p.Add(f, rapid.IntRange(-1, len(rows)).Draw(t, "to"), map[string]string{f.TitleCell().Key: someTexts.Draw(t, "name")})
	case "remove":
		c, _ := p.Remove(at)
		return c
	case "move":
		c, _ := p.Shift(at, rapid.IntRange(0, len(rows)-1).Draw(t, "to"))
		return c
	case "cell":
		at.Cell = rapid.SampledFrom(f.Cells).Draw(t, "cell").Key
		return p.Set(at, someTexts.Draw(t, "text"))
	case "splice":
		at = plan.Path{Field: "summary"}
		text := []rune(p.Text(at))
		i := rapid.IntRange(0, len(text)).Draw(t, "from")
		j := rapid.IntRange(i, len(text)).Draw(t, "to")
		return plan.Change{Path: at, At: len(string(text[:i])), Old: string(text[i:j]), New: someTexts.Draw(t, "text")}
	}
	return p.Set(plan.Path{Field: rapid.SampledFrom([]string{"title", "summary", "goals.vision"}).Draw(t, "field")}, someTexts.Draw(t, "text"))
}

func (l *life) actions() map[string]func(*rapid.T) {
	return map[string]func(*rapid.T){
		"edit": func(t *rapid.T) { l.edit(t, l.ses.Apply, false) },
		"type": func(t *rapid.T) { l.edit(t, l.ses.Extend, len(l.past) > 0) },
		"two at once": func(t *rapid.T) {
			before := l.ses.Plan().Clone()
			half := before.Clone()
			a := someChange(t, half)
			if _, err := half.Apply(a); err != nil {
				t.Fatal(err)
			}
			if err := l.ses.Apply(a, someChange(t, half)); err != nil {
				t.Fatal(err)
			}
			l.remember(before, false)
		},
		"undo": func(t *rapid.T) {
			before := l.ses.Plan().Clone()
			if _, ok := l.ses.Undo(); ok != (len(l.past) > 0) {
				t.Fatalf("undo: %v, %d steps were made", ok, len(l.past))
			} else if ok {
				l.next = append(l.next, before)
				l.past = expect(t, l.past, l.ses.Plan())
			}
		},
		"redo": func(t *rapid.T) {
			before := l.ses.Plan().Clone()
			if _, ok := l.ses.Redo(); ok != (len(l.next) > 0) {
				t.Fatalf("redo: %v, %d steps were taken back", ok, len(l.next))
			} else if ok {
				l.past = append(l.past, before)
				l.next = expect(t, l.next, l.ses.Plan())
			}
		},
		"save": func(t *rapid.T) {
			if err := l.ses.Save(); err != nil {
				t.Fatal(err)
			}
			f, err := source.Parse("", l.disk.get(memPath))
			if err != nil || !f.Plan().Equal(l.ses.Plan()) {
				t.Fatalf("the file does not hold the plan: %v", err)
			}
		},
		"leave": func(t *rapid.T) { l.reopen(t, func() error { return l.ses.Close() }) },
		"crash": func(t *rapid.T) {
			l.reopen(t, func() error {
				err := l.ses.Flush(closeLimit)
				leave(l.ses)
				l.disk = l.disk.crash("lost", nil)
				return err
			})
		},
	}
}

func (l *life) edit(t *rapid.T, apply func(...plan.Change) error, joins bool) {
	before := l.ses.Plan().Clone()
	if err := apply(someChange(t, before)); err != nil {
		t.Fatal(err)
	}
	l.remember(before, joins)
}

func (l *life) remember(before *plan.Plan, joins bool) {
	if slices.EqualFunc([]*plan.Plan{before}, []*plan.Plan{l.ses.Plan()}, samePlan) && len(l.ses.steps.undo) == len(l.past) && len(l.ses.steps.redo) == len(l.next) {
		return // nothing was changed, and no step made of it
	}
	if !joins {
		l.past = append(l.past, before)
	}
	l.next = nil
}

func (l *life) reopen(t *rapid.T, end func() error) {
	before := l.ses.Plan().Clone()
	if err := end(); err != nil {
		t.Fatal(err)
	}
	l.open(t)
	if !samePlan(before, l.ses.Plan()) {
		t.Fatal("another plan after opening again")
	}
}

func expect(t *rapid.T, states []*plan.Plan, got *plan.Plan) []*plan.Plan {
	n := len(states) - 1
	if !samePlan(states[n], got) {
		t.Fatal("undo or redo lead to a state that never was")
	}
	return states[:n]
}

// samePlan compares answers and the keys of rows.
func samePlan(a, b *plan.Plan) bool {
	return a.Equal(b) && slices.EqualFunc(tables(), tables(), func(f, _ *plan.Field) bool {
		return slices.Equal(keysOfTable(a, f), keysOfTable(b, f))
	})
}

func TestAPlanIsTheSameThroughAnySessionsAndUndoLeadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newMemDisk()
		d.dirs["/home"] = true
		d.live[memPath] = &inode{data: []byte(sample), synced: []byte(sample)}
		d.synced[memPath] = d.live[memPath]
		l := &life{disk: d}
		l.open(t)
		defer func() { leave(l.ses) }()
		t.Repeat(l.actions())
	})
}

func TestNoMoreThan200StepsAreKept(t *testing.T) {
	ses := openSample(t)
	for i := range keptSteps + 50 {
		apply(t, ses, retitle(ses, string(rune('一'+i))))
	}
	n := 0
	for _, ok := ses.Undo(); ok; _, ok = ses.Undo() {
		n++
	}
	if n != keptSteps || ses.Plan().Title != plan.Line(rune('一'+49)) {
		t.Errorf("%d steps back, to %q", n, ses.Plan().Title)
	}
}

func TestADifferenceMakesOnePlanOfTheOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := &plan.Plan{}
		for range rapid.IntRange(0, 10).Draw(t, "before") {
			if _, err := a.Apply(someChange(t, a)); err != nil {
				t.Fatal(err)
			}
		}
		b := a.Clone()
		for range rapid.IntRange(0, 10).Draw(t, "after") {
			if _, err := b.Apply(someChange(t, b)); err != nil {
				t.Fatal(err)
			}
		}
		got := a.Clone()
		for _, c := range difference(a, b) {
			if _, err := got.Apply(c); err != nil {
				t.Fatal(err)
			}
		}
		if !samePlan(got, b) {
			t.Fatal("another plan came of it")
		}
	})
}
