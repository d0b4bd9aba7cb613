// Two programs as a pair: both act, and what the first one did is kept until what the second one did is compared with it.

import type { Reference } from '#impl';
import { asRecorded } from '#spec';
import type { Outcome } from '../subjects/subject.ts';
import { comparePrograms } from './compare-programs.ts';
import { compareNoObservation } from './no-observation.ts';
import type { Program } from './opened-side.ts';
import type { UnlevelledPair } from './pair.ts';

/** The pair of two programs; `referee` says what is legal. */
export const programPair = (first: Program, second: Program, referee: Reference): UnlevelledPair => {
  /** What the first program did, by what the second did of the same scenario. */
  const partners = new WeakMap<Outcome, Outcome>();
  return {
    referee,
    capabilities: [first.subject.capabilities, second.subject.capabilities],
    subject: {
      window: Math.min(first.subject.window, second.subject.window),
      run: async (scenarios) => {
        const [lefts, rights] = await Promise.all([first.subject.run(scenarios), second.subject.run(scenarios)]);
        return rights.map((outcome, index) => {
          const right = { ...outcome };
          const left = lefts[index];
          if (left !== undefined) partners.set(right, left);
          return right;
        });
      },
    },
    compare: (scenario, right) => {
      const left = partners.get(right);
      if (left === undefined) throw new Error('expected an outcome of this pair');
      if (left.type === 'observation' && right.type === 'observation')
        return comparePrograms(
          referee,
          scenario,
          { name: first.name, observation: asRecorded(left.observation) },
          { name: second.name, observation: asRecorded(right.observation) },
        );
      if (left.type === 'crash' && right.type === 'crash') return { type: 'same', fired: [], steps: 0 };
      for (const outcome of [left, right])
        if (outcome.type === 'unsupported' || outcome.type === 'fault')
          return compareNoObservation(first.name, second.name, scenario, outcome);
      return left.type === 'crash'
        ? compareNoObservation(second.name, first.name, scenario, left)
        : compareNoObservation(first.name, second.name, scenario, right as Extract<Outcome, { type: 'crash' }>);
    },
  };
};
