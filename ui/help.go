package ui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"opsplan/plan"
)

// help draws a command's help: what it is for, examples, commands, options.
// It goes to standard output, since it was asked for; a.helped is the error of
// that, which cobra leaves no other way for.
func (a *app) help(cmd *cobra.Command, _ []string) {
	var b strings.Builder
	b.WriteString(cmd.Short + "\n")
	if cmd.Long != "" {
		b.WriteString("\n" + strings.TrimSpace(cmd.Long) + "\n")
	}
	heading := func(w plan.Words) { b.WriteString("\n" + a.say(w) + "\n") }
	heading(plan.Words{Zh: "写法", En: "Usage"})
	b.WriteString("  " + useLine(cmd) + "\n")
	if cmd.Example != "" {
		heading(plan.Words{Zh: "例子", En: "Examples"})
		for line := range strings.Lines(strings.TrimSpace(cmd.Example)) {
			b.WriteString("  " + strings.TrimSpace(line) + "\n")
		}
	}
	if rows := commandRows(cmd); len(rows) > 0 {
		heading(plan.Words{Zh: "命令", En: "Commands"})
		columns(&b, rows)
	}
	if rows := flagRows(cmd.LocalNonPersistentFlags()); len(rows) > 0 {
		heading(plan.Words{Zh: "选项", En: "Options"})
		columns(&b, rows)
	}
	if rows := flagRows(cmd.Root().PersistentFlags()); len(rows) > 0 {
		heading(plan.Words{Zh: "所有命令都有的选项", En: "Options of every command"})
		columns(&b, rows)
	}
	a.helped = a.write([]byte(b.String()))
}

func useLine(cmd *cobra.Command) string {
	if cmd.HasParent() {
		return cmd.UseLine()
	}
	return "opsplan [COMMAND]"
}

func commandRows(cmd *cobra.Command) (rows [][2]string) {
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			rows = append(rows, [2]string{c.Use, c.Short})
		}
	}
	return rows
}

func flagRows(flags *pflag.FlagSet) (rows [][2]string) {
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		name := "    --" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", --" + f.Name
		}
		if f.Value.Type() != "bool" {
			name += " " + placeholder(f.Name)
		}
		rows = append(rows, [2]string{name, f.Usage})
	})
	return rows
}

// placeholder stands for the value of an option.
func placeholder(flag string) string {
	switch flag {
	case "output", "answers", "template":
		return "FILE"
	case "from":
		return "PLAN"
	case "add":
		return "TABLE"
	case "delete", "move":
		return "ROW"
	case "explain":
		return "RULE"
	case "fail-on":
		return "SEVERITY"
	case "to":
		return "FORMAT"
	case "doc-lang":
		return "LANG"
	}
	return strings.ToUpper(flag)
}

// columns writes two columns, the second aligned by display width.
func columns(b *strings.Builder, rows [][2]string) {
	width := 0
	for _, r := range rows {
		width = max(width, ansi.StringWidth(r[0]))
	}
	for _, r := range rows {
		fmt.Fprintf(b, "  %s%s  %s\n", r[0], strings.Repeat(" ", width-ansi.StringWidth(r[0])), r[1])
	}
}

func (a *app) helpCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: a.say(plan.Words{Zh: "某条命令怎么用", En: "How to use a command"}),
		RunE: func(_ *cobra.Command, args []string) error {
			cmd, rest, err := root.Find(args)
			switch {
			case err != nil, cmd == root && len(args) > 0:
				return a.noSuchCommand(root, args)
			case len(rest) > 0:
				return wrongUse("%q 是多出来的，写法：opsplan help COMMAND", "%q is one too many; usage: opsplan help COMMAND", rest[0])
			}
			a.help(cmd, nil)
			return nil
		},
	}
}
