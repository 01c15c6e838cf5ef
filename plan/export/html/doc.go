// Package html writes a document as one HTML page that needs nothing else: no
// network, no script, no file beside it. It can be mailed, opened from a disk
// years later, and printed.
//
// # What the page looks like
//
// The title, and the block of names of a plan that is handed in, stand in the
// header; below it the contents, then the chapters. An answer is a row: its label
// on the left, the text beside it. A table has its label for a caption; one that
// may be too wide for a screen can be scrolled, with the keyboard too. What the
// program says stands in a row of its own kind, led by its words. All of the look
// is style.css: light and dark, narrow and wide, and A4 paper.
//
// # Figures
//
// How far KPIs have to go and how money is shared out are lists of words and
// numbers, with bars beside them that a screen reader passes over. The schedule and
// the cash are drawings: they have a name and a short description, and their full
// text can be unfolded below. A drawing is as large as what it shows; what would
// be taller than a sheet of paper is drawn in several pieces.
//
// # What is hostile stays text
//
// Every text goes through one function, which makes characters that act visible
// (see plan/inert) and escapes markup. The page forbids itself everything but its own
// style, by the hash of it; there is no attribute style, no address and no link but
// to places in the page.
//
// # Addresses
//
// A chapter has its section's ID, "goals"; an answer its question's, "goals.kpis";
// a part "part-ask", a figure "figure-cash". They do not depend on language or
// wording, so that a link to a place keeps its meaning in the next version.
//
// The same document gives the same bytes.
package html
