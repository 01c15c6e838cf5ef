//go:build !darwin && !windows

package draft

import "path/filepath"

func systemFolders(home string, _ func(string) string) (data, state string) {
	return filepath.Join(home, ".local", "share"), filepath.Join(home, ".local", "state")
}
