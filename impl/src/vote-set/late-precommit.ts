// A precommit of the height below that reaches consensus while it waits in step NewHeight. Source: consensus/state.go:624-650.

import type { Vote } from '#spec';
import type { Context } from '../context.ts';
import type { Added, VoteSet } from './vote-set.ts';

/** Adds `vote`, a precommit of the height below, to the last commit; undefined at the initial height, where there is none. */
export const addLatePrecommit = (context: Context, lastCommit: VoteSet | undefined, vote: Vote): Added => {
  // [CS-5] MUST go to the last commit, and be ignored where there is none.
  context.fired.push('CS-5');
  return lastCommit === undefined ? { added: false } : context.rules.addToVoteSet(context, lastCommit, vote);
};
