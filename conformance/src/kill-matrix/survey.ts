// How often each clause fires in the reference: in the golden vectors, and in a fixed number of generated scenarios of each level.

import { LEVELS } from '#spec';
import { giveTurn } from '../give-turn.ts';
import { startTally } from '../search/coverage.ts';
import type { Case, CaseStock } from './case-stock.ts';

/** Generated scenarios of each level. */
const RUNS = 200;

/** Clause and count, over everything. */
export const surveyFired = async (stock: CaseStock): Promise<ReadonlyMap<string, number>> => {
  const tally = startTally();
  const add = ({ fired }: Case): void => {
    for (const clauses of fired) tally.add(clauses);
  };
  for (const vector of stock.vectors()) add(vector);
  for (const level of LEVELS)
    for (let run = 0; run < RUNS; run++) {
      await giveTurn();
      add(stock.generated(level, run));
    }
  return tally.counts();
};
