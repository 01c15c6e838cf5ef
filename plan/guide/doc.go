// Package guide says what to ask and how: for every question and every cell
// of a table a prompt, a hint and a pair of examples, the weak one and the
// better one; for every section what it must settle; for every stage what the
// plan is for; and a complete worked plan.
//
// The texts are plain files, one a language and section (zh/goals.md), so that
// somebody who runs a business and writes no Go can better them:
//
//	# goals                          the section
//	@decline                         at this stage
//	opening: what it must settle
//	length: how long it usually is, and at most
//
//	## goals.vision                  a question
//	prompt: what is asked
//	hint: how to go about it
//	weak: how people write it
//	better: how it should be written
//	@decline                         the same for one stage, trade or reader,
//	prompt: …
//	@store+startup                   or for a trade at a stage
//	better: …
//	@lender+growth                   or for a reader of either or both
//	hint: …
//
//	### target                       a cell of the table question above
//	prompt: …
//
// A part goes on in indented lines, each a line of its own in the text; a line
// that begins with <!-- is a comment. Each part is looked up on its own, most
// specific first: trade and stage, trade, stage, everybody. Where trade and
// stage disagree about a question the trade wins, so what holds for a shop only
// while it opens is written under @store+startup.
//
// A reader who has to be persuaded (investor, lender, boss, in this order if
// there are several) wants another answer than one's own business suggests, so
// all that is written for that reader comes first: @lender+growth, @lender, and
// only then @growth. A reader's text is therefore written only where the reader
// changes the answer, and where the stage changes it too, once more for the
// stage (@lender+decline). Oneself is not to be persuaded: @self+growth stands
// just before @growth, and @self just before what everybody reads. A department
// has neither investor nor lender: of those two nothing is read there.
//
// Examples keep to one business. An example for a reader that names no trade
// stands behind every example of the trade; where a bank asks a shop for another
// answer than the shop's own example gives, one is written under @lender+store.
//
// A better example is shown as ghost text and taken with one key, so it has to
// be an answer: a quantity that can be read, an option of the choice.
//
// stages.md holds what is said of a stage ([Stage]), the questions and verdicts
// of the stage detector ([Detect]), and what is said where the plan's numbers
// belie the stage ([Doubt]); example/ holds whole plans
// ([Example]), which repeat no example of the texts, nor a clause of one.
//
// What every text has to keep to is proved by [Lint]:
//
//   - questions, cells, stages, trades and readers are declared ones;
//   - all that any stage requires, investors, lenders, a formal hand-in and a
//     shop included, is written in both languages: prompt, hint, weak and
//     better. A plain answer needs a prompt and a better example alone: a
//     choice, a reference, a date, and the cell that names its row;
//   - every section has an opening and a length at every stage;
//   - no two questions share a better example in words, a hint, or a weak example
//     longer than a few words; one of a quantity, date, series or formula carries
//     a figure, one of a choice is one of its options; weak and better come as a
//     pair and differ;
//   - prompts end as questions and have at most 40 characters or 25 words, hints 60 or 35, openings
//     of sections 80 or 45, lengths 24 or 14, what a stage skips 60 or 40;
//   - where an example names a row of another table, it names the one that the
//     example there gives, in every situation, and the examples of one row hold
//     together: price times quantity is the amount, a ceiling has the unit of its
//     figure, no action waits for itself (tests of their own);
//   - no language strays into the other, and nothing but a weak example uses
//     jargon where a shop, a department or just anybody reads it.
//
// A file is read when something of its section is first asked for.
//
// zh/pack and en/pack hold starter packs ([Pack], [Take]): rows that are offered
// where a table is empty, a file for each trade and stage. How they are written
// stands in pack_page.go.
package guide
