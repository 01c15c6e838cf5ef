package docx

import "opsplan/plan"

// A Refusal says why a file cannot be a template, and what to do instead.
type Refusal struct {
	Why Reason
	Err error // what was found, nil where the reason says it all
}

// Reason is why a file cannot be a template.
type Reason int

// The reasons.
const (
	Foreign   Reason = iota // no office file
	NoText                  // an office file without the text of a Word document
	OldWord                 // .doc, of Word before 2007
	Encrypted               // opens with a password only
	Macros                  // .docm, .dotm
	Strict                  // the variant of the format that hardly anything reads
	Damaged                 // begins as one and goes wrong
	TooLarge                // more than any template holds, or far more once unpacked
)

var reasonWords = [...]plan.Words{
	Foreign: {
		Zh: "模板不是 Word 文档。用 Word 或 WPS 打开它，另存为 .docx 再用",
		En: "The template is no Word document. Open it in Word and save it as .docx",
	},
	NoText: {
		Zh: "模板是 Excel、PPT 一类的文件，不是 Word 文档。换一份 .docx",
		En: "The template is an office file, but not a Word document. Choose a .docx",
	},
	OldWord: {
		Zh: "模板是老格式 .doc。用 Word 或 WPS 打开它，另存为 .docx 再用",
		En: "The template is in the old .doc format. Open it in Word and save it as .docx",
	},
	Encrypted: {
		Zh: "模板加了密码，读不了。在 Word 的“文件 → 信息 → 保护文档”里去掉密码，另存一份再用",
		En: "The template has a password and cannot be read. Remove it in Word under File, Info, Protect Document, and save a copy",
	},
	Macros: {
		Zh: "模板里有宏（.docm 或 .dotm），不用它。在 Word 里另存为不带宏的 .docx 再用",
		En: "The template has macros (.docm or .dotm) and is not used. Save it in Word as a .docx without them",
	},
	Strict: {
		Zh: "模板存成了“Strict Open XML”。在 Word 里另存为普通的“Word 文档 (*.docx)”再用",
		En: "The template was saved as Strict Open XML. Save it in Word as an ordinary Word Document (*.docx)",
	},
	Damaged: {
		Zh: "模板文件坏了，读到一半读不下去。用 Word 打开修复，另存一份再用",
		En: "The template is damaged. Open it in Word, let Word repair it, and save a copy",
	},
	TooLarge: {
		Zh: "模板太大：解开超过 100 MB，或有 2,000 个以上的文件。删掉里面的大图和旧内容再用",
		En: "The template is too large: over 100 MB once unpacked, or over 2,000 files in it. Remove large pictures and old text",
	},
}

func (r *Refusal) Error() string {
	if r.Err != nil {
		return r.Words().En + ": " + r.Err.Error()
	}
	return r.Words().En
}

func (r *Refusal) Unwrap() error { return r.Err }

// Words say it in both languages.
func (r *Refusal) Words() plan.Words { return reasonWords[r.Why] }

// Status is 6: it failed and nothing was damaged.
func (r *Refusal) Status() int { return 6 }
