// Package protocol speaks JSON-RPC with the suite. Realises "Adapter protocol" of adapter-protocol.md.
package protocol

import (
	"fmt"
	"os"
	"runtime/debug"
	"testing"

	"github.com/cometbft/cometbft/conformance/engine"
)

const (
	// garbagePercent lets more garbage gather than by default: scenarios are short, and what they make is dropped as a whole.
	garbagePercent = 400
	// memoryMost is where that ends: one message can make a reactor allocate half a gigabyte.
	memoryMost = 1 << 30
)

// Main answers requests until it is told to shut down, or until nobody can ask any more. It runs as a test, for only a test
// may stop the clock.
func Main() {
	if len(os.Args) > 1 {
		fmt.Fprintf(os.Stderr, "%s takes no arguments: it is an adapter over %s %s, which reads JSON-RPC requests from standard input\n",
			os.Args[0], engine.Name, version())
		os.Exit(2)
	}
	debug.SetGCPercent(garbagePercent)
	debug.SetMemoryLimit(memoryMost)
	testing.Main(
		func(string, string) (bool, error) { return true, nil },
		[]testing.InternalTest{{Name: "adapter", F: func(t *testing.T) { newServer(t, os.Stdout).serve(os.Stdin) }}},
		nil, nil)
}
