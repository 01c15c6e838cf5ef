package wizard

import (
	"slices"

	"opsplan/plan"
	"opsplan/plan/check"
	"opsplan/plan/guide"
)

// slot is one line of a form: a question, or a cell of a row.
type slot struct {
	at   plan.Path
	ask  *plan.Field // what is answered: the question or the cell
	text string      // ID of its texts in the guide
	tier plan.Tier
}

// questionSlot is the slot of a question.
func (d *desk) questionSlot(f *plan.Field) slot {
	return slot{at: f.Whole(), ask: f, text: f.ID, tier: d.plan().Situation().Tier(f)}
}

// cellSlot is the slot of a row's cell.
func (d *desk) cellSlot(table, cell *plan.Field, row plan.RowText) slot {
	return slot{
		at:  plan.Path{Field: table.ID, Row: row.Key(), Cell: cell.Key},
		ask: cell, text: table.ID + "." + cell.Key,
		tier: d.cellTier(table, cell, row),
	}
}

// texts is what the guide says of the slot; of a cell, for the row it is in.
func (d *desk) texts(s slot, l plan.Language) guide.Text {
	if s.at.Row == 0 {
		return guide.For(l, d.plan().Situation(), s.text)
	}
	return guide.ForRow(l, d.plan().Situation(), s.text, d.plan().RowTitle(s.at))
}

// cellTier is how much the cell is wanted in this very row: some are in the first
// rows alone.
func (d *desk) cellTier(table, cell *plan.Field, row plan.RowText) plan.Tier {
	s := d.plan().Situation()
	beyond := func(w plan.Want) bool {
		return w.First && d.plan().RowNumber(plan.Path{Field: table.ID, Row: row.Key()}) >= w.Rows
	}
	for _, w := range s.Wants() {
		if w.ID == table.ID && slices.Contains(w.Cells, cell.Key) && w.Where.Holds(row) && !beyond(w) {
			return plan.Required
		}
	}
	return plan.More
}

// wanted tells whether the cell is a figure that some rows of the table must
// have: it is shown in all of them, since formulas and sums need it.
func (d *desk) wanted(table, cell *plan.Field) bool {
	return cell.Kind == plan.KindQuantity && slices.ContainsFunc(d.plan().Situation().Wants(), func(w plan.Want) bool {
		return w.ID == table.ID && slices.Contains(w.Cells, cell.Key)
	})
}

// gap is where an answer is missing in the row: the name, the first cell that is
// required and empty, the first figure that other rows must have; else it is the
// name again.
func (d *desk) gap(table *plan.Field, row plan.RowText, fits func(*plan.Field) bool) *plan.Field {
	if row.Title() == "" {
		return table.TitleCell()
	}
	var figure *plan.Field
	for _, c := range table.Cells {
		switch {
		case row.Text(c) != "" || !fits(c):
		case d.cellTier(table, c, row) == plan.Required:
			return c
		case figure == nil && d.wanted(table, c):
			figure = c
		}
	}
	if figure != nil {
		return figure
	}
	return table.TitleCell()
}

// standing is how a slot stands, in a word or two, and the style of it.
func (d *desk) standing(s slot) (word string, style func(...string) string) {
	worst := d.worst(s.at)
	if because, ok := d.waived(s); ok {
		word = d.say("不适用：", "does not apply: ") + because
		if worst <= check.Advice {
			sign, style := d.sign(worst)
			return sign + " " + word, style.Render
		}
		return word, d.theme.dim.Render
	}
	found := func() (string, func(...string) string) {
		sign, style := d.sign(worst)
		return sign + " " + worst.Words().In(d.language), style.Render
	}
	switch {
	case worst == check.Error:
		return found()
	case s.tier == plan.Required && d.lacks(s):
		return s.tier.Words().In(d.language), d.theme.accent.Render
	case worst <= check.Advice:
		return found()
	case s.ask.Kind == plan.KindTable:
		if rows := d.plan().Count(s.ask); rows > 0 {
			return d.say("%d 行", "rows: %d", rows), d.theme.dim.Render
		}
		return "", d.theme.dim.Render
	case d.plan().Text(s.at) != "":
		return "✓", d.theme.fine.Render
	}
	return "", d.theme.dim.Render
}

// worst is the gravest severity of what was found in the answer; beyond all of
// them where nothing was. What is missing does not count: the tier says so.
func (d *desk) worst(at plan.Path) check.Severity {
	worst := check.Advice + 1
	for _, f := range d.findingsAt(at) {
		if !isGap(f) && f.Severity < worst {
			worst = f.Severity
		}
	}
	return worst
}

func (d *desk) waived(s slot) (because string, ok bool) {
	if s.at.Row != 0 {
		return "", false
	}
	return d.plan().Waived(s.ask)
}

// filled tells whether the slot is a table with rows: those have the room.
func (d *desk) filled(s slot) bool {
	return s.ask.Kind == plan.KindTable && d.plan().Count(s.ask) > 0
}

// lacks tells whether something required is missing in the slot.
func (d *desk) lacks(s slot) bool {
	if s.ask.Kind != plan.KindTable {
		_, waived := d.waived(s)
		return !waived && d.plan().Text(s.at) == ""
	}
	return d.lacking[s.at.Field]
}
