package protocol

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/cometbft/cometbft/conformance/engine"
	"github.com/valyala/fastjson"
	"gossip-conformance/driver/level"
	"gossip-conformance/driver/value"
)

// desks is how many requests are worked on at a time.
const desks = 2

// Codes of JSON-RPC errors.
const (
	notJSON        = -32700
	notARequest    = -32600
	noSuchMethod   = -32601
	wrongArguments = -32602
)

type server struct {
	t           *testing.T
	out         io.Writer
	writing     sync.Mutex
	runs        chan request
	atWork      sync.WaitGroup
	leftBehind  atomic.Int64 // how many lanes are
	initialized bool
}

type request struct {
	id     string
	params *fastjson.Value
}

func newServer(t *testing.T, out io.Writer) *server {
	s := &server{t: t, out: out, runs: make(chan request, desks)}
	for range desks {
		go s.desk()
	}
	return s
}

// serve reads requests, one a line, and ends the process after the last one.
func (s *server) serve(in io.Reader) {
	if rest := inherited(); rest != nil {
		s.initialized = true
		in = io.MultiReader(rest, in)
	}
	lines := bufio.NewReaderSize(in, 1<<20)
	for {
		line, err := lines.ReadBytes('\n')
		if s.leftBehind.Load() > leftBehindMost && err == nil {
			s.atWork.Wait()
			unread, _ := lines.Peek(lines.Buffered())
			renew(append(line, unread...))
		}
		if len(bytes.TrimSpace(line)) > 0 {
			s.take(line)
		}
		if errors.Is(err, io.EOF) {
			s.atWork.Wait()
			os.Exit(0)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, "standard input cannot be read:", err)
			os.Exit(1)
		}
	}
}

func (s *server) take(line []byte) {
	parsed, err := fastjson.ParseBytes(line)
	if err != nil {
		s.fail("null", notJSON, "not JSON: "+err.Error())
		return
	}
	id := "null"
	if given := parsed.Get("id"); given != nil {
		id = given.String()
	}
	if string(parsed.GetStringBytes("jsonrpc")) != "2.0" || parsed.Get("method") == nil {
		s.fail(id, notARequest, "not a request of JSON-RPC 2.0")
		return
	}
	s.call(string(parsed.GetStringBytes("method")), request{id, parsed.Get("params")})
}

func (s *server) call(method string, r request) {
	switch {
	case method == "initialize":
		s.initialize(r)
	case method == "shutdown":
		s.atWork.Wait()
		s.answer(r.id, func(w *value.Writer) { w.Null() })
		os.Exit(0)
	case method != "run":
		s.fail(r.id, noSuchMethod, fmt.Sprintf("there is no method %q", method))
	case !s.initialized:
		s.fail(r.id, notARequest, "initialize has to come first")
	case r.params == nil || r.params.Get("scenarios") == nil || r.params.Get("scenarios").Type() != fastjson.TypeArray:
		s.fail(r.id, wrongArguments, "run takes a list of scenarios")
	default:
		s.atWork.Add(1)
		s.runs <- r
	}
}

func (s *server) initialize(r request) {
	if protocol := r.params.Get("protocol"); protocol == nil || protocol.String() != "1" {
		s.fail(r.id, wrongArguments, fmt.Sprintf("this adapter speaks protocol 1, not %v", protocol))
		return
	}
	s.initialized = true
	s.answer(r.id, func(w *value.Writer) {
		w.BeginObject()
		w.Key("protocol").Int(1)
		w.Key("name").Text(engine.Name)
		w.Key("version").Text(version())
		w.Key("language").Text("Go")
		w.Key("dialect").Text(engine.Dialect)
		w.Key("levels")
		level.WriteNames(w)
		w.Key("operations")
		level.WriteOperations(w)
		w.Key("limits")
		level.WriteLimits(w)
		w.EndObject()
	})
}

// desk works on requests, each of its scenarios in the lane of the desk. A lane that got stuck is left behind.
func (s *server) desk() {
	l := newLane(s.t)
	for r := range s.runs {
		s.answer(r.id, func(w *value.Writer) {
			w.BeginObject()
			w.Key("observations").BeginArray()
			for _, scenario := range r.params.GetArray("scenarios") {
				if n := len(w.Buffer); w.Buffer[n-1] != '[' {
					w.Buffer = append(w.Buffer, ',')
				}
				usable := true
				if w.Buffer, usable = l.observe(scenario, w.Buffer); !usable {
					s.leftBehind.Add(1)
					l = newLane(s.t)
				}
			}
			w.EndArray()
			w.EndObject()
		})
		s.atWork.Done()
	}
}

func (s *server) answer(id string, result func(*value.Writer)) {
	w := value.Writer{}
	w.BeginObject()
	w.Key("jsonrpc").Text("2.0")
	w.Key("id").Raw(id)
	result(w.Key("result"))
	w.EndObject()
	s.send(w.Buffer)
}

func (s *server) fail(id string, code int64, message string) {
	w := value.Writer{}
	w.BeginObject()
	w.Key("jsonrpc").Text("2.0")
	w.Key("id").Raw(id)
	w.Key("error").BeginObject()
	w.Key("code").Int(code)
	w.Key("message").Text(message)
	w.EndObject()
	w.EndObject()
	s.send(w.Buffer)
}

// send writes a line. Nobody is left to be told where that fails.
func (s *server) send(line []byte) {
	s.writing.Lock()
	defer s.writing.Unlock()
	if _, err := s.out.Write(append(line, '\n')); err != nil {
		os.Exit(1)
	}
}
