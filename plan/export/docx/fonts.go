package docx

import "opsplan/plan"

// Fonts are the fonts of a document. What is empty is as usual in the language of
// the document.
type Fonts struct{ Body, Heading Face }

// A Face is a pair of fonts: one for Chinese characters and one for all others.
type Face struct{ Latin, EastAsian string }

var (
	chineseFonts = Fonts{Body: Face{"Times New Roman", "宋体"}, Heading: Face{"Times New Roman", "黑体"}}
	englishFonts = Fonts{Body: Face{"Calibri", "宋体"}, Heading: Face{"Calibri", "黑体"}}
)

// or fills in what is empty.
func (f Fonts) or(l plan.Language) Fonts {
	usual := chineseFonts
	if l == plan.En {
		usual = englishFonts
	}
	return Fonts{Body: f.Body.or(usual.Body), Heading: f.Heading.or(usual.Heading)}
}

func (f Face) or(usual Face) Face {
	if f.Latin == "" {
		f.Latin = usual.Latin
	}
	if f.EastAsian == "" {
		f.EastAsian = usual.EastAsian
	}
	return f
}
