package guide

import (
	"io/fs"
	"path"
	"strings"
	"sync"

	"opsplan/plan"
)

// The rows of starter packs stand in zh/pack and en/pack. Each file is named for
// those it is written for: store+startup.md for a shop that opens, store.md for a
// shop at any stage, general+startup.md for any trade at the start, general.md
// for everybody. A long one goes on in files named so too, with a word between:
// store+startup.strategy.md. What a plan is offered are the rows of all that fit
// it; of rows with one name the most specific counts.
//
//	# store+startup                  for whom, as in the file's name
//	key: 开业日                      what the key day is called
//
//	## strategy.actions              a table
//	alone: yes                       takes no rows of less specific files
//
//	### 交食品经营许可材料           a row: the text that names it
//	why: why one needs it
//	due: key-40                      a cell
//	owner: 店主
//	better_amount: 4.8万元           an example for a cell left empty: the row's own,
//	                                 where the cell's would be that of another row
//
//	## strategy.announcement         a prose question: a text to begin from
//	text:
//	  各位顾客：…{key}起停止营业…
//
// A cell of a choice holds a code or the words of the option, one of a reference
// the name of a row of the same pack. A day is counted from the plan's first day
// (start), its last (end), its key day (key), or a part of the way from first to
// last (50%), with days or months added or taken off: start+14, key-30, key+2m,
// 33%+1. {money} in a unit is the plan's currency; {key-30} in a text is that day.

// betterPrefix begins the parts of a row that are examples.
const betterPrefix = "better_"

// packLayers lists the files a situation takes rows from, most specific first. A
// trade that is none of those declared is anybody's.
func packLayers(s plan.Situation) []string {
	general := []string{string(plan.General + "+" + s.Stage), string(plan.General)}
	if s.Trade == plan.General || !isOption("trade", string(s.Trade)) {
		return general
	}
	return append([]string{string(s.Trade + "+" + s.Stage), string(s.Trade)}, general...)
}

// packPages holds the pages read so far, by language and layer.
var packPages sync.Map

// packPagesOf reads the files of a layer. One that cannot be read counts as
// missing: that none is so is proved by a test, since they are built in.
func packPagesOf(l plan.Language, layer string) []*page {
	dir := string(l) + "/pack/"
	if pages, ok := packPages.Load(dir + layer); ok {
		return pages.([]*page)
	}
	var pages []*page
	names, _ := fs.Glob(files, dir+layer+"*.md") // the one error is a bad pattern
	for _, file := range names {
		if packLayer(file) != layer {
			continue
		}
		content, err := files.ReadFile(file)
		if err != nil {
			continue
		}
		if p, err := parsePage(file, string(content)); err == nil {
			pages = append(pages, p)
		}
	}
	packPages.Store(dir+layer, pages)
	return pages
}

// packLayer tells for whom a file is written: its name up to the first dot.
func packLayer(file string) string {
	layer, _, _ := strings.Cut(path.Base(file), ".")
	return layer
}

// packText finds a part under a heading in the files of a layer, "" without one.
func packText(l plan.Language, layer, id, part string) string {
	for _, p := range packPagesOf(l, layer) {
		if text := p.byID[id].pick(part, everybody); text != "" {
			return text
		}
	}
	return ""
}

// packRows returns the rows written for the table, most specific first.
func packRows(l plan.Language, s plan.Situation, table string) []packRow {
	var layers [][]*page
	for _, layer := range packLayers(s) {
		layers = append(layers, packPagesOf(l, layer))
	}
	return layered(layers, table)
}

// layered joins the rows of several layers: of rows with one name the first
// counts, and a table that stands alone takes none of the layers below.
func layered(layers [][]*page, table string) []packRow {
	var rows []packRow
	taken := map[string]bool{}
	for _, pages := range layers {
		alone := false
		for _, p := range pages {
			alone = alone || p.byID[table].pick("alone", everybody) != ""
			for _, e := range p.entries {
				name, ok := strings.CutPrefix(e.id, table+".")
				if e.level != 3 || !ok || taken[name] {
					continue
				}
				taken[name] = true
				rows = append(rows, packRow{name, e.texts[""]})
			}
		}
		if alone {
			break
		}
	}
	return rows
}
