// One generator for each operation on a peer state. Each aims with the shadow: about seven steps in ten pass the guards of the
// operation, the others miss on purpose by a height, a round or a type. Everything here is well formed; what no correct node
// does is in peer-state-hostile.ts.

import type { Random } from 'fast-check';
import type { PeerStateOperation, PeerStateStep } from '#spec';
import {
  initProposalBlockParts,
  newValidBlock,
  proposalPol,
  setHasProposal,
  setHasProposalBlockPart,
} from './peer-state-block-steps.ts';
import { newRoundStep } from './peer-state-round-steps.ts';
import type { Shadow } from './peer-state-shadow.ts';
import { ensureVoteBitArrays, hasVote, votesToSend, voteSetBits } from './peer-state-vote-steps.ts';

/** How often each operation is drawn, in parts of their sum. */
export const PEER_STATE_WEIGHTS: Readonly<Record<PeerStateOperation, number>> = {
  apply_new_round_step: 13,
  apply_new_valid_block: 7,
  apply_proposal_pol: 7,
  apply_has_vote: 9,
  apply_vote_set_bits: 12,
  set_has_proposal: 9,
  init_proposal_block_parts: 5,
  set_has_proposal_block_part: 7,
  set_has_vote: 8,
  ensure_vote_bit_arrays: 11,
  pick_vote_to_send: 9,
  pick_send_vote: 12,
};

/** Draws the arguments of `operation` and lets the shadow believe what the step does. */
export const drawPeerStateStep = (random: Random, shadow: Shadow, operation: PeerStateOperation): PeerStateStep => {
  switch (operation) {
    case 'apply_new_round_step':
      return newRoundStep(random, shadow);
    case 'apply_new_valid_block':
      return newValidBlock(random, shadow);
    case 'apply_proposal_pol':
      return proposalPol(random, shadow);
    case 'apply_has_vote':
      return { apply_has_vote: hasVote(random, shadow) };
    case 'apply_vote_set_bits':
      return voteSetBits(random, shadow);
    case 'set_has_proposal':
      return setHasProposal(random, shadow);
    case 'init_proposal_block_parts':
      return initProposalBlockParts(random, shadow);
    case 'set_has_proposal_block_part':
      return setHasProposalBlockPart(random, shadow);
    case 'set_has_vote':
      return { set_has_vote: hasVote(random, shadow) };
    case 'ensure_vote_bit_arrays':
      return ensureVoteBitArrays(random, shadow);
    case 'pick_vote_to_send':
      return { pick_vote_to_send: votesToSend(random, shadow) };
    case 'pick_send_vote': {
      const { height, round, type, size, bits, is_commit } = votesToSend(random, shadow);
      const link = random.nextInt(0, 3) === 0 ? 'fail' : 'ok';
      return { pick_send_vote: { height, round, type, size, bits, is_commit, link } };
    }
  }
};
