package figures

import (
	"math/big"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// breakEven says how much must be sold so that nothing is lost, and whether the
// target is more than that.
func (r reader) breakEven() []Figure {
	be, ok := r.reckoning.BreakEven()
	if !ok || be.Target.None {
		return nil
	}
	needed := be.Needed
	if v := be.Target.Value(); v.IsInt() && v.Cmp(many) > 0 {
		needed = needed.RoundUp() // nobody is half a customer
	}
	f := Figure{
		Of: r.words("%s的保本线", "%s, break-even", be.Name),
		Text: r.words("不赚不亏：%s要 %s；目标 %s，", "Break-even: %s at %s; the target is %s, ",
			be.Volume, r.shown(needed), r.shown(be.Target.Upper())),
	}
	spare, _ := be.Target.Upper().Sub(needed.In(be.Target.Unit))
	switch spare.Sign() {
	case 0:
		f.Text += r.words("正好这么多。", "just that.")
	case 1:
		f.Text += r.words("多 %s。", "%s more.", r.plain(spare))
	default:
		f.Verdict = Differs
		f.Text += r.words("还差 %s。", "%s short.", r.plain(spare))
	}
	return []Figure{f}
}

// many is from how many on a count is of whole ones: 4.8 orders each is an average.
var many = big.NewRat(20, 1)

// payback says how soon the money spent at the start is earned.
func (r reader) payback() []Figure {
	back, ok := r.reckoning.Payback()
	if !ok {
		return nil
	}
	spent := r.words("一次性花的", "One-off costs of")
	if r.plan.Situation().Stage == plan.Startup {
		spent = r.words("开办花的", "Opening costs of")
	}
	return []Figure{{
		Of: "payback",
		Text: r.words("%s %s，按目标每月赚 %s，约 %s回本（没算爬坡）。", "%s %s are earned back in about %[4]s at the target's %[3]s a month, not counting the build-up.",
			spent, r.money(back.Spent), r.money(back.Profit), r.shown(roughly(back))),
	}}
}

// roughly is the time to a month, or to a tenth of one where that is little.
func roughly(back derive.Payback) number.Quantity {
	if few := number.Int(3, number.Months); back.Months.Cmp(few) < 0 {
		return back.Months.Round(1)
	}
	return back.Months.Round(0)
}

func (r reader) shown(q number.Quantity) string {
	text, _ := r.format().Show(q)
	return text
}
