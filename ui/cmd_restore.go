package ui

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"opsplan/plan"
	"opsplan/plan/draft"
)

func (a *app) restoreCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "restore PLAN [VERSION]",
		Short: a.say(plan.Words{Zh: "找回草稿的早先版本", En: "Bring back an earlier version of a draft"}),
		Long: a.say(plan.Words{
			Zh: "不写 VERSION 就列出存着的版本。0 是最后打进去、文件里还没有的内容。现在的文件会先进历史，不会丢。",
			En: "Without VERSION, the kept versions are listed. 0 is what was typed last, beyond what the file holds.\nThe present file goes into the history first, so that nothing is lost.",
		}),
		Example:           "opsplan restore q3\nopsplan restore q3 12",
		Args:              arguments(1, 2, plan.Words{Zh: "要找回哪份草稿", En: "the draft to restore"}),
		ValidArgsFunction: a.completeDrafts,
		RunE: func(_ *cobra.Command, args []string) error {
			store, err := a.store()
			if err != nil {
				return err
			}
			ref, err := store.Resolve(args[0])
			if err != nil {
				return err
			}
			if len(args) == 1 {
				return a.versions(store, ref)
			}
			return a.restore(store, ref, args[1])
		},
	}
}

// versions lists what is kept of the draft, the newest first.
func (a *app) versions(store *draft.Store, ref draft.Ref) error {
	all, err := store.History(ref)
	if err != nil {
		return err
	}
	if len(all) == 0 {
		if _, err := store.Read(ref); isMissing(err) {
			return err
		}
		a.tell(plan.Words{Zh: "%s 还没有早先的版本", En: "no earlier version of %s is kept"}, nameOf(ref))
		return nil
	}
	var b strings.Builder
	for _, v := range all {
		fmt.Fprintf(&b, "%4d  %s\n", v.Number, v.At.Local().Format("2006-01-02 15:04"))
	}
	return a.write([]byte(b.String()))
}

func (a *app) restore(store *draft.Store, ref draft.Ref, version string) error {
	number, err := strconv.Atoi(version)
	if err != nil || number < 0 {
		return wrongUse("%q 不是版本号，有哪些见 opsplan restore %s", "%q is no version's number; opsplan restore %s lists them", version, shown(nameOf(ref)))
	}
	if err := store.PutBack(ref, number); isMissing(err) && number > 0 && kept(store, ref) {
		return cannot("%[2]s 没有版本 %[1]d，有哪些见 opsplan restore %[2]s", "there is no version %d of %s; opsplan restore %[2]s lists those there are", number, shown(nameOf(ref)))
	} else if err != nil {
		return err
	}
	a.tell(plan.Words{Zh: "%s 恢复成了版本 %d", En: "%s is version %d again"}, nameOf(ref), number)
	return nil
}

// kept tells whether there is any version of the draft.
func kept(store *draft.Store, ref draft.Ref) bool {
	all, err := store.History(ref)
	return err == nil && len(all) > 0
}

func isMissing(err error) bool {
	f, ok := errors.AsType[*draft.Failure](err)
	return ok && f.Kind == draft.FileMissing
}
