// [PS-GVB-6] broken: round 0 is never tracked but as the round of the peer.

import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import { votesOfHeight as specified, type VotesKey } from '../../../src/peer-state/get-vote-bit-array.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

const votesOfHeight = (context: Context, state: PeerRoundState, key: VotesKey): BitArray | null =>
  key.round === 0 && state.round !== 0 ? null : specified(context, state, key);

export const psGvb6ZeroIsNone: Variant = {
  id: 'PS-GVB-6-zero-is-none',
  type: 'mutant',
  clauses: ['PS-GVB-6'],
  summary: 'round 0 is never tracked but as the round of the peer',
  source: 'PS-17: "none" is a number that no round has, as in tendermint',
  replace: { votesOfHeight },
};
