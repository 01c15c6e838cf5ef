// Package json writes a plan as JSON and reads it back: the same answers under
// the same keys as a draft file, for programs.
//
//	{
//	  "format": 1,
//	  "title": "明水鲜运营计划书",
//	  "readers": ["boss"],
//	  "product": {
//	    "name": "明水鲜",
//	    "strengths": [
//	      {"point": "…", "evidence": "…"}
//	    ]
//	  }
//	}
//
// The questions of the head are keys of the whole, a section is an object, a
// table is an array of rows in their order, with ids where its rows have them.
// Keys stand in the order of the questions; what is not answered is left out;
// options are codes, several of them an array, all else is text as typed. The
// same plan gives the same bytes.
//
// All text that is UTF-8 comes back to the byte. Characters that are not seen
// (controls, bidirectional controls, line separators) are written as \u escapes,
// so that a terminal which is shown the file does not obey them.
//
// [Read] also takes numbers, true and false for text, one text where several
// options may stand, and an object of periods where a series may stand. Keys it
// does not know, keys that stand twice and other formats are errors; the keys a
// draft reserves for other things than answers are passed over.
package json
