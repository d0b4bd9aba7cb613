package protocol

import (
	"runtime/debug"

	"github.com/cometbft/cometbft/conformance/engine"
)

// version is the version of the module that was built in, so that it cannot differ from what is tested.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	for _, module := range info.Deps {
		if module.Path != engine.Module {
			continue
		}
		if module.Replace != nil {
			return module.Replace.Version
		}
		return module.Version
	}
	return "unknown"
}
