package draft

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// memDisk is a file system in memory that keeps what is synced apart from what
// is not, and can stop, or fail, at any of its operations. A power cut loses the
// last changes of names in any folder that was not synced since, and any of the
// bytes of files that were not.
type memDisk struct {
	mu     sync.Mutex
	live   map[string]*inode
	synced map[string]*inode              // names as a power cut would leave them
	undone map[string][]map[string]*inode // by folder: its names after each change since its last sync
	dirs   map[string]bool
	locks  map[string]bool
	op     int
	fail   func(op int, what, name string) error
	stuck  chan struct{} // syncs wait for it, if there is one
	keeps  bool          // room that is asked for is kept
}

type inode struct{ data, synced []byte }

var errStopped = errors.New("the machine has stopped")

func newMemDisk() *memDisk {
	return &memDisk{live: map[string]*inode{}, synced: map[string]*inode{}, undone: map[string][]map[string]*inode{}, dirs: map[string]bool{"/": true}, locks: map[string]bool{}}
}

// step counts an operation and lets it fail.
func (d *memDisk) step(what, name string) error {
	d.op++
	if d.fail == nil {
		return nil
	}
	return d.fail(d.op, what, name)
}

// changed notes the names in the folders of the files after an operation.
func (d *memDisk) changed(names ...string) {
	for _, name := range names {
		dir := filepath.Dir(name)
		d.undone[dir] = append(d.undone[dir], within(d.live, dir))
	}
}

func within(names map[string]*inode, dir string) map[string]*inode {
	there := map[string]*inode{}
	for name, file := range names {
		if filepath.Dir(name) == dir {
			there[name] = file
		}
	}
	return there
}

// setNames makes the names of a folder what they were at some moment since.
func setNames(names map[string]*inode, dir string, there map[string]*inode) {
	maps.DeleteFunc(names, func(name string, _ *inode) bool { return filepath.Dir(name) == dir })
	maps.Copy(names, there)
}

// crash returns the disk as it is found after the machine, or with a kind of
// "kill" only the process, came to a sudden end.
func (d *memDisk) crash(kind string, r *rand.Rand) *memDisk {
	d.mu.Lock()
	defer d.mu.Unlock()
	after := newMemDisk()
	after.dirs = maps.Clone(d.dirs)
	names := d.live
	if kind != "kill" {
		names = maps.Clone(d.synced)
	}
	for _, dir := range slices.Sorted(maps.Keys(d.undone)) {
		if states := d.undone[dir]; kind == "torn" && r.IntN(4) > 0 {
			setNames(names, dir, states[r.IntN(len(states))])
		}
	}
	done := map[*inode]*inode{}
	for _, name := range slices.Sorted(maps.Keys(names)) {
		file := names[name]
		if done[file] == nil {
			done[file] = &inode{data: file.survives(kind, r)}
			done[file].synced = done[file].data
		}
		after.live[name] = done[file]
	}
	after.synced = maps.Clone(after.live)
	return after
}

func (f *inode) survives(kind string, r *rand.Rand) []byte {
	switch kind {
	case "kill":
		return slices.Clone(f.data)
	case "lost":
		return slices.Clone(f.synced)
	}
	kept := slices.Clone(f.data[:len(f.synced)+r.IntN(len(f.data)-len(f.synced)+1)])
	if n := len(kept) - len(f.synced); n > 0 && r.IntN(2) == 0 {
		clear(kept[len(f.synced)+r.IntN(n):]) // length without contents
	}
	return kept
}

func (d *memDisk) Open(name string, flag int, _ fs.FileMode) (handle, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	create := flag&syscall.O_CREAT != 0
	if create {
		if err := d.step("create", name); err != nil {
			return nil, err
		}
	} else if err := d.step("open", name); err != nil {
		return nil, err
	}
	file := d.live[name]
	switch {
	case file != nil && flag&syscall.O_EXCL != 0:
		return nil, fs.ErrExist
	case file == nil && !create, !d.dirs[filepath.Dir(name)]:
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	case file == nil:
		file = &inode{}
		d.live[name] = file
		d.changed(name)
	}
	return &memHandle{d: d, file: file, name: name}, nil
}

func (d *memDisk) Stat(name string) (fs.FileInfo, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.step("stat", name); err != nil {
		return nil, err
	}
	return d.stat(name)
}

func (d *memDisk) stat(name string) (fs.FileInfo, error) {
	if d.dirs[name] {
		return memInfo{name: filepath.Base(name), mode: fs.ModeDir | 0o700}, nil
	}
	if f := d.live[name]; f != nil {
		return memInfo{name: filepath.Base(name), size: int64(len(f.data)), mode: 0o600}, nil
	}
	return nil, &fs.PathError{Op: "stat", Path: name, Err: fs.ErrNotExist}
}

func (d *memDisk) List(dir string) ([]fs.DirEntry, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.step("list", dir); err != nil {
		return nil, err
	}
	if !d.dirs[dir] {
		return nil, &fs.PathError{Op: "list", Path: dir, Err: fs.ErrNotExist}
	}
	var all []fs.DirEntry
	for _, name := range slices.Sorted(maps.Keys(d.live)) {
		if filepath.Dir(name) == dir {
			info, _ := d.stat(name)
			all = append(all, fs.FileInfoToDirEntry(info))
		}
	}
	for name := range d.dirs {
		if filepath.Dir(name) == dir && name != dir {
			info, _ := d.stat(name)
			all = append(all, fs.FileInfoToDirEntry(info))
		}
	}
	return all, nil
}

func (d *memDisk) MakeDir(dir string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.dirs[dir] {
		return nil
	}
	if err := d.step("mkdir", dir); err != nil {
		return err
	}
	for ; !d.dirs[dir]; dir = filepath.Dir(dir) {
		d.dirs[dir] = true
	}
	return nil
}

func (d *memDisk) Rename(from, to string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.step("rename", to); err != nil {
		return err
	}
	if d.dirs[from] {
		for name, file := range maps.Clone(d.live) {
			if rest, ok := strings.CutPrefix(name, from+"/"); ok {
				delete(d.live, name)
				d.live[to+"/"+rest] = file
				d.changed(name, to+"/"+rest)
			}
		}
		delete(d.dirs, from)
		d.dirs[to] = true
		return nil
	}
	file := d.live[from]
	if file == nil {
		return fs.ErrNotExist
	}
	delete(d.live, from)
	d.live[to] = file
	d.changed(from, to)
	return nil
}

func (d *memDisk) Link(from, to string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.step("link", to); err != nil {
		return err
	}
	if d.live[to] != nil {
		return fs.ErrExist
	}
	if d.live[from] == nil {
		return fs.ErrNotExist
	}
	d.live[to] = d.live[from]
	d.changed(to)
	return nil
}

func (d *memDisk) Remove(name string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.step("remove", name); err != nil {
		return err
	}
	if d.live[name] == nil {
		return fs.ErrNotExist
	}
	delete(d.live, name)
	d.changed(name)
	return nil
}

func (d *memDisk) SyncDir(dir string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.step("syncdir", dir); err != nil {
		return err
	}
	setNames(d.synced, dir, within(d.live, dir))
	delete(d.undone, dir)
	return nil
}

func (d *memDisk) Real(name string) (string, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if _, err := d.stat(name); err != nil {
		return "", err
	}
	return name, nil
}

func (d *memDisk) Lock(name string) (lock, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.locks[name] {
		return nil, errLocked
	}
	d.locks[name] = true
	return memLock{d, name}, nil
}

type memLock struct {
	d    *memDisk
	name string
}

func (l memLock) Held() bool { return true }

func (l memLock) Release() error {
	l.d.mu.Lock()
	defer l.d.mu.Unlock()
	delete(l.d.locks, l.name)
	return nil
}

type memHandle struct {
	d    *memDisk
	file *inode
	name string
	at   int
	kept int // bytes that there is room for, whatever else fills the disk
}

func (h *memHandle) Reserve(size int64) {
	if h.d.keeps {
		h.kept = int(size)
	}
}

func (h *memHandle) Read(b []byte) (int, error) {
	h.d.mu.Lock()
	defer h.d.mu.Unlock()
	if h.at >= len(h.file.data) {
		return 0, io.EOF
	}
	n := copy(b, h.file.data[h.at:])
	h.at += n
	return n, nil
}

func (h *memHandle) Write(b []byte) (int, error) {
	h.d.mu.Lock()
	defer h.d.mu.Unlock()
	err := h.d.step("write", h.name)
	if errors.Is(err, syscall.ENOSPC) && len(h.file.data)+len(b) <= h.kept {
		err = nil
	}
	if err != nil {
		half := b[:len(b)/2]
		if !errors.Is(err, errStopped) { // a full disk takes what still fits
			h.file.data = append(h.file.data, half...)
		}
		return len(half), err
	}
	h.file.data = append(h.file.data, b...)
	return len(b), nil
}

func (h *memHandle) sync(what string) error {
	h.d.mu.Lock()
	stuck := h.d.stuck
	h.d.mu.Unlock()
	if stuck != nil {
		<-stuck
	}
	h.d.mu.Lock()
	defer h.d.mu.Unlock()
	if err := h.d.step(what, h.name); err != nil {
		return err
	}
	h.file.synced = slices.Clone(h.file.data)
	return nil
}

func (h *memHandle) Sync() error     { return h.sync("sync") }
func (h *memHandle) Datasync() error { return h.sync("datasync") }

func (h *memHandle) Chmod(fs.FileMode) error {
	h.d.mu.Lock()
	defer h.d.mu.Unlock()
	return h.d.step("chmod", h.name)
}

func (h *memHandle) Close() error {
	h.d.mu.Lock()
	defer h.d.mu.Unlock()
	return h.d.step("close", h.name)
}

func (h *memHandle) Stat() (fs.FileInfo, error) {
	h.d.mu.Lock()
	defer h.d.mu.Unlock()
	return memInfo{name: filepath.Base(h.name), size: int64(len(h.file.data)), mode: 0o600}, nil
}

func (h *memHandle) Linked() bool {
	h.d.mu.Lock()
	defer h.d.mu.Unlock()
	return h.d.live[h.name] == h.file
}

type memInfo struct {
	name string
	size int64
	mode fs.FileMode
}

func (i memInfo) Name() string       { return i.name }
func (i memInfo) Size() int64        { return i.size }
func (i memInfo) Mode() fs.FileMode  { return i.mode }
func (i memInfo) ModTime() time.Time { return time.Time{} }
func (i memInfo) IsDir() bool        { return i.mode.IsDir() }
func (i memInfo) Sys() any           { return nil }

// put places a file as if it had always been there.
func (d *memDisk) put(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := d.MakeDir(filepath.Dir(name)); err != nil {
		t.Fatal(err)
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.live[name] = &inode{data: bytes.Clone(data), synced: bytes.Clone(data)}
	d.synced[name] = d.live[name]
}

func (d *memDisk) get(name string) []byte {
	d.mu.Lock()
	defer d.mu.Unlock()
	if f := d.live[name]; f != nil {
		return bytes.Clone(f.data)
	}
	return nil
}
