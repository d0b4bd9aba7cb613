// Which clause a difference is held against: the last arm that fired in the step and decides the place that differs.

import type { Json } from '#spec';
import type { Difference } from './compare-results.ts';

/** The places of a result that each clause decides. A clause that is not listed decides every place: guards, mostly. */
const DECIDES: Readonly<Record<string, readonly string[]>> = {
  'AL-1': [],
  'AL-2': [],
  'AL-3': [],
  'DM-PRS-1': [],
  'BA-NEW': [],
  'BA-COPY': [],
  'BA-COPYBITS': [],
  'PS-NEW-1': [],
  'PS-GVB-2': ['value', 'state'],
  'PS-GVB-2a': ['value', 'state'],
  'PS-GVB-3': ['value', 'state'],
  'PS-GVB-6': [],
  'PS-SHP-3': ['state.proposal'],
  'PS-SHP-5': [
    'state.proposal_block_parts_header',
    'state.proposal_block_parts',
    'state.proposal_pol_round',
    'state.proposal_pol',
  ],
  'PS-ECC-3': ['state.catchup_commit_round'],
  'PS-ECC-4': ['state.catchup_commit', 'state.precommits'],
  'PS-ECC-5': ['state.catchup_commit', 'state.precommits'],
  'PS-NRS-2': ['state.height', 'state.round', 'state.step'],
  'PS-NRS-3': [
    'state.proposal',
    'state.proposal_block_parts_header',
    'state.proposal_block_parts',
    'state.proposal_pol_round',
    'state.proposal_pol',
    'state.prevotes',
    'state.precommits',
  ],
  'PS-NRS-4': ['state.precommits'],
  'PS-NRS-5': ['state.last_commit_round', 'state.last_commit'],
  'PS-NRS-6': ['state.catchup_commit_round', 'state.catchup_commit'],
  'PS-NRS-7': ['state.last_commit_round', 'state.last_commit', 'state.catchup_commit_round', 'state.catchup_commit'],
  'PS-PVS-2': ['state.catchup_commit_round'],
  'PS-PVS-3': ['state.prevotes', 'state.precommits', 'state.catchup_commit', 'state.proposal_pol', 'state.last_commit'],
  'PS-PSV-1': [],
  'PS-PSV-2': ['value', 'state'],
  'PS-PSV-3': ['value', 'state'],
  'PS-SHV-1': ['state'],
  'PS-SHV-2': ['state'],
  'PS-PVS-6': ['state'],
  'PS-PVS-5': ['value', 'sends', 'crash'],
  'PS-PVS-7': ['value', 'sends'],
  'BA-SUB': ['value', 'sends', 'state', 'crash'],
  'BA-PICK': ['value', 'sends', 'crash'],
  // The routines of the reactor: when they sleep, what they send, and what only leads to it.
  'SL-1': ['slept'],
  'SL-2': ['slept'],
  'SL-3': ['slept'],
  'GD-1': ['slept', 'sends'],
  'GD-4': ['slept', 'sends'],
  'GD-9': ['slept', 'sends'],
  'GV-1': [],
  'GV-5': ['slept'],
  'QM-5': ['slept'],
  'CS-LC': [],
  'RX-2': [],
  'RX-Q': ['forwarded'],
  'EV-3': ['sends'],
  'HVS-1': [],
  'HVS-2': [],
  'HVS-4': [],
  'VS-1': [],
  'VS-8': ['value'],
  'CR-SIG-1': [],
};

/** The place within the state of one peer, where it is one: `peers.p.precommits` is `state.precommits`. */
const withinState = (place: string): string => place.replace(/^peers\.[^.]+\./, 'state.');

const decides = (clause: string, shown: string): boolean => {
  const place = withinState(shown);
  const places = DECIDES[clause];
  return places === undefined || places.some((decided) => place === decided || place.startsWith(`${decided}.`));
};

/** Whether the clause is about bit arrays as such: above that level it is only a means of the clause that used it. */
const isMeans = (clause: string): boolean => clause.startsWith('BA-');

/** A size and words, where a correct array shows as a text. */
const isRaw = (value: Json): boolean => typeof value === 'object' && value !== null && 'elems' in value;

/** The clause that takes in the arrays of messages. */
const RECEIVES = 'BA-FP-2';

/**
 * The clause by which the reference refused a message, where that was the last thing that it did: of an array the one that takes arrays
 * in; at level reactor, where the connection is closed after it, the last one of the wire.
 */
const refusal = (fired: readonly string[], { place, expected }: Difference): string | undefined => {
  const last = fired.at(-1);
  const before = fired.at(-2);
  if (last === 'RX-0') return before === RECEIVES || before?.startsWith('WF-') === true ? before : undefined;
  const demanded = (place === 'error' && expected !== null) || (place === 'value' && expected === null);
  return last === RECEIVES && demanded ? RECEIVES : undefined;
};

/**
 * The clause among `fired` that a difference is held against; `?` where nothing fired. An array that shows malformed where it
 * must not, or is not refused, is held against the clause that takes arrays in, wherever it shows.
 */
export const blame = (fired: readonly string[], difference: Difference): string => {
  const { place, expected, observed } = difference;
  if (fired.includes(RECEIVES) && isRaw(observed) && !isRaw(expected)) return RECEIVES;
  const ends = fired.filter((clause) => !isMeans(clause));
  return (
    refusal(fired, difference) ??
    ends.findLast((clause) => decides(clause, place)) ??
    fired.findLast((clause) => decides(clause, place)) ??
    fired.at(-1) ??
    '?'
  );
};
