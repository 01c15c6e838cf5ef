// Command opsplan helps a person write an operations plan (运营计划书) step by
// step, check whether it holds together, and hand it over as a document.
package main

import (
	"os"

	"opsplan/ui"
)

func main() { os.Exit(ui.Process().Main(os.Args[1:])) }
