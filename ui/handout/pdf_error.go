package handout

import (
	"fmt"

	"opsplan/plan"
	"opsplan/plan/inert"
)

// OfficeFault tells why there is no PDF.
type OfficeFault int

// The faults.
const (
	NoOffice OfficeFault = iota // LibreOffice is not here
	OfficeFailed
	TooLong  // it was stopped
	NoResult // it ended well, and there is no PDF
)

// An OfficeError says why there is no PDF, and which way there is without
// LibreOffice.
type OfficeError struct {
	Why  OfficeFault
	Said string // by LibreOffice, "" for nothing
	Err  error
}

var officeFaults = [...]plan.Words{
	NoOffice:     {Zh: "没找到 LibreOffice，PDF 要靠它来转", En: "a PDF takes LibreOffice, which was not found"},
	OfficeFailed: {Zh: "LibreOffice 没转成 PDF", En: "LibreOffice did not make the PDF"},
	TooLong:      {Zh: "LibreOffice 三分钟还没转完，停掉了", En: "LibreOffice took over three minutes for the PDF and was stopped"},
	NoResult:     {Zh: "LibreOffice 没写出完整的 PDF", En: "LibreOffice wrote no whole PDF"},
}

// PrintInstead is the way to a PDF that needs no LibreOffice.
var PrintInstead = plan.Words{
	Zh: "可以导出网页（html），用浏览器打开，打印时选“存为 PDF”",
	En: "Or write the web page (html), open it in a browser and print it to PDF",
}

const saidLength = 200 // characters of LibreOffice's words

func (e *OfficeError) Error() string { return e.Words().En }

func (e *OfficeError) Unwrap() error { return e.Err }

// Status is 6: nothing was damaged.
func (e *OfficeError) Status() int { return 6 }

// Words says what happened and the way out.
func (e *OfficeError) Words() plan.Words {
	w := officeFaults[e.Why]
	said := e.Said
	if said == "" && e.Err != nil {
		said = e.Err.Error()
	}
	if said = inert.Short(said, saidLength); said != "" {
		w = plan.Words{Zh: fmt.Sprintf("%s（%s）", w.Zh, said), En: fmt.Sprintf("%s (%s)", w.En, said)}
	}
	return plan.Words{Zh: w.Zh + "。" + PrintInstead.Zh + "。", En: w.En + ". " + PrintInstead.En + "."}
}
