// Package value turns what scenarios hold into what the engine holds, and back. Realises "Values" of adapter-protocol.md.
package value

import "fmt"

// Refusal is why a scenario cannot be set up or driven. It is raised by panic, so that reading a scenario needs no error
// handling at each value, and ends up as the scenario's `unsupported`.
type Refusal struct{ Why string }

// Refuse gives up the scenario at hand.
func Refuse(format string, arguments ...any) {
	panic(Refusal{fmt.Sprintf(format, arguments...)})
}
