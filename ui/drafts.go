package ui

import (
	"errors"
	"io"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/draft"
)

// A source is a draft that a command only reads.
type source struct {
	name string // as the person named it
	path string
	plan *plan.Plan
}

// read reads the draft that arg names; "-" is standard input. Edits that wait
// to be saved are mentioned, not used.
func (a *app) read(arg string) (*source, error) {
	if arg == "-" {
		return a.readStdin()
	}
	store, err := a.store()
	if err != nil {
		return nil, err
	}
	ref, err := store.Resolve(arg)
	if err != nil {
		return nil, err
	}
	reading, err := store.Read(ref)
	if err != nil {
		return nil, err
	}
	if n := reading.Newer; n != nil {
		a.tell(plan.Words{
			Zh: "%s 还有 %d 处没存进文件的改动（最后一处 %s），这里用的是文件里的内容；opsplan edit %[1]s 可以接着写",
			En: "%s has %d edits that are not in the file yet (the last at %s); the file is used here; go on with: opsplan edit %[1]s",
		}, arg, n.Changes, n.At.Format("2006-01-02 15:04"))
	}
	return &source{name: arg, path: ref.Path, plan: reading.Plan()}, nil
}

func (a *app) readStdin() (*source, error) {
	data, err := io.ReadAll(io.LimitReader(a.Stdin, draft.MaxSize+1))
	if err != nil {
		return nil, &draft.Failure{Kind: draft.FileBroken, Path: "-", Err: err}
	}
	if len(data) > draft.MaxSize {
		return nil, &draft.Failure{Kind: draft.FileTooLarge, Path: "-"}
	}
	file, err := draft.Parse("-", data)
	if err != nil {
		return nil, &draft.Unreadable{Path: "-", Err: err}
	}
	return &source{name: "-", path: "-", plan: file.Plan()}, nil
}

// open opens the draft that arg names for editing.
func (a *app) open(arg string) (*draft.Session, error) {
	if arg == "-" {
		return nil, wrongUse("“-”只能读不能改，请给出草稿的名字", "“-” can only be read; name a draft")
	}
	store, err := a.store()
	if err != nil {
		return nil, err
	}
	ref, err := store.Resolve(arg)
	if err != nil {
		return nil, err
	}
	return store.Open(ref)
}

// title is the plan's, or one made of the product's name.
func title(p *plan.Plan) string {
	if p.Title != "" {
		return string(p.Title)
	}
	return document.MadeTitle(p, p.Lang())
}

// closing joins the error of giving a draft back to the one before it.
func closing(s *draft.Session, err *error) {
	*err = errors.Join(*err, s.Close())
}
