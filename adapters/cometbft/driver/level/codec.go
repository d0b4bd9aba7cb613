package level

import (
	"github.com/cometbft/cometbft/conformance/engine"
	"github.com/valyala/fastjson"
	"gossip-conformance/driver/value"
)

type codec struct{}

func startCodec(setup *fastjson.Value) run {
	value.Strict(setup)
	return codec{}
}

func (codec) step(operation string, arguments *fastjson.Value, w *value.Writer) {
	switch operation {
	case "decode":
		message, err := decode(value.Strict(arguments, "bytes").Bytes("bytes"))
		if err == nil {
			w.Key("value").Message(message)
		}
		writeError(w, err)
	case "encode":
		encoded, err := encode(value.Message(value.Strict(arguments, "message").Get("message")))
		if err == nil {
			w.Key("value").Hex(encoded)
		}
		writeError(w, err)
	case "validate_height":
		o := value.Strict(arguments, "message", "initial_height")
		message, ok := value.Message(o.Get("message")).(*engine.NewRoundStepMessage)
		if !ok {
			value.Refuse("validate_height is for new_round_step only")
		}
		writeError(w, message.ValidateHeight(o.Int64("initial_height")))
	default:
		unknown("codec", operation)
	}
}

// decode unmarshals and converts; the conversion validates.
func decode(bytes []byte) (engine.Message, error) {
	wire := new(engine.Wire)
	if err := wire.Unmarshal(bytes); err != nil {
		return nil, err
	}
	return engine.FromWire(wire)
}

func encode(message engine.Message) ([]byte, error) {
	wire, err := engine.ToWire(message)
	if err != nil {
		return nil, err
	}
	return wire.Marshal()
}

func (codec) after(*value.Writer, bool) {}
