package wizard

import "testing"

func TestANameIsFoundInEitherLanguageAndByInitials(t *testing.T) {
	f := find{keys: keysOf("运营目标", "Goals")}
	for _, c := range []struct {
		typed         string
		begins, holds bool
	}{
		{"", true, true}, {"运营", true, true}, {"目标", false, true}, {"yy", true, true}, {"mb", false, true},
		{"goals", true, true}, {"als", false, true}, {"mb yy", true, true}, {"预算", false, false}, {"目标 ys", false, false},
	} {
		if begins, holds := f.match(fields(c.typed)); begins != c.begins || holds != c.holds {
			t.Errorf("%q: begins %t, holds %t", c.typed, begins, holds)
		}
	}
}
