// InitProposalBlockParts and SetHasProposalBlockPart: which parts of a block the peer holds.
// Source: consensus/manager.go:1055-1078.

import type { PartSetHeader, PeerStateArguments } from '#spec';
import { guards } from '../arms.ts';
import type { Context } from '../context.ts';
import type { PeerRoundState } from './peer-round-state.ts';

export const initProposalBlockParts = (context: Context, state: PeerRoundState, header: PartSetHeader): void => {
  const { fired } = context;
  // [PS-IPB-1] MUST NOT replace parts that are tracked.
  if (guards(context, 'PS-IPB-1', state.proposalBlockParts !== null)) return;
  // [PS-IPB-2] MUST take the header, with clear parts. [PS-IPB-3] Height and round are not looked at.
  fired.push('PS-IPB-3', 'PS-IPB-2');
  state.proposalBlockPartsHeader = header;
  state.proposalBlockParts = context.rules.newBitArray(context, header.total);
};

export const setHasProposalBlockPart = (
  context: Context,
  state: PeerRoundState,
  part: PeerStateArguments<'set_has_proposal_block_part'>,
): void => {
  const { fired, rules } = context;
  // [PS-SBP-1] MUST ignore a part of another height or round.
  if (guards(context, 'PS-SBP-1', !rules.partIsOfPeersRound(state, part))) return;
  // [PS-SBP-2] MUST set the bit of the part; parts that are not tracked, and indices beyond the size, are ignored.
  // [PS-SBP-3] MUST NOT crash.
  fired.push('PS-SBP-3', 'PS-SBP-2');
  rules.setBit(context, state.proposalBlockParts, part.index, true);
};

/** Whether the part is of the height and round that the peer is in. */
export const partIsOfPeersRound = (
  state: PeerRoundState,
  part: PeerStateArguments<'set_has_proposal_block_part'>,
): boolean => state.height === part.height && state.round === part.round;
