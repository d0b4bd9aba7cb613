//go:build !v1

// What versions before 1 spell alike.

package engine

const (
	// HasPickSendVote says whether PeerState picks and sends a vote in one function.
	HasPickSendVote = true
	// PickTakesMemory and PickTakesTime say what PickRandom takes as much of as the array claims bits, however few it holds.
	PickTakesMemory = false
	PickTakesTime   = false
)

func PickVoteToSend(ps *PeerState, votes VoteSetReader) (*Vote, bool) {
	return ps.PickVoteToSend(votes)
}

func PickSendVote(ps *PeerState, votes VoteSetReader) bool { return ps.PickSendVote(votes) }

func PickRandom(array *BitArray) (int, bool) { return array.PickRandom() }

func ValidateBitArray(array *BitArray) error { return array.ValidateBasic() }

// HasProposalBlockPart is nil: this version has no such message.
func HasProposalBlockPart(int64, int32, int32) Message { return nil }

// WireHasProposalBlockPart is never called with such a message in this version.
func WireHasProposalBlockPart(m Message) *Wire { panic(m) }

// HasProposalBlockPartFields finds no such message in this version.
func HasProposalBlockPartFields(*Wire) (height int64, round, index int32, ok bool) { return }
