package html

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"sync"
)

//go:embed style.css
var style string

// policy forbids the page everything but the one style it carries.
var policy = sync.OnceValue(func() string {
	sum := sha256.Sum256([]byte(style))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"
})
