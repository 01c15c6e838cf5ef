package html_test

import (
	"bytes"
	"math"
	"regexp"
	"strconv"
	"testing"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/export/html"
	"opsplan/plan/guide/guidetest"
	"opsplan/plan/number"
)

func TestTheSameDocumentGivesTheSameBytes(t *testing.T) {
	for _, stage := range plan.Stages {
		d := document.Build(guidetest.Worked(t, stage, plan.Zh), document.Options{})
		if !bytes.Equal(html.Format(d), html.Format(d)) {
			t.Errorf("%s: two pages of one document differ", stage)
		}
	}
}

// A schedule that is taller than a sheet of paper is drawn in pieces.
func TestNoDrawingIsTallerThanASheet(t *testing.T) {
	d := everything("x")
	day := number.Date{Year: 2027, Month: 1, Day: 1}
	schedule := &document.Schedule{Stretch: document.Stretch{Start: day, End: day}}
	for range 100 {
		schedule.Milestones = append(schedule.Milestones, document.Event{Name: "x", Day: day})
	}
	d.Front = []document.Block{&document.Figure{ID: "schedule", Picture: schedule}}
	heights := regexp.MustCompile(`viewBox="0 0 720 ([0-9]+)`).FindAllSubmatch(html.Format(d), -1)
	if len(heights) < 3+2 {
		t.Errorf("%d drawings", len(heights))
	}
	for _, h := range heights {
		if n, _ := strconv.Atoi(string(h[1])); n > 960 {
			t.Errorf("a drawing is %d tall", n)
		}
	}
}

func TestSumsBeyondReckoningAreToldInWords(t *testing.T) {
	cash := &document.Cash{Months: []document.CashMonth{{Balance: math.Inf(1)}, {In: math.NaN()}}}
	d := &document.Document{Front: []document.Block{&document.Figure{ID: "cash", Text: []string{"10^400 in January"}, Picture: cash}}}
	if page := html.Format(d); bytes.Contains(page, []byte("<svg")) || !bytes.Contains(page, []byte("<li>10^400 in January</li>")) {
		t.Errorf("the page reads:\n%s", page)
	}
}
