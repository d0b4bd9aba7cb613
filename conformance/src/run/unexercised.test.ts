import { kardia } from '#impl';
import type { Level } from '#spec';
import { describe, expect, it } from 'vitest';
import type { KnownFailure } from '../expectations/known-failure.ts';
import { SPEC_FOLDER } from '../package-root.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { inProcessSubject } from '../subjects/in-process.ts';
import { makePlan } from './plan.ts';
import { startTally } from './tally.ts';
import { unexercised } from './unexercised.ts';

const registry = loadRegistry(SPEC_FOLDER);
if (registry.type === 'error') throw new Error(registry.error.message);
const subject = inProcessSubject(kardia, 1);

interface Ran {
  readonly levels: readonly Level[];
  readonly fired?: readonly string[];
  readonly clauses?: ReadonlySet<string>;
  readonly cut?: boolean;
}

/** Why an entry was not exercised in a run of one conforming vector of each level, in which `fired` fired. */
const why = (entry: KnownFailure, { levels, fired = [], clauses, cut = false }: Ran): string | undefined => {
  const plan = makePlan(kardia, subject.capabilities, [], { levels, budget: { type: 'runs', runs: 0 } });
  const tally = startTally();
  for (const level of levels) {
    const scenario = { id: `${level}/a/b`, title: '', level, clauses: [], setup: {}, steps: [] } as never;
    const observation = { id: `${level}/a/b`, steps: [] };
    tally.add('vectors', scenario, { type: 'observation', observation }, { findings: [], fired, steps: 0 }, false);
  }
  const narrowed = clauses === undefined ? plan : { ...plan, clauses };
  return unexercised({ plan: narrowed, tally, registry: registry.value, subject, cut })(entry);
};

const tracked = { reason: 'r', link: 'l' };
const clause = (id: string, operation: string): KnownFailure => ({
  kind: 'clause',
  id,
  where: { places: ['any'], operation },
  ...tracked,
});
const vector: KnownFailure = { kind: 'vector', id: 'bit_array/a/b', ...tracked };
const invariant = (operation: string): KnownFailure => ({
  kind: 'invariant',
  id: 'INV-S6',
  where: { places: ['any'], operation },
  ...tracked,
});

describe('unexercised', () => {
  const fired = ['BA-OR'];

  it('has nothing to say of what was exercised', () => {
    expect(why(clause('BA-OR', 'or'), { levels: ['bit_array'], fired })).toBeUndefined();
    expect(why(vector, { levels: ['bit_array'] })).toBeUndefined();
    expect(why(invariant('apply_has_vote'), { levels: ['peer_state'] })).toBeUndefined();
  });

  it.each<[string, KnownFailure, Ran]>([
    ['the run ended before its plan did', clause('BA-OR', 'or'), { levels: ['bit_array'], fired, cut: true }],
    ['level bit_array was not run', clause('BA-OR', 'or'), { levels: ['peer_state'], fired }],
    ['level peer_state was not run', invariant('apply_has_vote'), { levels: ['bit_array'] }],
    ['the clause was not reached', clause('BA-SUB', 'sub'), { levels: ['bit_array'], fired }],
    ['the vector was not judged', vector, { levels: ['peer_state'] }],
    [
      'the run was narrowed to other clauses',
      clause('BA-OR', 'or'),
      { levels: ['bit_array'], fired, clauses: new Set(['BA-SUB']) },
    ],
  ])('says that %s', (reason, entry, ran) => {
    expect(why(entry, ran)).toBe(reason);
  });
});
