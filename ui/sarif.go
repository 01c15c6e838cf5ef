package ui

import (
	"net/url"
	"path/filepath"

	"opsplan/plan/check"
)

// The Static Analysis Results Interchange Format, version 2.1.0, as far as the
// check fills it: what services that show findings beside the lines of a pull
// request read.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool    sarifTool     `json:"tool"`
		Columns string        `json:"columnKind"`
		Results []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name     string      `json:"name"`
		Version  string      `json:"version"`
		Language string      `json:"language,omitempty"`
		Rules    []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID      string     `json:"id"`
		Short   sarifText  `json:"shortDescription"`
		Full    sarifText  `json:"fullDescription"`
		Default sarifLevel `json:"defaultConfiguration"`
	}
	sarifLevel struct {
		Level string `json:"level"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		Rule      string            `json:"ruleId"`
		Index     int               `json:"ruleIndex"`
		Level     string            `json:"level"`
		Message   sarifText         `json:"message"`
		Locations []sarifLocation   `json:"locations"`
		Prints    map[string]string `json:"partialFingerprints"`
	}
	sarifLocation struct {
		Physical sarifPhysical  `json:"physicalLocation"`
		Logical  []sarifLogical `json:"logicalLocations"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   sarifRegion   `json:"region"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		Line   int `json:"startLine"`
		Column int `json:"startColumn"`
	}
	sarifLogical struct {
		Name string `json:"fullyQualifiedName"`
	}
)

var sarifLevels = map[check.Severity]string{check.Error: "error", check.Warning: "warning", check.Advice: "note"}

// sarif is what the check says of the drafts, in the language of the interface.
func (a *app) sarif(reports []report) sarifLog {
	driver := sarifDriver{Name: "opsplan", Version: version(), Language: string(a.lang), Rules: []sarifRule{}}
	index := map[string]int{}
	for i, r := range check.Rules() {
		index[r.ID] = i
		driver.Rules = append(driver.Rules, sarifRule{
			ID: r.ID, Short: sarifText{a.say(r.About)}, Full: sarifText{a.say(r.Explain)}, Default: sarifLevel{sarifLevels[r.Severity]},
		})
	}
	run := sarifRun{Tool: sarifTool{driver}, Columns: "unicodeCodePoints", Results: []sarifResult{}}
	for _, r := range reports {
		addresses := r.plan.Addresses()
		for _, f := range r.findings {
			line, column := r.file.Place(f.Path)
			address := addresses.Of(f.Path)
			run.Results = append(run.Results, sarifResult{
				Rule: f.Rule, Index: index[f.Rule], Level: sarifLevels[f.Severity],
				Message: sarifText{a.say(f.Summary) + "\n" + a.say(f.Why) + "\n" + a.say(f.Remedy)},
				Locations: []sarifLocation{{
					Physical: sarifPhysical{sarifArtifact{uriOf(r.input)}, sarifRegion{line, column}},
					Logical:  []sarifLogical{{address}},
				}},
				Prints: map[string]string{"opsplan/v1": f.Rule + " " + address},
			})
		}
	}
	return sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}}
}

// uriOf is the draft's file: relative, where the person named it so.
func uriOf(of *input) string {
	path := filepath.ToSlash(of.path)
	switch {
	case path == "":
		return "stdin"
	case !filepath.IsAbs(of.path):
		return (&url.URL{Path: path}).EscapedPath()
	case path[0] != '/': // C:/plans
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}
