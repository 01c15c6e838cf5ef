// Package settings reads what a person set once for all plans, from a file that
// they write by hand and the program never does:
//
//	$XDG_CONFIG_HOME/opsplan/config.yaml
//
//	docx:
//	  latin: Georgia              # the font of Latin letters and digits
//	  east_asian: 宋体            # of Chinese characters outside headings
//	  heading: 黑体               # of all that stands in headings
//	  template: ~/letterhead.docx # whose styles, head and foot Word files get
//
// Without the variable it is where the system keeps such files: ~/.config,
// ~/Library/Application Support, %AppData%. No file, or an empty one, sets
// nothing. What is not understood is a [Problem] with its line: a misspelt key
// that does nothing would never be found.
package settings
