// Package editor is a field to write in, of one line or many, that writes
// Chinese as well as English: a component for Bubble Tea.
//
//	field := editor.New()
//	field.SetWidth(60)
//	field.SetHeight(3, 12) // grows from 3 rows to 12, then scrolls
//	field.Placeholder = "这半年只赢一个数，赢哪个？"
//	field.Focus()
//
// In the program's Update, give it the messages, with the mouse moved to its
// own first cell, and look at what it did not use:
//
//	cmd, used := field.Update(msg)
//
// In its View, draw it and put the terminal's own cursor where it says, moved
// to where the field stands. An input method opens its window there.
//
//	view.Content = field.View()
//	view.Cursor = field.Cursor()
//
// The terminal tells what it can measure: hand that on, so that the field
// counts columns as the screen does.
//
//	case tea.ModeReportMsg: // the terminal knows mode 2027, ansi.ModeUnicodeCore
//		field.SetMethod(ansi.GraphemeWidth)
//
// # What is edited
//
// The text is kept byte for byte as SetText and Apply are given it. Only what is
// typed and pasted is made whole first: CRLF and CR become "\n", broken UTF-8
// U+FFFD. Control characters, bidirectional
// overrides and what else would be obeyed or unseen stand on the screen as a
// mark (␛, ·) and in the text as they are.
//
// The caret steps over, and keys delete, characters as a person counts them
// (grapheme clusters, UAX #29). Places are counted in bytes of the text
// outside, [Model.Caret]; inside, in paragraphs.
//
// After each call that changes the text, [Model.Edits] says what it changed:
// enough to keep a journal, or an undo of one's own, without comparing texts.
//
// # How rows are laid
//
// A row ends at the last place that fits and is good enough, in this order:
// every character is visible; no row is wider than the field; no row begins
// with ，。、；：！？）》」』”’% and their like or ends with （《「『“‘ (避头尾);
// no Latin word and no number with its unit is cut. Where a line may be broken
// is asked of UAX #14, with the corrections a Chinese typesetter would make in
// one table, breaks.go. Blanks hang over a row's end, up to a row's width.
//
// The last of the field's columns is kept free of text for the caret behind a
// full row. At such a row's end the caret knows which of the two rows it stands
// on.
//
// Rows are laid only as far as somebody looked, and a row remembers how much of
// the text it depends on (reach). An edit forgets the rows that looked at what
// it changed, and lays again as many as are shown. So a key costs the same at
// any length; for one paragraph of a megabyte, what copying it costs. What has
// to look at all of such a paragraph, another width or a word that long, takes
// 50 to 200 ms.
//
// # How fast it is
//
// A character typed at the end, drawn, and deleted, 80×20, beside the text area
// of Bubbles 2.2.1 (BenchmarkKey, two cores, milliseconds; the ratio matters):
//
//	              editor   textarea   ratio
//	1 KB           0.027       2.3       85
//	20 KB          0.050        21      420
//	200 KB         0.051       180    3,500
//	1 MB           0.061     1,030   17,000
//	1 MB in one    0.83      2,800    3,400
//
// # Keys
//
// [Bindings] lists all. Arrows, Home, End, Page Up and Down, Ctrl+Home and End
// move; with Shift they select. Home and End go to the row's ends, once more to
// the paragraph's. Ctrl or Alt with the arrows goes by words: it stops where
// the script changes and at every sign, so that in Chinese, which has no
// spaces, a step is a clause or less; Ctrl+W deletes as much. Ctrl+U and Ctrl+K
// delete to the paragraph's ends, whatever the width. Ctrl+Z takes back what
// was typed in one go (a sentence, or as far as a pause), a paste at once. An
// arrow that leads nowhere, Enter in a field of one line, and all other keys
// are not used. A key that has a text types it, however many characters that
// is: some terminals send so what an input method commits.
//
// The mouse puts the caret; twice, it selects the word, three times, the
// paragraph; held, what it is moved over. The wheel scrolls.
//
// # What it does not do
//
// Text that runs from right to left is laid as the terminal lays it. A tab key
// is left to the program; a tab that is pasted is four blanks wide. A paste
// that a terminal sends as keys cannot be told from typing: Enter ends a field
// of one line then. What Bubble Tea's own reader loses does not arrive here: it
// drops a character of a paste that a slow line cuts in two. A terminal that joins emoji families but does not report
// mode 2027 has the cursor too far to the right behind one.
package editor
