package document

import "opsplan/plan"

// Summary is one put together from the answers.
func Summary(p *plan.Plan, l plan.Language) string { return "" }
