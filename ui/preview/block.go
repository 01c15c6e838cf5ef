package preview

import (
	"encoding/binary"
	"hash/maphash"

	"opsplan/plan"
)

// Block is a piece of the document that is rendered by itself.
type Block struct {
	name    name
	fields  []*plan.Field // the questions it belongs to
	section *plan.Section // where those belong that have no block; nil in the appendix
	tight   bool          // no blank row before it
	lines   int           // of the plain text
	keys    []plan.Key    // of the rows of a table
	size    int           // bytes, about
	content uint64        // equal for blocks that are drawn alike
	body    body
}

// name tells a block from the others of its document and finds it again in the
// next one.
type name struct {
	of string // question or section
	is string
	n  int // of several that are called so
}

// body is what a block holds: a figure, or a [written] one.
type body interface {
	// plain is the body before it was drawn, so many lines.
	plain() []string
	lines() int
	// sum adds all that the drawing depends on.
	sum(h *hash)
}

// written is a body that glamour draws.
type written interface {
	body
	// markdown is the body as glamour is to draw it, no row wider than width, and
	// where in the drawing the rows of a table or single facts stand.
	markdown(width int) (string, []mark)
}

// joins tells whether the block goes on with the one before, without a blank
// row between.
func (b Block) joins(width int) bool {
	g, ok := b.body.(*grid)
	return b.tight || ok && g.first > 0 && !g.fits(width)
}

// mark says which rows of a drawing show an item of a body, and in a table that
// was split, which of its parts.
type mark struct{ item, part, from, to int }

// seed differs from run to run; nothing that lasts depends on it.
var seed = maphash.MakeSeed()

// hash takes texts so that no two lists of them are alike by accident.
type hash struct {
	maphash.Hash
	size int
}

func (h *hash) text(s string) {
	h.number(len(s))
	_, _ = h.WriteString(s)
	h.size += len(s)
}

func (h *hash) number(n int) {
	var b [8]byte
	binary.LittleEndian.PutUint64(b[:], uint64(n))
	_, _ = h.Write(b[:])
}

func (h *hash) flag(b bool) {
	if b {
		h.number(1)
	} else {
		h.number(0)
	}
}
