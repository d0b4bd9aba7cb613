// ApplyProposalPOLMessage: which prevotes of the POL round the peer holds. Source: consensus/manager.go:1335-1350.

import type { PeerStateArguments } from '#spec';
import type { BitArray } from '../bit-array/bit-array.ts';
import { guards } from '../arms.ts';
import type { Context } from '../context.ts';
import type { PeerRoundState } from './peer-round-state.ts';

type ProposalPol = PeerStateArguments<'apply_proposal_pol'>;

/** `votes` is the received array; the peer state adopts the object [AL-3]. */
export const applyProposalPol = (
  context: Context,
  state: PeerRoundState,
  message: ProposalPol,
  votes: BitArray | null,
): void => {
  const { fired, rules } = context;
  // [PS-POL-1] MUST ignore a message of another height.
  if (guards(context, 'PS-POL-1', state.height !== message.height)) return;
  // [PS-POL-2] MUST ignore a message of another POL round.
  if (guards(context, 'PS-POL-2', !rules.polIsOfProposal(state, message))) return;
  // [PS-POL-3] MUST replace the array without merging. [AL-3]
  fired.push('AL-3', 'PS-POL-3');
  state.proposalPol = rules.adoptedPol(context, state, votes);
};

/** Whether the POL round is that of the peer's proposal; 0 matches a proposal without POL. */
export const polIsOfProposal = (state: PeerRoundState, message: ProposalPol): boolean =>
  state.proposalPolRound === message.proposal_pol_round;

/** What ProposalPOL becomes: the received array itself. */
export const adoptedPol = (_context: Context, _state: PeerRoundState, votes: BitArray | null): BitArray | null => votes;
