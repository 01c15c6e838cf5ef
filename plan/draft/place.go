package draft

import (
	"encoding/json"
	"path/filepath"

	"opsplan/plan"
)

// A Place is where a person was in the wizard. It is kept with the draft and
// given back when it is opened again.
type Place struct {
	Page     string   `json:"page,omitempty"`
	Section  string   `json:"section,omitempty"`
	Question string   `json:"question,omitempty"`
	Row      plan.Key `json:"row,omitempty"` // 0 once the row is gone
	Cell     string   `json:"cell,omitempty"`
	Caret    int      `json:"caret,omitempty"` // bytes into the answer
	Scroll   int      `json:"scroll,omitempty"`
	Typed    string   `json:"typed,omitempty"` // stands in the line, and is no answer yet
}

const placeName = "place.json"

// Place is where the person was last.
func (s *Session) Place() Place {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.at
}

// SetPlace remembers where the person is. It costs little enough to be called
// at every move.
func (s *Session) SetPlace(at Place) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed || at == s.at {
		return
	}
	s.at = at
	if data, err := json.Marshal(at); err == nil {
		s.saver.give(job{place: data})
	}
}

// readPlace returns the place that was kept. A row counts only while the
// numbers of rows are those of the session that wrote it.
func (s *Session) readPlace(sameKeys bool) {
	data, err := readAll(s.store.disk, filepath.Join(s.records, placeName), 1<<16)
	if err != nil || json.Unmarshal(data, &s.at) != nil {
		s.at = Place{}
		return
	}
	table, ok := plan.Question(s.at.Question)
	if !sameKeys || !ok || table.Kind != plan.KindTable {
		s.at.Row = 0
		return
	}
	for _, row := range s.plan.Rows(table) {
		if row.Key() == s.at.Row {
			return
		}
	}
	s.at.Row = 0
}
