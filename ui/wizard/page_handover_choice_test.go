package wizard

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/ui/handout"
)

func readBy(readers string) *plan.Plan {
	p := titled()
	p.Readers = plan.Several(readers)
	return p
}

func TestWhichDocumentIsChosenByArrows(t *testing.T) {
	r := atHandOver(t, readBy("boss\nlender"), plan.Zh, "form").shows("交什么：整份计划书", "给谁看：老板、银行")
	r.press("right").shows("交什么：一页纸").press("right").shows("交什么：会被问到的十个问题").press("right").shows("交什么：整份计划书")
	r.press("left").shows("交什么：会被问到的十个问题").press("left").shows("交什么：一页纸")
	r.press("down", "enter").shows("给谁看：老板 ").press("right").shows("给谁看：银行 ").press("left")
	r.press("down", "down").shows("› Word 文档").press("enter").shows("Word 文档，一页纸", "夜宵外送-老板-一页纸.docx")
	r.settled("enter").shows("✓ 写好了")
	if held, err := os.ReadFile("夜宵外送-老板-一页纸.docx"); err != nil || !strings.HasPrefix(string(held), "PK") {
		t.Errorf("the file holds %.20q, %v", held, err)
	}
	if p := r.plan(); p.Readers != "boss\nlender" {
		t.Errorf("the plan's readers are %q now", p.Readers)
	}
}

func TestADocumentCanBeForAReaderThePlanDoesNotName(t *testing.T) {
	r := atHandOver(t, readBy("boss"), plan.En, "reader").shows("For: Boss", "←→ for another reader")
	for _, want := range []string{"Investor", "Lender", "Self", "Boss", "Investor"} {
		r.press("right").shows("For: " + want)
	}
	r.press("right").shows("For: Lender", "this document alone").press("down", "down").shows("› Word").press("enter").settled("enter").shows("✓ Written")
	if files, _ := filepath.Glob("*.docx"); len(files) != 1 || !strings.Contains(files[0], "银行") {
		t.Errorf("written: %q", files)
	}
	if p := r.plan(); p.Readers != "boss" {
		t.Errorf("the plan's readers are %q now", p.Readers)
	}
}

func TestDataIsOneForAllReadersAndForms(t *testing.T) {
	r := atHandOver(t, readBy("boss\nlender"), plan.Zh, "form").press("right", "down", "right")
	r.press("down", "down", "down", "down", "down", "down").shows("› JSON").press("enter").shows("夜宵外送.json").settled("enter").shows("✓ 写好了")
}

func TestWithoutLibreOfficeAWayToThePDFIsNamed(t *testing.T) {
	r := atHandOver(t, titled(), plan.Zh, "pdf")
	r.writes = func(f handout.Format) bool { return !f.Office }
	r.shows("PDF 文件", "没装 LibreOffice").press("enter").shows("没找到 LibreOffice", "导出网页").press("enter").shows("› PDF 文件")
}

func TestWhatTakesLongIsCalledOff(t *testing.T) {
	r := atHandOver(t, titled(), plan.Zh, "pdf").press("enter", "enter").shows("LibreOffice 正在转成 PDF", "Esc 停下")
	form := r.over.(*saveAs)
	job, stop := context.WithCancelCause(t.Context())
	form.callOff = stop
	r.press("x", "enter").press("esc").shows("LibreOffice 正在转成 PDF")
	if !errors.Is(context.Cause(job), errCalledOff) {
		t.Fatalf("Esc did not stop it: %v", context.Cause(job))
	}
	r.Update(writtenMsg{as: form.as, path: form.path, err: context.Cause(job)})
	r.shows("! 停下了，什么也没写", "文件名").press("esc").shows("› PDF 文件")
}

func TestAFailureToMakeTheDocumentIsSaid(t *testing.T) {
	r := atHandOver(t, titled(), plan.En, "pdf").press("enter", "enter")
	r.Update(writtenMsg{err: &handout.OfficeError{Why: handout.NoResult}})
	r.shows("! LibreOffice wrote no whole PDF", "Name of the file")
}

func TestWhatWasWrittenIsOpenedWhereThereIsADesktop(t *testing.T) {
	r := atHandOver(t, titled(), plan.Zh, "md").press("enter").settled("enter")
	if strings.Contains(r.picture(), "打开看看") {
		t.Errorf("there is no desktop here:\n%s", r.picture())
	}
	r = atHandOver(t, titled(), plan.Zh, "md")
	opened := ""
	r.page.(*handOver).open = func(path string) error {
		opened = path
		return nil
	}
	r.press("enter").settled("enter").shows("› 打开看看").settled("enter").shows("已经交给系统去打开")
	if !strings.HasSuffix(opened, "夜宵外送.md") {
		t.Errorf("opened %q", opened)
	}
	r.page.(*handOver).open = func(string) error { return errors.New("no viewer") }
	r.settled("enter").shows("系统打不开它（no viewer）", "夜宵外送.md")
}

func TestAMistakeInTheSettingsIsSaidWithItsLine(t *testing.T) {
	r := atHandOver(t, titled(), plan.Zh, "docx")
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "opsplan"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "opsplan", "config.yaml"), []byte("docx:\n  latn: Georgia\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	r.env = func(name string) string { return map[string]string{"XDG_CONFIG_HOME": folder}[name] }
	r.press("enter").settled("enter").shows("! ", "是不是 latin？")
	if left, _ := filepath.Glob("*"); len(left) > 0 {
		t.Errorf("written: %q", left)
	}
}
