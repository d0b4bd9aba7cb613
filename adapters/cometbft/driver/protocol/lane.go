package protocol

import (
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/valyala/fastjson"
	"gossip-conformance/driver/level"
	"gossip-conformance/driver/value"
)

const (
	// look is how often a lane is looked at while it is silent.
	look = 2 * time.Millisecond
	// lookedLocked is how many looks in a row must find a lane waiting for a lock before it counts as stuck: a lock that somebody else in this
	// process holds for a moment is given back, however busy the machine is.
	lookedLocked = 20
	// patience is how long a step may take if it is not plainly stuck.
	patience = 20 * time.Second
)

// lane is a goroutine that runs scenarios one after the other, under a clock of its own that stands still while it works. What
// locks itself up there takes its lane with it, and nothing else.
type lane struct {
	jobs   chan *fastjson.Value
	done   chan struct{}
	id     string
	begun  atomic.Int64 // how many steps have begun
	kept   atomic.Int64 // how much of the observation the finished ones take
	writer value.Writer
}

// newLane starts a lane. Its channels are made outside of its clock, so that waiting for a job does not move it.
func newLane(t *testing.T) *lane {
	l := &lane{jobs: make(chan *fastjson.Value), done: make(chan struct{})}
	ready := make(chan struct{})
	go synctest.Test(t, func(*testing.T) {
		l.id = goroutineID()
		close(ready)
		for scenario := range l.jobs {
			level.Observe(scenario, &l.writer, l.begin)
			l.done <- struct{}{}
		}
	})
	<-ready
	return l
}

func (l *lane) begin(written int) {
	l.kept.Store(int64(written))
	l.begun.Add(1)
}

// observe appends the observation of a scenario to `out`, and says whether the lane can be used on.
func (l *lane) observe(scenario *fastjson.Value, out []byte) ([]byte, bool) {
	l.writer.Buffer = l.writer.Buffer[:0]
	l.jobs <- scenario
	timer := time.NewTimer(look)
	defer timer.Stop()
	seen, since := l.begun.Load(), time.Now()
	locked := 0
	for {
		select {
		case <-l.done:
			return append(out, l.writer.Buffer...), true
		case <-timer.C:
			if now := l.begun.Load(); now != seen {
				seen, since, locked = now, time.Now(), 0
				timer.Reset(look)
				continue
			}
			switch l.waitsFor() {
			case nothing:
				locked = 0
			case lockOfOthers:
				locked++
			case lockOfArray:
				locked = lookedLocked
			}
			if locked >= lookedLocked || time.Since(since) > patience {
				return l.unfinished(out), false
			}
			timer.Reset(look)
		}
	}
}

// What a lane waits for: nothing that is a lock, the lock of a bit array, which no other lane has, or some other lock.
const (
	nothing = iota
	lockOfArray
	lockOfOthers
)

// waitsFor says what lock the lane waits for.
func (l *lane) waitsFor() int {
	_, own, found := strings.Cut("\n"+allStacks(), "\ngoroutine "+l.id+" [")
	if !found || !strings.HasPrefix(own, "sync.Mutex.Lock") && !strings.HasPrefix(own, "sync.RWMutex") {
		return nothing
	}
	own, _, _ = strings.Cut(own, "\n\ngoroutine ")
	for _, frame := range strings.Split(own, "\n")[1:] {
		if strings.HasPrefix(frame, "\t") || strings.Contains(frame, "sync.") {
			continue
		}
		if strings.Contains(frame, "/bits.(*BitArray)") {
			return lockOfArray
		}
		break
	}
	return lockOfOthers
}

// allStacks is the trace of every goroutine, those of lanes left behind included.
func allStacks() string {
	for size := 1 << 18; ; size *= 2 {
		stacks := make([]byte, size)
		if n := runtime.Stack(stacks, true); n < size {
			return string(stacks[:n])
		}
	}
}

// unfinished appends the observation of a scenario whose last step never returned.
func (l *lane) unfinished(out []byte) []byte {
	w := value.Writer{Buffer: append(out, l.writer.Buffer[:l.kept.Load()]...)}
	w.BeginObject()
	w.Key("crash").Text("never returned")
	w.EndObject()
	w.EndArray()
	w.EndObject()
	return w.Buffer
}

// goroutineID is the number that stack traces know the calling goroutine by.
func goroutineID() string {
	stack := make([]byte, 64)
	fields := strings.Fields(string(stack[:runtime.Stack(stack, false)]))
	return fields[1]
}
