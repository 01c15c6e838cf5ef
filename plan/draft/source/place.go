package source

import "opsplan/plan"

// Place returns where in the file an answer of its plan stands, counted from 1,
// columns in characters. Of an answer that is not there it is the row, the table
// or the section that it would stand in; at last the beginning of the file.
func (f *File) Place(at plan.Path) (line, column int) {
	n := f.root
	question, ok := plan.Question(at.Field)
	if !ok {
		return 1, 1
	}
	key, value := n.under(question.Section.ID)
	if question.Section.ID == "" {
		value = n
	} else if key == nil {
		return 1, 1
	}
	key, value = deeper(key, value, question.Key)
	if row := f.plan.RowNumber(at); row >= 0 && value != nil && value.kind == list && row < len(value.items) {
		key, _ = deeper(value.items[row], value.items[row], at.Cell)
	}
	if key == nil {
		return 1, 1
	}
	return key.line, key.column
}

// deeper goes to what stands under the key, or stays where it is.
func deeper(key, value *node, name string) (k, v *node) {
	if k, v := value.under(name); k != nil {
		return k, v
	}
	return key, nil
}

// under finds a key of a mapping and its value, nil without.
func (n *node) under(name string) (key, value *node) {
	if n == nil || n.kind != mapping || name == "" {
		return nil, nil
	}
	for i := 0; i+1 < len(n.items); i += 2 {
		if n.items[i].text == name {
			return n.items[i], n.items[i+1]
		}
	}
	return nil, nil
}
