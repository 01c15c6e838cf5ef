package number

import (
	"errors"
	"strings"
)

// Entry is one figure of a series: 1月 10万. The label is as typed.
type Entry struct {
	Label string
	Quantity
}

// Series is a list of figures by month, quarter or phase, in the order written.
type Series []Entry

// Sum adds the figures; a unit clash is an *Error that names both.
func (s Series) Sum() (Quantity, error) { return Sum(s.Quantities()) }

func (s Series) Quantities() []Quantity {
	quantities := make([]Quantity, len(s))
	for i, p := range s {
		quantities[i] = p.Quantity
	}
	return quantities
}

// ReadSeries reads figures with labels, parted by commas, semicolons, new lines or
// nothing but the labels themselves: "1月 1,000, 2月 2,000", "1月:10万；2月:12万",
// "Q1 20% Q2 25%", "6月40% 7月30%", "试营业 3万; 正式 5万". A list without any
// labels is read too. The error is an *Error whose Text is the entry at fault.
func ReadSeries(text string) (Series, error) {
	if text == "" {
		return nil, nothing[WantSeries]
	}
	if longerThan(text, maxSeriesRunes) {
		return nil, &Error{Code: TooLong, Want: WantSeries, Text: text}
	}
	typed := []rune(text)
	whole := span{runes: fold(text)}.trim()
	if whole.empty() {
		return nil, &Error{Code: Empty, Want: WantSeries, Text: text}
	}
	if isPlaceholder(whole) {
		return nil, &Error{Code: Placeholder, Want: WantSeries, Text: text}
	}
	var series Series
	labelled := 0
	var bare *Error
	for _, entry := range entries(whole) {
		label, figure := splitEntry(entry)
		said := string(typed[entry.at : entry.at+len(entry.runes)])
		q, err := Read(string(typed[figure.at : figure.at+len(figure.runes)]))
		if err != nil {
			fault, _ := errors.AsType[*Error](err)
			return nil, &Error{Code: fault.Code, Want: WantSeries, Text: said, At: entry.at}
		}
		switch {
		case !label.empty():
			labelled++
		case bare == nil:
			bare = &Error{Code: NoLabel, Want: WantSeries, Text: said, At: entry.at}
		}
		name := string(typed[label.at : label.at+len(label.runes)])
		series = append(series, Entry{Label: strings.TrimSpace(name), Quantity: q})
	}
	if bare != nil && labelled > 0 {
		return nil, bare
	}
	return series, nil
}
