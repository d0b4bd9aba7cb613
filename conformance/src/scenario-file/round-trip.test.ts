// At every level: what the generators make and a reference does, and what no correct program does, is read back as it was written.

import { execute, PROFILES } from '#impl';
import { LEVELS, type Json, type Level, type Scenario, type StepResult } from '#spec';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seed } from '../../../test/seed.ts';
import { generatorsOf } from '../arbitraries/generators.ts';
import { formatInputError } from '../input-error.ts';
import { canonicalJson } from './canonical-json.ts';
import { parseScenarioFile } from './read-scenario-file.ts';
import { writeScenarioFile, type WritableEntry } from './write-scenario-file.ts';

const lowest = (allowed: readonly number[]): number => allowed[0] ?? 0;

const observe = (profile: string, scenario: Scenario): readonly StepResult[] => {
  const reference = PROFILES[profile];
  if (reference === undefined) throw new Error(`no profile ${profile}`);
  return execute(reference, scenario, lowest).observation.steps;
};

/** Scenarios of a level with what the recorded implementation does and, where it is something else, what the specification demands. */
const entries = (level: Level): fc.Arbitrary<readonly WritableEntry[]> =>
  fc
    .array(fc.oneof(...generatorsOf(level, { setState: true }).map(({ arbitrary }) => arbitrary)), {
      minLength: 1,
      maxLength: 3,
    })
    .map((scenarios) =>
      scenarios.map((scenario, index): WritableEntry => {
        const observed = observe('kardia-7b90a657', scenario);
        const expected = observe('kardia', scenario);
        return {
          scenario: { ...scenario, id: `${level}/t/${index}` } as Scenario,
          observed,
          ...(canonicalJson(expected) !== canonicalJson(observed) && { expect: expected }),
        };
      }),
    );

const readBack = (written: readonly WritableEntry[]): readonly string[] => {
  const text = writeScenarioFile(written, { origin: { type: 'written' } });
  const result = parseScenarioFile(text, 'x.yaml');
  if (result.type === 'error') throw new Error(`${formatInputError(result.error)}\n${text}`);
  return result.value.scenarios.map(({ dialect: _dialect, file: _file, line: _line, ...entry }) =>
    canonicalJson(entry),
  );
};

describe('writeScenarioFile and parseScenarioFile', () => {
  it.each(LEVELS)(
    'keep generated scenarios of %s and their results',
    (level) => {
      fc.assert(
        fc.property(entries(level), (written) => {
          expect(readBack(written)).toEqual(written.map(canonicalJson));
        }),
        { seed: seed(), numRuns: 30 },
      );
    },
    30_000,
  );

  const LONG = '0123456789abcdef'.repeat(4);

  /** What a program might return or send that mistakes itself for a vector. */
  const odd: fc.Arbitrary<Json> = fc.letrec<{ odd: Json }>((tie) => ({
    odd: fc.oneof(
      fc.constantFrom<Json>(
        '$block_5',
        '00*3',
        '00*31 04',
        'x64_6',
        'x'.repeat(20),
        `${'x'.repeat(20)}z`,
        LONG,
        LONG,
        null,
        5,
        { as_is: true },
      ),
      fc.array(tie('odd'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('hash', 'total', 'message', 'vote', 'bytes', 'part_set_header'), tie('odd'), {
        noNullPrototype: true,
      }),
    ),
  })).odd;

  const steps: Readonly<Record<Exclude<Level, 'bit_array' | 'peer_state'>, object>> = {
    codec: { decode: { bytes: '00' } },
    crypto: { merkle_root: { items: ['00'] } },
    vote_set: { get_by_index: { round: 1, type: 'prevote', index: 0 } },
    reactor: { add_peer: { peer: 'p' } },
  };
  const validators = [{ private_key: `${'00'.repeat(31)}04`, power: 1 }];
  const node = { height: 1, round: 1, step: 1, proposal: null, parts: null, votes: [], last_commit: null };
  const setups = {
    codec: {},
    crypto: {},
    vote_set: { chain_id: 'c', height: 5, validators },
    reactor: { chain_id: 'c', initial_height: 1, validators, blocks: {}, store: [], node },
  };

  it.each<readonly [string, Json]>([
    ['block_id', { hash: 5, part_set_header: 5 }],
    ['block_id', { hash: LONG, part_set_header: null }],
    ['block_id', { hash: LONG, part_set_header: { total: 'x', hash: 5 } }],
    ['block_id', { hash: LONG, part_set_header: { total: 1, hash: LONG } }],
    ['block_id', [LONG, LONG, LONG]],
    ['signature', `${LONG}zz`],
    ['signature', LONG],
    ['signature', '$hash_01234567'],
  ])('keep votes with %s %j that are sent again and again', (field, value) => {
    const send = { peer: 'p', channel: 'vote', message: { vote: { [field]: value, round: LONG } }, ok: true };
    const scenario = {
      id: 'reactor/t/a',
      title: '',
      level: 'reactor',
      clauses: [],
      setup: setups.reactor,
      steps: [steps.reactor, steps.reactor],
    } as unknown as Scenario;
    const observed = [{ sends: [send, send] }, { sends: [send, send, '$vote', null] }] as unknown as StepResult[];
    const written: WritableEntry[] = [{ scenario, observed }];
    expect(readBack(written)).toEqual(written.map(canonicalJson));
  });

  it.each(['codec', 'crypto', 'vote_set', 'reactor'] as const)('keep any value at level %s', (level) => {
    const key = level === 'reactor' ? 'sends' : 'value';
    const results = fc.array(level === 'reactor' ? fc.array(odd, { maxLength: 3 }) : odd, {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(results, (values) => {
        const scenario = {
          id: `${level}/t/a`,
          title: '',
          level,
          clauses: [],
          setup: setups[level],
          steps: values.map(() => steps[level]),
        } as unknown as Scenario;
        const observed = values.map((value) => ({ [key]: value })) as unknown as readonly StepResult[];
        const written: WritableEntry[] = [{ scenario, observed }];
        expect(readBack(written)).toEqual(written.map(canonicalJson));
      }),
      { seed: seed(), numRuns: 200 },
    );
  });
});
