package level

import (
	stded25519 "crypto/ed25519"
	"crypto/sha256"
	"fmt"
	"math"
	"sync"
	"sync/atomic"

	"github.com/cometbft/cometbft/conformance/engine"
	"github.com/valyala/fastjson"
	"gossip-conformance/driver/value"
)

// validators are the keys of a scenario, and the engine's set of them.
type validators struct {
	chainID string
	keys    []engine.PrivKey
	set     *engine.ValidatorSet
}

const validatorsMost = 200

// readValidators makes the set, whose order has to be the scenario's. `public` is what the set verifies with.
func readValidators(chainID string, items []*fastjson.Value, public func(engine.PrivKey) engine.PubKey) *validators {
	if len(items) > validatorsMost {
		value.Refuse("%d validators are more than a scenario may have", len(items))
	}
	v := &validators{chainID: chainID}
	list := make([]*engine.Validator, len(items))
	seen := map[string]bool{}
	for index, item := range items {
		o := value.Strict(item, "private_key", "power")
		seed := o.Bytes("private_key")
		if len(seed) != stded25519.SeedSize {
			value.Refuse("private_key: expected %d bytes, not %d", stded25519.SeedSize, len(seed))
		}
		if seen[string(seed)] {
			value.Refuse("validator %d has the key of an earlier one", index)
		}
		seen[string(seed)] = true
		v.keys = append(v.keys, privateKey(string(seed)))
		list[index] = engine.NewValidator(public(v.keys[index]), int64(o.Between("power", 1, math.MaxInt64)))
	}
	if reason := panicOf(func() { v.set = engine.NewValidatorSet(list) }); reason != "" {
		value.Refuse("validators: %s", reason)
	}
	for index, validator := range v.set.Validators {
		if string(validator.Address) != string(list[index].Address) {
			value.Refuse("validators are not in the order of the set")
		}
	}
	return v
}

// address is that of the validator at an index; nil outside the set.
func (v *validators) address(index int32) []byte {
	if index < 0 || int(index) >= len(v.keys) {
		return nil
	}
	return v.set.Validators[index].Address
}

// sign signs a vote with the key of the validator at its index; one outside the set stays unsigned.
func (v *validators) sign(vote *engine.Vote) {
	if vote.ValidatorIndex < 0 || int(vote.ValidatorIndex) >= len(v.keys) {
		return
	}
	var bytes []byte
	if reason := panicOf(func() { bytes = engine.VoteSignBytes(v.chainID, vote.ToProto()) }); reason != "" {
		value.Refuse("a vote that cannot be signed: %s", reason)
	}
	vote.Signature = signature(v.keys[vote.ValidatorIndex], bytes)
}

// Keys and signatures follow from what they are made of, and scenarios share theirs.
var (
	keys            sync.Map // seed -> engine.PrivKey
	signatures      sync.Map // digest of key and bytes -> []byte
	signaturesAdded atomic.Int64
)

// signaturesKept is when all signatures are forgotten, about 20 MB of them.
const signaturesKept = 100_000

func privateKey(seed string) engine.PrivKey {
	if key, known := keys.Load(seed); known {
		return key.(engine.PrivKey)
	}
	key := engine.PrivKey(stded25519.NewKeyFromSeed([]byte(seed)))
	keys.Store(seed, key)
	return key
}

func signature(key engine.PrivKey, bytes []byte) []byte {
	digest := sha256.Sum256(append(append([]byte{}, key...), bytes...))
	if known, found := signatures.Load(digest); found {
		return known.([]byte)
	}
	signed, err := key.Sign(bytes)
	if err != nil {
		panic(fmt.Errorf("signing: %w", err))
	}
	if signaturesAdded.Add(1)%signaturesKept == 0 {
		signatures.Clear()
	}
	signatures.Store(digest, signed)
	return signed
}
