// Judging on from where the subject stands: one divergence costs one objection and hides nothing behind it.

import { execute, kardia, withVariants, type Variant } from '#impl';
import {
  KARDIA,
  type PeerRoundStateValue,
  type PeerStateScenario,
  type ReactorScenario,
  type StepResult,
  type VoteSetScenario,
} from '#spec';
import { describe, expect, it } from 'vitest';
import { accept } from './accept.ts';

const lowest = (allowed: readonly number[]): number => allowed[0] as number;

const faulty = (replace: Variant['replace']) =>
  withVariants(kardia, 'faulty', [
    { id: 'faulty', type: 'mutant', clauses: ['X-1'], summary: '', source: '', replace },
  ]);

const judged = (scenario: Parameters<typeof execute>[1], replace: Variant['replace']) =>
  accept(kardia, scenario, execute(faulty(replace), scenario, lowest).observation);

const peer = (steps: PeerStateScenario['steps']): PeerStateScenario => ({
  id: 'peer_state/test/judging_on',
  title: '',
  level: 'peer_state',
  clauses: ['PS-SHV-1'],
  setup: {},
  steps,
});

const round = {
  apply_new_round_step: { height: 1, round: 0, step: 3, seconds_since_start_time: 0, last_commit_round: 0 },
};
const arrays = { ensure_vote_bit_arrays: { height: 1, size: 4 } };
const has = (index: number) => ({ apply_has_vote: { height: 1, round: 0, type: 'prevote', index } }) as const;

/** A subject that loses the mark of validator 1. */
const losesOne: Variant['replace'] = {
  markVote: (context, state, vote) => {
    if (vote.index !== 1) kardia.rules.markVote(context, state, vote);
  },
};

describe('accept', () => {
  it('objects to each lost mark once, and to nothing that follows from it', () => {
    const scenario = peer([round, arrays, has(1), has(0), has(2), has(1)]);
    const { findings, steps, agreed } = judged(scenario, losesOne);
    expect(findings.map(({ step, place }) => [step, place])).toEqual([
      [2, 'state.prevotes'],
      [5, 'state.prevotes'],
    ]);
    expect({ steps, agreed }).toEqual({ steps: 6, agreed: 2 });
  });

  it('follows each sharing that a state leaves possible, until one of them is wrong', () => {
    const state: PeerRoundStateValue = {
      ...KARDIA.newPeerRoundState,
      height: 1,
      round: 2,
      catchup_commit_round: 1,
      precommits: '____',
      catchup_commit: '____',
    };
    const enters = { apply_new_round_step: { ...round.apply_new_round_step, round: 1 } };
    const mark = { apply_has_vote: { height: 1, round: 1, type: 'precommit', index: 3 } } as const;
    const scenario: PeerStateScenario = {
      ...peer([{ apply_new_round_step: { ...round.apply_new_round_step, round: 3 } }, arrays, mark]),
      setup: { state },
    };
    // The node forgets to clear the catch-up round's array, and then both names may hold one object or two.
    const forgets: Variant['replace'] = { forgetProposal: () => {} };
    expect(judged({ ...scenario, steps: [enters, mark] }, forgets).findings.map(({ step }) => step)).toEqual([]);
    expect(judged(scenario, losesOne).findings).toEqual([]);
  });

  it('takes a wrong initial state for one objection and goes on from it [PS-NEW-1]', () => {
    const scenario = peer([round, arrays, has(0)]);
    const initial = { ...KARDIA.newPeerRoundState, proposal: true, last_commit_round: 7 };
    const { observation } = execute(kardia, { ...scenario, setup: { state: initial } }, lowest);
    const { findings } = accept(kardia, scenario, { ...observation, initial });
    expect(findings).toMatchObject([
      {
        clause: 'PS-NEW-1',
        place: 'initial',
        expected: { proposal: false, last_commit_round: 0 },
        observed: { proposal: true, last_commit_round: 7 },
      },
    ]);
    expect(findings).toHaveLength(1);
  });

  const node = { height: 1, round: 0, step: 1, proposal: null, parts: null, votes: [], last_commit: null };

  it('goes on with the peers that the subject has left', () => {
    const scenario: ReactorScenario = {
      id: 'reactor/test/judging_on',
      title: '',
      level: 'reactor',
      clauses: ['RX-HV'],
      setup: {
        chain_id: 'kai-test',
        initial_height: 1,
        validators: [{ private_key: `${'0'.repeat(63)}1`, power: 1 }],
        blocks: {},
        node,
        store: [],
      },
      steps: [
        { add_peer: { peer: 'p' } },
        {
          receive: {
            peer: 'p',
            channel: 'state',
            message: { has_vote: { height: 1, round: 0, type: 'prevote', index: 0 } },
          },
        },
        { tick: { peer: 'p', routine: 'votes' } },
      ],
    };
    const closes: Variant['replace'] = {
      dispatch: (_context, _reactor, _sender, _channel, _message, outside) => outside.stop('no'),
    };
    const { findings, steps } = judged(scenario, closes);
    expect(new Set(findings.map(({ step }) => step))).toEqual(new Set([1]));
    expect(steps).toBe(3);
  });

  it('takes a vote that was refused for not added, where what follows says so', () => {
    const vote = {
      type: 'prevote',
      height: 1,
      round: 0,
      block_id: null,
      timestamp: { seconds: 1_600_000_000, nanos: 0 },
      validator_index: 0,
    } as const;
    const scenario: VoteSetScenario = {
      id: 'vote_set/test/judging_on',
      title: '',
      level: 'vote_set',
      clauses: ['VS-7'],
      setup: { chain_id: 'kai-test', height: 1, validators: [{ private_key: `${'0'.repeat(63)}1`, power: 1 }] },
      steps: [{ add_vote: { vote, peer: 'p' } }, { bit_array: { round: 0, type: 'prevote' } }],
    };
    const refuses: Variant['replace'] = { addVote: () => ({ added: false, error: 'no' }) };
    expect(judged(scenario, refuses).findings.map(({ step, place }) => [step, place])).toEqual([
      [0, 'error'],
      [0, 'value'],
    ]);
  });

  const sharing: PeerStateScenario['setup'] = {
    state: {
      ...KARDIA.newPeerRoundState,
      height: 1,
      round: 1,
      catchup_commit_round: 1,
      prevotes: '____',
      precommits: '____',
      catchup_commit: '____',
    },
    share: ['precommits', 'catchup_commit'],
  };
  const precommit = (index: number) => ({ apply_has_vote: { height: 1, round: 1, type: 'precommit', index } }) as const;
  const prevote = (index: number) => ({ apply_has_vote: { height: 1, round: 1, type: 'prevote', index } }) as const;
  /** What the subject does: the specified, but for what `alter` makes of it step by step. */
  const shows = (scenario: PeerStateScenario, alter: (result: StepResult, step: number) => StepResult) => {
    const { observation } = execute(kardia, scenario, lowest);
    return accept(kardia, scenario, { ...observation, steps: observation.steps.map(alter) });
  };
  const withState = (result: StepResult, state: Partial<PeerRoundStateValue>): StepResult => ({
    ...result,
    state: { ...(result.state as PeerRoundStateValue), ...state },
  });

  it('takes over nothing of a state that was shown as it should be: what is shared stays so', () => {
    const malformed = {
      height: 1,
      round: 1,
      type: 'precommit',
      block_id: null,
      votes: { bits: -1, elems: [] },
    } as const;
    const scenario: PeerStateScenario = {
      ...peer([{ apply_vote_set_bits: { message: malformed, ours: null } }, precommit(2)]),
      setup: sharing,
    };
    const { findings } = shows(scenario, ({ state }) => (state === undefined ? {} : { state }));
    expect(findings.map(({ step, place }) => [step, place])).toEqual([[0, 'error']]);
  });

  it('follows every sharing that explains as much, over the next objection', () => {
    const scenario: PeerStateScenario = { ...peer([prevote(0), prevote(1), precommit(2)]), setup: sharing };
    // The wrong round leaves the sharing open; that the two arrays are apart shows two steps later.
    const faults: Partial<PeerRoundStateValue>[] = [{}, { proposal: true }, { proposal: true, catchup_commit: '____' }];
    const { findings } = shows(scenario, (result, step) =>
      withState(result, { catchup_commit_round: 0, ...faults[step] }),
    );
    expect(findings.map(({ step, place }) => [step, place])).toEqual([
      [0, 'state.catchup_commit_round'],
      [1, 'state.proposal'],
    ]);
  });

  it('reports of several states that explain as much only what is wrong in all of them', () => {
    const sends = {
      pick_send_vote: { height: 1, round: 1, type: 'precommit', size: 4, bits: '__x_', is_commit: false, link: 'ok' },
    } as const;
    const scenario: PeerStateScenario = { ...peer([prevote(0), sends]), setup: sharing };
    // Apart, the second array should have been left alone; as one object, it should have got another mark.
    const { findings } = shows(scenario, (result, step) =>
      withState(result, { catchup_commit_round: 0, ...(step === 0 ? {} : { proposal: true, catchup_commit: '_x__' }) }),
    );
    expect(findings.map(({ step, place }) => [step, place])).toEqual([
      [0, 'state.catchup_commit_round'],
      [1, 'state.proposal'],
    ]);
  });

  it('judges no further where a subject may be in more states than are followed', () => {
    const vote = (index: number) => ({
      type: 'prevote' as const,
      height: 1,
      round: 0,
      block_id: null,
      timestamp: { seconds: 1_600_000_000, nanos: 0 },
      validator_index: index,
    });
    const scenario: VoteSetScenario = {
      id: 'vote_set/test/judging_on',
      title: '',
      level: 'vote_set',
      clauses: ['VS-7'],
      setup: {
        chain_id: 'kai-test',
        height: 1,
        validators: [1, 2, 3, 4, 5].map((key) => ({ private_key: `${'0'.repeat(63)}${key}`, power: 1 })),
      },
      steps: [
        ...[0, 1, 2, 3].map((index) => ({ add_vote: { vote: vote(index), peer: 'p' } })),
        { has_two_thirds_any: { round: 0, type: 'prevote' } },
      ],
    };
    const refuses: Variant['replace'] = { addVote: () => ({ added: false, error: 'no' }) };
    const { findings, steps } = judged(scenario, refuses);
    expect(new Set(findings.map(({ step }) => step))).toEqual(new Set([0, 1, 2, 3]));
    expect(steps).toBe(4);
  });

  it('takes over the state that an illegal choice leaves', () => {
    const scenario: ReactorScenario = {
      id: 'reactor/test/judging_on',
      title: '',
      level: 'reactor',
      clauses: ['GH-2'],
      setup: {
        chain_id: 'kai-test',
        initial_height: 1,
        validators: [1, 2].map((key) => ({ private_key: `${'0'.repeat(63)}${key}`, power: 1 })),
        blocks: {},
        node: { ...node, step: 4, votes: [{ type: 'prevote', round: 0, block: null, have: 'xx' }] },
        store: [],
      },
      steps: [
        { add_peer: { peer: 'p' } },
        {
          receive: {
            peer: 'p',
            channel: 'state',
            message: { new_round_step: { ...round.apply_new_round_step, step: 4 } },
          },
        },
        { tick: { peer: 'p', routine: 'votes' } },
        { tick: { peer: 'p', routine: 'votes' } },
        { add_peer: { peer: 'q' } },
      ],
    };
    const again: Variant['replace'] = { pickRandom: (context) => context.choose([0]) };
    const { findings } = judged(scenario, again);
    expect(findings.map(({ step, place }) => [step, place])).toEqual([[3, 'sends']]);
  });
});
