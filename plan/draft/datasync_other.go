//go:build !linux

package draft

import "os"

func datasync(f *os.File) error { return f.Sync() }

// Reserve is for systems that can keep blocks beyond a file's end.
func (f systemFile) Reserve(int64) {}
