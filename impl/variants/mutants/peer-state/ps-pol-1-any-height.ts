// [PS-POL-1] broken: a message of another height is taken.

import type { PeerStateArguments } from '#spec';
import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import { applyProposalPol as specified } from '../../../src/peer-state/apply-proposal-pol.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

type ProposalPol = PeerStateArguments<'apply_proposal_pol'>;

const applyProposalPol = (
  context: Context,
  state: PeerRoundState,
  message: ProposalPol,
  votes: BitArray | null,
): void => specified(context, state, { ...message, height: state.height }, votes);

export const psPol1AnyHeight: Variant = {
  id: 'PS-POL-1-any-height',
  type: 'mutant',
  clauses: ['PS-POL-1'],
  summary: 'a message of another height is taken',
  source: 'the height dropped from the guard',
  replace: { applyProposalPol },
};
