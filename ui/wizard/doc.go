// Package wizard is the full screen: one Bubble Tea model that walks a person
// through a plan.
//
//	wizard.go    the model: what arrives, what is drawn
//	follow.go    the one place where a page or the plan changes
//	action.go    what a page asks for      page.go  what a page is
//	command.go   everything that has a key or a line in the palette
//	desk.go      what all pages see: the plan, its language, the look
//	layout.go    head, strip, rail, panes and foot on one screen
//	pane.go      what something draws; zone.go, scroll.go: what the mouse does there
//
//	page_*.go    a page each               overlay_*.go  what lies over one
//	finder.go    a line to type in, and the list of what it finds
//	form.go      questions or cells below each other, one of them open
//	input_*.go   how an answer of each kind is given
//
// A page holds where the person is on it and nothing of the plan: that it reads
// when it draws. It never changes anything. A key that means something makes it
// return actions, and follow does them: edits go to the draft's session, where
// they are journalled and can be undone; all else is a change of page.
//
// A message goes to the overlay if there is one, then to the commands that must
// work inside text, then to the page, and what the page has no use for to the
// other commands.
//
// The mouse goes to what is under it, the innermost first: whoever draws
// something that can be clicked, written in or scrolled declares its zone with
// it. A click moves there, and where the cursor is already, it takes what Enter
// would; boxes are ticked at once. The wheel scrolls, and the next key or click
// brings what is in focus back into sight.
package wizard
