import { describe, expect, it } from 'vitest';
import { LIMIT_NAMES, limitOf, type LimitName } from './limits.ts';
import type { StepResult } from './observation.ts';
import type { Scenario } from './scenario.ts';

const NOTHING_SHOWN = (): readonly StepResult[] => [];

/** A scenario of these steps; what it is about is all that counts here. */
const scenarioOf = (level: Scenario['level'], steps: readonly object[], setup: object = {}): Scenario =>
  ({ id: `${level}/a/b`, title: '', level, clauses: [], setup, steps }) as unknown as Scenario;

const beyond = (scenario: Scenario, shown = NOTHING_SHOWN): readonly LimitName[] =>
  LIMIT_NAMES.filter((name) => {
    const { levels, needs } = limitOf(name);
    return levels.includes(scenario.level) && needs(scenario, shown);
  });

const arrays = (a: object | string): Scenario => scenarioOf('bit_array', [{ size: { array: 'a' } }], { arrays: { a } });
const vote = { type: 'prevote', height: 1, round: 0, timestamp: { seconds: 0, nanos: 0 }, validator_index: 0 };
const encode = (message: object): Scenario => scenarioOf('codec', [{ encode: { message } }]);
const step = (number: number) => ({ new_round_step: { height: 1, round: 1, step: number, last_commit_round: -1 } });
const source = (type: string | number): Scenario =>
  scenarioOf('peer_state', [
    { pick_vote_to_send: { height: 1, round: 1, type, size: 1, bits: 'x', is_commit: false } },
  ]);

describe('limits', () => {
  it.each<[what: string, scenario: Scenario, limits: readonly LimitName[]]>([
    ['a plain array', arrays('x_x'), []],
    ['too few words', arrays({ bits: 65, elems: ['0000000000000001'] }), ['malformed_arrays']],
    ['a negative size', arrays({ bits: '-9223372036854775808', elems: [] }), ['malformed_arrays']],
    ['a bit above the size', arrays({ bits: 4, elems: ['00000000000000ff'] }), ['bits_above_size']],
    ['a size without memory', arrays({ bits: 2 ** 40, elems: [] }), ['malformed_arrays', 'huge_arrays']],
    ['a large array', arrays({ bits: 10_048, elems: Array<string>(157).fill('0000000000000000') }), ['huge_arrays']],
    [
      'a malformed array on the wire',
      scenarioOf('bit_array', [{ from_proto: { bits: -1, elems: [], into: 'a' } }], { arrays: {} }),
      [],
    ],
    [
      'a negative size asked for',
      scenarioOf('bit_array', [{ new: { size: -1, into: 'a' } }], { arrays: {} }),
      ['negative_sizes'],
    ],
    ['a usual size asked for', scenarioOf('bit_array', [{ new: { size: 0, into: 'a' } }], { arrays: {} }), []],
    ['a set of prevotes', scenarioOf('vote_set', [{ size: { round: 0, type: 'prevote' } }]), []],
    [
      'a set of another type',
      scenarioOf('vote_set', [{ size: { round: 0, type: 32 } }]),
      ['unknown_vote_types', 'vote_sets_of_other_types'],
    ],
    [
      'a claim about a set of another type',
      scenarioOf('vote_set', [{ set_peer_maj23: { round: 0, type: 32, peer: 'p', block_id: null } }]),
      ['unknown_vote_types'],
    ],
    [
      'a vote of another type',
      scenarioOf('vote_set', [{ add_vote: { vote: { ...vote, type: 3 }, peer: '' } }]),
      ['unknown_vote_types'],
    ],
    ['a source of prevotes', source('prevote'), []],
    ['a source of a type in a byte', source(255), ['unknown_vote_types']],
    ['a source of a type beyond a byte', source(256), ['unknown_vote_types', 'wide_vote_types']],
    ['a source of a type below 0', source(-1), ['unknown_vote_types', 'wide_vote_types']],
    ['a step in a byte', encode(step(255)), []],
    ['a step beyond a byte', encode(step(256)), ['wide_steps']],
    [
      'a time that is none',
      encode({ vote: { ...vote, timestamp: { seconds: 0, nanos: 1_000_000_000 } } }),
      ['impossible_times'],
    ],
    ['a height below 0', encode({ vote: { ...vote, height: '-9223372036854775808' } }), ['negative_numbers']],
    ['an index below 0', encode({ vote: { ...vote, validator_index: -1 } }), ['negative_numbers']],
    ['the round that stands for none', encode({ vote: { ...vote, round: -1 } }), []],
    ['a round below that', encode({ vote: { ...vote, round: -2 } }), ['negative_numbers']],
  ])('are told by the scenario: %s', (_, scenario, limits) => {
    expect(beyond(scenario)).toEqual(limits);
  });

  it('are told by what a correct node shows where the scenario does not say', () => {
    const plain = scenarioOf('bit_array', [{ not: { array: 'a', into: 'a' } }], { arrays: { a: 'x_' } });
    const shown = (): readonly StepResult[] => [{ state: { a: { bits: 2, elems: ['fffffffffffffffe'] } } }];
    expect(beyond(plain, shown)).toEqual(['bits_above_size']);
    expect(beyond(plain)).toEqual([]);
  });

  it('take no value that only goes on the wire for one that is held', () => {
    const value = { bits: 2, elems: ['fffffffffffffffe'] };
    expect(beyond(arrays('x_'), () => [{ value, state: { a: 'x_' } }])).toEqual([]);
  });
});
