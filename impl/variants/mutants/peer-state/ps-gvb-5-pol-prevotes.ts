// [PS-GVB-5] broken: prevotes of the catch-up round are tracked where it is the POL round.

import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import { votesOfCatchupRound as specified, type VotesKey } from '../../../src/peer-state/get-vote-bit-array.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

const votesOfCatchupRound = (context: Context, state: PeerRoundState, key: VotesKey): BitArray | null =>
  key.type === 'prevote' && state.proposalPolRound === key.round ? state.proposalPol : specified(context, state, key);

export const psGvb5PolPrevotes: Variant = {
  id: 'PS-GVB-5-pol-prevotes',
  type: 'mutant',
  clauses: ['PS-GVB-5'],
  summary: 'prevotes of the catch-up round are tracked where it is the POL round',
  source: 'PS-07: better gossip, and not what is specified',
  replace: { votesOfCatchupRound },
};
