package wizard

import (
	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
)

// switchLanguage shows everything in the other language; the plan keeps its own.
func (w *Wizard) switchLanguage() tea.Cmd {
	if w.language == plan.En {
		w.language = plan.Zh
	} else {
		w.language = plan.En
	}
	w.toast = w.say("界面换成中文了。以后都用中文：OPSPLAN_LANG=zh", "English from now on. To keep it: OPSPLAN_LANG=en")
	return nil
}
