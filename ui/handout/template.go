package handout

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"opsplan/plan"
	"opsplan/plan/inert"
)

// largestTemplate is how large a template may be; letterheads with photographs
// have some megabytes.
const largestTemplate = 32 << 20

// A TemplateError says why a file cannot serve as the template of a Word file.
type TemplateError struct {
	Path string
	Why  plan.Words
	Err  error
}

var (
	noTemplate       = plan.Words{Zh: "没有这个模板文件，请核对路径", En: "There is no such template; check the path"}
	forbidden        = plan.Words{Zh: "没有读这个模板的权限，请改它的权限", En: "No permission to read the template; change its permissions"}
	notFile          = plan.Words{Zh: "模板不是文件，请给出一个 .docx", En: "The template is no file; name a .docx"}
	templateTooLarge = plan.Words{Zh: "模板超过 32 MB，太大了；把里面的大图压缩一下", En: "The template is over 32 MB; make the pictures in it smaller"}
)

func (e *TemplateError) Error() string { return e.Words().En }

func (e *TemplateError) Unwrap() error { return e.Err }

// Status is 6: nothing was damaged.
func (e *TemplateError) Status() int { return 6 }

// Words names the file and what is wrong with it.
func (e *TemplateError) Words() plan.Words {
	path := inert.Line(e.Path)
	return plan.Words{
		Zh: fmt.Sprintf("%s：%s。", path, e.Why.Zh),
		En: fmt.Sprintf("%s: %s.", path, e.Why.En),
	}
}

// readTemplate reads the file; "" is none.
func readTemplate(path string) ([]byte, error) {
	if path == "" {
		return nil, nil
	}
	fault := func(why plan.Words, err error) error { return &TemplateError{Path: path, Why: why, Err: err} }
	info, err := os.Stat(path) // before it is opened: a pipe would wait
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fault(noTemplate, err)
	case err == nil && !info.Mode().IsRegular():
		return nil, fault(notFile, nil)
	}
	f, err := os.Open(path)
	switch {
	case errors.Is(err, fs.ErrPermission):
		return nil, fault(forbidden, err)
	case err != nil:
		return nil, failed(path, err)
	}
	defer func() { _ = f.Close() }()
	data, err := io.ReadAll(io.LimitReader(f, largestTemplate+1))
	switch {
	case err != nil:
		return nil, failed(path, err)
	case len(data) > largestTemplate:
		return nil, fault(templateTooLarge, nil)
	}
	return data, nil
}

// templateFault puts what is wrong with the file's content beside its name. An
// error without a template is none of the template's.
func templateFault(path string, err error) error {
	why, ok := err.(interface{ Words() plan.Words })
	if path == "" || !ok {
		return err
	}
	return &TemplateError{Path: path, Why: why.Words(), Err: err}
}
