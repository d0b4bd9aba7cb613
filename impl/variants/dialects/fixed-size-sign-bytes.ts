// [CR-CV-1] [CR-CV-2] [CR-CP-1] in the Tendermint family: the type that is signed is the vote's, heights and rounds have eight bytes.
// Source: tendermint v0.34.24, types/canonical.go:42-66, proto/tendermint/types/canonical.proto.

import { canonicalWriters, type CanonicalSchemas } from '../../src/crypto/sign-bytes.ts';
import { numberOfType } from '../../src/codec/sent-values.ts';
import * as canonical from '../../src/generated/tendermint/canonical_pb.ts';
import type { Variant } from '../../src/reference.ts';

// The classes differ from the specification's in the width of rounds, which `BigInt` makes up for.
const { writeVote, writeProposal } = canonicalWriters(
  canonical as unknown as CanonicalSchemas,
  (round) => BigInt(round) as unknown as number,
);

export const fixedSizeSignBytes: Variant = {
  id: 'TM-fixed-size-sign-bytes',
  type: 'dialect',
  clauses: ['CR-CV-1', 'CR-CV-2', 'CR-CP-1'],
  summary: 'the real type is signed, and heights and rounds with a fixed size',
  source: 'tendermint v0.34.24, types/canonical.go:42-66',
  replace: {
    signedTypeOfVote: (context, vote) => {
      context.fired.push('CR-CV-2');
      return numberOfType(vote.type);
    },
    writeCanonicalVote: writeVote,
    writeCanonicalProposal: writeProposal,
  },
};
