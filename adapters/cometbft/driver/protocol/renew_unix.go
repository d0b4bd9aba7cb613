//go:build unix

package protocol

import (
	"io"
	"os"
	"strconv"
	"syscall"
)

const (
	// leftBehindMost is how many lanes may be left behind in one process. Each is looked at again whenever another one is silent.
	leftBehindMost = 64
	// pendingEnv names the file descriptor from which the successor of a process reads before it reads standard input.
	pendingEnv = "GOSSIP_CONFORMANCE_PENDING"
)

// renew replaces this process by a fresh one that has no lane left behind, and that answers what is in `pending` first. It returns
// where that cannot be done; then this process goes on with what it has.
func renew(pending []byte) {
	file, err := os.CreateTemp("", "adapter-pending-")
	if err != nil {
		return
	}
	defer file.Close()
	if os.Remove(file.Name()) != nil {
		return
	}
	if _, err := file.Write(pending); err != nil {
		return
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return
	}
	program, err := os.Executable()
	if err != nil {
		return
	}
	fd, err := syscall.Dup(int(file.Fd()))
	if err != nil {
		return
	}
	_ = syscall.Exec(program, os.Args, append(os.Environ(), pendingEnv+"="+strconv.Itoa(fd)))
	_ = syscall.Close(fd)
}

// inherited is what the predecessor of this process has left to be answered before standard input is read, and nil if there was none.
func inherited() io.Reader {
	fd, err := strconv.Atoi(os.Getenv(pendingEnv))
	if err != nil {
		return nil
	}
	_ = os.Unsetenv(pendingEnv)
	return os.NewFile(uintptr(fd), "pending")
}
