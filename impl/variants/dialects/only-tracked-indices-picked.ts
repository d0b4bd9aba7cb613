// [PS-PVS-5] A vote whose index lies beyond the array that tracks it cannot be marked, and would be picked for ever (RP-20). A
// dialect of the Tendermint family does not pick it.
// Source: RP-20 of faults.yaml; cometbft v0.38.26, consensus/reactor.go:1177-1201 picks it.

import { bitArrayOf } from '../../src/bit-array/bit-array.ts';
import type { Variant } from '../../src/reference.ts';
import { pickMissingVote as specified } from '../../src/peer-state/pick-send-vote.ts';

export const onlyTrackedIndicesPicked: Variant = {
  id: 'TM-only-tracked-indices-picked',
  type: 'dialect',
  clauses: ['PS-PVS-5'],
  summary: 'a vote beyond the array that tracks it is not picked',
  source: 'RP-20; cometbft v0.38.26, consensus/reactor.go:1177-1201',
  replace: {
    pickMissingVote: (context, state, votes) => {
      const tracked = context.rules.getVoteBitArray({ ...context, fired: [] }, state, votes);
      const bits = votes.bits?.value;
      const size = Number(tracked?.bits ?? 0);
      if (tracked === null || typeof bits !== 'string' || bits.length <= size) return specified(context, state, votes);
      return specified(context, state, { ...votes, bits: bitArrayOf(bits.slice(0, size)) });
    },
  },
};
