// The harness: JSON-RPC 2.0 on standard input and output, one text a line. What is tested is not its business.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
)

type object = map[string]any
type request struct {
	ID     any
	Method string
	Params struct{ Scenarios []object }
}
type unsupported string // to panic with where a scenario cannot be set up or driven: it is counted, and never judged
type starter func(level, setup any) (perform func(operation string, arguments any) (result object))

// observe acts out a scenario on a subject of its own. Every other panic is taken for the subject's.
func observe(start starter, scenario object) (observation object) {
	results := []object{}
	var perform func(string, any) object
	defer func() {
		thrown := recover()
		if why, declined := thrown.(unsupported); declined {
			observation = object{"id": scenario["id"], "unsupported": why}
		} else if thrown != nil && perform == nil {
			observation = object{"id": scenario["id"], "setup": object{"crash": fmt.Sprint(thrown)}, "steps": results}
		} else if thrown != nil {
			observation = object{"id": scenario["id"], "steps": append(results, object{"crash": fmt.Sprint(thrown)})}
		}
	}()
	perform = start(scenario["level"], scenario["setup"])
	steps, _ := scenario["steps"].([]any)
	for _, each := range steps {
		step, _ := each.(object)
		for operation, arguments := range step {
			results = append(results, perform(operation, arguments))
		}
	}
	if len(results) != len(steps) || steps == nil {
		panic(unsupported("the steps are not a list of one operation each"))
	}
	return object{"id": scenario["id"], "steps": results}
}

// serve answers requests until told to shut down: initialize with about, run with what fresh subjects of start do.
func serve(about object, start starter) {
	input, output := bufio.NewScanner(os.Stdin), json.NewEncoder(os.Stdout)
	input.Buffer(nil, 1<<30)
	for asked := (request{}); asked.Method != "shutdown" && input.Scan(); {
		asked = request{}
		malformed := json.Unmarshal(input.Bytes(), &asked)
		observations := []object{}
		for _, scenario := range asked.Params.Scenarios {
			observations = append(observations, observe(start, scenario))
		}
		answers := object{"initialize": about, "run": object{"observations": observations}, "shutdown": nil}
		reply := object{"jsonrpc": "2.0", "id": asked.ID, "result": answers[asked.Method]}
		if _, known := answers[asked.Method]; !known || malformed != nil {
			refusal := object{"code": -32600, "message": fmt.Sprintf("no method %q, or %v", asked.Method, malformed)}
			reply = object{"jsonrpc": "2.0", "id": asked.ID, "error": refusal}
		}
		output.Encode(reply)
	}
}
