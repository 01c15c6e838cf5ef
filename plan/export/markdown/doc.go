// Package markdown writes a document as Markdown and reads such a file back into
// a plan.
//
// # What the file looks like
//
// Nothing in it is there for the program alone: no comments, no ids, no front
// matter. It looks as if a careful person had typed it, in any editor and in any
// place it is pasted into.
//
//	# 明水鲜运营计划书                   the title
//
//	| 项目 | 内容 |                      short answers of the head
//
//	## 1. 产品描述                       a section
//
//	**是什么**：社区生鲜自提店           an answer; prose goes on in paragraphs and lists
//
//	**优势**：                           a table question: a label, then its table
//
//	> 待补充：给谁用                     what the program says, never an answer
//
// Parts that stand before the sections look like them and hold no answer of their
// own; nothing below their headings is read back.
//
// Paragraphs are one line each, one blank line stands between blocks, columns are
// padded by display width, lines end with LF, the file with exactly one. The same
// document gives the same bytes.
//
// # Figures
//
// With [Options.Figures] a figure is a caption, "> 图：…", and below it a fenced
// diagram of Mermaid: gantt, pie, xychart-beta, which GitHub, GitLab, Obsidian and
// others draw. A name in it means nothing to Mermaid either: what could is written
// as an entity of Mermaid's own, "#58;", a long name is cut, and names that begin
// like its words begin with an entity. Bars of a chart lie below each other, each
// with its name and its figure, since Mermaid draws several rows of bars over one
// another and no legend. Reading passes by a diagram that stands below such a
// caption; any other fence is a person's text.
//
// # How an answer is told from what looks like one
//
// A file of ours is recognised by its headings, labels and column names, in
// either language. Such marks are syntax (#, **, |, >), and the person's text
// never is: all that Markdown could take for syntax is escaped, so an answer that
// reads "待补充：愿景" or "**愿景**：" stays an answer. A title that happens to be the one
// the program makes up is told from it by a closing #. Comments with ids were not
// chosen: chat programs, wikis and office suites print or strip them.
//
// # What a parser sees of a text
//
// The text of an answer, after escapes and character references, is the person's
// text to the byte, with these rules for what Markdown has no place for:
//
//   - A line of prose is a paragraph of its own. Lines beginning "- " and lines
//     counting "1. ", "2. " on are lists; those beginning 1、 or （1） or counting
//     otherwise keep their mark as text. Further blank lines in the file are
//     further empty lines in the prose; those at the end of a file are &#10;.
//   - Line breaks in cells and short answers, tabs, spaces at either end, control
//     characters, bidirectional controls and invisible characters are character
//     references, &#9; or &#8238;: a parser gives them back, a terminal or an editor
//     shows them and does not obey.
//   - NUL, which no parser gives back, is ␀.
//   - Addresses such as https://… are text, not links.
//   - A statement of a part that has no word in it is left out.
//
// # What comes back
//
// [Read] gives back every answer the document holds. Options come back as their
// codes and references as the name they show; ids are made anew, and rows that
// show nothing are gone. The language is that of the headings. What the package
// document leaves out of a document (see there) cannot come back.
//
// A file that a person went on writing in is read as far as it can be; what
// is not understood is a [Problem] with its line, never dropped in silence.
package markdown
