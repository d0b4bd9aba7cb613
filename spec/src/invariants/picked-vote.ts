// What a pick showed: the index it gave, and whether the vote was sent. A pick is pick_vote_to_send or pick_send_vote.

import type { Json } from '../observation.ts';
import type { PeerStateTransition } from './invariant.ts';

/** A transition of one of the two operations that pick a vote. */
export type PickTransition = Extract<PeerStateTransition, { operation: 'pick_vote_to_send' | 'pick_send_vote' }>;

export const PICKS = ['pick_vote_to_send', 'pick_send_vote'] as const;

/** The index that the pick gave, as the subject told it; undefined or null where it gave none. */
export const pickedIndex = ({ operation, result }: PickTransition): Json | undefined =>
  operation === 'pick_vote_to_send' ? result.value : result.sends?.[0];

/** The index that the pick gave, if it is a number. */
export const pickedNumber = (transition: PickTransition): number | undefined => {
  const index = pickedIndex(transition);
  return typeof index === 'number' ? index : undefined;
};

/** Whether the vote was taken by the link. */
export const isSent = (transition: PickTransition): boolean =>
  transition.operation === 'pick_send_vote' && transition.arguments.link === 'ok' && transition.result.value === true;
