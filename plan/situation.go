package plan

import (
	"slices"
	"strings"
)

// A Situation is what a plan is written for: it decides which questions are
// asked, how much each is wanted, and in which words.
type Situation struct {
	Stage   Choice
	Trade   Choice
	Readers []string
	Purpose Choice
}

// Stages lists the stages in the order of a product's life.
var Stages = []Choice{Startup, Growth, Maturity, Decline}

// Situation returns the plan's own, with defaults for what is not said: a
// startup of no special trade, written for oneself to think.
func (p *Plan) Situation() Situation {
	s := Situation{Stage: p.Stage, Trade: p.Trade, Readers: p.Readers.Items(), Purpose: p.Purpose}
	if !slices.Contains(Stages, s.Stage) {
		s.Stage = Startup
	}
	if s.Trade == "" {
		s.Trade = General
	}
	if len(s.Readers) == 0 {
		s.Readers = []string{Self}
	}
	if s.Purpose == "" {
		s.Purpose = Think
	}
	return s
}

// Tier tells how much a question or a cell is wanted.
type Tier int

// The tiers. NotAsked is a question of another stage: what was answered there
// is kept.
const (
	NotAsked Tier = iota
	More
	Recommended
	Required
)

var tierWords = [...]Words{
	NotAsked:    {"本时期不问", "not asked at this stage"},
	More:        {"展开", "more"},
	Recommended: {"建议", "recommended"},
	Required:    {"必答", "required"},
}

// Words is the tier as people read it.
func (t Tier) Words() Words { return tierWords[t] }

var tierCodes = [...]string{NotAsked: "not_asked", More: "more", Recommended: "recommended", Required: "required"}

// String is the tier's word in JSON.
func (t Tier) String() string { return tierCodes[t] }

// A Want asks for an answer: for a text, or for a number of rows that have
// certain cells filled.
type Want struct {
	ID    string   // of the question
	Rows  int      // of a table: at least so many; 0: none need be, but those that are must be filled
	Where Where    // only rows for which this holds
	First bool     // only the first Rows rows, not those beyond
	Cells []string // of each row
	By    []Asker  // what calls for it, as Situation.Wants tells
}

// An Asker is an answer about the plan itself that makes something required:
// readers lender.
type Asker struct {
	Question string // stage, readers, purpose or trade
	Code     string
}

// Where picks rows by what a choice says. The zero value picks all.
type Where struct {
	Cell string
	In   []string
}

func where(cell string, in ...string) Where { return Where{Cell: cell, In: in} }

// Holds tells whether the row is picked.
func (w Where) Holds(r RowText) bool { return w.Cell == "" || slices.Contains(w.In, r.Cell(w.Cell)) }

// Sort names the rows that are asked for: "主指标"; "" where rows of any sort
// will do.
func (w *Want) Sort(l Language) string {
	f, _ := Question(w.ID)
	cell, ok := f.Cell(w.Where.Cell)
	if !ok || slices.Contains(w.Where.In, "") {
		return ""
	}
	names := make([]string, len(w.Where.In))
	for i, code := range w.Where.In {
		names[i] = cell.Shown(code, l)
	}
	return strings.Join(names, Words{"或", " or "}.In(l))
}

// wants is the table of one stage: what it requires, what it recommends, and
// what readers, purpose and trade add.
type wants struct {
	required    []Want
	recommended []string
	readers     map[string][]Want
	purposes    map[Choice][]Want
	trades      map[Choice][]Want
}

var wantsOf = map[Choice]*wants{Startup: &startupWants, Growth: &growthWants, Maturity: &maturityWants, Decline: &declineWants}

// Wants returns all that is required in the situation, in the order of the
// questions.
func (s Situation) Wants() []Want {
	w := wantsOf[s.Stage]
	var all []Want
	ask := func(question, code string, wants []Want) {
		for _, want := range wants {
			i := slices.IndexFunc(all, want.same) // investor and lender ask for much the same
			if i < 0 {
				i, all = len(all), append(all, want)
			}
			all[i].By = append(all[i].By, Asker{question, code})
		}
	}
	ask("stage", string(s.Stage), w.required)
	ask("purpose", string(s.Purpose), w.purposes[s.Purpose])
	ask("trade", string(s.Trade), w.trades[s.Trade])
	for _, r := range s.Readers {
		ask("readers", r, w.readers[r])
	}
	slices.SortStableFunc(all, func(a, b Want) int { return orderOf(a.ID) - orderOf(b.ID) })
	return all
}

func (w Want) same(v Want) bool {
	return w.ID == v.ID && w.Rows == v.Rows && w.Where.Cell == v.Where.Cell &&
		slices.Equal(w.Where.In, v.Where.In) && slices.Equal(w.Cells, v.Cells)
}

func orderOf(id string) int {
	return slices.IndexFunc(Fields(), func(f *Field) bool { return f.ID == id })
}

// Tier tells how much the question is wanted in the situation.
func (s Situation) Tier(f *Field) Tier {
	for _, w := range s.Wants() {
		if w.ID == f.ID {
			return Required
		}
	}
	switch {
	case !f.askedAt(s):
		return NotAsked
	case slices.Contains(wantsOf[s.Stage].recommended, f.ID):
		return Recommended
	}
	return More
}

// CellTier tells how much the table's cell is wanted, in rows of any sort.
func (s Situation) CellTier(table, cell *Field) Tier {
	return s.cellTier(table, cell, func(Want) bool { return true })
}

// RowTier tells how much the cell is wanted in this very row: a main KPI needs
// other cells than its factors.
func (s Situation) RowTier(table, cell *Field, row RowText) Tier {
	return s.cellTier(table, cell, func(w Want) bool { return w.Where.Holds(row) })
}

func (s Situation) cellTier(table, cell *Field, holds func(Want) bool) Tier {
	for _, w := range s.Wants() {
		if w.ID == table.ID && holds(w) && slices.Contains(w.Cells, cell.Key) {
			return Required
		}
	}
	return More
}
