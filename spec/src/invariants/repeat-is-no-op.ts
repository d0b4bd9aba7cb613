// INV-T8: to be told the same twice in a row is to be told once.

import { heldAgainst } from './breach.ts';
import { requireUnchanged } from './changed-fields.ts';
import type { PeerStateInvariant } from './invariant.ts';

/** Whether two arguments are equal; objects are compared key by key. */
const isEqual = (left: unknown, right: unknown): boolean => {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  for (const key in left) {
    if (!isEqual((left as Record<string, unknown>)[key], (right as Record<string, unknown>)[key])) return false;
  }
  for (const key in right) if (!(key in left)) return false;
  return true;
};

/** Those for which the second of two equal steps has nothing left to do, each with the clause that says so. */
const REPEATABLE: Readonly<Record<string, string>> = {
  ensure_vote_bit_arrays: 'PS-EVB-3',
  init_proposal_block_parts: 'PS-IPB-1',
  set_has_proposal: 'PS-SHP-2',
  set_has_proposal_block_part: 'PS-SBP-2',
  set_has_vote: 'PS-SHV-1',
  apply_has_vote: 'PS-SHV-1',
  apply_new_round_step: 'PS-NRS-1',
  apply_new_valid_block: 'PS-NVB-3',
  apply_proposal_pol: 'PS-POL-3',
};

export const repeatIsNoOp: PeerStateInvariant = {
  id: 'INV-T8',
  name: 'repeat-is-no-op',
  levels: ['peer_state', 'reactor'],
  clauses: ['PS-SHP-2', 'PS-IPB-1', 'PS-EVB-3', 'PS-SHV-1', 'PS-SBP-2', 'PS-NVB-3', 'PS-POL-3', 'PS-NRS-1'],
  statement: 'the second of two equal successive steps changes nothing, unless it is a pick or apply_vote_set_bits',
  needs: [],
  start: () => {
    let lastOperation = '';
    let lastArguments: unknown;
    return (transition) => {
      const { operation, arguments: input } = transition;
      const clause = REPEATABLE[operation];
      const repeated = clause !== undefined && operation === lastOperation && isEqual(input, lastArguments);
      lastOperation = operation;
      lastArguments = input;
      return repeated ? heldAgainst(clause, requireUnchanged(transition)) : undefined;
    };
  },
};
