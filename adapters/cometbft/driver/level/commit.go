package level

import (
	"github.com/cometbft/cometbft/conformance/engine"
	"github.com/valyala/fastjson"
	"gossip-conformance/driver/value"
)

const signaturesMost = 10_000

// commitStep carries out the operations on the commit that was made or loaded last.
func (r *voteSet) commitStep(operation string, arguments *fastjson.Value, w *value.Writer) {
	switch operation {
	case "make_commit":
		round := value.Strict(arguments, "round").Int32("round")
		r.commit = engine.MakeCommit(r.votes.Precommits(round))
		writeCommit(w.Key("value"), r.commit)
	case "load_commit":
		o := value.Optional(arguments, "commit", "stored")
		if !o.Has("commit") {
			value.Refuse("commit is missing")
		}
		writeError(w, r.load(readCommit(o.Get("commit")), o.Bool("stored")))
	case "commit_size":
		value.Strict(arguments)
		w.Key("value").Int(int64(r.commit.Size()))
	case "commit_bit_array":
		value.Strict(arguments)
		w.Key("value").BitArray(engine.CommitReader(r.commit).BitArray())
	case "commit_is_commit":
		value.Strict(arguments)
		w.Key("value").Bool(engine.CommitReader(r.commit).IsCommit())
	case "commit_get_by_index":
		index := value.Strict(arguments, "index").Int32("index")
		w.Key("value").Vote(engine.CommitReader(r.commit).GetByIndex(index))
	case "commit_to_vote_set":
		value.Strict(arguments)
		votes := engine.CommitToVoteSet(r.validators.chainID, r.commit, r.validators.set)
		w.Key("value").BeginObject()
		w.Key("bits").BitArray(votes.BitArray())
		writeMajority(w, votes)
		w.EndObject()
	default:
		unknown("vote_set", operation)
	}
}

// load takes a commit, where asked for through its stored form.
func (r *voteSet) load(commit *engine.Commit, stored bool) error {
	if stored && commit != nil {
		restored, err := engine.CommitFromProto(commit.ToProto())
		if err != nil {
			return err
		}
		commit = restored
	}
	r.commit = commit
	return nil
}

var flags = map[string]engine.CommitFlag{"absent": 1, "commit": 2, "nil": 3}

func readCommit(v *fastjson.Value) *engine.Commit {
	if v == nil {
		return nil
	}
	o := value.Strict(v, "height", "round", "block_id", "signatures")
	commit := &engine.Commit{Height: o.Int64("height"), Round: o.Int32("round"), BlockID: o.BlockID("block_id")}
	entries := o.Items("signatures")
	if len(entries) > signaturesMost {
		value.Refuse("%d entries are more than a commit may have", len(entries))
	}
	for _, entry := range entries {
		commit.Signatures = append(commit.Signatures, readEntry(entry))
	}
	return commit
}

func readEntry(v *fastjson.Value) engine.CommitSig {
	o := value.Strict(v, "flag", "validator_address", "timestamp", "signature")
	return engine.CommitSig{
		BlockIDFlag:      readFlag(o),
		ValidatorAddress: o.Bytes("validator_address"),
		Timestamp:        o.Time("timestamp"),
		Signature:        o.Bytes("signature"),
	}
}

func readFlag(o value.Object) engine.CommitFlag {
	v := o.Get("flag")
	if v == nil || v.Type() != fastjson.TypeString {
		return engine.CommitFlag(o.Uint8("flag"))
	}
	text := value.Text(v, "flag")
	flag, known := flags[text]
	if !known {
		value.Refuse("flag: %q is none", text)
	}
	return flag
}

func writeCommit(w *value.Writer, commit *engine.Commit) {
	w.BeginObject()
	w.Key("height").Int(commit.Height)
	w.Key("round").Int(int64(commit.Round))
	w.Key("block_id").BlockID(commit.BlockID)
	w.Key("signatures").BeginArray()
	for _, entry := range commit.Signatures {
		writeEntry(w, entry)
	}
	w.EndArray()
	w.EndObject()
}

func writeEntry(w *value.Writer, entry engine.CommitSig) {
	w.BeginObject()
	w.Key("flag")
	writeFlag(w, entry.BlockIDFlag)
	w.Key("validator_address").Hex(entry.ValidatorAddress)
	w.Key("timestamp").Time(entry.Timestamp)
	w.Key("signature").Hex(entry.Signature)
	w.EndObject()
}

func writeFlag(w *value.Writer, flag engine.CommitFlag) {
	for name, known := range flags {
		if known == flag {
			w.Text(name)
			return
		}
	}
	w.Int(int64(flag))
}
