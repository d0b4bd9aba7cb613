// ApplyNewValidBlockMessage: the peer tells which part set it collects. Source: consensus/manager.go:1125-1140.

import type { PeerStateArguments } from '#spec';
import type { BitArray } from '../bit-array/bit-array.ts';
import { guards } from '../arms.ts';
import type { Context } from '../context.ts';
import type { PeerRoundState } from './peer-round-state.ts';

type NewValidBlock = PeerStateArguments<'apply_new_valid_block'>;

/** `parts` is the received array; the peer state adopts the object [AL-3]. */
export const applyNewValidBlock = (
  context: Context,
  state: PeerRoundState,
  message: NewValidBlock,
  parts: BitArray | null,
): void => {
  const { fired, rules } = context;
  // [PS-NVB-1] MUST ignore a message of another height.
  if (guards(context, 'PS-NVB-1', state.height !== message.height)) return;
  // [PS-NVB-2] MUST ignore a message of another round, unless it is of a commit.
  if (guards(context, 'PS-NVB-2', !rules.validBlockIsOfPeersRound(state, message))) return;
  // [PS-NVB-2] MUST take a committed block of any round.
  if (state.round !== message.round) fired.push('PS-NVB-2');
  // [PS-NVB-3] MUST take header and parts over, whatever was known. [AL-3]
  fired.push('AL-3', 'PS-NVB-3');
  state.proposalBlockPartsHeader = message.block_part_set_header;
  state.proposalBlockParts = parts;
};

/** Whether the round is the peer's, or does not matter because the block is committed. */
export const validBlockIsOfPeersRound = (state: PeerRoundState, message: NewValidBlock): boolean =>
  state.round === message.round || message.is_commit;
