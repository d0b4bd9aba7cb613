// What a pick showed: the index it gave, and whether the vote was sent. A pick is pick_vote_to_send or pick_send_vote.

import type { Json, ReactorSend, StepResult } from '../observation.ts';
import type { Vote } from '../vote.ts';
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

/** The send attempts of a reactor's step. */
export const sendsOf = (result: StepResult): readonly ReactorSend[] =>
  (result.sends ?? []) as unknown as readonly ReactorSend[];

/** The vote that a send attempt carries, if it carries one. */
export const voteOf = ({ message }: ReactorSend): Vote | undefined => ('vote' in message ? message.vote : undefined);

/** Whether the operation picks votes: a pick, or an iteration of the votes routine. */
export const isPick = (operation: PeerStateTransition['operation']): boolean =>
  operation === 'pick_vote_to_send' || operation === 'pick_send_vote' || operation === 'gossip_votes';
