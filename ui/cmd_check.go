package ui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"opsplan/plan"
	"opsplan/plan/check"
	"opsplan/plan/inert"
)

type checkOptions struct {
	format, failOn, explain string
	list                    bool
}

func (a *app) checkCommand() *cobra.Command {
	var o checkOptions
	cmd := &cobra.Command{
		Use:   "check PLAN...",
		Short: a.say(plan.Words{Zh: "自查：还差什么、哪里站不住", En: "The findings: what is missing, what does not hold"}),
		Long: a.say(plan.Words{
			Zh: "有必改的意见时以状态 1 结束；--fail-on 可以改成 warning（会被问到）或 advice（可更好）。",
			En: "Ends with status 1 if anything must be fixed; --fail-on makes that warning or advice.",
		}),
		Example: `opsplan check q3
opsplan check --format json q3.plan.yaml
opsplan check --format sarif plans/*.plan.yaml > plans.sarif
opsplan example --stage growth | opsplan check -`,
		ValidArgsFunction: a.completeDrafts,
		RunE:              func(cmd *cobra.Command, args []string) error { return a.check(cmd, o, args) },
	}
	f := cmd.Flags()
	f.StringVar(&o.format, "format", "text", a.say(plan.Words{Zh: "输出形式：text、json 或 sarif", En: "text, json or sarif"}))
	f.StringVar(&o.failOn, "fail-on", "error", a.say(plan.Words{Zh: "有这一级或更重的意见时以 1 结束：error warning advice", En: "end with 1 at findings of this severity or graver: error warning advice"}))
	f.BoolVar(&o.list, "list-rules", false, a.say(plan.Words{Zh: "列出全部规则", En: "list the rules"}))
	f.StringVar(&o.explain, "explain", "", a.say(plan.Words{Zh: "解释一条规则", En: "explain a rule"}))
	return cmd
}

func (a *app) check(cmd *cobra.Command, o checkOptions, args []string) error {
	failOn, ok := check.ParseSeverity(o.failOn)
	switch {
	case !ok:
		return wrongUse("--fail-on 只有 error、warning、advice，没有 %q", "--fail-on is error, warning or advice, not %q", o.failOn)
	case !slices.Contains([]string{"text", "json", "sarif"}, o.format):
		return wrongUse("--format 只有 text、json 和 sarif，没有 %q", "--format is text, json or sarif, not %q", o.format)
	case o.list:
		return a.write([]byte(a.ruleList()))
	case o.explain != "":
		return a.explainRule(o.explain)
	}
	if err := arguments(1, -1, plan.Words{Zh: "要查哪份草稿", En: "the draft to check"})(cmd, args); err != nil {
		return err
	}
	var reports []report
	for _, arg := range args {
		s, err := a.read(arg)
		if err != nil {
			return err
		}
		reports = append(reports, report{input: s, findings: check.Run(s.plan)})
	}
	output, err := a.render(o.format, reports)
	if err != nil {
		return err
	}
	if err := a.write(output); err != nil {
		return err
	}
	for _, r := range reports {
		if slices.ContainsFunc(r.findings, func(f check.Finding) bool { return f.Severity <= failOn }) {
			return &ending{statusFindings}
		}
	}
	return nil
}

// A report is what the check says of one draft.
type report struct {
	*input
	findings []check.Finding
}

func (a *app) render(format string, reports []report) ([]byte, error) {
	if format == "text" {
		var b strings.Builder
		for i, r := range reports {
			if i > 0 {
				b.WriteString("\n")
			}
			a.reportText(&b, r)
		}
		return []byte(b.String()), nil
	}
	if format == "sarif" {
		return indented(a.sarif(reports))
	}
	var v any = a.reportJSON(reports[0])
	if len(reports) > 1 {
		all := make([]reportJSON, 0, len(reports))
		for _, r := range reports {
			all = append(all, a.reportJSON(r))
		}
		v = all
	}
	return indented(v)
}

// reportText is for people: the sum first, then a finding a paragraph, of the same
// gravity what does not hold before what is not written yet. What many have for a
// reason is said with the first.
func (a *app) reportText(b *strings.Builder, r report) {
	n := check.Counts(r.findings)
	fmt.Fprintf(b, a.say(plan.Words{
		Zh: "%s：必改 %d，会被问到 %d，可更好 %d；必答还差 %d 题\n",
		En: "%s: %d to fix, %d that will be asked, %d that could be better; %d required questions left\n",
	}), inert.Line(a.called(r.name)), n[check.Error], n[check.Warning], n[check.Advice], r.plan.RequiredLeft(nil))
	addresses, said := r.plan.Addresses(), map[string]bool{}
	for _, f := range blanksLast(r.findings) {
		why := a.say(f.Why)
		if said[why] {
			why = ""
		}
		said[why] = true
		fmt.Fprintf(b, "\n%s  %s\n", a.say(f.Severity.Words()), inert.Line(a.say(f.Summary)))
		line, column := r.file.Place(f.Path)
		fmt.Fprintf(b, "    %s:%d:%d  %s  [%s]\n", inert.Line(a.called(r.name)), line, column, addresses.Of(f.Path), f.Rule)
		for _, line := range []string{a.say(f.Arithmetic), why, a.say(f.Remedy)} {
			if line != "" {
				fmt.Fprintf(b, "    %s\n", inert.Line(line))
			}
		}
	}
}

// blanksLast puts required answers that are missing behind the other findings of
// their severity: a plan begun lacks dozens, and its sums are what to look at.
func blanksLast(findings []check.Finding) []check.Finding {
	blank := func(f check.Finding) int {
		if f.Rule == "required" {
			return 1
		}
		return 0
	}
	return slices.SortedStableFunc(slices.Values(findings), func(f, g check.Finding) int {
		return cmp.Or(cmp.Compare(f.Severity, g.Severity), cmp.Compare(blank(f), blank(g)))
	})
}

// reportJSON is the shape that scripts rely on.
type reportJSON struct {
	Plan         string         `json:"plan"`
	Counts       map[string]int `json:"counts"`
	RequiredLeft int            `json:"required_left"`
	Score        scoreJSON      `json:"score"`
	Findings     []findingJSON  `json:"findings"`
}

type scoreJSON struct {
	Total    int                   `json:"total"`
	Families map[string]familyJSON `json:"families"`
}

type familyJSON struct {
	Points int `json:"points"`
	Of     int `json:"of"`
}

type findingJSON struct {
	Rule       string `json:"rule"`
	Severity   string `json:"severity"`
	Path       string `json:"path"`
	Summary    string `json:"summary"`
	Why        string `json:"why"`
	Remedy     string `json:"remedy"`
	Arithmetic string `json:"arithmetic"`
}

func (a *app) reportJSON(r report) reportJSON {
	counts := check.Counts(r.findings)
	score := check.ScoreOf(r.plan, r.findings)
	out := reportJSON{
		Plan: r.name, Counts: map[string]int{}, RequiredLeft: r.plan.RequiredLeft(nil),
		Score:    scoreJSON{Total: score.Total, Families: map[string]familyJSON{}},
		Findings: []findingJSON{},
	}
	for _, s := range []check.Severity{check.Error, check.Warning, check.Advice} {
		out.Counts[s.String()] = counts[s]
	}
	for _, f := range score.Families {
		out.Score.Families[f.ID] = familyJSON{f.Points, f.Of}
	}
	addresses := r.plan.Addresses()
	for _, f := range r.findings {
		out.Findings = append(out.Findings, findingJSON{
			Rule: f.Rule, Severity: f.Severity.String(), Path: addresses.Of(f.Path),
			Summary: a.say(f.Summary), Why: a.say(f.Why), Remedy: a.say(f.Remedy), Arithmetic: a.say(f.Arithmetic),
		})
	}
	return out
}
