package plan

import "strings"

// Language is a language people write in: of a plan, or of the interface.
type Language string

// The languages.
const (
	Zh Language = "zh"
	En Language = "en"
)

// Languages lists all languages, the default first.
var Languages = []Language{Zh, En}

// Words is one text in every language.
type Words struct{ Zh, En string }

// In returns the text in the language; any language but English reads Chinese.
func (w Words) In(l Language) string {
	if l == En {
		return w.En
	}
	return w.Zh
}

// parseWords reads the form of struct tags: "愿景|Vision".
func parseWords(tag string) Words {
	zh, en, _ := strings.Cut(tag, "|")
	return Words{Zh: zh, En: en}
}
