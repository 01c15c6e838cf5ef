package guide

import "opsplan/plan"

// StageText is what is said of a stage.
type StageText struct {
	Tell    string // how to know that one is there
	Purpose string // what the plan is for
	Weight  string // which sections carry it
	Length  string // how long such a plan usually is
	Skip    string // what may be left out, and why that is fine
	Cadence string // how often it is looked at and changed
}

// Stage returns the texts of a stage, empty for none of the four.
func Stage(l plan.Language, stage plan.Choice) StageText {
	text := func(name string) string { return find(l, stagesPage, string(stage)).pick(name, everybody) }
	return StageText{
		Tell:    text("tell"),
		Purpose: text("purpose"),
		Weight:  text("weight"),
		Length:  text("length"),
		Skip:    text("skip"),
		Cadence: text("cadence"),
	}
}

var everybody = []string{""}

var stageTexts = []string{"tell", "purpose", "weight", "length", "skip", "cadence"}

// stageParts returns the parts that may stand under a heading of the stages
// file, nil if there is no such heading.
func stageParts(id string) []string {
	if isOption("stage", id) {
		return stageTexts
	}
	for _, q := range detector {
		if id == "detect."+q.id {
			return append([]string{"prompt", "hint"}, q.options...)
		}
	}
	for _, v := range verdicts {
		if id == "verdict."+v.why {
			return []string{"why"}
		}
	}
	for _, d := range doubts {
		if id == "doubt."+d.id {
			return []string{"doubt"}
		}
	}
	return nil
}

// lintStages finds texts of the stages file that are missing.
func lintStages(l plan.Language) []Problem {
	var ids []string
	for _, stage := range plan.Stages {
		ids = append(ids, string(stage))
	}
	for _, q := range detector {
		ids = append(ids, "detect."+q.id)
	}
	for _, v := range verdicts {
		ids = append(ids, "verdict."+v.why)
	}
	for _, d := range doubts {
		ids = append(ids, "doubt."+d.id)
	}
	var problems []Problem
	for _, id := range ids {
		for _, name := range stageParts(id) {
			if find(l, stagesPage, id).pick(name, everybody) == "" {
				problems = append(problems, Problem{File: string(l) + "/" + stagesPage + ".md", ID: id, Message: name + " is missing"})
			}
		}
	}
	return problems
}
