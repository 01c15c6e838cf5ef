package check

import (
	"math/big"

	"opsplan/plan"
	"opsplan/plan/number"
)

// strategyStart finds strategies that start where their KPI does not stand, or
// end where it shall not get.
var strategyStart = Rule{
	ID:       "strategy-start",
	Family:   consistent,
	Severity: Warning,
	Reads:    []string{"strategy.strategies.from", "strategy.strategies.to", "strategy.strategies.kpi", "goals.kpis.current", "goals.kpis.target"},
	About:    plan.Words{Zh: "策略的起点、终点和指标接不上", En: "a strategy starts or ends elsewhere than its KPI"},
	Explain: plan.Words{
		Zh: "第一招从现值起，后一招从前一招做到的数起（也可以各招都从现值起，各写自己的那一段），最后合起来等于目标。接不上就不知道哪一段没人管，或者算了两遍。",
		En: "The first strategy starts where the KPI stands, the next where the one before ends (or each starts where it stands and says its own part), and together they come to the target. Otherwise a stretch is nobody's, or counted twice.",
	},
	find: findStrategyStart,
}

// move is a strategy on a KPI, with the ends that could be read.
type move struct {
	row          *plan.Strategy
	number       int // of the row, from 1
	from, to     number.Quantity
	begins, ends bool
}

func (m move) words() plan.Words { return titled(string(m.row.Name), m.number) }

func findStrategyStart(s *subject) []Finding {
	order, moves := s.moves()
	var told map[plan.Key]bool // KPIs of which gap-open says what is missing
	if gap, open := openGap(s); open && !s.misstarts(gap) {
		told = factorsOf(gap)
	}
	var found []Finding
	for _, at := range order {
		starts := s.starts(at, moves[at])
		if found = append(found, starts...); len(starts) > 0 {
			continue
		}
		if f, short, ok := s.end(at, moves[at]); ok && !(short && told[s.Goals.KPIs[at].Key]) {
			found = append(found, f)
		}
	}
	return found
}

// moves are the strategies by the rows of the KPIs they move, these in order.
func (s *subject) moves() (order []int, moves map[int][]move) {
	rows := s.kpiRows()
	moves = map[int][]move{}
	for i := range s.Strategy.Strategies {
		row := &s.Strategy.Strategies[i]
		at, ok := rows[string(row.KPI)]
		if !ok {
			continue
		}
		m := move{row: row, number: i + 1}
		m.from, m.begins = s.amount(row.From, s.Goals.KPIs[at].Unit)
		m.to, m.ends = s.amount(row.To, s.Goals.KPIs[at].Unit)
		if len(moves[at]) == 0 {
			order = append(order, at)
		}
		moves[at] = append(moves[at], m)
	}
	return order, moves
}

// starts finds moves that begin neither where the KPI stands nor where another
// move ends.
func (s *subject) starts(at int, moves []move) []Finding {
	stands, known := s.amount(s.Goals.KPIs[at].Current, s.Goals.KPIs[at].Unit)
	ends := map[string]bool{}
	for _, m := range moves {
		if m.ends {
			ends[m.to.Value().RatString()] = true
		}
	}
	var found []Finding
	for i, m := range moves {
		if !known && m.begins {
			stands, known = m.from, true // nothing runs yet: the first says where it begins
		}
		if !m.begins || !known || stands.Agrees(m.from) || m.from.Agrees(stands) || ends[m.from.Value().RatString()] || !m.from.Unit.Fits(stands.Unit) {
			continue
		}
		f := Finding{
			Severity: Warning,
			Path:     s.at(&m.row.From),
			Why:      say("起点接不上，这一招补了多少就算不清，中间那一段也没人管。", "If the start does not join, nobody can tell what the strategy adds, and the stretch between is nobody's."),
		}
		name := m.words()
		f.Summary = say("策略%s从 %s 算起，可%s现在是 %s", "Strategy %s starts at %s, but %s stands at %s", name, s.show(m.from), s.kpiWords(at), s.show(stands))
		f.Remedy = s.joining(m, stands)
		if i > 0 && moves[i-1].ends {
			before := moves[i-1]
			f.Summary = say("策略%s从 %s 算起，可前一招%s把%s做到 %s", "Strategy %s starts at %s, but %s before it brings %s to %s",
				name, s.show(m.from), before.words(), s.kpiWords(at), s.show(before.to))
			f.Remedy = s.joining(m, before.to)
		}
		found = append(found, f)
	}
	return found
}

// joining says how a move is made to begin there. Where it says what it adds
// instead of where it gets (从 0 到 60), both ends move.
func (s *subject) joining(m move, begin number.Quantity) plan.Words {
	added, err := m.to.Sub(m.from)
	if !m.ends || err != nil || m.to.Cmp(begin) == m.to.Cmp(m.from) {
		return say("把“起点”改成 %s。", "Start it at %s.", s.show(begin))
	}
	to, _ := begin.Add(added)
	return say("这一招要是再加 %s，就写成从 %s 到 %s。", "If it adds %s, let it go from %s to %s.", s.show(added), s.show(begin), s.show(to))
}

// end finds moves that together come to something else than the target; short
// tells that they do not get there.
func (s *subject) end(at int, moves []move) (f Finding, short, ok bool) {
	k := &s.Goals.KPIs[at]
	target, stated := s.amount(k.Target, k.Unit)
	stands, known := s.amount(k.Current, k.Unit)
	if !known {
		stands, known = moves[0].from, moves[0].begins
	}
	reached := stands.Value()
	for _, m := range moves {
		if !m.begins || !m.ends || !m.to.Unit.Fits(target.Unit) {
			return f, false, false
		}
		reached.Add(reached, new(big.Rat).Sub(m.to.Value(), m.from.Value()))
	}
	sum := number.New(reached, target.Unit)
	if !stated || !known || target.Agrees(sum) || sum.Agrees(target) {
		return f, false, false
	}
	last := moves[len(moves)-1]
	f = Finding{
		Severity: Warning,
		Path:     s.at(&last.row.To),
		Summary: say("策略%s把%s做到 %s，目标却是 %s", "Strategy %s brings %s to %s, but the target is %s",
			last.words(), s.kpiWords(at), s.show(sum), s.show(target)),
		Why:    say("同一个数两处写得不一样，读的人不知道该信哪个。", "The same figure is stated twice and differently, so a reader does not know which to believe."),
		Remedy: say("把“推到”改成 %s，或把目标改成 %s。", "End it at %s, or set the target to %s.", s.show(target), s.show(sum)),
	}
	if len(moves) > 1 {
		f.Summary = say("动%s的 %d 招合起来做到 %s，目标却是 %s", "%[2]d strategies on %[1]s bring it to %[3]s together, but the target is %[4]s",
			s.kpiWords(at), len(moves), s.show(sum), s.show(target))
		f.Remedy = say("分清各招各做哪一段，合起来等于 %s；或把目标改成 %s。", "Say which stretch is whose, so that they come to %s together; or set the target to %s.", s.show(target), s.show(sum))
	}
	return f, target.Cmp(sum) == target.Cmp(stands), true
}
