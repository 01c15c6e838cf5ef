package guide

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"opsplan/plan"
)

// everyPackFile reads all files of packs: the language and whom each is for.
func everyPackFile(t *testing.T, each func(l plan.Language, layer, file string, p *page)) {
	t.Helper()
	n := 0
	for _, l := range plan.Languages {
		dir := string(l) + "/pack"
		err := fs.WalkDir(files, dir, func(file string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			content, err := files.ReadFile(file)
			if err != nil {
				return err
			}
			if lines := strings.Count(string(content), "\n"); lines >= 350 {
				t.Errorf("%s has %d lines: split it, or write less", file, lines)
			}
			p, err := parsePage(file, string(content))
			if err != nil {
				t.Error(err)
				return nil
			}
			n++
			each(l, packLayer(file), file, p)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if n < 40 {
		t.Errorf("there are only %d files", n)
	}
}

func TestPackFilesAreNamedForThoseTheyAreWrittenFor(t *testing.T) {
	everyPackFile(t, func(_ plan.Language, layer, file string, p *page) {
		trade, stage, both := strings.Cut(layer, "+")
		if !isOption("trade", trade) || both && !isOption("stage", stage) {
			t.Errorf("%s: %q is no trade, nor a trade at a stage", file, layer)
		}
		if len(p.entries) == 0 || p.entries[0].id != layer {
			t.Errorf("%s: the first line is not # %s", file, layer)
		}
	})
}

func TestPackFilesHoldRowsOfDeclaredTables(t *testing.T) {
	everyPackFile(t, func(_ plan.Language, layer, file string, p *page) {
		var question *plan.Field
		for _, e := range p.entries {
			var allowed []string
			switch e.level {
			case 1:
				allowed = []string{"key"}
			case 2:
				question, _ = plan.Question(e.id)
				allowed = partsOfPack(question)
			case 3:
				allowed = append(cellsOf(question), "why")
			}
			if len(allowed) == 0 {
				t.Errorf("%s:%d: %s is no table and no prose question", file, e.line, e.id)
			}
			for audience, own := range e.texts {
				if audience != "" {
					t.Errorf("%s:%d: @%s: whom rows are for is said by the file's name", file, e.line, audience)
				}
				if alone, ok := own["alone"]; ok && alone.text != "yes" {
					t.Errorf("%s:%d: alone: %q, want yes or nothing", file, alone.line, alone.text)
				}
				for name, part := range own {
					if !strings.Contains(" "+strings.Join(allowed, " ")+" ", " "+name+" ") {
						t.Errorf("%s:%d: %q is no part of %s", file, part.line, name, e.id)
					}
				}
			}
		}
	})
}

func partsOfPack(question *plan.Field) []string {
	switch {
	case question == nil:
		return nil
	case question.Kind == plan.KindTable:
		return []string{"alone"}
	case question.Kind == plan.KindProse:
		return []string{"text"}
	}
	return nil
}

// cellsOf lists the cells a row may fill in: its name stands in the heading.
func cellsOf(table *plan.Field) []string {
	if table == nil || table.Kind != plan.KindTable {
		return nil
	}
	var keys []string
	for _, c := range table.Cells {
		if c != table.TitleCell() {
			keys = append(keys, c.Key, betterPrefix+c.Key)
		}
	}
	return keys
}

func TestEveryRowOfAPackSaysBrieflyWhyOneNeedsIt(t *testing.T) {
	limits := map[plan.Language]int{plan.Zh: 30, plan.En: 20}
	everyPackFile(t, func(l plan.Language, _, file string, p *page) {
		for _, e := range p.entries {
			why := e.texts[""]["why"].text
			if e.level == 3 && (why == "" || length(l, why) > limits[l]) {
				t.Errorf("%s:%d: %s: the why has %d %s, at most %d: %s", file, e.line, e.id, length(l, why), units[l], limits[l], why)
			}
		}
	})
}

var halfWidth = regexp.MustCompile(`\p{Han}[,;:!?()]|[,;:!?()]\p{Han}`)

func TestPacksAreInPlainWordsOfOneLanguage(t *testing.T) {
	everyPackFile(t, func(l plan.Language, layer, file string, p *page) {
		for _, e := range p.entries {
			texts := []part{{text: rowName(e), line: e.line}}
			for _, part := range e.texts[""] {
				texts = append(texts, part)
			}
			for _, part := range texts {
				for _, fault := range faults(l, layer, "why", part.text) {
					t.Errorf("%s:%d: %s: %q", file, part.line, fault, part.text)
				}
				if l == plan.Zh && halfWidth.MatchString(part.text) {
					t.Errorf("%s:%d: half-width punctuation: %q", file, part.line, part.text)
				}
			}
		}
	})
}

func TestDaysOfPacksCanBeRead(t *testing.T) {
	read := 0
	everyPackFile(t, func(_ plan.Language, _, file string, p *page) {
		for _, e := range p.entries {
			for name, part := range e.texts[""] {
				days := dayInText.FindAllStringSubmatch(part.text, -1)
				if field := declaredAs(e.tableCell(name)); field != nil && field.Kind == plan.KindDate {
					days = [][]string{{"", part.text}}
				}
				for _, day := range days {
					if _, err := parsePackDay(day[1]); err != nil && day[1] != "money" {
						t.Errorf("%s:%d: %v", file, part.line, err)
					}
					read++
				}
			}
		}
	})
	if read < 500 {
		t.Errorf("only %d days were read", read)
	}
}

// tableCell is the ID of the cell that a part of a row fills in.
func (e *entry) tableCell(name string) string {
	if e.level != 3 {
		return ""
	}
	return strings.TrimSuffix(e.id, rowName(e)) + name
}

// rowName is what stands behind the table in the heading of a row; any text will
// do for other headings, which hold IDs.
func rowName(e *entry) string {
	parts := strings.SplitN(e.id, ".", 3)
	return parts[len(parts)-1]
}
