package level

import (
	"time"

	"github.com/cometbft/cometbft/conformance/engine"
	"github.com/valyala/fastjson"
	"gossip-conformance/driver/value"
)

var operationKeys = map[string][]string{
	"add_peer":    {"peer", "link"},
	"remove_peer": {"peer"},
	"receive":     {"peer", "channel", "message", "bytes", "link"},
	"tick":        {"peer", "routine", "link"},
	"node":        append([]string{"store"}, nodeKeys...),
}

func linkIn(o value.Object, operation string) *fastjson.Value {
	if operation == "node" || !o.Has("link") {
		return nil
	}
	return o.Get("link")
}

func peerName(o value.Object) string {
	name := value.Text(o.Get("peer"), "peer")
	for index, letter := range name {
		lower := letter >= 'a' && letter <= 'z'
		later := index > 0 && (letter >= '0' && letter <= '9' || letter == '_')
		if !lower && !later {
			value.Refuse("peer: %q is no name of a peer", name)
		}
	}
	if name == "" || len(name) > 32 {
		value.Refuse("peer: expected a name of 1 to 32 characters, not %q", name)
	}
	return name
}

var channelNames = map[byte]string{0x20: "state", 0x21: "data", 0x22: "vote", 0x23: "vote_set_bits"}

func channelOf(o value.Object) byte {
	v := o.Get("channel")
	if v == nil {
		value.Refuse("channel is missing")
	}
	if v.Type() != fastjson.TypeString {
		return o.Uint8("channel")
	}
	text := value.Text(v, "channel")
	for channel, name := range channelNames {
		if name == text {
			return channel
		}
	}
	value.Refuse("channel: %q is none", text)
	return 0
}

// bytesOf is what arrives: as given, or a message as it stands.
func bytesOf(o value.Object) []byte {
	if o.Has("bytes") == o.Has("message") {
		value.Refuse("receive: expected either message or bytes")
	}
	if o.Has("bytes") {
		return o.Bytes("bytes")
	}
	encoded, err := value.WireMessage(o.Get("message")).Marshal()
	if err != nil {
		value.Refuse("a message that cannot be put on the wire: %v", err)
	}
	return encoded
}

// routine is one of the three, with the time that it sleeps at once.
type routine struct {
	run   func(*engine.Reactor, engine.Peer, *engine.PeerState)
	sleep time.Duration
}

func routineOf(name string, config *engine.Config) routine {
	switch name {
	case "data":
		return routine{engine.GossipData, config.PeerGossipSleepDuration}
	case "votes":
		return routine{engine.GossipVotes, config.PeerGossipSleepDuration}
	case "maj23":
		return routine{engine.QueryMaj23, config.PeerQueryMaj23SleepDuration}
	default:
		value.Refuse("routine: %q is none", name)
		return routine{}
	}
}
