package level

import (
	"fmt"
	"reflect"
	"unsafe"

	"github.com/cometbft/cometbft/conformance/engine"
)

// newReactor makes a reactor that counts as started, where it shall, without goroutines of its own: they would run consensus.
func newReactor(state *engine.State, syncing, running bool, net *engine.Switch) *engine.Reactor {
	r := engine.NewReactor(state, syncing)
	r.BaseReactor = *engine.NewBaseReactor("Consensus", engine.NewBaseReactor("no goroutines", nil))
	r.SetSwitch(net)
	if running {
		if err := r.Start(); err != nil {
			panic(err)
		}
	}
	return r
}

// transport has nothing to clean up.
type transport struct{ engine.Transport }

func (transport) Cleanup(engine.Peer) {}

// witness is a reactor that is told, as every reactor is, which peer the switch stopped, and why.
type witness struct {
	*engine.BaseReactor
	told func(peer, reason string)
}

func (w witness) RemovePeer(p engine.Peer, reason any) { w.told(string(p.ID()), fmt.Sprint(reason)) }

func newSwitch(told func(peer, reason string)) *engine.Switch {
	net := engine.NewSwitch(engine.DefaultP2PConfig(), transport{})
	net.AddReactor("witness", witness{engine.NewBaseReactor("witness", nil), told})
	return net
}

// drain takes what the reactor has queued for consensus.
func drain(state *engine.State) []forwarded {
	field := reflect.ValueOf(state).Elem().FieldByName("peerMsgQueue")
	queue := reflect.NewAt(field.Type(), unsafe.Pointer(field.UnsafeAddr())).Elem()
	var taken []forwarded
	for queue.Len() > 0 {
		info, _ := queue.Recv()
		taken = append(taken, forwarded{
			peer:    info.FieldByName("PeerID").String(),
			message: info.FieldByName("Msg").Interface().(engine.Message),
		})
	}
	return taken
}
