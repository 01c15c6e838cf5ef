package number

import (
	"slices"
	"strings"
)

// entries cuts at separators, and inside at labels of periods.
func entries(s span) []span {
	var out []span
	var held span // a label whose figure stands behind the next cut
	keep := func(part span) {
		part = part.trim()
		if part.empty() {
			return
		}
		label := isLabel(part)
		if !held.empty() && !label {
			part = span{s.runes[held.at-s.at : part.at-s.at+len(part.runes)], held.at}
			held = span{}
		}
		if !held.empty() {
			out = append(out, held)
			held = span{}
		}
		if label || !hasFigure(part) && !isWord(part) {
			held = part
			return
		}
		out = append(out, part)
	}
	for _, segment := range segments(s) {
		for _, part := range atLabels(segment) {
			for _, pair := range atColons(part) {
				for _, entry := range atFigures(pair) {
					keep(entry)
				}
			}
		}
		if !isLabel(held) && !held.empty() {
			out, held = append(out, held), span{}
		}
	}
	if !held.empty() {
		out = append(out, held)
	}
	return out
}

// isLabel recognises a label of a period and nothing else.
func isLabel(s span) bool {
	return !s.empty() && periodLabel(s.runes) == len(s.runes)
}

// isWord keeps "1月 待定" and "正式 无" together with their labels: they hold no
// figure, yet say all there is to say.
func isWord(s span) bool {
	fields := strings.Fields(s.string())
	last := span{runes: []rune(fields[len(fields)-1])}
	return isNone(last) || isPlaceholder(last)
}

// segments cuts at new lines, semicolons and commas that part no thousands, outside
// brackets.
func segments(s span) []span {
	var out []span
	from, depth := 0, 0
	for i, r := range s.runes {
		switch {
		case r == '(':
			depth++
		case r == ')':
			depth = max(0, depth-1)
		case r == '\n':
			depth = 0
			out, from = append(out, s.slice(from, i)), i+1
		case depth > 0:
		case r == ';' || r == '、' || r == '。' || r == '|' || r == ',' && !(i > 0 && isGroup(s.runes, i)):
			out, from = append(out, s.slice(from, i)), i+1
		}
	}
	return append(out, s.slice(from, len(s.runes)))
}

// atLabels cuts before each label of a period: 6月40%7月30%.
func atLabels(s span) []span {
	var out []span
	from, depth := 0, 0
	for i := 0; i < len(s.runes); {
		switch s.runes[i] {
		case '(':
			depth++
		case ')':
			depth = max(0, depth-1)
		}
		width := 0
		if depth == 0 && (i == 0 || mayEnd(s.runes[i-1])) {
			width = periodLabel(s.runes[i:])
		}
		if width == 0 {
			i++
			continue
		}
		if i > from {
			out = append(out, s.slice(from, i))
		}
		from = i
		i += width
	}
	return append(out, s.slice(from, len(s.runes)))
}

// mayEnd reports whether a figure or a label may end with the rune.
func mayEnd(r rune) bool {
	return !isDigit(r) && !isLatin(r) && !strings.ContainsRune("./-~¥$€£第到至", r)
}

// atColons cuts "试营业:3万 正式:5万" before the word that leads to the next colon.
func atColons(s span) []span {
	var out []span
	from, space := 0, -1
	colons := 0
	for i, r := range s.runes {
		switch {
		case r == ' ':
			space = i
		case r == ':' || r == '=':
			if colons > 0 && space > from {
				out, from = append(out, s.slice(from, space)), space+1
			}
			colons++
			space = -1
		}
	}
	return append(out, s.slice(from, len(s.runes)))
}

// atFigures cuts "试营业 3万 正式 5万" behind a figure that another label follows.
func atFigures(s span) []span {
	if periodLabel(s.runes) > 0 || slices.Contains(s.runes, ':') || slices.Contains(s.runes, '=') {
		return []span{s}
	}
	var out []span
	from := s.at
	words := s.words()
	for i := 1; i+1 < len(words); i++ {
		last := words[i]
		if !readable(last) {
			continue
		}
		if _, _, ok := ReadUnit(words[i+1].string()); ok && (isKnown(words[i+1]) || isScale(words[i+1])) {
			i++
		} else if isPlain(last) && (readable(words[i+1]) || oneOf(words[i+1].string(), []string{"-", "~", "to", "到", "至"})) {
			continue // the 1 of "阶段 1 3万" belongs to its label
		}
		end := words[i].at + len(words[i].runes)
		if rest := s.slice(end-s.at, len(s.runes)); hasFigure(rest) {
			out = append(out, s.slice(from-s.at, end-s.at))
			from = end
			i++
		}
	}
	return append(out, s.slice(from-s.at, len(s.runes)))
}

func isPlain(s span) bool {
	return !slices.ContainsFunc(s.runes, func(r rune) bool { return !isDigit(r) })
}

func isScale(s span) bool {
	_, rest, ok := readScale(s, true)
	return ok && rest.empty()
}

// splitEntry parts label and figure.
func splitEntry(s span) (label, figure span) {
	for i, r := range s.runes {
		if r == ':' || r == '=' {
			return s.slice(0, i).trim(), s.slice(i+1, len(s.runes)).trim()
		}
	}
	if width := periodLabel(s.runes); width > 0 {
		figure = s.slice(width, len(s.runes)).trim()
		for !figure.empty() && strings.ContainsRune(",、", figure.runes[0]) {
			figure = figure.slice(1, len(figure.runes)).trim()
		}
		return s.slice(0, width), figure
	}
	if readable(s) {
		return s.slice(0, 0), s
	}
	const most = 8 // an entry is short; beyond this no split is tried
	for i, tries := 1, 0; i < len(s.runes) && tries < most; i++ {
		r, before := s.runes[i], s.runes[i-1]
		gap := before == ' ' || (isDigit(r) || strings.ContainsRune("¥$€£", r)) && !isDigit(before) && before != '.' && before != ','
		if !gap || r == ' ' {
			continue
		}
		tries++
		if tail := s.slice(i, len(s.runes)); readable(tail) {
			return s.slice(0, i).trim(), tail
		}
	}
	return s.slice(0, 0), s
}

func readable(s span) bool {
	if len(s.runes) > 200 {
		return false
	}
	_, err := Read(s.string())
	return err == nil
}
