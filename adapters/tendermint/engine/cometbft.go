//go:build cometbft

package engine

const (
	// Name is the name of the implementation.
	Name = "cometbft"
	// Dialect is what scenarios for it are written in.
	Dialect = "cometbft-0.34"
)
