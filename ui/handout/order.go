package handout

import (
	"context"

	"opsplan/plan"
	"opsplan/plan/document"
)

// An Order says what of a plan is wanted, and how.
type Order struct {
	document.Options
	Figures  bool                // in Markdown too, which shows them in some places only
	Template string              // a Word file whose styles are taken; "": the one that is set, if any
	Env      func(string) string // where settings are found
}

// language is the document's.
func (o Order) language(p *plan.Plan) plan.Language {
	if o.Language == "" {
		return p.Lang()
	}
	return o.Language
}

// Make is the plan in the format, as ordered; what means nothing to the format
// is passed over. It takes seconds where LibreOffice has to help, and is called
// off by ctx. The error tells people what to do.
func (f Format) Make(ctx context.Context, p *plan.Plan, o Order) ([]byte, error) {
	return f.write(ctx, p, o)
}
