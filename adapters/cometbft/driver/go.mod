// What every adapter over a Go reactor of this family shares. It imports the package engine of the module that is built.
module gossip-conformance/driver

go 1.25.0

require github.com/valyala/fastjson v1.6.10
