// One iteration of the +2/3 routine: up to four claims, each followed by a sleep, and one sleep more.
// Source: consensus/manager.go:728-812, consensus/state.go:997-1005.

import { compareUint64, type Commit } from '#spec';
import { decides, guards } from '../arms.ts';
import type { Context } from '../context.ts';
import type { PeerRoundState } from '../peer-state/peer-round-state.ts';
import type { BlockStore, NodeRoundState, Outside, Reactor } from './reactor.ts';

/** Runs one iteration for a peer. */
export const queryMaj23 = (context: Context, reactor: Reactor, state: PeerRoundState, outside: Outside): void => {
  const { fired, rules } = context;
  const { node } = reactor;
  if (decides(context, 'QM-1', state.height === node.height)) {
    // [QM-1] MUST claim the majority of prevotes of the peer's round.
    rules.claimOfRound(context, node, state, { clause: 'QM-1', round: state.round, type: 'prevote' }, outside);
    // [QM-2] MUST claim the majority of precommits of the peer's round.
    rules.claimOfRound(context, node, state, { clause: 'QM-2', round: state.round, type: 'precommit' }, outside);
    // [QM-3] MUST claim the majority of prevotes of the POL round, 0 included.
    rules.claimOfRound(
      context,
      node,
      state,
      { clause: 'QM-3', round: state.proposalPolRound, type: 'prevote' },
      outside,
    );
  }
  if (decides(context, 'QM-4', rules.claimsCommit(context, reactor, state)))
    rules.claimOfCommit(context, reactor, state, outside);
  // [QM-5] MUST sleep once more at the end. [SL-3]
  fired.push('QM-5', 'SL-3');
  outside.sleep();
};

export interface RoundClaim {
  readonly clause: string;
  readonly round: number;
  readonly type: 'prevote' | 'precommit';
}

/** Claims the majority of a round, where the node has one. */
export const claimOfRound = (
  context: Context,
  node: NodeRoundState,
  state: PeerRoundState,
  { clause, round, type }: RoundClaim,
  outside: Outside,
): void => {
  const majority = context.rules.votesOf(context, node.votes, round, type)?.majority;
  if (!guards(context, clause, majority !== undefined) || majority === undefined) return;
  outside.send('state', { vote_set_maj23: { height: state.height, round, type, block_id: majority.block } }, false);
  outside.sleep();
};

/** Whether the peer is catching up on a commit of a height that the store holds. */
export const claimsCommit = ({ dialect }: Context, { store }: Reactor, state: PeerRoundState): boolean =>
  state.catchupCommitRound !== dialect.noRound &&
  compareUint64(state.height, 0) > 0 &&
  compareUint64(state.height, store.height) <= 0;

/** Claims the commit of the peer's height. */
export const claimOfCommit = (context: Context, reactor: Reactor, state: PeerRoundState, outside: Outside): void => {
  const commit = context.rules.loadCommit(context, reactor.store, Number(state.height));
  // [QM-4] MUST claim it under the round of the commit.
  if (!guards(context, 'QM-4', commit !== null) || commit === null) return;
  const { round, block_id } = commit;
  outside.send('state', { vote_set_maj23: { height: state.height, round, type: 'precommit', block_id } }, false);
  outside.sleep();
};

/** The commit of a height: at the tip the one that was seen, else the one stored with the next block. */
export const loadCommit = (context: Context, store: BlockStore, height: number): Commit | null => {
  // [CS-LC] MUST take the seen commit at the height of the store.
  context.fired.push('CS-LC');
  const stored = store.heights.get(height);
  return (height === store.height ? stored?.seenCommit : stored?.commit) ?? null;
};
