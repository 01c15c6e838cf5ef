package draft

import "path/filepath"

func systemFolders(home string, env func(string) string) (data, state string) {
	local := env("LOCALAPPDATA")
	if !filepath.IsAbs(local) {
		local = filepath.Join(home, "AppData", "Local")
	}
	return local, local
}
