// What subjects have declared that they can drive. What a subject has not declared is answered here and never sent.

import { execute, kardia, profileOfDialect } from '#impl';
import {
  LEVELS,
  limitOf,
  operationOf,
  OPERATIONS,
  type Level,
  type LimitName,
  type Scenario,
  type StepResult,
} from '#spec';
import { ROOMS } from '../levels/rooms.ts';
import type { Abilities } from '../arbitraries/generators.ts';
import { seededChooser } from './seeded-chooser.ts';
import type { Capabilities, Lack, Outcome, Subject } from './subject.ts';

/** That a state may be set from outside, which is no operation of a step and has to be declared by name. */
const SET_STATE = 'set_state';

/** Every operation of a level, with the setting of states. */
export const everyOperation = (level: Level): readonly string[] => [
  ...Object.keys(OPERATIONS[level]),
  ...(ROOMS[level].beginsWithState === undefined ? [] : [SET_STATE]),
];

/** What a subject declares that leaves out nothing: the levels at which states may be set from outside, with every operation. */
export const declaredByAll = (): Partial<Record<Level, readonly string[]>> =>
  Object.fromEntries(
    LEVELS.filter((level) => ROOMS[level].beginsWithState !== undefined).map((level) => [level, everyOperation(level)]),
  );

/** The operations of `level` that all of `subjects` drive, at least one; one that lists none has all but the setting of states. */
export const commonOperations = (subjects: readonly Capabilities[], level: Level): ReadonlySet<string> => {
  const [first = [], ...others] = subjects.map(({ operations }) => operations[level] ?? Object.keys(OPERATIONS[level]));
  return new Set(first.filter((operation) => others.every((list) => list.includes(operation))));
};

/** Whether `operations` are all that scenarios of `level` can consist of. */
const isWhole = (operations: ReadonlySet<string>, level: Level): boolean =>
  Object.keys(OPERATIONS[level]).every((operation) => operations.has(operation));

/** Whether a subject drives all of a level. */
export const drivesAll = (capabilities: Capabilities, level: Level): boolean =>
  isWhole(commonOperations([capabilities], level), level);

/** What scenarios of `level` may consist of where all of `subjects`, at least one, have to drive them. */
export const abilitiesOf = (subjects: readonly Capabilities[], level: Level): Abilities => {
  const operations = commonOperations(subjects, level);
  return { ...(isWhole(operations, level) ? {} : { operations }), setState: operations.has(SET_STATE) };
};

/** The first declared limit that a scenario goes beyond. What a correct node shows is found out once, and only if a limit asks. */
const limitBeyond = ({ limits, dialect }: Capabilities, scenario: Scenario): LimitName | undefined => {
  let results: readonly StepResult[] | undefined;
  const reference = profileOfDialect(dialect) ?? kardia;
  const shown = (): readonly StepResult[] =>
    (results ??= execute(reference, scenario, seededChooser(0, scenario.id)).observation.steps);
  return limits.find((name) => {
    const { levels, needs } = limitOf(name);
    return levels.includes(scenario.level) && needs(scenario, shown);
  });
};

/** What a scenario needs of which the subject declared that it lacks it; nothing if it lacks nothing. Asked once a scenario, so the lists are made before. */
export const lackOf = (capabilities: Capabilities): ((scenario: Scenario) => Lack | undefined) => {
  const byLevel = new Map(capabilities.levels.map((level) => [level, commonOperations([capabilities], level)]));
  return (scenario) => {
    const declared = byLevel.get(scenario.level);
    if (declared === undefined) return { kind: 'level', name: scenario.level };
    if (ROOMS[scenario.level].beginsWithState?.(scenario) === true && !declared.has(SET_STATE))
      return { kind: 'operation', name: SET_STATE };
    for (const step of scenario.steps) {
      const name = operationOf(step);
      if (!declared.has(name)) return { kind: 'operation', name };
    }
    const limit = limitBeyond(capabilities, scenario);
    return limit === undefined ? undefined : { kind: 'limit', name: limit };
  };
};

const withoutSending = (lacks: Lack): Outcome => ({
  type: 'unsupported',
  why: lacks.kind === 'limit' ? `limit ${lacks.name} is declared` : `${lacks.kind} ${lacks.name} is not declared`,
  lacks,
});

/** `send` for what the subject has declared that it can drive; everything else is answered here and never sent. */
export const withinDeclared = (capabilities: Capabilities, send: Subject['run']): Subject['run'] => {
  const lack = lackOf(capabilities);
  return async (scenarios, options) => {
    const lacks = scenarios.map(lack);
    const sent = scenarios.filter((_, index) => lacks[index] === undefined);
    const outcomes = sent.length === 0 ? [] : await send(sent, options);
    if (sent.length === scenarios.length) return outcomes;
    let next = 0;
    return lacks.map((each) => (each === undefined ? (outcomes[next++] as Outcome) : withoutSending(each)));
  };
};
