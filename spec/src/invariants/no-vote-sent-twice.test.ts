// INV-X4 reset by reset: a vote is sent, something happens, the same vote is sent again. Four validators, vote 1.

import { describe, expect, it } from 'vitest';
import { KARDIA } from '../dialect.ts';
import { type PeerRoundStateValue } from '../peer-round-state.ts';
import type { PeerStateSetup, PeerStateStep } from '../peer-state-scenario.ts';
import type { StepResult } from '../observation.ts';
import { checkInvariant } from './check-invariants.ts';
import { noVoteSentTwice } from './no-vote-sent-twice.ts';

type Changes = Partial<PeerRoundStateValue>;
type Taken = readonly [PeerStateStep, Changes?, StepResult?];

const BASE: PeerRoundStateValue = {
  ...KARDIA.newPeerRoundState,
  height: 5,
  round: 2,
  step: 3,
  proposal_pol_round: 1,
  proposal_pol: '____',
  prevotes: '____',
  precommits: '____',
  last_commit_round: 1,
  last_commit: '____',
  catchup_commit_round: 1,
  catchup_commit: '____',
};

const send = (type: 'prevote' | 'precommit', round: number, changes: Changes, height = 5, isCommit = false): Taken => [
  { pick_send_vote: { height, round, type, size: 4, bits: '_x__', is_commit: isCommit, link: 'ok' } },
  changes,
  { value: true, sends: [1] },
];
const commit = (round: number, changes: Changes): Taken => [
  { pick_vote_to_send: { height: 5, round, type: 'precommit', size: 4, bits: '____', is_commit: true } },
  { catchup_commit_round: round, ...changes },
  { value: null },
];
const announce = (height: number, round: number, changes: Changes = {}): Taken => [
  { apply_new_round_step: { height, round, step: 4, seconds_since_start_time: 0, last_commit_round: 1 } },
  { height, round, step: 4, prevotes: null, precommits: null, proposal_pol: null, proposal_pol_round: 0, ...changes },
];
const claim = (round: number, type: 'prevote' | 'precommit', changes: Changes): Taken => [
  {
    apply_vote_set_bits: { message: { height: 5, round, type, block_id: null, votes: '____' }, ours: 'xxxx' },
  },
  changes,
];

/** The step at which a vote is sent twice, if one is. */
const repeatedAt = (taken: readonly Taken[], initial: Changes = {}, share = false): number | undefined => {
  let state = { ...BASE, ...initial };
  const setup = { state, ...(share ? { share: ['precommits', 'catchup_commit'] } : {}) } as PeerStateSetup;
  const results: StepResult[] = [];
  for (const [, changes, result] of taken) {
    state = { ...state, ...changes };
    results.push({ ...result, state });
  }
  const steps = taken.map(([step]) => step);
  const scenario = { id: 'test', title: 'test', level: 'peer_state', clauses: [], setup, steps } as const;
  return checkInvariant(noVoteSentTwice, scenario, { id: 'test', steps: results })?.step;
};

const prevote = send('prevote', 2, { prevotes: '_x__' });
const precommit = send('precommit', 2, { precommits: '_x__' });
const polPrevote = send('prevote', 1, { proposal_pol: '_x__' });
const catchup = send('precommit', 1, { catchup_commit: '_x__' });
const lastCommit = send('precommit', 1, { last_commit: '_x__' }, 4);

describe('noVoteSentTwice', () => {
  it('objects to the second of two sends without a reset [INV-X4]', () => {
    for (const vote of [prevote, precommit, polPrevote, catchup, lastCommit]) expect(repeatedAt([vote, vote])).toBe(1);
  });

  it('tells votes of another index, type, round and height apart [INV-X4]', () => {
    expect(repeatedAt([prevote, precommit, polPrevote, catchup, lastCommit])).toBeUndefined();
  });

  it('does not count a vote that the link did not take [PS-PSV-3]', () => {
    const failed: Taken = [
      {
        pick_send_vote: { height: 5, round: 2, type: 'prevote', size: 4, bits: '_x__', is_commit: false, link: 'fail' },
      },
      {},
      { value: false, sends: [1] },
    ];
    expect(repeatedAt([failed, prevote])).toBeUndefined();
    expect(repeatedAt([prevote, failed, prevote])).toBe(2);
  });

  it('forgets everything at a new height (a, b)', () => {
    const next = announce(6, 1, { last_commit: null, catchup_commit_round: 0, catchup_commit: null });
    expect(repeatedAt([precommit, next, send('precommit', 2, {}, 5)])).toBeUndefined();
  });

  it('forgets the votes of a round that ends, but not the last commit (a)', () => {
    const next = announce(5, 3);
    expect(repeatedAt([prevote, next, prevote])).toBeUndefined();
    expect(repeatedAt([precommit, next, precommit])).toBeUndefined();
    expect(repeatedAt([lastCommit, next, lastCommit])).toBe(2);
  });

  it('remembers the catch-up commit beyond the round, and when the peer enters its round (a) [PS-NRS-4]', () => {
    expect(repeatedAt([catchup, announce(5, 3), catchup])).toBe(2);
    const ahead = { catchup_commit_round: 3 };
    const vote = send('precommit', 3, { catchup_commit: '_x__' });
    const entered = announce(5, 3, { precommits: '_x__' });
    const again = send('precommit', 3, {});
    expect(repeatedAt([vote, entered, again], ahead)).toBe(2);
    expect(repeatedAt([vote, entered, announce(5, 4), again], ahead)).toBe(3);
  });

  it('forgets prevotes of the POL when a proposal replaces it, and no others (c)', () => {
    const proposal: Taken = [
      { set_has_proposal: { height: 5, round: 2, pol_round: 1, block_id: null } },
      { proposal: true, proposal_pol: null },
    ];
    expect(repeatedAt([polPrevote, proposal, polPrevote])).toBeUndefined();
    expect(repeatedAt([prevote, proposal, prevote])).toBe(2);
    expect(repeatedAt([catchup, proposal, catchup])).toBe(2);
  });

  it('forgets the prevotes that an accepted ProposalPOL lacks (d)', () => {
    const pol = (votes: string): Taken => [
      { apply_proposal_pol: { height: 5, proposal_pol_round: 1, proposal_pol: votes } },
      { proposal_pol: votes },
    ];
    expect(repeatedAt([polPrevote, pol('x___'), polPrevote])).toBeUndefined();
    expect(repeatedAt([polPrevote, pol('xx__'), polPrevote])).toBe(2);
    expect(repeatedAt([prevote, pol('x___'), prevote])).toBe(2);
  });

  it('forgets the catch-up commit when its round moves, and not the precommits of the round (e)', () => {
    const moved = commit(3, { catchup_commit: '____' });
    expect(repeatedAt([catchup, moved, commit(1, { catchup_commit: '____' }), catchup])).toBeUndefined();
    expect(repeatedAt([precommit, moved, precommit])).toBe(2);
  });

  it('carries precommits over into a catch-up commit that shares them, and not into one apart (e, f)', () => {
    const again = send('precommit', 2, {});
    const sharing = commit(2, { catchup_commit: '_x__' });
    expect(repeatedAt([precommit, sharing, announce(5, 3), again])).toBe(3);
    const apart = commit(2, { precommits: '____', catchup_commit: '____' });
    expect(repeatedAt([apart, precommit, announce(5, 3), again], { precommits: null })).toBeUndefined();
    const both = send('precommit', 2, { precommits: '_x__', catchup_commit: '_x__' });
    expect(repeatedAt([both, announce(5, 3), again], { catchup_commit_round: 2 }, true)).toBe(2);
    expect(repeatedAt([precommit, announce(5, 3), again], { catchup_commit_round: 2 })).toBeUndefined();
  });

  it('forgets a vote whose mark a VoteSetBits about it cleared (h)', () => {
    expect(repeatedAt([prevote, claim(2, 'prevote', { prevotes: '____' }), prevote])).toBeUndefined();
    expect(repeatedAt([prevote, claim(2, 'prevote', {}), prevote])).toBe(2);
    expect(repeatedAt([prevote, claim(1, 'precommit', { catchup_commit: 'x___' }), prevote])).toBe(2);
  });

  it('does not judge once sizes disagree (j)', () => {
    const short: Taken = [{ apply_proposal_pol: { height: 5, proposal_pol_round: 1, proposal_pol: 'x' } }];
    expect(repeatedAt([prevote, short, prevote])).toBeUndefined();
  });
});
