package source

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"opsplan/plan"
	"opsplan/plan/inert"
)

// Words says where the problem is, what it is, and what helps.
func (p Problem) Words() plan.Words {
	w := p.what()
	if p.Code != UnknownKey || p.Suggest == "" { // which ends as a question
		w.Zh, w.En = w.Zh+"。", w.En+"."
	}
	if p.Line > 0 {
		w.Zh = fmt.Sprintf("第 %d 行第 %d 列：%s", p.Line, p.Column, w.Zh)
		w.En = fmt.Sprintf("line %d, column %d: %s", p.Line, p.Column, w.En)
	}
	return w
}

// problemWords is the sentence of every code. {text}, {suggest} and {number}
// are the problem's own.
// maxShown is how many characters of a text stand in a message.
const maxShown = 24

var problemWords = map[Code]plan.Words{
	Oversize:       {Zh: "文件有 {number}，草稿最多 10 MB", En: "the file is {number}; a draft may be 10 MB at most"},
	TooMany:        {Zh: "行和条目超过 {number} 个，不像一份计划书", En: "more than {number} lines and items; this is hardly a plan"},
	TooDeep:        {Zh: "一层套一层太多了（最多 32 层）；草稿只有四层", En: "nested too deep (32 levels at most); a draft has four"},
	Empty:          {Zh: "文件是空的，里面没有计划书；空文件多半是写坏了，可以从历史版本里找回", En: "the file is empty and holds no plan; that is usually damage: look in the history for an earlier version"},
	NotUTF8:        {Zh: "这里不是 UTF-8 文字（字节 0x{number}），文件可能坏了；请用编辑器另存为 UTF-8", En: "this is not UTF-8 text (byte 0x{number}), the file may be damaged; save it as UTF-8"},
	Control:        {Zh: "这里有一个不能出现的控制字符 {text}，请删掉它", En: "a control character {text}, which cannot stand here; delete it"},
	OddBreak:       {Zh: "这里有一个不常见的换行符 {text}，请删掉它，或改成普通换行", En: "an unusual line break {text}; delete it or put an ordinary line break"},
	Syntax:         {Zh: "从这里起读不懂了；看看这一行和上一行：左边有没有对齐，冒号后面有没有空格", En: "cannot be understood from here on; in this line and the one before, look whether the left edges line up and every colon is followed by a space"},
	TabIndent:      {Zh: "行首用了 Tab 键，请改成空格", En: "the line is indented with a tab; use spaces"},
	TightColon:     {Zh: "“{text}”的冒号要用英文冒号，后面空一格，像这样：{suggest}", En: "the colon of \"{text}\" must be an ordinary one with a space behind it, like this: {suggest}"},
	Indent:         {Zh: "这一行没有和同一层的行左边对齐，请调整行首的空格", En: "this line does not line up with the others of its level; adjust the spaces in front of it"},
	NoColon:        {Zh: "这一行没有冒号，应当写成“名称: 内容”；如果接着上一行，就再缩进一些", En: "this line has no colon, it should read \"key: text\"; if it goes on from the line above, indent it further"},
	ColonInside:    {Zh: "内容里又有一个冒号，请把整段内容放进引号 \"…\"", En: "another colon inside the text; put the whole text in quotes \"…\""},
	Quote:          {Zh: "这里的引号 {text} 后面没有成对的另一个", En: "the quotation mark {text} that opens here is not closed"},
	AfterQuote:     {Zh: "引号后面还有字；请把整段内容放进引号，或者改用中文引号“”", En: "text goes on behind the closing quotation mark; put all of it in quotes, or use other quotation marks inside"},
	Bracket:        {Zh: "这里的括号 {text} 没有配对，或者里面漏了逗号", En: "the bracket {text} that opens here is not closed, or a comma is missing inside"},
	Escape:         {Zh: "双引号里的反斜杠 \\ 后面接的字母不对；要写反斜杠本身，写两个 \\\\", En: "what follows the backslash \\ in double quotes means nothing; for a backslash itself write two \\\\"},
	Sign:           {Zh: "内容不能用 {text} 开头；请把整段内容放进引号 \"…\"", En: "a text cannot begin with {text}; put the whole text in quotes \"…\""},
	Directive:      {Zh: "以 % 开头的这一行草稿里用不着，请删掉", En: "a draft needs no line that begins with %; delete it"},
	MergeConflict:  {Zh: "这里是合并冲突的标记；两边留哪一边，先定下来，再删掉 <<<<<<<、=======、>>>>>>> 这几行", En: "a merge conflict; decide which side to keep, then delete the lines <<<<<<<, ======= and >>>>>>>"},
	SecondDocument: {Zh: "这里开始了第二份文档（---）；一个文件只放一份计划书，请分成两个文件", En: "a second document begins here (---); keep one plan in a file and move this one to another"},
	NotDraft:       {Zh: "这不是计划书草稿：草稿由“名称: 内容”一行一行组成，第一行是 format: 1", En: "this is no draft of a plan: a draft consists of lines \"key: text\", the first of which is format: 1"},
	NoFormat:       {Zh: "没有 format，认不出这是计划书草稿；如果是，请在第一行加上 format: 1", En: "there is no \"format\", which tells a draft from other files; if this is one, put format: 1 on the first line"},
	BadFormat:      {Zh: "format 应当是 1，不是“{text}”", En: "format must be 1, not \"{text}\""},
	NewerFormat:    {Zh: "这份草稿是更新版的 opsplan 写的（格式 {text}，本程序只认到 1）；请升级 opsplan 再打开，文件没有动过", En: "a newer opsplan wrote this draft (format {text}, this program knows up to 1); upgrade opsplan to open it, the file was not touched"},
	UnknownKey:     {Zh: "不认识“{text}”", En: "unknown key \"{text}\""},
	DuplicateKey:   {Zh: "“{text}”重复了，第 {number} 行已经有一个；请合成一处", En: "\"{text}\" is given twice, first on line {number}; make it one"},
	KeyNotText:     {Zh: "冒号前面应当是名称，不能是列表、括号或问号的写法", En: "before the colon there must be a key, not a list, a bracket or a question mark"},
	MergeKey:       {Zh: "草稿里不能用 << 合并；请把内容直接写出来", En: "<< for merging is not allowed in a draft; write the answers out"},
	Anchor:         {Zh: "草稿里不能用 & 做记号；如果是内容，请放进引号 \"…\"", En: "anchors (&) are not allowed in a draft; if it is text, put it in quotes \"…\""},
	Alias:          {Zh: "草稿里不能用 * 引用；如果是内容，请放进引号 \"…\"", En: "aliases (*) are not allowed in a draft; if it is text, put it in quotes \"…\""},
	Tag:            {Zh: "草稿里不能用 ! 标类型；如果是内容，请放进引号 \"…\"", En: "tags (!) are not allowed in a draft; if it is text, put it in quotes \"…\""},
	WantText:       {Zh: "“{text}”这里要一段文字，不是列表或下一层内容", En: "\"{text}\" takes a text, not a list or further keys"},
	WantCodes:      {Zh: "“{text}”这里要一个列表，像这样：[boss, investor]", En: "\"{text}\" takes a list, like this: [boss, investor]"},
	WantSeries:     {Zh: "“{text}”这里要一行文字，或者每期一行“1月: 10万”", En: "\"{text}\" takes a text, or a line for each period: \"Jan: 100k\""},
	WantSection:    {Zh: "“{text}”是一章，下面应当缩进写“名称: 内容”", En: "\"{text}\" is a section; indent lines \"key: text\" below it"},
	WantRows:       {Zh: "“{text}”是一张表，每行用“- ”开头", En: "\"{text}\" is a table; each of its rows begins with \"- \""},
	WantRow:        {Zh: "“{text}”的每一行要写成“- 名称: 内容”", En: "each row of \"{text}\" is written as \"- key: text\""},
}

func (p Problem) what() plan.Words {
	w := problemWords[p.Code]
	switch {
	case p.Code == NotUTF8 && p.Text != "":
		w = plan.Words{
			Zh: "文件不是 UTF-8，看起来是 {text}；请用编辑器另存为 UTF-8",
			En: "the file is not UTF-8 but looks like {text}; save it as UTF-8",
		}
	case p.Code == UnknownKey && p.Suggest != "":
		w.Zh += "，是不是“{suggest}”？"
		w.En += ", did you mean \"{suggest}\"?"
	case p.Code == UnknownKey:
		w.Zh += "；请删掉，或改成注释（行首加 #）"
		w.En += "; delete it or make it a comment with # in front"
	}
	number := strconv.Itoa(p.Number)
	switch p.Code {
	case Oversize:
		number = strconv.FormatFloat(float64(p.Number)/(1<<20), 'f', 1, 64) + " MB"
	case NotUTF8:
		number = fmt.Sprintf("%02X", p.Number)
	}
	return plan.Words{Zh: fill(w.Zh, p, number), En: fill(w.En, p, number)}
}

func fill(form string, p Problem, number string) string {
	text := inert.Short(p.Text, maxShown)
	if p.Code == Control || p.Code == OddBreak {
		r, _ := utf8.DecodeRuneInString(p.Text)
		text = fmt.Sprintf("U+%04X", r)
	}
	return strings.NewReplacer("{text}", text, "{suggest}", p.Suggest, "{number}", number).Replace(form)
}
