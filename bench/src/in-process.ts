// How many steps a second are checked in this process, with all oracles on, and what the parts of that cost.

import { execute, kardia } from '#impl';
import { generatorsOf, inProcessSubject, judge, scenarioOf, search, type ScenarioGenerator } from '#conformance';
import { LEVELS, type Level, type Scenario } from '#spec';
import { measure, type Row } from './measure.ts';

const RUNS = 2_000;
const SEED = 1;

const wellFormed = (level: Level): ScenarioGenerator => {
  const generator = generatorsOf(level, { setState: true })[0];
  if (generator === undefined) throw new Error(`no generator of ${level}`);
  return generator;
};

const stepsOf = (scenarios: readonly Scenario[]): number => scenarios.reduce((sum, { steps }) => sum + steps.length, 0);

const draw = (level: Level): readonly Scenario[] =>
  Array.from({ length: RUNS }, (_, run) => scenarioOf(wellFormed(level).arbitrary, SEED, run));

/** The rows of one level. */
const rowsOf = async (level: Level): Promise<readonly Row[]> => {
  const { arbitrary } = wellFormed(level);
  const scenarios = draw(level);
  const texts = scenarios.map((scenario) =>
    JSON.stringify({ scenario, observation: execute(kardia, scenario, ([first]) => first as number).observation }),
  );
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
