// Package level drives the engine level by level, one step at a time. Realises "Levels" of adapter-protocol.md.
package level

import (
	"fmt"

	"github.com/valyala/fastjson"
	"gossip-conformance/driver/value"
)

// run is one scenario while it runs.
type run interface {
	// step carries out an operation and appends what it returned.
	step(operation string, arguments *fastjson.Value, w *value.Writer)
	// after appends what the step left behind; after a crash, only what is certain.
	after(w *value.Writer, crashed bool)
}

// beginning is a run that can tell what it begins with.
type beginning interface {
	// initial appends the state before the first step, if the setup gave none.
	initial(w *value.Writer)
}

var levels = map[string]func(setup *fastjson.Value) run{
	"bit_array":  startBitArrays,
	"codec":      startCodec,
	"vote_set":   startVoteSet,
	"peer_state": startPeerState,
	"reactor":    startReactor,
}

// Begun is called before the setup and before each step, with how much of the observation has been written: whoever waits
// can tell from it that the engine still moves, and what to keep if it does not.
type Begun func(written int, settingUp bool)

// Observe runs a scenario and appends its observation.
func Observe(scenario *fastjson.Value, w *value.Writer, begun Begun) {
	start := len(w.Buffer)
	id := string(scenario.GetStringBytes("id"))
	defer func() {
		refusal, refused := recover().(value.Refusal)
		if !refused {
			return
		}
		w.Buffer = w.Buffer[:start]
		w.BeginObject()
		w.Key("id").Text(id)
		w.Key("unsupported").Text(refusal.Why)
		w.EndObject()
	}()
	observe(value.Strict(scenario, "id", "title", "level", "clauses", "setup", "steps"), w, begun)
}

func observe(scenario value.Object, w *value.Writer, begun Begun) {
	name := scenario.Text("level")
	start := levels[name]
	if start == nil {
		value.Refuse("level %s is not driven", name)
	}
	w.BeginObject()
	w.Key("id").Text(scenario.Text("id"))
	begun(len(w.Buffer), true)
	steps := scenario.Items("steps")
	var r run
	if crash := panicOf(func() { r = start(scenario.Get("setup")) }); crash != "" {
		EndSetup(w, crash)
		return
	}
	if b, tells := r.(beginning); tells {
		b.initial(w)
	}
	w.Key("steps").BeginArray()
	for _, step := range steps {
		begun(len(w.Buffer), false)
		if !observeStep(r, step, w) {
			break
		}
	}
	w.EndArray()
	w.EndObject()
}

// observeStep appends the result of a step, and says whether the scenario goes on.
func observeStep(r run, step *fastjson.Value, w *value.Writer) bool {
	operation, arguments := value.Single(step)
	start := len(w.Buffer)
	w.BeginObject()
	crash := panicOf(func() { r.step(operation, arguments, w) })
	if crash != "" {
		w.Buffer = w.Buffer[:start]
		w.BeginObject()
		w.Key("crash").Text(crash)
	}
	r.after(w, crash != "")
	w.EndObject()
	return crash == ""
}

// EndSetup ends an observation whose setup crashed.
func EndSetup(w *value.Writer, crash string) {
	w.Key("setup")
	writeCrash(w, crash)
	w.Key("steps").BeginArray()
	w.EndArray()
	w.EndObject()
}

// EndStep ends an observation whose last step crashed without leaving anything to read.
func EndStep(w *value.Writer, crash string) {
	writeCrash(w, crash)
	w.EndArray()
	w.EndObject()
}

func writeCrash(w *value.Writer, crash string) {
	w.BeginObject()
	w.Key("crash").Text(crash)
	w.EndObject()
}

// panicOf is the text of the panic that `act` ends in; "" where it ends well. A refusal is no panic of the engine.
func panicOf(act func()) (text string) {
	defer func() {
		switch reason := recover().(type) {
		case nil:
		case value.Refusal:
			panic(reason)
		default:
			if text = fmt.Sprint(reason); text == "" {
				text = "panic"
			}
		}
	}()
	act()
	return ""
}

// unknown refuses an operation that the level does not have.
func unknown(level, operation string) {
	value.Refuse("level %s has no operation %q", level, operation)
}

// writeError appends an error, if there is one.
func writeError(w *value.Writer, err error) {
	if err != nil {
		w.Key("error").Text(err.Error())
	}
}
