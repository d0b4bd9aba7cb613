// One iteration of the votes routine: at most one vote. Source: consensus/manager.go:601-726.

import { compareUint64, KARDIA, nextUint64, STEPS, type Commit, type Vote } from '#spec';
import { guards } from '../arms.ts';
import type { Context } from '../context.ts';
import type { PeerRoundState } from '../peer-state/peer-round-state.ts';
import type { VotesToSend } from '../peer-state/pick-send-vote.ts';
import type { VoteSet } from '../vote-set/vote-set.ts';
import type { NodeRoundState, Outside, Reactor } from './reactor.ts';

/** Runs one iteration for a peer. */
export const gossipVotes = (context: Context, reactor: Reactor, state: PeerRoundState, outside: Outside): void => {
  const { fired, rules } = context;
  fired.push('GV-1');
  if (rules.sendsVote(context, reactor, state, outside)) return;
  // [GV-5] MUST sleep once where no vote was sent.
  fired.push('GV-5', 'SL-2');
  outside.sleep();
};

/** Sends a vote by the relation of the heights; whether one was sent. */
export const sendsVote = (context: Context, reactor: Reactor, state: PeerRoundState, outside: Outside): boolean => {
  const { rules } = context;
  const { node } = reactor;
  // [GV-2] MUST send votes of the height where the peer is in it.
  if (guards(context, 'GV-2', state.height === node.height))
    return rules.sendsVoteForHeight(context, node, state, outside);
  if (state.height === 0) return false;
  // [GV-3] MUST send the last commit to a peer one height behind.
  if (guards(context, 'GV-3', rules.isOneBehind(node, state)))
    return rules.sendsFromVoteSet(context, state, node.lastCommit, outside);
  // [GV-4] MUST send the stored commit to a peer further behind.
  if (guards(context, 'GV-4', rules.isFurtherBehind(node, state)))
    return rules.sendsFromCommit(
      context,
      state,
      reactor.store.heights.get(Number(state.height))?.commit ?? null,
      outside,
    );
  return false;
};

export const isOneBehind = (node: NodeRoundState, state: PeerRoundState): boolean =>
  node.height === nextUint64(state.height);

/** Two heights behind or more; the sum wraps at 2^64, so that the two largest heights count as behind. */
export const isFurtherBehind = (node: NodeRoundState, state: PeerRoundState): boolean =>
  compareUint64(node.height, nextUint64(nextUint64(state.height))) >= 0;

/** One of the six rules for a peer at the node's height; each with its clause, in order. */
export interface HeightRule {
  readonly clause: string;
  readonly applies: (node: NodeRoundState, state: PeerRoundState) => boolean;
  readonly votes: (context: Context, node: NodeRoundState, state: PeerRoundState) => VoteSet | undefined;
}

const prevotesOf = (context: Context, node: NodeRoundState, round: number): VoteSet | undefined =>
  context.rules.votesOf(context, node.votes, round, 'prevote');

/** Whether the peer is in a round that the node has reached; `noRound` is the round that stands for none. */
export const knowsRound = (noRound: number, node: NodeRoundState, state: PeerRoundState): boolean =>
  state.round !== noRound && state.round <= node.round;

/** The rules in the order in which they are tried [INV-X16], where `noRound` stands for none. */
export const heightRulesFor = (noRound: number): readonly HeightRule[] => [
  {
    // [GH-1] MUST send the last commit while the peer is in NewHeight.
    clause: 'GH-1',
    applies: (_node, state) => state.step === STEPS.newHeight,
    votes: (_context, node) => node.lastCommit,
  },
  {
    // [GH-2] MUST send the POL up to Propose.
    clause: 'GH-2',
    applies: (node, state) =>
      state.step <= STEPS.propose && knowsRound(noRound, node, state) && state.proposalPolRound !== noRound,
    votes: (context, node, state) => prevotesOf(context, node, state.proposalPolRound),
  },
  {
    // [GH-3] MUST send prevotes of the peer's round up to PrevoteWait; round 0 is not left out.
    clause: 'GH-3',
    applies: (node, state) => state.step <= STEPS.prevoteWait && state.round <= node.round,
    votes: (context, node, state) => prevotesOf(context, node, state.round),
  },
  {
    // [GH-4] MUST send precommits of the peer's round up to PrecommitWait.
    clause: 'GH-4',
    applies: (node, state) => state.step <= STEPS.precommitWait && knowsRound(noRound, node, state),
    votes: (context, node, state) => context.rules.votesOf(context, node.votes, state.round, 'precommit'),
  },
  {
    // [GH-5] MUST send prevotes of the peer's round at any step.
    clause: 'GH-5',
    applies: (node, state) => knowsRound(noRound, node, state),
    votes: (context, node, state) => prevotesOf(context, node, state.round),
  },
  {
    // [GH-6] MUST send the POL at any step and round.
    clause: 'GH-6',
    applies: (_node, state) => state.proposalPolRound !== noRound,
    votes: (context, node, state) => prevotesOf(context, node, state.proposalPolRound),
  },
];

/** The six rules as the specification has them. */
export const HEIGHT_RULES: readonly HeightRule[] = heightRulesFor(KARDIA.noRound);

/** The rules in force, for a variant to reorder or replace. */
export const heightRules = (): readonly HeightRule[] => HEIGHT_RULES;

/** Tries the rules in order until one sends a vote. */
export const sendsVoteForHeight = (
  context: Context,
  node: NodeRoundState,
  state: PeerRoundState,
  outside: Outside,
): boolean => {
  for (const { clause, applies, votes } of context.rules.heightRules()) {
    if (!guards(context, clause, applies(node, state))) continue;
    if (context.rules.sendsFromVoteSet(context, state, votes(context, node, state), outside)) return true;
  }
  return false;
};

/** Sends a vote of a vote set; nothing where there is none. */
export const sendsFromVoteSet = (
  context: Context,
  state: PeerRoundState,
  set: VoteSet | undefined,
  outside: Outside,
): boolean => {
  if (set === undefined) return false;
  const source: VotesToSend = {
    height: set.height,
    round: set.round,
    type: set.type,
    size: set.votes.length,
    bits: set.bits,
    isCommit: context.rules.voteSetIsCommit(context, set),
  };
  return sends(context, state, source, (index) => context.rules.voteAt(context, set, index), outside);
};

/** Sends a vote of a commit; nothing where there is none. */
export const sendsFromCommit = (
  context: Context,
  state: PeerRoundState,
  commit: Commit | null,
  outside: Outside,
): boolean => {
  const { rules } = context;
  const size = rules.commitSize(context, commit);
  if (commit === null || size === 0) {
    // [PS-PVS-1] MUST pick nothing from an empty set.
    context.fired.push('PS-PVS-1');
    return false;
  }
  const source: VotesToSend = {
    height: commit.height,
    round: commit.round,
    type: 'precommit',
    size,
    bits: rules.commitBits(context, commit),
    isCommit: rules.commitIsCommit(context, commit),
  };
  return sends(context, state, source, (index) => rules.commitVoteAt(context, commit, index), outside);
};

const sends = (
  context: Context,
  state: PeerRoundState,
  source: VotesToSend,
  voteOf: (index: number) => Vote | null,
  outside: Outside,
): boolean =>
  context.rules.pickSendVote(context, state, source, (index) => {
    const vote = voteOf(index);
    return vote !== null && outside.send('vote', { vote }, true);
  }).sent;
