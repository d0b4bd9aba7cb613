// The judgement that several invariants end in: nothing has changed.

import {
  PEER_ROUND_STATE_FIELDS,
  sameField,
  type PeerRoundStateField,
  type PeerRoundStateValue,
} from '../peer-round-state.ts';
import { changeBreach } from './describe.ts';
import type { Breach } from './invariant.ts';

/** The first field that changed, but for those in `allowed`. */
export const firstChange = (
  before: PeerRoundStateValue,
  after: PeerRoundStateValue,
  allowed?: ReadonlySet<PeerRoundStateField>,
): PeerRoundStateField | undefined => {
  if (before === after) return undefined;
  for (const field of PEER_ROUND_STATE_FIELDS)
    if (!sameField(field, before, after) && allowed?.has(field) !== true) return field;
  return undefined;
};

/** Objects where any field changed, but for those in `allowed`. */
export const requireUnchanged = (
  before: PeerRoundStateValue,
  after: PeerRoundStateValue,
  allowed?: ReadonlySet<PeerRoundStateField>,
): Breach | undefined => {
  const field = firstChange(before, after, allowed);
  return field === undefined ? undefined : changeBreach(field, before, after);
};
