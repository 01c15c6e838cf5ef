package preview

import (
	"hash/fnv"
	"strings"
	"unicode/utf8"
)

// How much of a long text or table is one block. Neither is cut if it is no
// longer than the most.
const (
	leastText, mostText = 1 << 10, 4 << 10 // bytes
	mostLines           = 48
	leastRows, mostRows = 24, 48
	mostCells           = 16 << 10 // bytes of the rows of a table
)

// seldom tells one place in four, by what stands there. Long texts and tables
// are cut at such places, so that what is put in or taken out moves the cuts
// close by and no others.
func seldom(here string) bool {
	h := fnv.New32a()
	_, _ = h.Write([]byte(here))
	return h.Sum32()%4 == 0
}

// pieces cuts a text; joined, they are the text again. All but the last end
// with a line break, unless a line is too long.
func pieces(text string) []string {
	var all []string
	for len(text) > mostText || strings.Count(text, "\n") > mostLines {
		cut := pieceEnd(text)
		all, text = append(all, text[:cut]), text[cut:]
	}
	return append(all, text)
}

func pieceEnd(text string) int {
	most := min(len(text), mostText)
	lines, line, sentence := 0, 0, 0 // line, sentence: the end of the last one
	for at, r := range text[:most] {
		end := at + utf8.RuneLen(r)
		switch {
		case r == '\n':
			line = end
			lines++
			if lines >= mostLines {
				return end
			}
		case line == 0 && strings.ContainsRune("。！？；", r), line == 0 && r == ' ':
			sentence = end
		default:
			continue
		}
		if end >= leastText && seldom(text[end-32:end]) {
			return end
		}
	}
	switch {
	case line > 0:
		return line
	case sentence > 0:
		return sentence
	}
	for most < len(text) && !utf8.RuneStart(text[most]) {
		most--
	}
	return most
}
