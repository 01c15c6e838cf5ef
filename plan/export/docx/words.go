package docx

import "opsplan/plan"

var (
	contentsHead = plan.Words{Zh: "目  录", En: "Contents"}
	figureLabel  = plan.Words{Zh: "图", En: "Figure"}
	tableLabel   = plan.Words{Zh: "表", En: "Table"}
	continued    = plan.Words{Zh: "%s（续）", En: "%s (continued)"}
	ownedBy      = plan.Words{Zh: "（%s）", En: " (%s)"}
)
