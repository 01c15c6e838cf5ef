package derive

import "opsplan/plan/number"

// flow is the money that goes one way, month by month. What recurs is noted where
// it begins and where it ends, so that a line costs the same however long it runs.
type flow struct {
	once []number.Quantity
	runs map[Rhythm][]number.Quantity
}

func (l ledger) flow() *flow {
	f := &flow{once: l.pages(), runs: map[Rhythm][]number.Quantity{}}
	for _, every := range []Rhythm{Monthly, Quarterly, Yearly} {
		f.runs[every] = l.pages()
	}
	return f
}

func (l ledger) pages() []number.Quantity {
	pages := make([]number.Quantity, l.count)
	for i := range pages {
		pages[i] = l.nothing
	}
	return pages
}

func (f *flow) add(parts map[int]number.Quantity) {
	for i, part := range parts {
		f.once[i], _ = f.once[i].Add(part)
	}
}

func (f *flow) pay(c Cost, from int) {
	if c.Every == Once {
		f.once[from], _ = f.once[from].Add(c.Total)
		return
	}
	if c.Times == 0 {
		return
	}
	run := f.runs[c.Every]
	run[from], _ = run[from].Add(c.Each)
	if end := int64(from) + c.Times*int64(c.Every); end < int64(len(run)) {
		run[end], _ = run[end].Sub(c.Each)
	}
}

// sums is the money of each month.
func (f *flow) sums() []number.Quantity {
	for every, run := range f.runs {
		for i := range run {
			if i >= int(every) {
				run[i], _ = run[i].Add(run[i-int(every)])
			}
			f.once[i], _ = f.once[i].Add(run[i])
		}
	}
	return f.once
}

// spread places the parts of a cost in their months. ok is false where they name
// no months, or are more than a fiftieth off the payment. What rounding leaves is
// paid with the last part.
func (l ledger) spread(c Cost, text string) (parts map[int]number.Quantity, ok bool) {
	s, ok := c.SpreadOf(text)
	if !ok || c.Times != 1 {
		return nil, false
	}
	parts = map[int]number.Quantity{}
	left, last := c.Total, 0
	for _, entry := range s.Parts {
		months, err := number.ReadPeriod(entry.Label, l.period)
		if err != nil {
			return nil, false
		}
		part := entry.Quantity
		if part.Unit == number.Percent {
			part = c.Total.Mul(part)
		}
		left, _ = left.Sub(part)
		last = l.divide(parts, part, months)
	}
	l.put(parts, last, left)
	fifty := number.Int(50, number.Unit{})
	return parts, left.Mul(fifty).Cmp(c.Total) <= 0 && left.Neg().Mul(fifty).Cmp(c.Total) <= 0
}

// divide pays a part evenly over its months, and tells the last of them.
func (l ledger) divide(parts map[int]number.Quantity, part number.Quantity, months number.Period) (last int) {
	first := min(max(l.index(months.Start), 0), l.count-1)
	last = max(min(l.index(months.End), l.count-1), first)
	each, _ := part.Quo(number.Int(int64(last-first+1), number.Unit{}))
	for i := first; i <= last; i++ {
		l.put(parts, i, each)
	}
	return last
}

func (l ledger) put(parts map[int]number.Quantity, page int, part number.Quantity) {
	sum, ok := parts[page]
	if !ok {
		sum = l.nothing
	}
	parts[page], _ = sum.Add(part)
}
