// The metamorphic laws: the reference obeys each of them under both profiles, and each catches a subject that is wrong in its way.

import { checkLaw, dependsOnBatch, generatorsOf, inProcessSubject, LAWS, scenarioOf, startOf } from '#conformance';
import type { Law, LawResult, LawStart, Subject } from '#conformance';
import { execute, kardia, PROFILES, startRun, withVariants, type Reference, type Rules } from '#impl';
import type { Level, PeerRoundStateValue, Scenario } from '#spec';
import { describe, expect, it } from 'vitest';
import { randomOf } from '../conformance/src/search/random.ts';
import { seed } from './seed.ts';

const RUNS = 120;
/** Runs until a wrong subject must have been caught. */
const RUNS_TO_CATCH = 600;

function* drawn(level: Level, runs: number): Generator<Scenario> {
  const generators = generatorsOf(level, { setState: false });
  for (let run = 0; run < runs; run++) for (const { arbitrary } of generators) yield scenarioOf(arbitrary, seed(), run);
}

const lawById = (id: string): Law => {
  const law = LAWS.find((each) => each.id === id);
  if (law === undefined) throw new Error(`there is no law ${id}`);
  return law;
};

/** The laws speak of Kardia's scenarios: heights and rounds are shifted and messages written as it counts. */
const KARDIAS = Object.values(PROFILES).filter(({ dialect }) => dialect.name === kardia.dialect.name);

const cases = LAWS.flatMap((law) =>
  law.levels.flatMap((level) =>
    KARDIAS.map((reference) => ({ law, level, reference, id: law.id, profile: reference.name })),
  ),
);

describe.each(cases)('$id, level $level, $profile', ({ law, level, reference }) => {
  it('holds for the reference, and speaks of enough scenarios', () => {
    const counts = { holds: 0, silent: 0 };
    const broken: string[] = [];
    let index = 0;
    for (const scenario of drawn(level, RUNS)) {
      const result = checkLaw(law, { start: startOf(reference), reference }, scenario, randomOf(seed() ^ 1, index++));
      if (result.type === 'holds' || result.type === 'silent') counts[result.type]++;
      else broken.push(`${scenario.id}: ${JSON.stringify({ ...result, scenario: undefined })}`);
    }
    expect(broken).toEqual([]);
    expect(counts.holds).toBeGreaterThan((counts.holds + counts.silent) / 4);
  }, 600_000);
});

const variant = (replace: Partial<Rules>): Reference =>
  withVariants(kardia, 'wrong', [
    { id: 'wrong', type: 'mutant', clauses: ['?'], summary: 'wrong', source: 'none', replace },
  ]);

const { rules } = kardia;

/** Refuses the claims of peers by their names. */
const byName = (): LawStart =>
  startOf(
    variant({
      setPeerMaj23: (...input) => (input[4] > 's' ? 'who is this?' : rules.setPeerMaj23(...input)),
    }),
  );

/** Keeps 16 bits of a height. */
const byLowHeight = (): LawStart =>
  startOf(
    variant({
      isCatchingUp: ({ node }, { height }) =>
        (Number(height) & 0xffff) > 0 && (Number(height) & 0xffff) < (node.height & 0xffff),
    }),
  );

/** Marks a vote that is marked as not there. */
const byToggling = (): LawStart =>
  startOf(
    variant({
      markVote: (context, state, place) => {
        const votes = rules.getVoteBitArray(context, state, place);
        if (votes !== null) rules.setBit(context, votes, place.index, !rules.getBit(context, votes, place.index));
      },
    }),
  );

/** Serves no peer twice in a row, whichever scenario it belongs to. */
const byTurns = (): LawStart => {
  let last: unknown;
  return startOf(
    variant({
      gossipVotes: (context, reactor, state, outside) => {
        if (last === state) return outside.sleep();
        last = state;
        return rules.gossipVotes(context, reactor, state, outside);
      },
    }),
  );
};

/** Takes a list of link results for a failure. */
const byLinkForm = (): LawStart => (scenario, choose) => {
  const run = startRun(kardia, scenario, choose);
  return {
    ...run,
    step: (step) =>
      run.step('tick' in step && Array.isArray(step.tick.link) ? { tick: { ...step.tick, link: 'fail' } } : step),
  };
};

describe('a law catches', () => {
  it.each<[string, string, Level, () => LawStart]>([
    ['who refuses peers by name', 'relabelled-peers', 'reactor', byName],
    ['who keeps 16 bits of heights', 'shifted-heights', 'reactor', byLowHeight],
    ['who takes a repetition for a revocation', 'repeated-message', 'reactor', byToggling],
    ['who takes a repetition for a revocation, alone', 'repeated-message', 'peer_state', byToggling],
    ['who serves peers by turns', 'independent-peers', 'reactor', byTurns],
    ['who takes a list of links for a failure', 'plain-links', 'reactor', byLinkForm],
  ])(
    'a subject %s: %s at level %s',
    (_who, id, level, wrong) => {
      const start = wrong();
      let caught: LawResult | undefined;
      let index = 0;
      for (const scenario of drawn(level, RUNS_TO_CATCH)) {
        const result = checkLaw(lawById(id), { start, reference: kardia }, scenario, randomOf(seed() ^ 2, index++));
        if (result.type === 'holds' || result.type === 'silent') continue;
        caught = result;
        break;
      }
      expect(caught?.type).toMatch(/broken|verdicts-differ/);
    },
    60_000,
  );
});

describe('dependsOnBatch', () => {
  const scenarios = (): Scenario[] => [...drawn('reactor', 10)];

  it('is nothing for the reference', async () => {
    expect(await dependsOnBatch(inProcessSubject(kardia, seed()), scenarios())).toEqual([]);
  }, 600_000);

  it('names the scenarios of a subject that keeps its peers from one scenario to the next', async () => {
    const keeping: Pick<Subject, 'run'> = {
      run: (batch) => {
        let kept: Readonly<Record<string, PeerRoundStateValue>> = {};
        return Promise.resolve(
          batch.map((scenario) => {
            const { observation } = execute(kardia, scenario, (allowed) => allowed[0] as number);
            const steps = observation.steps.map((step) => ({ ...step, peers: { ...kept, ...step.peers } }));
            kept = observation.steps.at(-1)?.peers ?? {};
            return { type: 'observation' as const, observation: { ...observation, steps } };
          }),
        );
      },
    };
    expect((await dependsOnBatch(keeping, scenarios())).length).toBeGreaterThan(0);
  }, 600_000);
});
