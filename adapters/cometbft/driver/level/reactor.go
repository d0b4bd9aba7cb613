package level

import (
	"fmt"
	"testing/synctest"
	"time"

	"github.com/cometbft/cometbft/conformance/engine"
	"github.com/valyala/fastjson"
	"gossip-conformance/driver/value"
)

// reactor is a real reactor over a real consensus state that never runs. The block store, the peers and their links, the clock
// and the far end of the queue to consensus are the adapter's.
type reactor struct {
	chain    *chain
	node     node
	store    *store
	running  bool
	syncing  bool
	config   *engine.Config
	state    *engine.State
	real     *engine.Reactor
	net      *engine.Switch
	peers    map[string]*peer
	order    []string
	links    links
	effects  effects
	attempts int
}

func startReactor(setup *fastjson.Value) run {
	o := value.Optional(setup, "chain_id", "initial_height", "running", "fast_sync", "validators", "blocks", "store", "node")
	r := &reactor{
		running: !o.Has("running") || o.Bool("running"),
		syncing: o.Bool("fast_sync"),
		config:  engine.DefaultConfig(),
		peers:   map[string]*peer{},
	}
	v := readValidators(value.Text(o.Get("chain_id"), "chain_id"), o.Items("validators"), trustingKey)
	if len(v.keys) == 0 {
		value.Refuse("a node needs a validator at least")
	}
	r.chain = &chain{validators: v, blocks: readBlocks(o.Get("blocks"))}
	r.store = r.chain.readStore(o.Items("store"))
	r.node.update(r.chain, value.Strict(o.Get("node"), nodeKeys...))
	r.net = newSwitch(func(peer, reason string) { r.stop(peer, reason) })
	r.state = r.newState(int64(o.Between("initial_height", 1, heightMost)))
	r.refresh()
	return r
}

func (r *reactor) newState(initialHeight int64) *engine.State {
	params := engine.DefaultParams()
	return engine.NewState(r.config, engine.ChainState{
		ChainID:         r.chain.chainID,
		InitialHeight:   initialHeight,
		Validators:      r.chain.set,
		NextValidators:  r.chain.set,
		LastValidators:  r.chain.set,
		ConsensusParams: *params,
	}, nil, r.store, nil, nil)
}

// refresh gives the consensus state what the node is now, and makes a reactor that has seen it.
func (r *reactor) refresh() {
	n, s := &r.node, r.state
	s.Height, s.Round, s.Step = n.height, n.round, n.step
	s.Proposal, s.ProposalBlockParts = n.proposal, n.parts
	s.Votes, s.LastCommit = n.votes, n.lastCommit
	s.Validators, s.LastValidators = r.chain.set, r.chain.set
	s.StartTime = time.Now()
	r.real = newReactor(s, r.syncing, r.running, r.net)
}

func (r *reactor) step(operation string, arguments *fastjson.Value, _ *value.Writer) {
	r.effects = effects{}
	r.attempts = 0
	o := value.Optional(arguments, operationKeys[operation]...)
	r.links = linksOf(linkIn(o, operation))
	switch operation {
	case "add_peer":
		r.addPeer(peerName(o))
	case "remove_peer":
		r.removePeer(peerName(o))
	case "receive":
		if p := r.peers[peerName(o)]; p != nil {
			r.receive(p, channelOf(o), bytesOf(o))
		}
	case "tick":
		routine := routineOf(value.Text(o.Get("routine"), "routine"), r.config)
		if p := r.peers[peerName(o)]; p != nil {
			r.tick(p, routine)
		}
	case "node":
		r.change(o)
	default:
		unknown("reactor", operation)
	}
}

func (r *reactor) addPeer(name string) {
	p := newPeer(name)
	p.Offer = func(blocking bool, channel byte, message any) bool { return r.offer(p, blocking, channel, message) }
	if r.peers[name] == nil {
		r.order = append(r.order, name)
	}
	r.peers[name] = p
	r.refresh() // its round has started just now
	r.real.InitPeer(p)
	p.during(0, func() {
		r.real.AddPeer(p)
		synctest.Wait() // for the three routines, which find that the peer has no iteration for them
	})
}

func (r *reactor) removePeer(name string) {
	if p := r.peers[name]; p != nil {
		r.real.RemovePeer(p, nil)
		r.forget(name)
	}
}

func (r *reactor) forget(name string) {
	delete(r.peers, name)
	for index, known := range r.order {
		if known == name {
			r.order = append(r.order[:index], r.order[index+1:]...)
			return
		}
	}
}

// receive delivers bytes as a connection does: what does not unmarshal or panics closes it.
func (r *reactor) receive(p *peer, channel byte, bytes []byte) {
	reason := panicOf(func() {
		wire := new(engine.Wire)
		if err := wire.Unmarshal(bytes); err != nil {
			panic(fmt.Errorf("unmarshaling message: %w", err))
		}
		inner, err := wire.Unwrap()
		if err != nil {
			panic(fmt.Errorf("unwrapping message: %w", err))
		}
		engine.Receive(r.real, engine.Envelope{ChannelID: channel, Src: p, Message: inner})
	})
	if reason != "" {
		r.net.StopPeerForError(p, fmt.Errorf("recovered from panic: %s", reason))
	}
}

// tick runs one iteration of a routine, and tells from the clock how often it slept.
func (r *reactor) tick(p *peer, routine routine) {
	begin := time.Now()
	p.during(1, func() {
		defer func() { r.effects.slept = int64(time.Since(begin) / routine.sleep) }()
		routine.run(r.real, p, p.state())
	})
}

func (r *reactor) change(o value.Object) {
	if o.Has("store") {
		*r.store = *r.chain.readStore(o.Items("store")) // the state keeps the pointer
	}
	r.node.update(r.chain, o)
	r.refresh()
}

// stop is told of a connection that the reactor closed.
func (r *reactor) stop(name, reason string) {
	r.effects.stopped = append(r.effects.stopped, stopped{name, reason})
	r.forget(name)
}

func (r *reactor) offer(p *peer, blocking bool, channel byte, message any) bool {
	ok := r.links.at(r.attempts)
	r.attempts++
	r.effects.sends = append(r.effects.sends, send{p.name, channel, blocking, onTheWire(message), ok})
	return ok
}

func (r *reactor) after(w *value.Writer, crashed bool) {
	r.effects.forwarded = drain(r.state)
	r.effects.write(w)
	if crashed {
		return
	}
	w.Key("peers").BeginObject()
	for _, name := range r.order {
		w.Key(name).PeerRoundState(&r.peers[name].state().PRS)
	}
	w.EndObject()
}
