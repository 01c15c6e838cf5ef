// Package handout puts a plan into the hands of others: in the formats that
// people hand in, as files that are written whole or not at all.
//
//	f, _ := handout.Named("docx")
//	output, err := f.Make(ctx, plan, handout.Order{Env: os.Getenv})
//	err = handout.Write("plan.docx", output, draftPath, false)
//
//	format.go   the table of formats          order.go     what of the plan is wanted
//	target.go   which file a person means     name.go      what it is called
//	write.go    the file, as a whole          refusal.go   why it is not written
//	template.go a person's own Word file      office.go    LibreOffice, for
//	opener.go   the file on their desktop     pdf.go       the PDF
//	workshop.go while they do something else
//
// A new format is a row of the table: command line, completion, wizard and line
// mode walk it.
//
// A PDF is made by LibreOffice of the Word file, in a folder and with a profile of
// its own, which are gone afterwards. No Go library sets Chinese text in paragraphs
// and tables as a word processor does. Where LibreOffice is not installed, fails
// or takes too long, an [OfficeError] names the way without it; what it leaves
// unfinished never gets the final name.
package handout
