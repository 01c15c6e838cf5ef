package html

import "opsplan/plan"

// What a page needs to say of itself.
var (
	languageTag = plan.Words{Zh: "zh-CN", En: "en"}
	skipToText  = plan.Words{Zh: "跳到正文", En: "Skip to the text"}
	contents    = plan.Words{Zh: "目录", En: "Contents"}
	goesOn      = plan.Words{Zh: "（续）", En: " (continued)"}
	inWords     = plan.Words{Zh: "用文字说", En: "The same in words"}
)

func (b *writer) say(w plan.Words) string { return w.In(b.doc.Language) }
