// [PS-GVB-2] broken: the POL round is looked at before the catch-up round.

import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import { votesOfHeight as specified, type VotesKey } from '../../../src/peer-state/get-vote-bit-array.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

const votesOfHeight = (context: Context, state: PeerRoundState, key: VotesKey): BitArray | null =>
  key.round !== state.round && key.round === state.proposalPolRound
    ? key.type === 'prevote'
      ? state.proposalPol
      : null
    : specified(context, state, key);

export const psGvb2PolFirst: Variant = {
  id: 'PS-GVB-2-pol-first',
  type: 'mutant',
  clauses: ['PS-GVB-2', 'PS-GVB-5'],
  summary: 'the POL round is looked at before the catch-up round',
  source: 'PS-07: the two blocks swapped, consensus/manager.go:1156-1170',
  replace: { votesOfHeight },
};
