// An adapter over the consensus reactor of Tendermint Core 0.34, and of CometBFT 0.34. See README.md.
package main

import "gossip-conformance/driver/protocol"

func main() { protocol.Main() }
