// [CM-3] from cometbft v0.38 on: a vote of a commit is checked as one from the wire is before it enters a set, and one that fails
// crashes the node. Source: cometbft v0.38.26, types/block.go:1104-1123.

import type { Vote } from '#spec';
import type { Context } from '../../src/context.ts';
import { Panic } from '../../src/panic.ts';
import type { Variant } from '../../src/reference.ts';
import type { VoteSet } from '../../src/vote-set/vote-set.ts';
import { enterVoteOfCommit as enter } from '../../src/vote-set/commit.ts';

const enterVoteOfCommit = (context: Context, set: VoteSet, vote: Vote): void => {
  const { rules } = context;
  // What the checks report to is of messages, of which there is none here.
  const silent: Context = { ...context, fired: [] };
  const refusal = rules.checkNumbers(silent, { vote }) ?? rules.checkVote(silent, vote);
  if (refusal !== undefined) throw new Panic(`failed to validate vote reconstructed from commit: ${refusal}`);
  enter(context, set, vote);
};

export const votesOfCommitsChecked: Variant = {
  id: 'V038-votes-of-commits-checked',
  type: 'dialect',
  clauses: ['CM-3'],
  summary: 'a vote of a commit that no message may carry crashes the node',
  source: 'cometbft v0.38.26, types/block.go:1104-1123',
  replace: { enterVoteOfCommit },
};
