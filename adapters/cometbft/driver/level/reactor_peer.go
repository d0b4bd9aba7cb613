package level

import (
	"sync/atomic"

	"github.com/cometbft/cometbft/conformance/engine"
)

// endless is how many iterations of its routines a peer that simply runs lets happen.
const endless = -1

// peer is a connection: what a reactor asks of it, and nothing else.
type peer struct {
	engine.Link
	name string
	data map[string]any
	// stopped is set once the connection is closed.
	stopped atomic.Bool
	// iterations is how often the peer still says that it runs, which a routine asks once for each iteration.
	iterations atomic.Int64
}

func newPeer(name string) *peer {
	p := &peer{name: name, data: map[string]any{}}
	p.iterations.Store(endless)
	return p
}

func (p *peer) ID() engine.PeerID        { return engine.PeerID(p.name) }
func (p *peer) String() string           { return p.name }
func (p *peer) IsPersistent() bool       { return false }
func (p *peer) Get(key string) any       { return p.data[key] }
func (p *peer) Set(key string, v any)    { p.data[key] = v }
func (p *peer) SetRemovalFailed()        {}
func (p *peer) GetRemovalFailed() bool   { return false }
func (p *peer) Stop() error              { p.stopped.Store(true); return nil }
func (p *peer) state() *engine.PeerState { return p.data[engine.PeerStateKey].(*engine.PeerState) }

func (p *peer) IsRunning() bool {
	if p.stopped.Load() {
		return false
	}
	left := p.iterations.Load()
	if left == endless {
		return true
	}
	if left == 0 {
		return false
	}
	p.iterations.Store(left - 1)
	return true
}

// during lets `act` see the peer running for so many iterations.
func (p *peer) during(iterations int64, act func()) {
	p.iterations.Store(iterations)
	defer p.iterations.Store(endless)
	act()
}
