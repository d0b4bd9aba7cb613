// SetHasProposal: the peer holds the proposal of its height and round. Source: consensus/manager.go:1029-1053.

import type { PeerStateArguments } from '#spec';
import { decides, guards, keeps } from '../arms.ts';
import type { Context } from '../context.ts';
import type { PeerRoundState } from './peer-round-state.ts';

/** The fields that a proposal sets besides the flag. */
const OF_THE_BLOCK = [
  'proposal_block_parts_header',
  'proposal_block_parts',
  'proposal_pol_round',
  'proposal_pol',
] as const;

type Proposal = PeerStateArguments<'set_has_proposal'>;

export const setHasProposal = (context: Context, state: PeerRoundState, proposal: Proposal): void => {
  const { fired, rules } = context;
  // [PS-SHP-1] MUST ignore a proposal of another height or round.
  if (guards(context, 'PS-SHP-1', !rules.proposalIsOfPeersRound(state, proposal))) return;
  // [PS-SHP-2] MUST ignore a further proposal.
  if (guards(context, 'PS-SHP-2', state.proposal)) return;
  // [PS-SHP-3] MUST remember that the peer holds it.
  fired.push('PS-SHP-3');
  state.proposal = true;
  // [PS-SHP-4] MUST leave header, parts and POL as they are where the parts are tracked already.
  if (decides(context, 'PS-SHP-4', state.proposalBlockParts !== null)) return keeps(context, 'PS-SHP-4', OF_THE_BLOCK);
  rules.trackProposal(context, state, proposal);
};

/** Whether the proposal is of the height and round that the peer is in. */
export const proposalIsOfPeersRound = (state: PeerRoundState, proposal: Proposal): boolean =>
  state.height === proposal.height && state.round === proposal.round;

/** Starts to track the parts and the POL of a proposal. */
export const trackProposal = (context: Context, state: PeerRoundState, proposal: Proposal): void => {
  // [PS-SHP-5] MUST take header and POL round from the proposal, with clear parts and no POL votes.
  context.fired.push('PS-SHP-5');
  const header = proposal.block_id === null ? context.dialect.noHeader : proposal.block_id.part_set_header;
  state.proposalBlockPartsHeader = header;
  state.proposalBlockParts = context.rules.newBitArray(context, header.total);
  state.proposalPolRound = proposal.pol_round;
  state.proposalPol = null;
};
