package editor

import (
	"slices"
	"testing"
)

func TestAMarkStaysWithItsWords(t *testing.T) {
	const from, to = 6, 12
	for _, c := range []struct {
		name     string
		e        Edit
		from, to int
	}{
		{"typed before it", Edit{At: 2, New: "abc"}, 9, 15},
		{"typed right before it", Edit{At: from, New: "abc"}, 9, 15},
		{"typed into it", Edit{At: 8, New: "abc"}, 6, 15},
		{"typed right behind it", Edit{At: to, New: "abc"}, 6, 12},
		{"deleted before it", Edit{At: 1, Old: "abcde"}, 1, 7},
		{"deleted inside it", Edit{At: 7, Old: "ab"}, 6, 10},
		{"its beginning is replaced", Edit{At: 4, Old: "abcd", New: "xyz"}, 7, 11},
		{"its first letter is deleted", Edit{At: from, Old: "a"}, 6, 11},
		{"its end is replaced", Edit{At: 10, Old: "abcd", New: "xyz"}, 6, 10},
		{"all of it is replaced", Edit{At: 5, Old: "abcdefgh", New: "x"}, 5, 5},
	} {
		k := Mark{From: from, To: to}
		if k.follow(c.e); k.From != c.from || k.To != c.to {
			t.Errorf("%s: from %d to %d, want %d to %d", c.name, k.From, k.To, c.from, c.to)
		}
	}
}

func TestOfTwoMarksTheOneThatBeginsFirstIsSeen(t *testing.T) {
	m := styled(40, 3, "全面提升用户体验")
	m.SetMarks([]Mark{marked(m, "提升用户", "«", "»"), marked(m, "全面提升", "{", "}")})
	if got := picture(m); got != "{全面提升}«用户»体验▏" {
		t.Error(got)
	}
	if !slices.IsSortedFunc(m.marks, func(a, b Mark) int { return a.From - b.From }) {
		t.Error("marks are not in order")
	}
}
