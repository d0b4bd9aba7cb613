// The oracles by hand: what they accept, what they object to, and whom they blame.

import { describe, expect, it } from 'vitest';
import { execute, kardia, kardiaAtPin } from '#impl';
import type { BitArrayScenario, PeerStateScenario, ReactorScenario, StepResult } from '#spec';
import { accept } from './accept.ts';
import { compareWithRecord } from './golden-record.ts';
import { judge } from './judge.ts';

const pickTwice: BitArrayScenario = {
  id: 'bit_array/test/pick',
  title: '',
  level: 'bit_array',
  clauses: ['BA-PICK'],
  setup: { arrays: { a: '_x_x' } },
  steps: [{ pick_random: { array: 'a' } }, { size: { array: 'a' } }],
};

const results = (...values: readonly (number | null)[]): readonly StepResult[] =>
  values.map((value) => ({ value, state: { a: '_x_x' } }));

const observation = (steps: readonly StepResult[]) => ({ id: pickTwice.id, steps });

describe('accept', () => {
  it.each([1, 3])('takes any legal choice: %i [BA-PICK]', (picked) => {
    expect(accept(kardia, pickTwice, observation(results(picked, 4))).findings).toEqual([]);
  });

  it('names the allowed set for an illegal choice [BA-PICK]', () => {
    expect(accept(kardia, pickTwice, observation(results(2, 4))).findings).toMatchObject([
      { oracle: 'reference', clause: 'BA-PICK', step: 0, place: 'value', allowed: [1, 3], observed: 2 },
    ]);
  });

  it('objects where nothing is picked although something could be [BA-PICK]', () => {
    expect(accept(kardia, pickTwice, observation(results(null, 4))).findings).toMatchObject([
      { step: 0, allowed: [1, 3], observed: null },
    ]);
  });

  it('objects to an observation that ends early', () => {
    expect(accept(kardia, pickTwice, observation(results(1))).findings).toMatchObject([{ step: 1, place: 'steps' }]);
  });

  it('judges on after an objection', () => {
    const { findings, steps, agreed } = accept(kardia, pickTwice, observation(results(2, 5)));
    expect(findings).toMatchObject([
      { step: 0, observed: 2 },
      { step: 1, place: 'value', expected: 4, observed: 5 },
    ]);
    expect({ steps, agreed }).toEqual({ steps: 2, agreed: 0 });
  });

  const fullOfNothing: BitArrayScenario = {
    ...pickTwice,
    setup: { arrays: { a: '' } },
    steps: [{ is_full: { array: 'a' } }],
  };

  it('leaves open what the specification does not demand: a crash [US-4]', () => {
    const answered = { id: '', steps: [{ value: true, state: { a: '' } }] };
    expect(accept(kardia, fullOfNothing, answered).findings).toEqual([]);
    expect(accept(kardiaAtPin, fullOfNothing, answered).findings).toMatchObject([{ place: 'crash' }]);
  });

  it('accepts a crash that some legal choice leads to, at the pin', () => {
    const malformed: PeerStateScenario = {
      id: '',
      title: '',
      level: 'peer_state',
      clauses: [],
      setup: {},
      steps: [
        { apply_new_round_step: { height: 5, round: 1, step: 1, seconds_since_start_time: 0, last_commit_round: 1 } },
        {
          set_has_proposal: {
            height: 5,
            round: 1,
            pol_round: 2,
            block_id: { hash: 'a'.repeat(64), part_set_header: { total: 1, hash: 'b'.repeat(64) } },
          },
        },
        {
          apply_proposal_pol: { height: 5, proposal_pol_round: 2, proposal_pol: { bits: 66, elems: ['0'.repeat(16)] } },
        },
        {
          pick_vote_to_send: {
            height: 5,
            round: 2,
            type: 'prevote',
            size: 65,
            bits: `x${'_'.repeat(63)}x`,
            is_commit: false,
          },
        },
      ],
    };
    const crashing = execute(kardiaAtPin, malformed, (allowed) => allowed.at(-1) as number).observation;
    expect(crashing.steps.at(-1)).toHaveProperty('crash');
    expect(accept(kardiaAtPin, malformed, crashing).findings).toEqual([]);
  });
});

describe('compareWithRecord', () => {
  const chosen = results(1, 4).map((result, step) => (step === 0 ? { ...result, choice: true as const } : result));

  it('has nothing to say after another choice than the recorded one', () => {
    expect(compareWithRecord(pickTwice, chosen, observation(results(3, 9)), 'unspecified').findings).toEqual([]);
  });

  it('does not take nothing for another choice', () => {
    expect(compareWithRecord(pickTwice, chosen, observation(results(null, 4)), 'unspecified').findings).toMatchObject([
      { oracle: 'golden-record', by: pickTwice.id, step: 0, place: 'value' },
    ]);
  });

  it('objects to what differs from the record after the same choice', () => {
    expect(compareWithRecord(pickTwice, chosen, observation(results(1, 9)), 'unspecified').findings).toMatchObject([
      { step: 1, expected: 4, observed: 9 },
    ]);
  });

  it('objects to steps after the end of the record', () => {
    expect(compareWithRecord(pickTwice, chosen, observation(results(1, 4, 4)), 'exact').findings).toMatchObject([
      { step: 2, place: 'steps' },
    ]);
  });
});

describe('judge', () => {
  it('says nothing about a scenario that the subject does not support', () => {
    expect(judge(kardia, pickTwice, { type: 'unsupported', why: '' })).toMatchObject({ findings: [], steps: 0 });
  });

  it('makes a finding of a crash of the process', () => {
    expect(judge(kardia, pickTwice, { type: 'crash', code: 'killed', detail: '' }).findings).toMatchObject([
      { oracle: 'process', clause: 'NC-1', operation: 'size', place: 'crash', observed: 'killed' },
    ]);
  });

  it('puts an observation before all three oracles', () => {
    const { findings } = judge(
      kardia,
      pickTwice,
      { type: 'observation', observation: observation(results(2, 4)) },
      results(1, 4),
    );
    expect(new Set(findings.map(({ oracle }) => oracle))).toEqual(new Set(['invariant', 'golden-record', 'reference']));
  });
});

describe('accept at level reactor', () => {
  const misplaced: ReactorScenario = {
    id: '',
    title: '',
    level: 'reactor',
    clauses: ['RX-1'],
    setup: {
      chain_id: 'kai-test',
      initial_height: 1,
      validators: [{ private_key: `${'0'.repeat(63)}1`, power: 1 }],
      blocks: {},
      store: [],
      node: { height: 1, round: 1, step: 1, proposal: null, parts: null, votes: [], last_commit: null },
    },
    steps: [
      { add_peer: { peer: 'p' } },
      {
        receive: {
          peer: 'p',
          channel: 'data',
          message: { has_vote: { height: 1, round: 1, type: 'prevote', index: 0 } },
        },
      },
    ],
  };
  const { observation: kept } = execute(kardia, misplaced, ([first]) => first as number);
  const [added, ignored] = kept.steps as [StepResult, StepResult];
  const closed: StepResult = { stopped: [{ peer: 'p', error: 'unknown message' }], peers: {} };

  it('takes both answers to a message that does not belong on its channel [US-10]', () => {
    expect(accept(kardia, misplaced, { id: '', steps: [added, ignored] }).findings).toEqual([]);
    expect(accept(kardia, misplaced, { id: '', steps: [added, closed] }).findings).toEqual([]);
  });

  it('takes nothing else for one of them [RX-1]', () => {
    const marked = { ...ignored, forwarded: [] };
    expect(accept(kardia, misplaced, { id: '', steps: [added, marked] }).findings).toMatchObject([
      { clause: 'RX-1', place: 'forwarded' },
    ]);
  });
});
