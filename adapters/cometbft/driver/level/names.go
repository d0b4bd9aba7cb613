package level

import (
	"github.com/cometbft/cometbft/conformance/engine"
	"gossip-conformance/driver/value"
)

// Levels of which not simply every operation is driven name those that are.
var peerStateOperations = []string{
	"set_state", "apply_new_round_step", "apply_new_valid_block", "apply_proposal_pol", "apply_has_vote", "apply_vote_set_bits",
	"set_has_proposal", "init_proposal_block_parts", "set_has_proposal_block_part", "set_has_vote", "ensure_vote_bit_arrays",
	"pick_vote_to_send",
}

// WriteNames appends the levels that are driven.
func WriteNames(w *value.Writer) {
	writeTexts(w, []string{"bit_array", "codec", "vote_set", "peer_state", "reactor"})
}

// WriteOperations appends the operations of levels that are driven in part, or in more than the usual.
func WriteOperations(w *value.Writer) {
	operations := peerStateOperations
	if engine.HasPickSendVote {
		operations = append(operations, "pick_send_vote")
	}
	w.BeginObject()
	w.Key("peer_state")
	writeTexts(w, operations)
	w.EndObject()
}

// limits are what the types and the accessors of the engine cannot hold, in every version.
var limits = []string{"vote_sets_of_other_types", "wide_vote_types", "wide_steps", "impossible_times"}

// WriteLimits appends what cannot be held.
func WriteLimits(w *value.Writer) { writeTexts(w, limits) }

func writeTexts(w *value.Writer, texts []string) {
	w.BeginArray()
	for _, text := range texts {
		w.Text(text)
	}
	w.EndArray()
}
