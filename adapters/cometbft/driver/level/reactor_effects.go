package level

import (
	"fmt"

	"github.com/cometbft/cometbft/conformance/engine"
	"gossip-conformance/driver/value"
)

// effects is everything that one step did to the outside.
type effects struct {
	sends     []send
	forwarded []forwarded
	stopped   []stopped
	slept     int64
}

type send struct {
	peer     string
	channel  byte
	blocking bool
	message  *engine.Wire
	ok       bool
}

type forwarded struct {
	peer    string
	message engine.Message
}

type stopped struct{ peer, reason string }

// onTheWire is a message as its receiver unmarshals it.
func onTheWire(message any) *engine.Wire {
	wrapped := message.(engine.Wrapper).Wrap().(*engine.Wire)
	encoded, err := wrapped.Marshal()
	received := new(engine.Wire)
	if err == nil {
		err = received.Unmarshal(encoded)
	}
	if err != nil {
		panic(fmt.Errorf("the reactor sends what is no message: %w", err))
	}
	return received
}

func (e *effects) write(w *value.Writer) {
	if len(e.sends) > 0 {
		w.Key("sends").BeginArray()
		for _, s := range e.sends {
			w.BeginObject()
			w.Key("peer").Text(s.peer)
			w.Key("channel")
			writeChannel(w, s.channel)
			w.Key("blocking").Bool(s.blocking)
			w.Key("message").Wire(s.message)
			w.Key("ok").Bool(s.ok)
			w.EndObject()
		}
		w.EndArray()
	}
	if len(e.forwarded) > 0 {
		w.Key("forwarded").BeginArray()
		for _, f := range e.forwarded {
			w.BeginObject()
			w.Key("peer").Text(f.peer)
			w.Key("message").Message(f.message)
			w.EndObject()
		}
		w.EndArray()
	}
	if len(e.stopped) > 0 {
		w.Key("stopped").BeginArray()
		for _, s := range e.stopped {
			w.BeginObject()
			w.Key("peer").Text(s.peer)
			w.Key("error").Text(s.reason)
			w.EndObject()
		}
		w.EndArray()
	}
	if e.slept > 0 {
		w.Key("slept").Int(e.slept)
	}
}

func writeChannel(w *value.Writer, channel byte) {
	if name, known := channelNames[channel]; known {
		w.Text(name)
		return
	}
	w.Int(int64(channel))
}
