package draft

import (
	"errors"
	"os"
	"path/filepath"
)

// folders finds the data and the state folder of this program: the XDG
// variables where they hold an absolute path, else the system's own.
func folders(env func(string) string) (data, state string, err error) {
	data, state = env("XDG_DATA_HOME"), env("XDG_STATE_HOME")
	if filepath.IsAbs(data) && filepath.IsAbs(state) {
		return filepath.Join(data, "opsplan"), filepath.Join(state, "opsplan"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil || !filepath.IsAbs(home) {
		return "", "", errors.New("find the home folder: neither the XDG folders nor a home folder are set")
	}
	ownData, ownState := systemFolders(home, env)
	if !filepath.IsAbs(data) {
		data = ownData
	}
	if !filepath.IsAbs(state) {
		state = ownState
	}
	return filepath.Join(data, "opsplan"), filepath.Join(state, "opsplan"), nil
}
