package settings

import (
	"maps"
	"slices"
	"strings"

	yaml "go.yaml.in/yaml/v4"

	"opsplan/plan"
)

// parse reads the file's text.
func parse(text []byte) (Settings, *Problem) {
	var s Settings
	var document yaml.Node
	if err := yaml.Unmarshal(text, &document); err != nil {
		return s, syntax(text, err)
	}
	if len(document.Content) == 0 || isNull(document.Content[0]) {
		return s, nil
	}
	problem := each(document.Content[0], slices.Sorted(maps.Keys(settable)), func(group string, value *yaml.Node) *Problem {
		if isNull(value) {
			return nil
		}
		keys := settable[group]
		return each(value, slices.Sorted(maps.Keys(keys)), func(key string, value *yaml.Node) *Problem {
			if value.Kind != yaml.ScalarNode {
				return &Problem{Line: value.Line, Kind: NotText, Text: key}
			}
			if !isNull(value) {
				*keys[key](&s) = strings.TrimSpace(value.Value)
			}
			return nil
		})
	})
	return s, problem
}

// each does something with every entry of a mapping of known keys, up to the
// first problem.
func each(n *yaml.Node, known []string, do func(key string, value *yaml.Node) *Problem) *Problem {
	if n.Kind != yaml.MappingNode {
		return &Problem{Line: n.Line, Kind: NotKeys, Known: known}
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		switch {
		case !slices.Contains(known, key.Value):
			return &Problem{Line: key.Line, Kind: UnknownKey, Text: key.Value, Near: plan.Nearest(key.Value, known), Known: known}
		case seen[key.Value]:
			return &Problem{Line: key.Line, Kind: Twice, Text: key.Value}
		}
		seen[key.Value] = true
		if problem := do(key.Value, value); problem != nil {
			return problem
		}
	}
	return nil
}

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.ShortTag() == "!!null" }
