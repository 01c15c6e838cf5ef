package linemode

import (
	"slices"
	"strconv"
	"strings"

	"opsplan/plan"
)

func goBack(*Mode, inquiry, string) (move, error)   { return move{kind: backward}, nil }
func skip(*Mode, inquiry, string) (move, error)     { return move{kind: forward}, nil }
func leaveOff(*Mode, inquiry, string) (move, error) { return move{kind: leave}, nil }

func goTo(m *Mode, _ inquiry, rest string) (move, error) {
	if f := m.target(rest); f != nil {
		return move{kind: jump, to: f}, nil
	}
	if rest == "" {
		m.say("去哪一题？写 goto 和编号，如 goto 7；list 看编号。", "Which question? For example: goto 7. Type list to see the numbers.")
	} else {
		m.say("没有第 %s 题。输入 list 看有哪些。", "There is no question %s. Type list to see them all.", rest)
	}
	return move{kind: stay}, nil
}

// target finds a question by its number in the list, its ID, its name, or the
// name of its section.
func (m *Mode) target(word string) *plan.Field {
	steps := m.steps()
	if n, ok := ordinal(word); ok {
		if n > len(steps) {
			return nil
		}
		return steps[n-1]
	}
	if f, ok := plan.Question(word); ok && f.ID != "not_applying" {
		return f
	}
	for _, f := range plan.Fields() {
		if f.Name.Zh == word || strings.EqualFold(f.Name.En, word) {
			return f
		}
	}
	i := slices.IndexFunc(steps, func(f *plan.Field) bool {
		return word != "" && (f.Section.ID == word || f.Section.Name.Zh == word || strings.EqualFold(f.Section.Name.En, word))
	})
	if i < 0 {
		return nil
	}
	return steps[i]
}

func list(m *Mode, _ inquiry, _ string) (move, error) {
	p := m.plan()
	gaps := p.Missing()
	place := ""
	for i, f := range m.steps() {
		if name := m.placeName(f); name != place {
			place = name
			m.say("%s", "%s", name)
		}
		m.say("  %d. %s：%s", "  %d. %s: %s", i+1, f.Name.In(m.Language), m.state(p, f, gaps))
	}
	if names := m.missingNames(); names != "" {
		m.say("必答还差：%s", "Required and still missing: %s", names)
	}
	return move{kind: stay}, nil
}

func (m *Mode) state(p *plan.Plan, f *plan.Field, gaps []plan.Gap) string {
	_, waived := p.Waived(f)
	lacking := slices.ContainsFunc(gaps, func(g plan.Gap) bool { return g.Path.Field == f.ID })
	var w plan.Words
	switch {
	case waived:
		w = plan.Words{Zh: "不适用", En: "does not apply"}
	case lacking && p.Answered(f):
		w = plan.Words{Zh: "答了一部分，还差", En: "partly answered, something required is missing"}
	case lacking:
		w = plan.Words{Zh: "必答，还没答", En: "required, not answered"}
	case p.Answered(f) && p.Situation().Tier(f) == plan.NotAsked:
		w = plan.Words{Zh: "已答，本时期不问", En: "answered, not asked at this stage"}
	case p.Answered(f):
		w = plan.Words{Zh: "已答", En: "answered"}
	default:
		w = plan.Words{Zh: "没答", En: "not answered"}
	}
	return w.In(m.Language)
}

// missingNames lists the questions that lack something required: "7 名称、34 手上现金".
func (m *Mode) missingNames() string {
	steps := m.steps()
	var names []string
	last := ""
	for _, g := range m.plan().Missing() {
		if g.Path.Field == last {
			continue
		}
		last = g.Path.Field
		f, _ := plan.Question(g.Path.Field)
		name := f.Name.In(m.Language)
		if i := slices.Index(steps, f); i >= 0 {
			name = strconv.Itoa(i+1) + " " + name
		}
		names = append(names, name)
	}
	return strings.Join(names, m.words("、", ", "))
}

func example(m *Mode, in inquiry, _ string) (move, error) {
	m.example(in.id)
	return move{kind: stay}, nil
}

func askMore(m *Mode, _ inquiry, _ string) (move, error) {
	before := len(m.steps())
	if m.level > plan.More {
		m.level--
	}
	if n := len(m.steps()); n > before {
		m.say("多问 %d 题，一共 %d 题；有些在前面，list 看编号。", "%d more questions, %d in all; some come before this one, see list.", n-before, n)
	} else {
		m.say("没有更多的题了。", "There are no more questions.")
	}
	return move{kind: stay}, nil
}
