package number_test

import (
	"testing"

	"opsplan/plan/number"
)

// A plan of 10,000 rows reads each of its figures; the goal is a few microseconds.
func BenchmarkRead(b *testing.B) {
	for _, text := range []string{"3000", "3,000元", "62万元（不含退款）", "不低于 45%", "约 50–60万元/月", "1,200 active users", "待定", "说不清"} {
		b.Run(text, func(b *testing.B) {
			for b.Loop() {
				_, _ = number.Read(text)
			}
		})
	}
}

func BenchmarkReadDue(b *testing.B) {
	within, err := number.ReadPeriod("2027上半年", number.Period{})
	if err != nil {
		b.Fatal(err)
	}
	for _, text := range []string{"2027-06-30", "6月30日", "6月底前", "30 June"} {
		b.Run(text, func(b *testing.B) {
			for b.Loop() {
				_, _ = number.ReadDue(text, within)
			}
		})
	}
}

func BenchmarkShow(b *testing.B) {
	q, err := number.Read("1234567.89元")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		number.Format{Lang: number.Zh}.Show(q)
	}
}
