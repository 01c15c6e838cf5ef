package terminal_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"opsplan/ui/terminal"
)

func TestLinesAreReadAsTyped(t *testing.T) {
	for _, c := range []struct{ name, keys, want string }{
		{"Chinese", "社区生鲜\r", "社区生鲜"},
		{"a wide character erased whole", "社区鲜\x7f生鲜\r", "社区生鲜"},
		{"an emoji family erased whole", "a👨‍👩‍👧\x7fb\r", "ab"},
		{"a combining mark goes with its letter", "xe\u0301\x7f\r", "x"},
		{"the whole line taken back", "错了\x15对了\r", "对了"},
		{"a clause taken back, not the paragraph", "先做团长，再做裂变\x17再做陪跑\r", "先做团长，再做陪跑"},
		{"a stop alone taken back", "先做团长，\x17。\r", "先做团长。"},
		{"a word taken back", "open the shop\x17door\r", "open the door"},
		{"arrows and other keys are no text", "a\x1b[Db\x1bOP\x1b[15~c\x01\r", "abc"},
		{"a paste on one line", "\x1b[200~第一行\r\n第二行\x1b[201~\r", "第一行 第二行"},
		{"longer than the system's line editor takes", strings.Repeat("长", 3000) + "\r", strings.Repeat("长", 3000)},
		{"a tab is text", "a\tb\r", "a\tb"},
		{"noise after escape", "\x1b[" + strings.Repeat(";", 40) + "\r", "[" + strings.Repeat(";", 40)},
	} {
		t.Run(c.name, func(t *testing.T) {
			term := terminal.New(strings.NewReader(c.keys), io.Discard, 80)
			got, err := term.ReadLine(terminal.Reading{Prompt: "> "})
			if err != nil || got != c.want {
				t.Errorf("%q, %v; want %q", got, err, c.want)
			}
		})
	}
}

func TestAPasteKeepsItsBreaksWhereThereMayBeMany(t *testing.T) {
	term := terminal.New(strings.NewReader("\x1b[200~一\r\n二\n\x1b[201~三\r"), io.Discard, 80)
	got, err := term.ReadLine(terminal.Reading{Many: true})
	if err != nil || got != "一\n二\n三" {
		t.Errorf("%q, %v", got, err)
	}
}

func TestAPasteWithoutItsEndDoesNotKillTheKeyboard(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // the two seconds pass on a clock of the test's own
		in, keys := io.Pipe()
		term := terminal.New(in, io.Discard, 80)
		read := make(chan string)
		go func() {
			text, _ := term.ReadLine(terminal.Reading{})
			read <- text
		}()
		write(t, keys, "\x1b[200~粘贴\r")
		<-time.After(3 * time.Second)
		write(t, keys, "好\r")
		if got := <-read; got != "粘贴 好" {
			t.Errorf("%q", got)
		}
		if err := keys.Close(); err != nil {
			t.Fatal(err)
		}
	})
}

func TestALineBreakOfAPasteIsOneHoweverItIsSent(t *testing.T) {
	for _, sent := range []string{"\r\n", "\n", "\r"} {
		term := terminal.New(strings.NewReader("\x1b[200~一"+sent+sent+"二\x1b[201~\r"), io.Discard, 80)
		if got, err := term.ReadLine(terminal.Reading{Many: true}); err != nil || got != "一\n\n二" {
			t.Errorf("%q: %q, %v", sent, got, err)
		}
	}
}

func TestLinesThatEndInCRLFAreNotFollowedByEmptyOnes(t *testing.T) {
	term := terminal.New(strings.NewReader("一\r\n二\r\n"), io.Discard, 80)
	for _, want := range []string{"一", "二"} {
		if got, err := term.ReadLine(terminal.Reading{}); err != nil || got != want {
			t.Errorf("%q, %v; want %q", got, err, want)
		}
	}
	if got, err := term.ReadLine(terminal.Reading{}); !errors.Is(err, io.EOF) {
		t.Errorf("%q after the last line, %v", got, err)
	}
}

func TestEveryKeyIsHandedOnBeforeEnter(t *testing.T) {
	in, keys := io.Pipe()
	term := terminal.New(in, io.Discard, 80)
	typed := make(chan string)
	go func() {
		_, _ = term.ReadLine(terminal.Reading{Start: "月", Typed: func(text string) { typed <- text }})
	}()
	for i, key := range []string{"成", "交", "额", "\x7f"} {
		write(t, keys, key)
		if got, want := <-typed, []string{"月成", "月成交", "月成交额", "月成交"}[i]; got != want {
			t.Fatalf("handed on %q, want %q", got, want)
		}
	}
}

func TestACharacterSplitOverTwoReadsStaysWhole(t *testing.T) {
	in, keys := io.Pipe()
	term := terminal.New(in, io.Discard, 80)
	go func() {
		for _, part := range []string{"a\xe6", "\x88\x90\x1b", "[Ab\r"} {
			_, _ = keys.Write([]byte(part))
		}
	}()
	if got, err := term.ReadLine(terminal.Reading{}); err != nil || got != "a成b" {
		t.Errorf("%q, %v", got, err)
	}
}

func TestTheEndOfInputGivesWhatStoodInTheLine(t *testing.T) {
	for keys, want := range map[string]string{"写到一半": "写到一半", "\x04": "", "写\x04": "写"} {
		term := terminal.New(strings.NewReader(keys), io.Discard, 80)
		got, err := term.ReadLine(terminal.Reading{})
		if !errors.Is(err, io.EOF) || got != want {
			t.Errorf("%q: %q, %v; want %q and the end", keys, got, err, want)
		}
	}
}

func TestErasingShowsTheColumnsThatWereTyped(t *testing.T) {
	var out bytes.Buffer
	term := terminal.New(strings.NewReader("中\x7f\r"), &out, 80)
	if _, err := term.ReadLine(terminal.Reading{Prompt: "> "}); err != nil {
		t.Fatal(err)
	}
	if got, want := out.String(), "> 中\b\b  \b\b\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestErasingAcrossARowWritesTheLineAgain(t *testing.T) {
	var out bytes.Buffer
	term := terminal.New(strings.NewReader("一二三四五六\x7f\r"), &out, 10)
	if _, err := term.ReadLine(terminal.Reading{}); err != nil {
		t.Fatal(err)
	}
	if got, want := out.String(), "一二三四五六\n一二三四五\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func write(t *testing.T, w io.Writer, s string) {
	t.Helper()
	if _, err := io.WriteString(w, s); err != nil {
		t.Fatal(err)
	}
}
