package draft

import "path/filepath"

func systemFolders(home string, _ func(string) string) (data, state string) {
	support := filepath.Join(home, "Library", "Application Support")
	return support, support
}
