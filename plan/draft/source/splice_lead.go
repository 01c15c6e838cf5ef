package source

import (
	"bytes"
	"regexp"
	"strings"
)

// between returns the empty line that stands between all slots, if it does.
func (s *splicer) between(slots []slot) string {
	for i := range slots {
		if i > 0 && !startsEmpty(s.text[slots[i-1].end:slots[i].start]) {
			return ""
		}
	}
	if len(slots) < 2 {
		return ""
	}
	return s.eol
}

func startsEmpty(lead []byte) bool {
	line := lead[:endOfLine(lead, 0)]
	return bytes.HasSuffix(line, []byte("\n")) && len(bytes.TrimSpace(line)) == 0
}

// leadOf returns the lines above a slot: those that stay when it is moved, and
// the comments and empty lines right above that go with it.
func (s *splicer) leadOf(slots []slot, i int) (stay, own string) {
	if i == 0 {
		return "", ""
	}
	lead := string(s.text[slots[i-1].end:slots[i].start])
	lead = lead[:strings.LastIndexByte(lead, '\n')+1]
	lines := strings.SplitAfter(lead, "\n")
	at := len(lines)
	for at > 0 && (lines[at-1] == "" || strings.HasPrefix(strings.TrimLeft(lines[at-1], " \t"), "#")) {
		at--
	}
	for at > 0 && strings.TrimSpace(lines[at-1]) == "" {
		at--
	}
	return strings.Join(lines[:at], ""), strings.Join(lines[at:], "")
}

// setBack sets comments back to the column that would else become lines of the
// block scalar with which the entry above now ends.
func setBack(lead, above string, column int) string {
	if !strings.Contains(lead, "\n") {
		return lead
	}
	indent, ok := lastBlock(above, column)
	if !ok {
		return lead
	}
	var b strings.Builder
	for line := range strings.Lines(lead) {
		spaces := len(line) - len(strings.TrimLeft(line, " "))
		if spaces >= indent && strings.HasSuffix(line, "\n") {
			line = strings.Repeat(" ", column) + line[spaces:]
			if strings.TrimSpace(line) == "" {
				line = strings.TrimLeft(line, " ")
			}
		}
		b.WriteString(line)
	}
	return b.String()
}

var blockHead = regexp.MustCompile(`(^|[:-]) *[|>][-+1-9]*[ \t]*(#.*)?$`)

// lastBlock tells whether an entry that stands at the column ends in a block
// scalar, and how far its lines stand in at least.
func lastBlock(entry string, column int) (indent int, ok bool) {
	lines := strings.Split(strings.ReplaceAll(entry, "\r\n", "\n"), "\n")
	least := -1
	for i := len(lines) - 1; i >= 0; i-- {
		rest := strings.TrimLeft(lines[i], " ")
		spaces := len(lines[i]) - len(rest)
		if i == 0 {
			spaces = column
		}
		switch {
		case rest == "":
			continue
		case least >= 0 && spaces >= least:
			continue
		case blockHead.MatchString(rest):
			if sign, _, _ := strings.Cut(rest, "#"); strings.ContainsAny(sign[strings.LastIndexAny(sign, "|>"):], "123456789") {
				least = spaces + 1
			}
			return least, least >= 0
		}
		least = spaces
	}
	return 0, false
}
