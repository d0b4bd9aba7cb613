// The names of places that a list of known failures is written with: those of findings, without the names of peers and arrays.

import { PEER_ROUND_STATE_FIELDS } from '#spec';

/** Places of a result that hold no fields: `state` are the arrays of level bit_array, or a state as a whole; `peers` which peers there are. */
const WHOLE = [
  'crash',
  'error',
  'value',
  'sends',
  'forwarded',
  'stopped',
  'slept',
  'steps',
  'state',
  'peers',
  'initial',
  'setup',
] as const;

/** Every name of a place. */
export const PLACES: readonly string[] = [...WHOLE, ...PEER_ROUND_STATE_FIELDS];

const fields: ReadonlySet<string> = new Set(PEER_ROUND_STATE_FIELDS);

/** The name of a place of a finding: `precommits` of `state.precommits` and of `peers.p.precommits`, `state` of the array `state.a`. */
export const placeName = (place: string): string => {
  const [, field] = /^(?:state|peers\.[^.]+)\.([^.]+)$/.exec(place) ?? [];
  return field !== undefined && fields.has(field) ? field : (place.split('.')[0] ?? place);
};
