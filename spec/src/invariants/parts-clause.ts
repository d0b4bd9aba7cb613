// The clause that decides header and parts after an operation.

import type { PeerRoundStateValue } from '../peer-round-state.ts';
import type { PeerStateTransition } from './invariant.ts';
import { STRAY_CLAUSES, strayClause } from './stray-change.ts';

/** The clauses that `partsClause` names. */
export const PARTS_CLAUSES = [
  'PS-SHP-5',
  'PS-SHP-4',
  'PS-SHP-2',
  'PS-SHP-1',
  'PS-IPB-2',
  'PS-IPB-1',
  'PS-NVB-3',
  'PS-NVB-2',
  'PS-NVB-1',
  'PS-NRS-3',
  'PS-NRS-8',
  'PS-SBP-2',
  'PS-SBP-1',
  ...STRAY_CLAUSES,
] as const;

/** The clause by which header and parts are what they are after the step: the guard that keeps the message off, else what it sets. */
export const partsClause = (transition: PeerStateTransition): string => {
  const { operation, before, after } = transition;
  switch (operation) {
    case 'set_has_proposal':
      if (!isOfRound(transition.arguments, before)) return 'PS-SHP-1';
      if (before.proposal) return 'PS-SHP-2';
      return before.proposal_block_parts === null ? 'PS-SHP-5' : 'PS-SHP-4';
    case 'init_proposal_block_parts':
      return before.proposal_block_parts === null ? 'PS-IPB-2' : 'PS-IPB-1';
    case 'apply_new_valid_block': {
      const { height, round, is_commit: isCommit } = transition.arguments;
      if (height !== before.height) return 'PS-NVB-1';
      return round === before.round || isCommit ? 'PS-NVB-3' : 'PS-NVB-2';
    }
    case 'apply_new_round_step':
      return isOfRound(after, before) ? 'PS-NRS-8' : 'PS-NRS-3';
    case 'set_has_proposal_block_part':
      return isOfRound(transition.arguments, before) ? 'PS-SBP-2' : 'PS-SBP-1';
    default:
      return strayClause(transition);
  }
};

type Round = Pick<PeerRoundStateValue, 'height' | 'round'>;

const isOfRound = ({ height, round }: Round, peer: Round): boolean => height === peer.height && round === peer.round;
