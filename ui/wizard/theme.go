package wizard

import (
	"charm.land/lipgloss/v2"

	"opsplan/ui/preview"
)

// theme is the look, by what a text is for. Nothing depends on it: what a style
// says is said in words or signs too.
type theme struct {
	accent lipgloss.Style // where the person is, and what can be chosen
	strong lipgloss.Style // what is asked
	dim    lipgloss.Style // guidance, and what is not in use
	alarm  lipgloss.Style // must be mended
	doubt  lipgloss.Style // will be asked about
	fine   lipgloss.Style // agrees, is done

	document preview.Style
}

// themeFor suits a dark or a light background. The colours are the terminal's
// own sixteen, so that they suit its palette too.
func themeFor(dark bool) theme {
	pick := lipgloss.LightDark(dark)
	color := func(light, dark string) lipgloss.Style {
		return lipgloss.NewStyle().Foreground(pick(lipgloss.Color(light), lipgloss.Color(dark)))
	}
	document := preview.Light
	if dark {
		document = preview.Dark
	}
	return theme{
		document: document,
		accent:   color("4", "14").Bold(true),
		strong:   lipgloss.NewStyle().Bold(true),
		dim:      color("8", "8"),
		alarm:    color("1", "9"),
		doubt:    color("5", "11"),
		fine:     color("2", "10"),
	}
}
