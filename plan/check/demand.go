package check

import (
	"fmt"
	"strings"

	"opsplan/plan"
	"opsplan/plan/guide"
)

// demand says what calls for the answer: the stage, or else all that do.
func demand(by []plan.Asker) plan.Words {
	var zh, en []string
	for _, d := range demands {
		names := namesOf(by, d.question)
		if names == (plan.Words{}) {
			continue
		}
		zh, en = append(zh, fmt.Sprintf(d.Zh, names.Zh)), append(en, fmt.Sprintf(d.En, names.En))
		if d.question == "stage" {
			break
		}
	}
	return plan.Words{Zh: strings.Join(zh, ""), En: strings.Join(en, " ")}
}

var demands = []struct {
	question string
	plan.Words
}{
	{"stage", plan.Words{Zh: "%s的计划书必须答清这一处。", En: "A plan at the %s stage must settle this."}},
	{"readers", plan.Words{Zh: "这份计划要给%s看，缺了这一处对方一定会问。", En: "The plan goes to the %s, who is sure to ask for this."}},
	{"purpose", plan.Words{Zh: "%s的计划书要写上这一处。", En: "A plan written %s must have this."}},
	{"trade", plan.Words{Zh: "业务类型选了“%s”，这一行的计划少不了它。", En: "The trade is “%s”: such a plan does not get by without this."}},
}

// namesOf names the answers to the question that are among those who ask.
func namesOf(by []plan.Asker, id string) plan.Words {
	question, _ := plan.Question(id)
	var zh, en []string
	for _, a := range by {
		if a.Question == id {
			zh, en = append(zh, question.Shown(a.Code, plan.Zh)), append(en, lower(question.Shown(a.Code, plan.En)))
		}
	}
	return plan.Words{Zh: strings.Join(zh, "、"), En: strings.Join(en, " and the ")}
}

// demanded tells whether the stage itself requires the answer, whoever reads.
func demanded(s plan.Situation, f *plan.Field) bool {
	bare := plan.Situation{Stage: s.Stage, Trade: plan.General, Readers: []string{plan.Self}, Purpose: plan.Think}
	return bare.Tier(f) == plan.Required
}

// rowsAsked ask for rows of one sort, where the question about the table begins
// with another.
var rowsAsked = map[string]plan.Words{
	"guard":      {Zh: "冲主指标的时候，哪个数不能变坏？守到多少？", En: "While you push the main number, which one must not get worse, and where is its floor?"},
	"efficiency": {Zh: "每个人、每台车、每一块钱，现在产出多少，要做到多少？", En: "What does each person, van or pound spent bring in now, and what should it be?"},
	"system":     {Zh: "哪天停服、关门？", En: "On which day is it switched off, or the door closed?"},
}

func remedy(s plan.Situation, g plan.Gap) plan.Words {
	id := textID(g.Path)
	ask := plan.Words{Zh: guide.For(plan.Zh, s, id).Prompt, En: guide.For(plan.En, s, id).Prompt}
	if sorts := g.Want.Where.In; g.Rows > 0 && len(sorts) == 1 {
		if own, ok := rowsAsked[sorts[0]]; ok {
			ask = own
		}
	}
	return say("答这一问：%s", "Answer: %s", ask)
}
