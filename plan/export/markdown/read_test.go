package markdown_test

import (
	"errors"
	"slices"
	"testing"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/export/markdown"
)

func TestAFileThatWasWrittenInByHandIsRead(t *testing.T) {
	const head = "# x\n\n## 1. 产品描述\n\n"
	for _, c := range []struct{ name, file, address, want string }{
		{"marks left unescaped", head + "**是什么**：a*b*c [x](y) <b> `d`\n", "product.what", "a*b*c [x](y) <b> `d`"},
		{"the colon inside the bold", head + "**是什么：** a\n", "product.what", "a"},
		{"a half-width colon", head + "**是什么**: a\n", "product.what", "a"},
		{"no number in the heading", "# x\n\n## 产品描述\n\n**是什么**：a\n", "product.what", "a"},
		{"a Chinese number in the heading", "# x\n\n## 一、产品描述\n\n**是什么**：a\n", "product.what", "a"},
		{"numbers of a person's own", "# x\n\n## 第三章 产品描述\n\n**1.2.3 是什么**：a\n", "product.what", "a"},
		{"in brackets", "# x\n\n## (3) 产品描述\n\n**（十二）是什么**：a\n", "product.what", "a"},
		{"without a stop", "# x\n\n## 3 产品描述\n\n**① 是什么**：a\n", "product.what", "a"},
		{"an English chapter", "# x\n\n## Chapter 3: Product\n\n**b) What it is**: a\n", "product.what", "a"},
		{"a Roman number", "# x\n\n## IV. Product\n\n**3-1. What it is**: a\n", "product.what", "a"},
		{"the other language's label", head + "**What it is**: a\n", "product.what", "a"},
		{"broken lines", head + "**为什么做**：a\nb\n\nc\n", "product.why", "a\nb\nc"},
		{"other bullets", head + "**为什么做**：\n\n* a\n+ b\n", "product.why", "- a\n- b"},
		{"a small heading inside an answer", head + "**为什么做**：a\n\n### b\n\nc\n", "product.why", "a\n### b\nc"},
		{"a bold line inside an answer", head + "**为什么做**：a\n\n**注意**：b\n", "product.why", "a\n**注意**：b"},
		{"a table without bars at the end", head + "**优势**：\n|优势|证据\n|-|-\n|a|b\n", "product.strengths.0.evidence", "b"},
		{"columns in another order", head + "**优势**：\n\n| 证据 | 优势 |\n| - | - |\n| b | a |\n", "product.strengths.0.point", "a"},
		{"options by another spelling", "# x\n\n| 项目 | 内容 |\n| - | - |\n| 时期 | 初创 |\n\n## 1. 产品描述\n", "stage", "startup"},
		{"named references", head + "**是什么**：R&amp;D&nbsp;&copy; &bogus; &#x4e2d;\n", "product.what", "R&D\u00a0© &bogus; 中"},
		{"no blank lines", "# x\n## 1. 产品描述\n**是什么**：a\n> 待补充：x\n**为什么做**：b\n", "product.why", "b"},
	} {
		p, _, err := markdown.Read([]byte(c.file))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		at, err := p.Locate(c.address)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := p.Text(at); got != c.want {
			t.Errorf("%s: %s is %q, want %q", c.name, c.address, got, c.want)
		}
	}
}

func TestWhatIsNotUnderstoodIsSaidWithItsLine(t *testing.T) {
	for _, c := range []struct {
		file    string
		problem markdown.Problem
	}{
		{"# x\n\n## 1. 产品描述\n\n闲话\n", markdown.Problem{Line: 5, Code: markdown.Unread, Text: "闲话"}},
		{"# x\n\n## 1. 产品描述\n\n> 别人的话\n", markdown.Problem{Line: 5, Code: markdown.Unread, Text: "别人的话"}},
		{"# x\n\n## 1. 产品描述\n\n**是什么**：a\n\n**是什麽**：b\n", markdown.Problem{Line: 7, Code: markdown.Label, Text: "是什麽", Suggest: "是什么"}},
		{"# x\n\n## 1. 产品描述\n\n**是什么**：a\n\n**是什么**：b\n", markdown.Problem{Line: 7, Code: markdown.Twice, Text: "是什么"}},
		{"# x\n\n## 1. 产品描述\n\n**优势**：\n\n| 优势 | 证剧 |\n| - | - |\n| a | b |\n", markdown.Problem{Line: 7, Code: markdown.Column, Text: "证剧", Suggest: "证据"}},
		{"# x\n\n| 项目 | 内容 |\n| - | - |\n| 时其 | a |\n\n## 1. 产品描述\n", markdown.Problem{Line: 3, Code: markdown.Fact, Text: "时其", Suggest: "时期"}},
		{"# x\n\n## 1. 产品描述\n\n| a | b |\n| - | - |\n", markdown.Problem{Line: 5, Code: markdown.Misplaced, Text: "a | b"}},
		{"# x\n\n## 1. 产品描述\n\n## 9. 附件\n\n正文\n\n| a |\n| - |\n\n**是什么**：a\n", markdown.Problem{Line: 5, Code: markdown.Unexpected, Text: "附件"}},
	} {
		_, problems, err := markdown.Read([]byte(c.file))
		if err != nil || len(problems) != 1 || problems[0] != c.problem {
			t.Errorf("%q: %+v, %v, want %+v", c.file, problems, err, c.problem)
			continue
		}
		for _, l := range plan.Languages {
			if problems[0].In(l) == "" {
				t.Errorf("%+v has no words in %s", problems[0], l)
			}
		}
	}
}

// What looks like a number in front of a name is taken off, so that no name may
// begin like one.
func TestNoNameBeginsLikeANumber(t *testing.T) {
	for _, l := range plan.Languages {
		for _, s := range plan.Sections()[1:] {
			for i, f := range s.Fields {
				file := "## " + document.Heading(s, l) + "\n\n**" + f.Name.In(l) + "**：\n"
				if _, problems, err := markdown.Read([]byte(file)); err != nil || len(problems) > 0 {
					t.Errorf("question %d: %v, %v\n%s", i, problems, err, file)
				}
			}
		}
		for _, name := range slices.Concat(document.PartNames(l), document.SupplementNames(l)) {
			file := "## " + name + "\n\nx\n\n## " + document.Heading(plan.Sections()[1], l) + "\n"
			if _, problems, err := markdown.Read([]byte(file)); err != nil || len(problems) > 0 {
				t.Errorf("%v, %v\n%s", problems, err, file)
			}
		}
	}
}

func TestAFileOfSomebodyElseIsRefused(t *testing.T) {
	for _, file := range []string{"", "# 计划\n\n## 背景\n\n正文\n", "\x00\xff"} {
		if _, _, err := markdown.Read([]byte(file)); !errors.Is(err, markdown.ErrForeign) {
			t.Errorf("%q: %v", file, err)
		}
	}
}
