// To hear a message twice is to hear it once: the second time the peer state stays, and what is answered or forwarded is the same.

import { LEVELS, type Scenario, type StepResult } from '#spec';
import { ROOMS } from '../levels/rooms.ts';
import type { Law } from './law.ts';

/** What a repetition shows: the same, but that a connection is closed only once. */
const again = (result: StepResult): StepResult => {
  if (result.stopped === undefined) return result;
  return result.peers === undefined ? {} : { peers: result.peers };
};

export const repeatedMessage: Law = {
  id: 'repeated-message',
  statement: 'A message or statement that is repeated at once changes nothing.',
  families: ['RX', 'PS', 'VS', 'HVS'],
  levels: LEVELS.filter((level) => ROOMS[level].isStatement !== undefined),
  transform: (scenario, random) => {
    const room = ROOMS[scenario.level];
    const places = scenario.steps.flatMap((step, index) => (room.isStatement?.(step) === true ? [index] : []));
    const place = places[random.nextInt(0, Math.max(places.length - 1, 0))];
    if (place === undefined) return undefined;
    const steps = scenario.steps.flatMap((step, index) => (index === place ? [step, step] : [step]));
    return {
      // The steps are the scenario's own.
      scenario: { ...scenario, steps } as unknown as Scenario,
      expect: (results) => {
        const result = results[place];
        return result === undefined || result.crash !== undefined
          ? results
          : results.toSpliced(place + 1, 0, again(result));
      },
    };
  },
};
