// The nonsense that is sent to an adapter, for each level that it declares: operations that do not exist, arguments of a wrong kind, and
// setups that contradict themselves. Keys that nobody knows are not among it: readers of JSON may pass over them.

import type { Level } from '#spec';
import { ROOMS } from '../levels/rooms.ts';
import type { Question } from './level-probe.ts';
import type { Nonsense } from './probe.ts';

/** An operation that no level has. */
const UNKNOWN = { transmogrify: {} };

const nonsense = (level: string, name: string, what: string, { setup, steps }: Question): Nonsense => ({
  what,
  scenario: { id: `${level}/probe/${name}`, title: what, level, clauses: [], setup, steps },
  isDecisive: steps.includes(UNKNOWN),
});

const ofLevel = (level: Level): readonly Nonsense[] => {
  const { setup, wrongKind, nonsense: more } = ROOMS[level].probe;
  const unknown = `an operation that level ${level} does not have`;
  const wrong = (step: object): string => `an argument of a wrong kind at level ${level}, ${JSON.stringify(step)}`;
  return [
    nonsense(level, 'unknown_operation', unknown, { setup, steps: [UNKNOWN] }),
    ...(wrongKind === undefined
      ? []
      : [nonsense(level, 'wrong_kind', wrong(wrongKind.step), { setup: wrongKind.setup, steps: [wrongKind.step] })]),
    ...more.map((each) => nonsense(level, each.name, each.what, each)),
  ];
};

/** The nonsense for an adapter that declares `levels`; one scenario is of a level that does not exist. */
export const nonsenseFor = (levels: readonly Level[]): readonly Nonsense[] => [
  nonsense('telepathy', 'unknown_level', 'a level that does not exist', { setup: {}, steps: [UNKNOWN] }),
  ...levels.flatMap(ofLevel),
];
