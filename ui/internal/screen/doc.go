// Package screen is for tests: it runs a program on a terminal of its own and
// shows what a person would see there, the cells and the terminal's cursor.
//
//	var update = flag.Bool("update", false, "put the pictures into the albums anew")
//
//	album := screen.OpenAlbum(t, "testdata/edit.txtar", *update)
//	cmd := exec.Command(program, "edit")
//	cmd.Env = []string{"LANG=zh_CN.UTF-8", "HOME=" + t.TempDir()}
//	s := screen.Start(t, screen.Size{Width: 80, Height: 24}, cmd)
//	album.Wait(t, s, "begun", screen.Shows("运营计划书"))
//	s.Type("中文ab")
//	s.Wait("the cursor behind the text", func(p screen.Picture) bool {
//		x, y, found := p.Find("中文ab")
//		return found && p.Cursor.X == x+6 && p.Cursor.Y == y
//	})
//	s.Press("ctrl+q")
//	if status, _ := s.Exit(); status != 0 || len(s.Modes()) > 0 {
//		t.Errorf("status %d, left switched on: %q", status, s.Modes())
//	}
//
// The terminal always becomes the one that controls the program, also where
// the standard files are redirected. The program's environment is what the
// caller sets in the command, and TERM; nothing of the tester's own, which
// would show in the pictures. A program built with the race detector sleeps a
// second at its end unless GORACE=atexit_sleep_ms=0 is set.
//
// # Waiting
//
// Nobody can know when a program has dealt with all that was typed, so a test
// waits for the state that the keys bring about. Whatever it goes on to look at
// belongs into that condition, since the picture it gets is the first that
// satisfies it. To see that a key does nothing, press one with a visible effect
// after it and wait for that. Wait for the first picture before typing: until
// the program has taken the keyboard over, keys mean what they mean to a shell.
// Wait after esc too, as only a pause tells it from alt with the next key.
//
// A program may announce where a frame begins and ends (mode 2026, synchronized
// output). Bubble Tea asks whether the terminal knows that, as this one does,
// and announces its frames from the answer on. While one is being drawn the
// terminal goes on showing the one before, so a picture is a whole frame. What
// is written without that, the very first frames among it, is shown as it
// arrives.
//
// # Where terminals differ
//
// Widths are those of grapheme clusters; some terminals give ⚠️ one cell, not
// two. Text that runs over the right edge by itself is laid out wrongly where a
// wide character stands there. Keys are those of xterm as it starts, whatever
// other encoding the program asks for. The background is black.
package screen
