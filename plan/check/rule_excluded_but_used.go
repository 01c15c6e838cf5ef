package check

import "opsplan/plan"

// excludedButUsed finds strategies that work where the plan says it does not.
var excludedButUsed = Rule{
	ID:       "excluded-but-used",
	Family:   consistent,
	Severity: Warning,
	Reads:    []string{"scope.modules.covered", "strategy.strategies.module"},
	About:    plan.Words{Zh: "策略用到了写明不管的模块", En: "a strategy works in an area that was left out"},
	Explain: plan.Words{
		Zh: "范围里写了不管，策略又在那里动手：那边的负责人会说没人跟他商量过。要么把它纳入，要么换一处，要么写成请别人做的事。",
		En: "The scope leaves an area out and a strategy works there; whoever runs it will say nobody asked. Take it in, work elsewhere, or write it down as something asked of others.",
	},
	find: findExcluded,
}

func findExcluded(s *subject) []Finding {
	out := map[string]bool{}
	for _, m := range s.Scope.Modules {
		if name := folded(string(m.Module)); name != "" {
			_, again := out[name]
			out[name] = m.Covered == "out" && (!again || out[name])
		}
	}
	var found []Finding
	for i := range s.Strategy.Strategies {
		r := &s.Strategy.Strategies[i]
		if !out[folded(string(r.Module))] {
			continue
		}
		path := s.at(&r.Module)
		found = append(found, Finding{
			Severity: Warning,
			Path:     path,
			Summary:  say("策略%s要动“%s”，范围里写的是不管", "Strategy %s works in “%s”, which the scope leaves out", rowName(s.Plan, path), r.Module),
			Why:      say("那一块的负责人会说没人跟他商量，活儿也没人接。", "Whoever runs that area will say nobody asked, and nobody will do the work."),
			Remedy:   say("把“%s”改成管并写上负责人，或给策略换一个管着的模块。", "Mark “%s” as in and name its owner, or give the strategy an area that is in.", r.Module),
		})
	}
	return found
}
