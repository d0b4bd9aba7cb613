// The words in which invariants report what they saw. Every text is one line.

import type { BitArrayValue } from '../bit-array.ts';
import type { PeerRoundStateField, PeerRoundStateValue } from '../peer-round-state.ts';
import type { Breach } from './breach.ts';

const TEXT_MAX = 200;

/** A value as one line of JSON; long ones are cut. */
export const show = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length <= TEXT_MAX ? text : `${text.slice(0, TEXT_MAX)}... (${text.length} characters)`;
};

/** An array as text; nil is `nil`. */
export const showArray = (array: BitArrayValue): string => (array === null ? 'nil' : show(array));

/** (height, round, step) of a state or an announcement. */
export const showClock = (clock: Pick<PeerRoundStateValue, 'height' | 'round' | 'step'>): string =>
  `(${clock.height}, ${clock.round}, ${clock.step})`;

/** A breach about one field of the state. */
export const fieldBreach = (field: PeerRoundStateField, expected: string, after: PeerRoundStateValue): Breach => ({
  place: `state.${field}`,
  expected: `${field}: ${expected}`,
  observed: show(after[field]),
});

/** A breach where nothing may change and `field` did. */
export const changeBreach = (
  field: PeerRoundStateField,
  before: PeerRoundStateValue,
  after: PeerRoundStateValue,
): Breach => fieldBreach(field, `stays ${show(before[field])}`, after);
