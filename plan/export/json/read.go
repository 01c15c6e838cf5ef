package json

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"opsplan/plan"
)

// Read reads a plan. The error wraps an [*Error].
func Read(data []byte) (*plan.Plan, error) {
	r := reader{data: data, plan: &plan.Plan{}}
	if err := r.read(); err != nil {
		return nil, fmt.Errorf("read json: %w", err)
	}
	return r.plan, nil
}

type reader struct {
	data []byte
	plan *plan.Plan
}

func (r *reader) read() error {
	whole, err := parse(r.data)
	if err != nil {
		return err
	}
	if whole.kind != object {
		return r.fail(whole, "", "want an object")
	}
	head := plan.Sections()[0]
	formatted := false
	for _, m := range whole.members {
		switch s := sectionOf(m.key); {
		case m.key == formatKey:
			if m.text != strconv.Itoa(plan.Format) {
				return r.fail(m.value, formatKey, "unknown format "+m.text)
			}
			formatted = true
		case slices.Contains(plan.Reserved, m.key):
		case s != nil:
			if err := r.section(s, m.value); err != nil {
				return err
			}
		default:
			if err := r.question(head, m); err != nil {
				return err
			}
		}
	}
	if !formatted {
		return r.fail(whole, formatKey, "missing")
	}
	return nil
}

func sectionOf(id string) *plan.Section {
	for _, s := range plan.Sections()[1:] {
		if s.ID == id {
			return s
		}
	}
	return nil
}

func (r *reader) fail(v value, path, problem string) *Error {
	return failAt(r.data, v.offset, path, problem)
}

func (r *reader) unknown(v value, path string, fields []*plan.Field, more ...string) error {
	err := r.fail(v, path, "unknown key")
	known := more
	for _, f := range fields {
		known = append(known, f.Key)
	}
	err.Suggest = plan.Nearest(path[strings.LastIndexByte(path, '.')+1:], known)
	return err
}

func (r *reader) section(s *plan.Section, v value) error {
	if v.kind != object {
		return r.fail(v, s.ID, "want an object")
	}
	for _, m := range v.members {
		if err := r.question(s, m); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) question(s *plan.Section, m member) error {
	i := slices.IndexFunc(s.Fields, func(f *plan.Field) bool { return f.Key == m.key })
	if i < 0 {
		path := m.key
		if s.ID != "" {
			path = s.ID + "." + m.key
		}
		return r.unknown(m.value, path, s.Fields, sectionIDs(s)...)
	}
	f := s.Fields[i]
	if f.Kind == plan.KindTable {
		return r.table(f, m.value)
	}
	text, err := r.text(f, f.ID, m.value)
	if err != nil {
		return err
	}
	_, err = r.plan.Apply(r.plan.Set(f.Whole(), text))
	return err
}

// sectionIDs are what may have been meant beside the head's own keys.
func sectionIDs(s *plan.Section) []string {
	if s.ID != "" {
		return nil
	}
	ids := []string{formatKey}
	for _, s := range plan.Sections()[1:] {
		ids = append(ids, s.ID)
	}
	return ids
}

// table reads rows with ids first, so that no id made up for another row is one of
// theirs.
func (r *reader) table(f *plan.Field, v value) error {
	if v.kind != array {
		return r.fail(v, f.ID, "want an array of rows")
	}
	rows := make([]map[string]string, len(v.items))
	for i, item := range v.items {
		var err error
		if rows[i], err = r.row(f, f.ID+"."+strconv.Itoa(i), item); err != nil {
			return err
		}
	}
	for _, identified := range []bool{true, false} {
		for i, cells := range rows {
			if (cells["id"] != "") != identified {
				continue
			}
			if _, err := r.plan.Apply(r.plan.Add(f, i, cells)); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *reader) row(f *plan.Field, path string, v value) (map[string]string, error) {
	if v.kind != object {
		return nil, r.fail(v, path, "want an object")
	}
	cells := make(map[string]string, len(v.members))
	for _, m := range v.members {
		c, ok := f.Cell(m.key)
		if !ok {
			return nil, r.unknown(m.value, path+"."+m.key, f.Cells)
		}
		text, err := r.text(c, path+"."+m.key, m.value)
		if err != nil {
			return nil, err
		}
		cells[m.key] = text
	}
	return cells, nil
}

func (r *reader) text(f *plan.Field, path string, v value) (string, error) {
	switch {
	case v.kind == scalar:
		return v.text, nil
	case v.kind == array && f.Kind == plan.KindSeveral:
		var codes []string
		for _, item := range v.items {
			if item.kind != scalar {
				return "", r.fail(item, path, "want text")
			}
			codes = append(codes, item.text)
		}
		return string(plan.SeveralOf(codes...)), nil
	case v.kind == object && f.Kind == plan.KindSeries:
		var periods []string
		for _, m := range v.members {
			if m.kind != scalar {
				return "", r.fail(m.value, path, "want text")
			}
			periods = append(periods, strings.TrimSpace(m.key+" "+m.text))
		}
		return strings.Join(periods, "; "), nil
	}
	return "", r.fail(v, path, "want text")
}
