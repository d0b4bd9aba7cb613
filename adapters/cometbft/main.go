// An adapter over the consensus reactor of CometBFT. See README.md.
package main

import "gossip-conformance/driver/protocol"

func main() { protocol.Main() }
