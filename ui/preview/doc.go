// Package preview shows a plan as the document it becomes, drawn by glamour,
// beside the form in which it is written.
//
//	blocks := preview.Blocks(document.Build(plan, document.Options{})) // beside the loop
//	cmd := pane.Set(blocks)                                            // in the loop
//	…
//	case preview.Rendered:
//		return m, m.pane.Take(msg)
//
// # Blocks
//
// [Blocks] cuts the document into headings, answers, notes, tables. Each is
// rendered by itself and kept by its content, the width and the style, so one
// edit renders one block, and a width that comes back renders none. What the
// program derives from an answer is a block of its own: an edit of a figure
// renders the table and the sums below it. A block is bounded: text beyond 4 KB
// and tables beyond 48 rows are several blocks, cut where the content says and
// not by counting, so that a row put in moves no cut far away. What cannot be
// cut, a cell or a heading, shows its first 4 KB and says how much is left out.
//
// # Never in the way of a key
//
// A [Pane] is state without goroutines. Its methods cost what is in sight and a
// look at each block; rendering is done by the command they return. There is at
// most one at a time, of about 8 KB: what is in sight first, then what is
// nearest, up to 256 blocks around it, which is all of any usual plan. Until a
// drawing arrives the former one of the block is shown, or its plain lines. A
// drawing belongs to a content, a width and a style, and is shown for these
// alone: one that arrives late waits in the cache. The cache holds 4 to 8 MB,
// the drawings used last. Every command makes a renderer of its own, since
// glamour's must not be shared by two goroutines.
//
// The row at the top stays where it is, whatever is drawn above it. A place
// that is followed ([Pane.Follow]) stays in sight until the person scrolls.
// The viewport of Bubbles was not taken: it is given the whole text anew for
// each edit, and knows no blocks.
//
// # Rows
//
// Rows are broken here, before glamour draws them, and it is told to break and
// fill none (a word wrap of 0). Its own wrapping treats Chinese text as one
// word. Giving it soft break marks (U+2028) between characters cures most of
// that but not all: it breaks 3,000 after the comma in lists, a number from its
// unit, begins a row with a comma after a word that is too long, and lets items
// of lists hang nowhere. Rows that it neither wraps nor fills also take a
// quarter less time. The order of what counts where the rules clash: every
// character is visible, no row is too wide, no closing sign begins a row and no
// opening one ends it, no word and no number is cut. Too wide is a row by either
// way in which terminals count composed characters.
//
// A table is drawn as such if each of its columns gets 12 columns of the screen
// or all it needs. Else it is a list, an entry for each row and in it
// "label：text" for each cell that is filled; the parts of a table that was split
// for paper are one list. So is a table with a cell of more than 240 bytes, or
// with characters that terminals do not agree about, which would move its lines.
//
// # Figures
//
// A figure is one block, drawn here and not by glamour: bars beside their numbers,
// a chart of phases, actions and milestones over months. Every bar stands beside
// its words and its figure, so that colour tells nothing; there is one accent. A
// name that leaves no room stands above its bar. Where there is no room for that
// either, where terminals do not agree about a text, and for a person who listens
// ([Spoken]), the figure is its own words, line by line.
//
// The signs are ▬ - = . and ◊. Blocks such as █, ▏ and ■ were not chosen: in
// Chinese locales some terminals take two columns for them, which makes a bar
// twice as long as its pane. These take one everywhere, and the fonts of all
// systems have them. A figure takes about 50 µs, a tenth of what glamour does.
//
// A part before the sections says again what stands in them: what is followed is
// never shown there.
//
// # Text is never obeyed
//
// All text goes through the package inert, and then into Markdown as character
// references wherever glamour or a parser could take it for syntax. The escapes
// of package export/markdown do not serve: glamour knows only some of them.
//
// # Costs
//
// Linking glamour costs every process of the program about 13 ms and 5.8 MB at
// its start, used or not; four fifths of it is chroma, which colours program
// text and is never called for a plan.
package preview
