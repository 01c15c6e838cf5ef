// Package docx writes a document as a Word file: what a boss expects of one that
// was made by hand, in Chinese or English, for Word, WPS and LibreOffice alike.
//
// # What the file looks like
//
// A plan that is handed in has a cover with the block of names, contents that lead
// to the chapters, numbered labels as headings; any other begins with its title,
// and short answers stand beside their labels. Chinese text is 宋体 小四 at 1.5
// lines, its paragraphs begin two characters further in, headings are 黑体; numbers
// and Latin words have a font of their own ([Fonts]). A document of one page is
// smaller. The page is A4; the header says the title, the footer 第 1 页 共 9 页, and
// the cover has neither.
//
// All looks are styles that a person finds in Word by the names it has for them, so
// that one change changes the document. Tables have a full grid, a shaded head that
// comes again on every page, rows that are not broken, columns as wide as what they
// say, numbers at the right; from six columns on, smaller letters. What the program
// says (document.Note) has a bar at its left. Figures are charts that Word draws,
// told apart in grey too; a schedule is a table. Both are said in words for those
// who do not see them.
//
// The same document gives the same bytes: there is no time in the file.
//
// # Text
//
// A person's text is text: it holds no markup, no field and no link. What is not
// simply visible is shown by a mark (package inert); line breaks and tabs are
// Word's own.
//
// # Contents
//
// Only a program that lays the file out knows on which page a chapter is. So Word is
// told to compute the contents when it opens the file; it asks once, and no more
// after saving. Until then entries lead to their chapters and have no number.
// Converters to PDF do not compute them: [Options.ForPDF] is for these.
//
// # A template
//
// With a person's own file the text stands among its parts: styles, theme, fonts,
// header, footer, paper and logo are kept to the byte. Its styles are found by the
// names that Word gives them, by names that are usual in Chinese (一级标题), and
// headings by their level; what is missing is added. Its text goes, with the
// pictures and comments of that text. A file that cannot be one is a [Refusal],
// which says what to do.
//
// # The files
//
//	docx.go        Write, Options       frame.go      what the text stands in
//	body.go        the document, walked template*.go  a person's file as a frame
//	cover.go       contents.go          unpack.go     reading its ZIP, with care
//	answer.go      labels, lists, notes graft.go      putting markup into its parts
//	table.go       widths.go            refusal.go    why it is not used
//	figure*.go     chart*.go            pack.go       parts, types, links, ZIP
//	text.go        one piece of text    markup.go     XML
//
// and one file for each part beside the text: stylesheet.go with style.go,
// measures.go and fonts.go; numbering.go; page.go for header and footer; settings.go
// with the properties.
//
// There is no library for this: those for Go write files with faults by the schemas,
// without contents or header, or under a licence that cannot be kept. What is here
// is checked by Open XML's own validator and by LibreOffice (build tag ooxml).
package docx
