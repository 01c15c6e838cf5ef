//go:build !linux

package draft

import "os"

func datasync(f *os.File) error { return f.Sync() }
