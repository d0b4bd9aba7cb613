//go:build !cometbft

package engine

const (
	// Name is the name of the implementation.
	Name = "tendermint"
	// Dialect is what scenarios for it are written in.
	Dialect = "tendermint-0.34"
)
