package wizard

import "os"

// continued is sent after a stop, which there is none of here.
var continued []os.Signal

// discard throws away what the terminal has not taken yet: a console takes all.
func discard(uintptr) {}
