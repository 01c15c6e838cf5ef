package preview

// cacheSize is how many bytes of drawings are kept for blocks and widths that
// may come back; twice that at most.
const cacheSize = 4 << 20

// key is what a drawing depends on besides its content.
type key struct {
	content uint64
	width   int
	style   Style
}

// cache keeps the drawings used last: when the newer half is full the older is
// dropped.
type cache struct {
	newer, older map[key]drawing
	size         int // of the newer, in bytes
}

func (c *cache) get(k key) (drawing, bool) {
	d, ok := c.newer[k]
	if ok {
		return d, true
	}
	if d, ok = c.older[k]; ok {
		c.put(k, d)
	}
	return d, ok
}

func (c *cache) put(k key, d drawing) {
	if c.newer == nil || c.size > cacheSize {
		c.newer, c.older, c.size = map[key]drawing{}, c.newer, 0
	}
	c.newer[k] = d
	c.size += d.size()
}
