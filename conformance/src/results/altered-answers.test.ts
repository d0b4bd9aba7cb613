// Recorded answers and those of the reference, altered: an altered answer is refused, or an oracle objects to it, or it says the same as
// before. It never passes for another, and nothing ever throws.

import { execute, PROFILES, type Reference } from '#impl';
import { LEVELS, operationOf, type Level, type Scenario, type StepResult } from '#spec';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seed } from '../../../test/seed.ts';
import { generatorsOf } from '../arbitraries/generators.ts';
import { formatInputError } from '../input-error.ts';
import { firstDifference } from '../oracles/first-difference.ts';
import { judge } from '../oracles/judge.ts';
import { SPEC_FOLDER, VECTORS_FOLDER } from '../package-root.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { loadVectors } from '../scenario-file/load-vectors.ts';
import { parseAnswer } from '../subjects/json-rpc.ts';
import { readReply } from '../subjects/read-reply.ts';
import { seededChooser } from '../subjects/seeded-chooser.ts';

const registry = loadRegistry(SPEC_FOLDER);
if (registry.type === 'error') throw new Error(formatInputError(registry.error));
const vectors = await loadVectors(VECTORS_FOLDER, registry.value);
if (vectors.type === 'error') throw new Error(formatInputError(vectors.error));

/** What was recorded is what this profile demands, crashes too. */
const PIN = PROFILES['kardia-7b90a657'] as Reference;

/** An answer before it is altered. */
interface Answered {
  readonly scenario: Scenario;
  readonly steps: readonly StepResult[];
}

const withoutChoice = ({ choice: _choice, ...result }: StepResult): StepResult => result;

const RECORDED = vectors.value
  .filter(({ dialect, observed }) => dialect === 'kardia' && observed !== undefined && observed.length > 0)
  .map(({ scenario, observed = [] }): Answered => ({ scenario, steps: observed.map(withoutChoice) }));

/** The recorded answers of a level by operation, each in a scenario that ends with it, so that every operation is as likely. */
const byOperation = (level: Level): readonly (readonly Answered[])[] => {
  const found = new Map<string, Answered[]>();
  for (const { scenario, steps } of RECORDED.filter((each) => each.scenario.level === level))
    for (let last = 0; last < steps.length; last++) {
      const operation = operationOf(scenario.steps[last] ?? {});
      const own = found.get(operation) ?? [];
      found.set(operation, own);
      own.push({
        scenario: { ...scenario, steps: scenario.steps.slice(0, last + 1) } as Scenario,
        steps: steps.slice(0, last + 1),
      });
    }
  return [...found.values()];
};

const recorded = (level: Level): fc.Arbitrary<Answered> =>
  fc.oneof(...byOperation(level).map((answers) => fc.constantFrom(...answers)));

const generated = (level: Level): fc.Arbitrary<Answered> =>
  fc.oneof(...generatorsOf(level, { setState: true }).map(({ arbitrary }) => arbitrary)).map((scenario) => ({
    scenario,
    steps: execute(PIN, scenario, seededChooser(1, scenario.id)).observation.steps,
  }));

type Container = unknown[] | Record<string, unknown>;

const keysOf = (value: unknown): readonly (string | number)[] => {
  if (Array.isArray(value)) return value.map((_, index) => index);
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
};

/** Every place below `root`: a list or an object, and a key of it. */
const placesIn = (root: Container): readonly (readonly [Container, string | number])[] =>
  keysOf(root).flatMap((key) => {
    const part: unknown = (root as Record<string | number, unknown>)[key];
    return [[root, key] as const, ...(typeof part === 'object' && part !== null ? placesIn(part as Container) : [])];
  });

type Change = (container: Container, key: string | number) => void;

const become =
  (change: (value: unknown) => unknown): Change =>
  (container, key) => {
    const fields = container as Record<string | number, unknown>;
    fields[key] = change(fields[key]);
  };

const deep = (depth: number): unknown => (depth === 0 ? [] : [deep(depth - 1)]);

const ODD: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  2 ** 53,
  1e300,
  '',
  'x',
  '07',
  '18446744073709551616',
  [],
  {},
  [null],
  { '0': 'x' },
  { constructor: 'x' },
  deep(10),
];

const CHANGES: readonly (readonly [string, Change])[] = [
  [
    'dropped',
    (container, key) =>
      void (Array.isArray(container) ? container.splice(Number(key), 1) : delete container[key as string]),
  ],
  ...ODD.map((odd, index): readonly [string, Change] => [`replaced ${index}`, become(() => structuredClone(odd))]),
  ['nested in a list', become((value) => [value])],
  ['nested in an object', become((value) => ({ value }))],
  [
    'a list made an object, an object a list',
    become((value) =>
      Array.isArray(value) ? Object.assign({}, value as unknown[]) : Object.values(Object(value) as object),
    ),
  ],
  ['made a text', become((value) => (typeof value === 'number' ? String(value) : JSON.stringify(value)))],
  [
    'doubled',
    become((value) =>
      typeof value === 'string'
        ? value + value
        : Array.isArray(value)
          ? [...(value as unknown[]), ...(value as unknown[])]
          : value,
    ),
  ],
  [
    'widened',
    (container, key) =>
      void (Array.isArray(container) ? container.push(container[Number(key)]) : (container['more'] = 1)),
  ],
  [
    'given the names that all objects have',
    (container) => void (Array.isArray(container) ? container.push('constructor') : (container['constructor'] = null)),
  ],
];

/** An answer with one change at one place. */
const altered = (answers: fc.Arbitrary<Answered>) =>
  fc.tuple(answers, fc.nat(), fc.constantFrom(...CHANGES)).map(([answer, at, [name, change]]) => {
    const steps = structuredClone(answer.steps) as unknown as Container;
    const places = placesIn(steps);
    const place = places[at % Math.max(places.length, 1)];
    if (place !== undefined) change(...place);
    return { ...answer, name, steps: steps as unknown as readonly StepResult[], before: answer.steps };
  });

/** The operations of which a subject may take another choice: then the altered answer may be as right. */
const isChoice = (scenario: Scenario, step: number): boolean => {
  const operation = operationOf(scenario.steps[step] ?? {});
  return operation.startsWith('pick_') || operation === 'tick';
};

/** What became of an altered answer: refused, objected to, the same as before, or another choice. */
const fateOf = (scenario: Scenario, before: readonly StepResult[], steps: unknown): string => {
  const line = JSON.stringify({ jsonrpc: '2.0', id: 1, result: { observations: [{ id: scenario.id, steps }] } });
  const answer = parseAnswer(line);
  if (answer.type !== 'result') return answer.type;
  const read = readReply([scenario], { type: 'result', value: answer.value });
  const [outcome] = 'type' in read ? [read] : read;
  if (outcome?.type !== 'observation') return outcome?.type === 'fault' ? 'refused' : 'lost';
  const verdict = judge(PIN, scenario, outcome);
  if (verdict.findings.length > 0 || verdict.disputes !== undefined) return 'objected';
  const difference = firstDifference(before, outcome.observation.steps);
  if (difference === undefined) return 'same';
  return isChoice(scenario, difference.step) ? 'choice' : `passes though ${JSON.stringify(difference)}`;
};

describe.each(LEVELS)('altered answers at level %s', (level) => {
  it.each([
    ['recorded', recorded(level), 400],
    ['generated', generated(level), 150],
  ] as const)(
    'are refused, objected to or the same: %s',
    (_kind, answers, numRuns) => {
      fc.assert(
        fc.property(altered(answers), ({ scenario, before, steps }) => {
          expect(['refused', 'garbage', 'objected', 'same', 'choice']).toContain(fateOf(scenario, before, steps));
        }),
        { seed: seed(), numRuns },
      );
    },
    120_000,
  );

  it('are told from answers as they were, which pass', () => {
    fc.assert(
      fc.property(recorded(level), ({ scenario, steps }) => {
        expect(fateOf(scenario, steps, steps)).toBe('same');
      }),
      { seed: seed(), numRuns: 200 },
    );
  }, 600_000);
});
