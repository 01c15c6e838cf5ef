package docx_test

import (
	"fmt"
	"io"
	"testing"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/export/docx"
	"opsplan/plan/guide/guidetest"
)

func BenchmarkWorkedPlan(b *testing.B) {
	d := document.Build(guidetest.Worked(b, plan.Growth, plan.Zh), document.Options{})
	for b.Loop() {
		if err := docx.Write(io.Discard, d, docx.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkTemplate(b *testing.B) {
	d, template := document.Build(guidetest.Worked(b, plan.Growth, plan.Zh), document.Options{}), template(b)
	for b.Loop() {
		if err := docx.Write(io.Discard, d, docx.Options{Template: template}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRows(b *testing.B) {
	for _, rows := range []int{1_000, 10_000} {
		t := &document.Table{Label: "行动"}
		for _, name := range []string{"行动", "负责人", "完成", "看什么数", "备注"} {
			t.Columns = append(t.Columns, document.Column{Name: name})
		}
		for i := range rows {
			t.Rows = append(t.Rows, []string{fmt.Sprintf("第 %d 次小区门口招募（10~20 人）", i), "王敏", "2027-03-31", "新增团长 ≥ 2", "雨天改线上"})
		}
		d := &document.Document{Language: plan.Zh, Sections: []document.Section{{Name: "运营策略", Blocks: []document.Block{t}}}}
		b.Run(fmt.Sprint(rows, " rows"), func(b *testing.B) {
			for b.Loop() {
				if err := docx.Write(io.Discard, d, docx.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
