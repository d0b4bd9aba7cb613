// How many steps a second are checked in this process, with all oracles on, and what the parts of that cost.

import { kardia } from '#impl';
import { inProcessSubject, judge, search } from '#conformance';
import { LEVELS, type Level } from '#spec';
import { measure, type Row } from './measure.ts';
import { draw, RUNS, SEED, stepsOf, textsOf, wellFormed } from './well-formed.ts';

/** The rows of one level. */
const rowsOf = async (level: Level): Promise<readonly Row[]> => {
  const arbitrary = wellFormed(level);
  const scenarios = draw(level);
  const texts = textsOf(scenarios);
  const subject = inProcessSubject(kardia, SEED);
  const checked = async (): Promise<number> => {
    const { steps } = await search({
      subject,
      arbitrary,
      judge: (scenario, outcome) => judge(kardia, scenario, outcome),
      seed: SEED,
      runs: RUNS,
    });
    return steps;
  };
  const json = (): number => {
    for (const text of texts) JSON.stringify(JSON.parse(text));
    return stepsOf(scenarios);
  };
  return [
    await measure(`${level}: checked in process, all oracles`, 'steps', checked, {
      against: `${level}: JSON.parse and JSON.stringify of the same bytes`,
    }),
    await measure(`${level}: generated only`, 'steps', () => stepsOf(draw(level))),
    await measure(`${level}: JSON.parse and JSON.stringify of the same bytes`, 'steps', json),
  ];
};

/** The rows of every level. */
export const inProcessRows = async (): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const level of LEVELS) rows.push(...(await rowsOf(level)));
  return rows;
};
