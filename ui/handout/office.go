package handout

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

// office finds LibreOffice: as the shell would, or where its installer puts it
// on systems whose shells do not look there.
func office() (path string, ok bool) {
	for _, name := range append([]string{"soffice", "libreoffice"}, usualPlaces()...) {
		if path, err := exec.LookPath(name); err == nil {
			return path, true
		}
	}
	return "", false
}

func usualPlaces() []string {
	const app = "Applications/LibreOffice.app/Contents/MacOS/soffice"
	switch runtime.GOOS {
	case "darwin":
		home, _ := os.UserHomeDir()
		return []string{"/" + app, filepath.Join(home, app)}
	case "windows": // soffice.exe would not wait for its end
		var places []string
		for _, folder := range []string{"ProgramFiles", "ProgramFiles(x86)"} {
			places = append(places, filepath.Join(os.Getenv(folder), "LibreOffice", "program", "soffice.com"))
		}
		return places
	}
	return nil
}
