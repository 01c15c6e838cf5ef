package derive

import "fmt"

// Code says what is wrong with a formula.
type Code int

const (
	Empty           Code = iota + 1
	TooLong              // over 10,000 characters
	TooMuch              // over 500,000 characters in all formulas before and this one
	TooDeep              // over 200 levels of brackets
	LongNumber           // over 40 digits
	StrayCharacter       // a sign that formulas do not have
	MissingOperand       // nothing where a value belongs
	MissingOperator      // two values side by side
	Unclosed             // a bracket without its end
	Unopened             // a bracket without its beginning
	SecondEquals         // more than one =
	UnknownName          // neither KPI nor assumption
	NoValue              // known, but without a readable number
	DivisionByZero
	UnitClash   // a sum of different things
	TooLarge    // a result over 2,000 bits
	Repeated    // a factor to solve for that stands in the formula twice
	NotAFactor  // a factor to solve for that does not stand in it
	NoInfluence // a factor to solve for that is multiplied by zero
	Cycle       // a KPI that follows from itself; Text is a → b → a
	NoPeriod    // a cost that recurs for nobody knows how long
	NoAmount    // a budget line without an amount
	NoRhythm    // a payment that comes nobody knows how often
	TwoRhythms  // 1万/月 that is said to be paid once
	OddRhythm   // $250 a week, 300元/人: lines are paid once, monthly, quarterly or yearly
	NotMoney    // 10% where an amount belongs
)

// Error is a fault of a formula. Text is the part at fault as typed, Other the
// second party of a clash, Column its place in characters from 1.
type Error struct {
	Code   Code
	Text   string
	Other  string
	Column int
}

func (e *Error) Error() string {
	return fmt.Sprintf("formula, column %d: %s", e.Column, e.En())
}

// Zh is the fault as a sentence in Chinese.
func (e *Error) Zh() string {
	text := "“" + clip(e.Text) + "”"
	place := fmt.Sprintf("第 %d 个字处", e.Column)
	switch e.Code {
	case Empty:
		return "公式还没写，请写成 成交额 = 人数 × 单价 这样。"
	case TooLong:
		return "公式太长，最多 10,000 字。"
	case TooMuch:
		return "整份计划的公式加起来超过 500,000 字，从这一条起不再推算；请把公式拆短。"
	case TooDeep:
		return place + "括号套得太深，最多 200 层。"
	case LongNumber:
		return place + "的数太长，最多 40 位。"
	case StrayCharacter:
		return place + "的" + text + "不是公式里能用的符号；可用 + − × ÷ * / ( )。"
	case MissingOperand:
		return place + "少一个数或指标名。"
	case MissingOperator:
		return place + "的" + text + "前面少一个 + − × ÷；如果它是指标名的一部分，请核对名字。"
	case Unclosed:
		return place + "的括号没有合上。"
	case Unopened:
		return place + "多了一个右括号。"
	case SecondEquals:
		return place + "又有一个等号，一条公式只能有一个。"
	case UnknownName:
		return "没有叫" + text + "的指标或假设，请核对名字，或先加上它。"
	case NoValue:
		return text + "还没有能算的数。"
	case DivisionByZero:
		return text + "是 0，不能作除数。"
	case UnitClash:
		return text + "和“" + clip(e.Other) + "”单位不同，不能相加减。"
	case TooLarge:
		return "算出来的数太大，请核对各个因子。"
	case Repeated:
		return text + "在公式里不止出现一次，倒推不出来。"
	case NotAFactor:
		return text + "不在这条公式里，倒推不出来。"
	case NoInfluence:
		return text + "怎么变都不影响结果，倒推不出来。"
	case Cycle:
		return "这几个数互相推算，绕成了圈：" + e.Text + "。请把其中一个改成直接填数。"
	case NoRhythm:
		return text + "是多久一次？请选一次、每月、每季或每年。"
	case TwoRhythms:
		return text + "和“多久一次”对不上，没有算进合计；两处请写成一样的。"
	case OddRhythm:
		return text + "不是按月、按季或按年付的，没有算进合计；请换算成其中一种，或写总数。"
	case NotMoney:
		return text + "不是一笔钱，没有算进合计；请写成金额，算法写进依据。"
	case NoPeriod:
		return text + "要付几个月还算不出来，请填几个月，或填计划的起止日期。"
	}
	return text + "还没有金额。"
}

// En is the fault as a sentence in English.
func (e *Error) En() string {
	text := "“" + clip(e.Text) + "”"
	place := fmt.Sprintf(" at character %d", e.Column)
	switch e.Code {
	case Empty:
		return "No formula yet. Write it like sales = customers × spend."
	case TooLong:
		return "The formula is too long: 10,000 characters at most."
	case TooMuch:
		return "The formulas of this plan have more than 500,000 characters in all; from this one on none is worked out. Make them shorter."
	case TooDeep:
		return "Too many brackets inside each other" + place + ": 200 at most."
	case LongNumber:
		return "The number" + place + " is too long: 40 digits at most."
	case StrayCharacter:
		return text + place + " has no place in a formula. Use + − × ÷ * / ( )."
	case MissingOperand:
		return "A number or a name is missing" + place + "."
	case MissingOperator:
		return "There is no + − × ÷ before " + text + place + ". If it is part of a name, check the name."
	case Unclosed:
		return "The bracket" + place + " is never closed."
	case Unopened:
		return "The closing bracket" + place + " has no opening one."
	case SecondEquals:
		return "There is a second = sign" + place + "; a formula has one."
	case UnknownName:
		return "There is no KPI or assumption called " + text + ". Check the name or add it first."
	case NoValue:
		return text + " has no number to calculate with yet."
	case DivisionByZero:
		return text + " is zero, so nothing can be divided by it."
	case UnitClash:
		return text + " and “" + clip(e.Other) + "” are in different units and cannot be added or subtracted."
	case TooLarge:
		return "The result is too large. Check the factors."
	case Repeated:
		return text + " stands in the formula more than once, so it cannot be worked back."
	case NotAFactor:
		return text + " is not in this formula, so it cannot be worked back."
	case NoInfluence:
		return "The result does not depend on " + text + ", so it cannot be worked back."
	case Cycle:
		return "These numbers are worked out from each other in a circle: " + e.Text + ". Enter one of them directly."
	case NoRhythm:
		return text + " is not how often something is paid. Choose once, monthly, quarterly or yearly."
	case OddRhythm:
		return text + " is not by the month, quarter or year, so it is in no total. Write what it comes to in one of these, or in all."
	case NotMoney:
		return text + " is not a sum of money, so it is in no total. Write the amount here and how you arrived at it under Basis."
	case TwoRhythms:
		return text + " does not agree with how often it is paid, so it is in no total. Say the same in both places."
	case NoPeriod:
		return "It is not known for how many months " + text + " is paid. Fill in the months, or the plan's dates."
	}
	return text + " has no amount yet."
}

func clip(text string) string {
	const most = 40
	runes := []rune(text)
	if len(runes) <= most {
		return text
	}
	return string(runes[:most-1]) + "…"
}
