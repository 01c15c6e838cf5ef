package document

import (
	"opsplan/plan"
	"opsplan/plan/number"
)

// A Figure is a picture of numbers that stand in the document as text as well: it
// may be left out. Its picture is data; each format draws it with its own means.
type Figure struct {
	Of      *plan.Field
	ID      string // tells it from the document's others: "kpis", "shares", "schedule", "cash"
	Caption string // without a number
	Text    []string
	Picture Picture
}

// A Picture is one of [*Progress], [*Shares], [*Schedule] and [*Cash]. Its sizes
// are rounded, for drawing alone; the texts beside them, and the figure's Text
// line by line, are what is to be read.
type Picture interface{ isPicture() }

// Progress shows how far each KPI is to go, each on a scale of its own.
type Progress struct {
	Now, Then string // what the two bars of a KPI are called: 现值, 目标
	KPIs      []Distance
}

// Distance is the way of one KPI. The greater of From and To is 1.
type Distance struct {
	Name             string
	From, To         float64
	FromText, ToText string
}

// Shares are the parts of a whole, the largest first; they add up to 1.
type Shares struct{ Parts []Portion }

// Portion is one part of a whole.
type Portion struct {
	Name    string
	Size    float64 // of 1
	Amount  string
	Percent string
}

// Schedule is a stretch of time with what happens in it, and at which days
// something is to be reached.
type Schedule struct {
	Stretch
	Lanes      []Lane
	Milestones []Event
}

// Lane is a phase with its actions. What belongs to no phase is in a lane with no
// name and no stretch of its own.
type Lane struct {
	Name string
	Stretch
	Bars []Bar
}

// Stretch is from one day to another, both included.
type Stretch struct{ Start, End number.Date }

// Bar is an action.
type Bar struct {
	Name, Owner string
	Stretch
}

// Event is a milestone.
type Event struct {
	Name string
	Day  number.Date
}

// Cash is the money that comes, goes and is there at the end of each month.
type Cash struct {
	Unit             string // of the sizes: 万元, £
	In, Out, Balance string // what the three are called
	Months           []CashMonth
	Lowest           int // the month with the least money
}

// CashMonth is one month. The sizes are in the unit of [Cash]; what goes out is
// positive.
type CashMonth struct {
	Name                         string
	In, Out, Balance             float64
	InText, OutText, BalanceText string
}

func (*Progress) isPicture() {}
func (*Shares) isPicture()   {}
func (*Schedule) isPicture() {}
func (*Cash) isPicture()     {}

// Question implements Block.
func (f *Figure) Question() *plan.Field { return f.Of }
