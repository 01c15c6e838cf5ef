package ui

import (
	"errors"
	"io"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/draft"
	"opsplan/plan/draft/source"
)

// An input is a draft that a command only reads.
type input struct {
	name string // as the person named it
	path string // "" of standard input
	file *source.File
	plan *plan.Plan
}

// read reads the draft that arg names; "-" is standard input. Edits that wait
// to be saved are mentioned, not used.
func (a *app) read(arg string) (*input, error) {
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
	return &input{name: arg, path: ref.Path, file: reading.File, plan: reading.Plan()}, nil
}

func (a *app) readStdin() (*input, error) {
	name := a.called("-")
	data, err := io.ReadAll(io.LimitReader(a.Stdin, source.MaxSize+1))
	switch {
	case err != nil:
		return nil, &draft.Failure{Kind: draft.FileBroken, Path: name, Err: err}
	case len(data) == 0: // what stands before the pipe failed
		return nil, &fault{plan.Words{Zh: "标准输入里什么也没有", En: "there is nothing on standard input"}, statusUnreadable}
	case len(data) > source.MaxSize:
		return nil, &draft.Failure{Kind: draft.FileTooLarge, Path: name}
	}
	file, err := source.Parse(name, data)
	if err != nil {
		return nil, &draft.Unreadable{Path: name, Err: err}
	}
	return &input{name: "-", file: file, plan: file.Plan()}, nil
}

// called is how messages call the draft that the person named so.
func (a *app) called(arg string) string {
	if arg == "-" {
		return a.say(plan.Words{Zh: "标准输入", En: "standard input"})
	}
	return arg
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
