package preview

import (
	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
)

const (
	// around is how many blocks nearest to what is in sight are rendered. Any
	// usual plan has fewer; of a huge one the rest waits until it comes near.
	around = 256
	// batch is how many bytes are rendered before the result is shown.
	batch = 8 << 10
)

// Pane is the preview's state. It starts nothing by itself: what its methods
// return is to be run like any command of Bubble Tea, and the [Rendered] that
// comes of it handed to [Pane.Take]. At most one is under way at a time.
type Pane struct {
	blocks        []Block
	seen          []sight // beside blocks
	starts        []int   // the row that each block begins at
	rows          int
	top           int // the first row in sight
	width, height int
	style         Style
	follows       *plan.Path

	cache    cache
	busy     bool
	rendered int
}

// sight is what is shown of a block.
type sight struct {
	drawing drawing
	drawn   bool // there is a drawing, even if it is a former one
	current bool // it is of this content, width and style
}

// Rendered is the message with what a command has rendered.
type Rendered struct {
	of       *Pane
	drawings map[key]drawing
	rendered int // by glamour; a figure costs next to nothing
}

// New returns a pane without a document or a size.
func New(s Style) *Pane { return &Pane{style: s} }

// Set shows another state of the document. Blocks that have not changed keep
// their drawing, others the former one until the new one is there.
func (p *Pane) Set(blocks []Block) tea.Cmd {
	at, former := p.anchor(), map[name]drawing{}
	for i, b := range p.blocks {
		if p.seen[i].drawn {
			former[b.name] = p.seen[i].drawing
		}
	}
	p.blocks, p.seen, p.starts = blocks, make([]sight, len(blocks)), make([]int, len(blocks))
	for i, b := range blocks {
		p.seen[i].drawing, p.seen[i].drawn = former[b.name]
	}
	return p.refresh(at)
}

// Resize gives the pane another size; a pane without columns or rows renders
// nothing.
func (p *Pane) Resize(width, height int) tea.Cmd {
	at := p.anchor()
	if width != p.width {
		p.outdate()
	}
	p.width, p.height = max(width, 0), max(height, 0)
	return p.refresh(at)
}

// SetStyle draws the document in another style.
func (p *Pane) SetStyle(s Style) tea.Cmd {
	at := p.anchor()
	if s != p.style {
		p.outdate()
	}
	p.style = s
	return p.refresh(at)
}

func (p *Pane) outdate() {
	for i := range p.seen {
		p.seen[i].current = false
	}
}

// Take takes what was rendered and returns what is to be rendered next. What
// nobody waits for any more is kept in case it comes back, and not shown. A
// message for another pane has no effect.
func (p *Pane) Take(msg Rendered) tea.Cmd {
	if msg.of != p {
		return nil
	}
	at := p.anchor()
	p.busy = false
	p.rendered += msg.rendered
	for k, d := range msg.drawings {
		p.cache.put(k, d)
	}
	return p.refresh(at)
}

// Count is how many blocks glamour has rendered so far. Figures are drawn without it.
func (p *Pane) Count() int { return p.rendered }

// refresh takes drawings from the cache, keeps what is in sight where it is,
// and returns what is to be rendered.
func (p *Pane) refresh(at anchor) tea.Cmd {
	for i, b := range p.blocks {
		if p.seen[i].current {
			continue
		}
		if d, ok := p.cache.get(p.key(b)); ok {
			p.seen[i] = sight{d, true, true}
		}
	}
	p.lay()
	p.restore(at)
	return p.next()
}

func (p *Pane) key(b Block) key { return key{b.content, p.width, p.style} }

// next returns the command for the blocks to be rendered next.
func (p *Pane) next() tea.Cmd {
	if p.busy || p.width == 0 || p.height == 0 {
		return nil
	}
	todo := p.pending()
	if len(todo) == 0 {
		return nil
	}
	p.busy = true
	width, style := p.width, p.style // the command runs in another goroutine and must not look at the pane
	return func() tea.Msg { return render(p, todo, width, style) }
}

// pending returns the blocks to be rendered next: those in sight from the top
// down, then those nearest to them.
func (p *Pane) pending() map[key]body {
	todo, size := map[key]body{}, 0
	take := func(i int) (full bool) {
		if i < 0 || i >= len(p.blocks) || p.seen[i].current {
			return false
		}
		todo[p.key(p.blocks[i])] = p.blocks[i].body
		size += p.blocks[i].size
		return size >= batch
	}
	first, last := p.at(p.top), p.at(p.top+p.height-1)
	for i := first; i <= last; i++ {
		if take(i) {
			return todo
		}
	}
	for n := 1; n <= around/2; n++ {
		if take(last+n) || take(first-n) {
			return todo
		}
	}
	return todo
}

// render draws the bodies. One that glamour cannot draw stays plain.
func render(of *Pane, todo map[key]body, width int, s Style) Rendered {
	done := Rendered{of: of, drawings: make(map[key]drawing, len(todo))}
	a, err := newArtist(width, s)
	for k, b := range todo {
		d := drawing{rows: plainRows(b)}
		switch b := b.(type) {
		case *figure:
			d = b.draw(a.width, s)
		case written:
			done.rendered++
			if err != nil {
				break
			}
			if drawn, err := a.draw(b); err == nil {
				d = drawn
			}
		}
		done.drawings[k] = d
	}
	return done
}
