package markdown

import (
	"fmt"
	"strconv"
	"strings"

	"opsplan/plan"
	"opsplan/plan/document"
)

// findings is what a file was found to hold.
type findings struct {
	lang    plan.Language
	title   *title
	texts   map[string]string              // by question ID
	rows    map[string][]map[string]string // by table ID
	waivers []map[string]string
}

// title is the first heading. Closed tells that it has a closing #, which makes
// it the plan's own whatever it says.
type title struct {
	text   string
	closed bool
}

func titleOf(source string) *title {
	bare := strings.TrimRight(source, "#")
	if bare != source && strings.HasSuffix(bare, " ") {
		return &title{text: unescape(bare), closed: true}
	}
	return &title{text: unescape(source)}
}

func newFindings(l plan.Language) *findings {
	return &findings{lang: l, texts: map[string]string{}, rows: map[string][]map[string]string{}}
}

func (f *findings) set(id, text string) { f.texts[id] = text }

// answer keeps the text; false tells that the question had one already.
func (f *findings) answer(of *plan.Field, text string) bool {
	had, twice := f.texts[of.ID]
	if twice {
		text = had + "\n" + text
	}
	f.texts[of.ID] = text
	return !twice
}

// row returns the table's row of that number, made up to there.
func (f *findings) row(table *plan.Field, i int) map[string]string {
	for len(f.rows[table.ID]) <= i {
		f.rows[table.ID] = append(f.rows[table.ID], map[string]string{})
	}
	return f.rows[table.ID][i]
}

func (f *findings) waive(of *plan.Field, because string) {
	w := map[string]string{"question": of.ID}
	if because != "" {
		w["because"] = because
	}
	f.waivers = append(f.waivers, w)
}

// plan makes a plan of all that was found.
func (f *findings) plan() (*plan.Plan, error) {
	f.set("language", string(f.lang))
	f.rows["not_applying"] = f.waivers
	named := f.named()
	p := &plan.Plan{}
	for _, q := range plan.Fields() {
		if q.Kind == plan.KindTable {
			if err := f.fill(p, q, named); err != nil {
				return nil, err
			}
			continue
		}
		if _, err := p.Apply(p.Set(q.Whole(), f.texts[q.ID])); err != nil {
			return nil, fmt.Errorf("read markdown: %w", err)
		}
	}
	if t := f.title; t != nil && (t.closed || t.text != document.MadeTitle(p, f.lang)) {
		at, _ := p.Locate("title")
		if _, err := p.Apply(p.Set(at, t.text)); err != nil {
			return nil, fmt.Errorf("read markdown: %w", err)
		}
	}
	return p, nil
}

// named collects what references say, so that no id made up here is taken for one
// of them.
func (f *findings) named() map[string]bool {
	said := map[string]bool{}
	for _, table := range plan.Fields() {
		for _, c := range table.Cells {
			if c.Kind != plan.KindReference {
				continue
			}
			for _, row := range f.rows[table.ID] {
				said[strings.TrimSpace(row[c.Key])] = true
			}
		}
	}
	return said
}

func (f *findings) fill(p *plan.Plan, table *plan.Field, named map[string]bool) error {
	stem, n := "", 0
	for _, cells := range f.rows[table.ID] {
		if len(cells) == 0 {
			continue
		}
		if table.Identified() && stem == "" {
			stem = strings.TrimRight(p.Add(table, -1, nil).Cells["id"], "0123456789")
		}
		if table.Identified() {
			for n++; named[stem+strconv.Itoa(n)]; n++ {
			}
			cells["id"] = stem + strconv.Itoa(n)
		}
		if _, err := p.Apply(p.Add(table, -1, cells)); err != nil {
			return fmt.Errorf("read markdown: %w", err)
		}
	}
	return nil
}
