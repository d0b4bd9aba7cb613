// What a golden vector pins. A situation is one step seen from outside and inside: the operation with the shape of its arguments, the clauses
// that fire, and the shape of the outcome. A vector whose every situation occurs in other vectors too pins nothing of its own.

import type { Observation, StepResult } from '#spec';
import { addCount } from '../add-count.ts';
import { ROOMS } from '../levels/rooms.ts';
import type { Case } from './case-stock.ts';
import { shapeOf } from './shape-of.ts';

/** The outcome without the state, which the operation and the clauses decide, and without texts that are never compared. */
const outcomeOf = ({ state: _state, peers: _peers, error, crash, ...rest }: StepResult): unknown => ({
  ...rest,
  ...(error === undefined ? {} : { error: true }),
  ...(crash === undefined ? {} : { crash: true }),
});

/** What a step works on that is not in it. */
const operandsOf = ({ scenario }: Case, observed: readonly StepResult[], index: number): string => {
  const room = ROOMS[scenario.level];
  return room.operandsOf === undefined ? '' : shapeOf(room.operandsOf(scenario, observed, index));
};

const situationsOf = (vector: Case): ReadonlySet<string> => {
  const { scenario, record = [], shown, fired } = vector;
  const { steps } = JSON.parse(shown) as Observation;
  return new Set(
    scenario.steps.flatMap((step, index) => {
      // What was recorded, also where the specification says nothing because the recording ends in a crash.
      const result = record[index] ?? steps[index];
      if (result === undefined) return [];
      const clauses = [...new Set(fired[index] ?? [])];
      const operands = operandsOf(vector, steps, index);
      return [`${shapeOf(step)} ${operands} ${clauses.join()} ${shapeOf(outcomeOf(result))}`];
    }),
  );
};

/** How many situations each vector has that no other vector has, by its id. */
export const pinsOf = (vectors: readonly Case[]): ReadonlyMap<string, number> => {
  const situations = vectors.map((each) => ({ id: each.scenario.id, own: situationsOf(each) }));
  const counts = new Map<string, number>();
  for (const { own } of situations) for (const situation of own) addCount(counts, situation);
  return new Map(situations.map(({ id, own }) => [id, [...own].filter((each) => counts.get(each) === 1).length]));
};
