// The clause that lays out each message on the wire.

import type { AnyMessageName } from './message.ts';

/** By the name of the message; of one which only a dialect has, that of the members of the oneof. */
export const MESSAGE_CLAUSES: Readonly<Record<AnyMessageName, string>> = {
  new_round_step: 'WF-NRS',
  new_valid_block: 'WF-NVB',
  proposal: 'WF-P',
  proposal_pol: 'WF-POL',
  block_part: 'WF-BP',
  vote: 'WF-V',
  has_vote: 'WF-HV',
  vote_set_maj23: 'WF-M23',
  vote_set_bits: 'WF-VSB',
  has_proposal_block_part: 'WF-ENV-2',
};
