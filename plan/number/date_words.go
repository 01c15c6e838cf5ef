package number

// written is a date as it stands in a text; what is absent is 0.
type written struct {
	year, month, day int
	quarter, half    int
	part             part
	next             bool // 次年
	annual           bool // 年底 where no year is written
}

var monthNames = []string{
	"january", "february", "march", "april", "may", "june", "july", "august", "september",
	"october", "november", "december", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug",
	"sep", "oct", "nov", "dec", "sept",
}

var weekdays = []string{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"}

// cutWeekday takes the day of the week off the front: Sat of Sat, 3 April.
func cutWeekday(s span) (rest span, weekday string) {
	for _, name := range weekdays {
		for _, word := range []string{name, name[:3], name[:4], name[:5]} {
			if rest, ok := s.cutPrefix(word); ok {
				rest, _ = rest.cutPrefix(".")
				rest, _ = rest.cutPrefix(",")
				return rest, name
			}
		}
	}
	return s, ""
}

// dateWords are whole words that say something of a date; longer ones first.
var dateWords = []struct {
	word string
	set  func(*written)
}{
	{"first half", func(w *written) { w.half = 1 }}, {"second half", func(w *written) { w.half = 2 }},
	{"上半年", func(w *written) { w.half = 1 }}, {"下半年", func(w *written) { w.half = 2 }},
	{"次年", func(w *written) { w.next = true }},
	{"年底", yearly(closes)}, {"年末", yearly(closes)}, {"年中", yearly(halves)}, {"年初", yearly(opens)},
	{"全年", yearly(func(*written) {})},
	{"月底", closes}, {"月末", closes}, {"月中", halves}, {"月初", opens}, {"季末", closes}, {"季度末", closes},
	{"上旬", func(w *written) { w.part = firstTen }}, {"中旬", func(w *written) { w.part = secondTen }},
	{"下旬", func(w *written) { w.part = lastTen }},
	{"底", closes}, {"末", closes}, {"初", opens}, {"中", halves},
	{"end of", closes}, {"end", closes}, {"late", func(w *written) { w.part = lastTen }},
	{"mid", halves}, {"early", opens}, {"start of", opens}, {"beginning of", opens},
}

func yearly(set func(*written)) func(*written) {
	return func(w *written) {
		w.annual = true
		set(w)
	}
}

func closes(w *written) { w.part = closing }
func halves(w *written) { w.part = middle }
func opens(w *written)  { w.part = opening }

// readWritten reads as much of a date as stands at the front and says where it
// ends. The second end of a range may leave out what the first one said.
func readWritten(s span, first written) (written, int) {
	var w written
	rest := s
	for {
		rest = rest.trim()
		for len(rest.runes) > 0 && w != (written{}) && (rest.runes[0] == ',' || rest.runes[0] == '的') {
			rest = rest.slice(1, len(rest.runes)).trim()
		}
		left, ok := w.take(rest)
		if !ok {
			break
		}
		rest = left
	}
	if w.day != 0 && w.month == 0 {
		w.month = first.month
		if w.month == 0 {
			return written{}, 0
		}
	}
	if w == (written{}) && first.day != 0 {
		if n, width := leadingInt(s); width == len(s.runes) && width <= 2 {
			return written{month: first.month, day: n}, width // June 1 to 18
		}
	}
	if w == (written{next: true}) || w == (written{part: w.part}) {
		return written{}, 0
	}
	return w, rest.at - s.at
}

// take reads one component; each may stand once.
func (w *written) take(s span) (span, bool) {
	if s.empty() {
		return s, false
	}
	if w.year != 0 && w.month+w.quarter+w.half == 0 && s.runes[0] == '-' && len(s.runes) > 1 && (s.runes[1]|32 == 'q' || s.runes[1]|32 == 'h') {
		s = s.slice(1, len(s.runes))
	}
	if isDigit(s.runes[0]) {
		return w.takeDigits(s)
	}
	if rest, ok := w.takeCode(s); ok {
		return rest, true
	}
	if rest, ok := w.takeHan(s); ok {
		return rest, true
	}
	for i, name := range monthNames {
		if rest, ok := s.cutPrefix(name); ok && w.month == 0 {
			w.month = i%12 + 1
			if name == "sept" {
				w.month = 9
			}
			rest, _ = rest.cutPrefix(".")
			return rest, true
		}
	}
	if rest, ok := s.cutPrefix("of"); ok && *w != (written{}) {
		return rest, true
	}
	for _, word := range dateWords {
		rest, ok := s.cutPrefix(word.word)
		if !ok {
			continue
		}
		before := *w
		word.set(w)
		if before.half != 0 && before.half != w.half || before.part != whole && before.part != w.part {
			return s, false
		}
		rest, _ = rest.cutPrefix("-")
		return rest, true
	}
	return s, false
}

// takeCode reads Q3 and H1.
func (w *written) takeCode(s span) (span, bool) {
	if len(s.runes) < 2 || !isDigit(s.runes[1]) || len(s.runes) > 2 && isDigit(s.runes[2]) {
		return s, false
	}
	if w.quarter+w.half+w.month+w.day != 0 {
		return s, false
	}
	n := int(s.runes[1] - '0')
	switch s.runes[0] | 32 {
	case 'q':
		w.quarter = orImpossible(n)
	case 'h':
		w.half = orImpossible(n)
	default:
		return s, false
	}
	return s.slice(2, len(s.runes)), true
}

// takeHan reads 第三季度, 六月, 三十日, 二〇二七年.
func (w *written) takeHan(s span) (span, bool) {
	rest := s
	if r, ok := s.cutPrefix("第"); ok {
		rest = r
	}
	if rest.empty() {
		return s, false
	}
	if isDigit(rest.runes[0]) {
		return w.takeDigits(rest)
	}
	if r, ok := rest.cutPrefix("元月"); ok && w.month == 0 {
		w.month = 1
		return r, true
	}
	value, _, after, ok := hanNumber(rest)
	if !ok || value > 9999 {
		return s, false
	}
	return w.setByWord(int(value), 0, after)
}
