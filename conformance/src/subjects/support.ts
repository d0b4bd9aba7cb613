// What subjects have declared that they can drive. What a subject has not declared is answered here and never sent.

import { LEVELS, operationOf, OPERATIONS, type Level, type Scenario } from '#spec';
import { ROOMS } from '../levels/rooms.ts';
import type { Abilities } from '../arbitraries/generators.ts';
import type { Capabilities } from './subject.ts';

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

/** Why a scenario is beyond what the subject declared, or nothing if it is not. Asked once a scenario, so the lists are made before. */
export const supportOf = (capabilities: Capabilities): ((scenario: Scenario) => string | undefined) => {
  const byLevel = new Map(capabilities.levels.map((level) => [level, commonOperations([capabilities], level)]));
  return (scenario) => {
    const declared = byLevel.get(scenario.level);
    if (declared === undefined) return `level ${scenario.level} is not declared`;
    if (ROOMS[scenario.level].beginsWithState?.(scenario) === true && !declared.has(SET_STATE))
      return `operation ${SET_STATE} is not declared`;
    for (const step of scenario.steps) {
      const operation = operationOf(step);
      if (!declared.has(operation)) return `operation ${operation} is not declared`;
    }
    return undefined;
  };
};
