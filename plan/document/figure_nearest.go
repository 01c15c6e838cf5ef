package document

// nearest says which milestone comes first and what is to be reached by then.
// Whether it has passed is no matter of the document.
func (b *builder) nearest() []string {
	all := b.milestones()
	if len(all) == 0 {
		return nil
	}
	m := all[0]
	line := string(m.Date) + " " + string(m.Name)
	if m.Pass != "" {
		return []string{line + Colon.In(b.lang) + string(m.Pass)}
	}
	if what := b.reached(m.Milestone); what != "" {
		line += Colon.In(b.lang) + what
	}
	return []string{line}
}
