package ui

import (
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
		return wrongUse("%q 不是版本号，有哪些见 opsplan restore %s", "%q is no version's number; opsplan restore %s lists them", version, nameOf(ref))
	}
	if err := store.PutBack(ref, number); err != nil {
		return err
	}
	a.tell(plan.Words{Zh: "%s 恢复成了版本 %d", En: "%s is version %d again"}, nameOf(ref), number)
	return nil
}
