package html

import "opsplan/plan/document"

func (b *writer) figure(f *document.Figure) {
}
