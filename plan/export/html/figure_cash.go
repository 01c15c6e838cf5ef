package html

import (
	"math"
	"strings"

	"opsplan/plan/document"
)

// Where things stand in the drawing of the cash.
const (
	cashHeight = 320
	cashTop    = 44
	cashFoot   = 286
	cashFrom   = 72
	cashTo     = 716
)

// cash draws what comes in and goes out each month as columns, and what is there
// at its end as a line. Sizes that no drawing can hold are told in words alone.
func (b *writer) cash(c *document.Cash, figure string, f *document.Figure) {
	scale, ok := scaleOf(c)
	if !ok {
		b.lines(f.Text, true)
		return
	}
	lowest := c.Months[c.Lowest]
	d := b.draw(figure, f.Caption, strings.Join([]string{lowest.Name, c.Balance, lowest.BalanceText}, " "), cashHeight)
	d.legend(c)
	d.levels(scale, c.Unit)
	chart := cashChart{d, c, scale, (cashTo - cashFrom) / float64(len(c.Months))}
	chart.columns()
	chart.balance()
	chart.lowest(lowest)
	d.end()
	b.unfold(f.Text)
}

type cashChart struct {
	drawing
	*document.Cash
	scale scale
	slot  float64 // the width of a month
}

func (c cashChart) middle(month int) float64 { return cashFrom + c.slot*(float64(month)+0.5) }

func (c cashChart) columns() {
	const widest, name = 16, 7 * columnWidth
	wide := min(widest, c.slot*0.36)
	every := int(math.Ceil(name / c.slot)) // months from one name to the next
	for i, m := range c.Months {
		x := c.middle(i)
		c.column("in", x-wide-0.5, wide, m.In)
		c.column("out", x+0.5, wide, m.Out)
		if i%every == 0 {
			c.words("scale", x, cashFoot+20, "middle", short(m.Name, 10), m.Name)
		}
	}
}

func (c cashChart) column(class string, x, width, size float64) {
	if zero, top := c.scale.y(0), c.scale.y(size); top < zero {
		c.rect(class, x, top, width, zero-top)
	}
}

func (c cashChart) balance() {
	var points strings.Builder
	for i, m := range c.Months {
		points.WriteString(px(c.middle(i)) + "," + px(c.scale.y(m.Balance)) + " ")
	}
	c.put(`<polyline class="balance" points="`, strings.TrimSpace(points.String()), "\"/>\n")
	const mostDots = 36
	for i, m := range c.Months {
		if len(c.Months) <= mostDots && i != c.Lowest {
			c.dot("balance", i, m.Balance, 2.5)
		}
	}
}

func (c cashChart) dot(class string, month int, size, radius float64) {
	c.put(`<circle class="`, class, `" cx="`, px(c.middle(month)), `" cy="`, px(c.scale.y(size)), `" r="`, px(radius), "\"/>\n")
}

// lowest marks the month with the least money and says how much it is.
func (c cashChart) lowest(m document.CashMonth) {
	c.dot("lowest", c.Lowest, m.Balance, 4.5)
	x, y, anchor := c.middle(c.Lowest), c.scale.y(m.Balance)-11, "middle"
	text := short(m.BalanceText, 24)
	switch half := float64(width(text)*columnWidth) / 2; {
	case x-half < cashFrom:
		x, anchor = x-5, "start"
	case x+half > cashTo:
		x, anchor = x+5, "end"
	}
	c.words("lowest", x, y, anchor, text, m.BalanceText)
}

// legend says from the right what is what.
func (d drawing) legend(c *document.Cash) {
	x := float64(cashTo)
	for _, of := range []struct{ class, name string }{{"balance", c.Balance}, {"out", c.Out}, {"in", c.In}} {
		name := short(of.name, 24)
		d.words("scale", x, 14, "end", name, of.name)
		x -= float64(width(name)*columnWidth) + 18
		if of.class == "balance" {
			d.stroke(of.class, x-4, 10, x+12, 10)
		} else {
			d.rect(of.class, x, 5, 10, 10)
		}
		x -= 18
	}
}

// levels draws the lines of round sums, and zero stronger where money runs out.
func (d drawing) levels(s scale, unit string) {
	d.words("scale", cashFrom-8, 14, "end", short(unit, 6), unit)
	for _, level := range s.levels() {
		y := s.y(level)
		class := "grid"
		if level == 0 {
			class = "rule"
		}
		d.stroke(class, cashFrom, y, cashTo, y)
		name := s.name(level)
		d.words("scale", cashFrom-8, y+4, "end", name, name)
	}
}
