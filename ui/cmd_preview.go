package ui

import (
	"bytes"
	"os"
	"strconv"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/spf13/cobra"
	"golang.org/x/term"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/ui/preview"
)

func (a *app) previewCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "preview PLAN",
		Short: a.say(plan.Words{Zh: "在终端里看计划书成文的样子", En: "Read the plan in the terminal, as the document it becomes"}),
		Long: a.say(plan.Words{
			Zh: "在终端里一页页翻，用 PAGER，没有设就用 less；写进文件或管道时是纯文字。",
			En: "In a terminal page by page, with PAGER or else less; into a file or a pipe as plain text.",
		}),
		Example: `opsplan preview q3
opsplan preview q3 --reader lender
opsplan preview q3 --one-page > brief.txt`,
		Args:              arguments(1, 1, plan.Words{Zh: "要看哪份草稿", En: "the draft to read"}),
		ValidArgsFunction: a.completeDrafts,
		RunE:              func(cmd *cobra.Command, args []string) error { return a.preview(cmd, args[0]) },
	}
	a.addDocumentFlags(cmd)
	return cmd
}

// The columns of a document: as many as are easy to read, and those of a file.
const (
	widestText = 100
	fileText   = 80
)

func (a *app) preview(cmd *cobra.Command, arg string) error {
	o, err := documentOptions(cmd)
	if err != nil {
		return err
	}
	s, err := a.read(arg)
	if err != nil {
		return err
	}
	blocks := preview.Blocks(document.Build(s.plan, o))
	if a.redirected() {
		return a.write([]byte(preview.Text(blocks, fileText, preview.Plain) + "\n"))
	}
	out := a.Stdout.(*os.File) // redirected knows no other terminal
	width, height, err := term.GetSize(int(out.Fd()))
	if err != nil {
		width, height = fileText, 24
	}
	style, profile := a.looks(out)
	text := coloured(preview.Text(blocks, min(width, widestText), style)+"\n", profile)
	if a.byLine() || bytes.Count(text, []byte("\n")) < height {
		return a.write(text)
	}
	return a.page(text)
}

// looks are the style and the colours that the terminal is known to show. Where
// nothing tells whether its background is dark or light, no colour is legible for
// sure: then there is bold alone.
func (a *app) looks(out *os.File) (preview.Style, colorprofile.Profile) {
	if a.dumb() {
		return preview.Plain, colorprofile.NoTTY
	}
	profile := colorprofile.Detect(out, os.Environ())
	if a.Env("NO_COLOR") != "" {
		profile = min(profile, colorprofile.ASCII)
	}
	colours := a.Env("COLORFGBG") // "15;0": what stands on what
	background, err := strconv.Atoi(colours[strings.LastIndexByte(colours, ';')+1:])
	switch {
	case err != nil:
		return preview.Dark, min(profile, colorprofile.ASCII)
	case background == 7 || background == 15:
		return preview.Light, profile
	}
	return preview.Dark, profile
}

// coloured is the text in the colours of the profile.
func coloured(text string, profile colorprofile.Profile) []byte {
	var b bytes.Buffer
	w := colorprofile.Writer{Forward: &b, Profile: profile}
	_, _ = w.WriteString(text) // into memory
	return b.Bytes()
}
