package source

import (
	"iter"
	"strings"

	"opsplan/plan"
)

// entries yields the pairs of a mapping whose keys are fit to be read: texts,
// each once.
func (r *reader) entries(n *node) iter.Seq2[*node, *node] {
	return func(yield func(key, value *node) bool) {
		first := make(map[string]int, len(n.items)/2)
		for i := 0; i+1 < len(n.items); i += 2 {
			key, value := n.items[i], n.items[i+1]
			if !r.checkKey(key) {
				continue
			}
			if line, ok := first[key.text]; ok {
				r.problems = append(r.problems, Problem{Line: key.line, Column: key.column, Code: DuplicateKey, Text: key.text, Number: line})
				continue
			}
			first[key.text] = key.line
			if !yield(key, value) {
				return
			}
		}
	}
}

func (r *reader) checkKey(key *node) bool {
	switch {
	case key.fault != "":
		r.fault(key, key.fault, "")
	case key.kind != scalar, key.isBlockScalar(), r.isAsked(key):
		r.fault(key, KeyNotText, "")
	case key.text == "<<" && key.style == plain:
		r.fault(key, MergeKey, "")
	default:
		return true
	}
	return false
}

// isAsked tells whether the key is written as "? key".
func (r *reader) isAsked(key *node) bool {
	for i := key.start - 1; i >= 0 && r.text[i] != '\n'; i-- {
		if r.text[i] != ' ' && r.text[i] != '\t' {
			return r.text[i] == '?'
		}
	}
	return false
}

// checkAny looks through what another package keeps: it may hold anything that
// can be copied.
func (r *reader) checkAny(n *node) {
	if n.fault != "" {
		r.fault(n, n.fault, "")
		return
	}
	if n.kind != mapping {
		for _, item := range n.items {
			r.checkAny(item)
		}
		return
	}
	for _, value := range r.entries(n) {
		r.checkAny(value)
	}
}

// answer reads the text of a question or a cell, which is called name. Options that
// a person wrote in words are the codes they stand for; the file keeps the words
// until something else is chosen.
func (r *reader) answer(f *plan.Field, name string, value *node) string {
	return f.Coded(r.written(f, name, value))
}

func (r *reader) written(f *plan.Field, name string, value *node) string {
	switch {
	case value.fault != "":
		r.fault(value, value.fault, name)
	case value.kind == scalar:
		return textOf(value)
	case value.kind == list && f.Kind == plan.KindSeveral:
		return r.joined(value, name)
	case value.kind == mapping && f.Kind == plan.KindSeries:
		return r.pairs(value, name)
	case f.Kind == plan.KindSeveral:
		r.fault(value, WantCodes, name)
	case f.Kind == plan.KindSeries:
		r.fault(value, WantSeries, name)
	default:
		r.fault(value, WantText, name)
	}
	return ""
}

// textOf is what YAML says stands there, without the line break that closes a
// block: that is the file's, not the answer's.
func textOf(n *node) string {
	if n.isBlockScalar() {
		return strings.TrimSuffix(n.text, "\n")
	}
	return n.text
}

func (r *reader) joined(value *node, name string) string {
	items := make([]string, 0, len(value.items))
	for _, item := range value.items {
		switch {
		case item.fault != "":
			r.fault(item, item.fault, name)
		case item.kind != scalar:
			r.fault(item, WantCodes, name)
		default:
			items = append(items, item.text)
		}
	}
	return strings.Join(items, "\n")
}

func (r *reader) pairs(value *node, name string) string {
	var pairs []string
	for period, amount := range r.entries(value) {
		switch {
		case amount.fault != "":
			r.fault(amount, amount.fault, name)
		case amount.kind != scalar:
			r.fault(amount, WantSeries, name)
		case amount.text == "":
			pairs = append(pairs, period.text)
		default:
			pairs = append(pairs, period.text+" "+amount.text)
		}
	}
	return strings.Join(pairs, "; ")
}
