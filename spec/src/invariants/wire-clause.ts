// The clause that lays out each message on the wire.

import type { Message } from '../message.ts';

type MessageName = Message extends infer Each ? (Each extends unknown ? keyof Each : never) : never;

const LAYOUTS: Readonly<Record<string, string>> = {
  new_round_step: 'WF-NRS',
  new_valid_block: 'WF-NVB',
  proposal: 'WF-P',
  proposal_pol: 'WF-POL',
  block_part: 'WF-BP',
  vote: 'WF-V',
  has_vote: 'WF-HV',
  vote_set_maj23: 'WF-M23',
  vote_set_bits: 'WF-VSB',
} satisfies Partial<Record<MessageName, string>>;

/** The clauses that `wireClause` names. */
export const WIRE_CLAUSES = [
  'WF-ENV-2',
  'WF-NRS',
  'WF-NVB',
  'WF-P',
  'WF-POL',
  'WF-BP',
  'WF-V',
  'WF-HV',
  'WF-M23',
  'WF-VSB',
] as const;

/** The clause of the fields of `message`; that of the members of the oneof for one which only a dialect has. */
export const wireClause = (message: Message): string => LAYOUTS[Object.keys(message)[0] ?? ''] ?? 'WF-ENV-2';
