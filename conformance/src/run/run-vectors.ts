// Gives the golden vectors to the subject, batch by batch with several in flight, and judges them in their order.

import { relative, sep } from 'node:path';
import { giveTurn } from '../give-turn.ts';
import { crossExamine } from '../oracles/cross-examine.ts';
import { judge } from '../oracles/judge.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import type { Outcome } from '../subjects/subject.ts';
import { firstFindings } from './first-findings.ts';
import type { PlannedVector } from './plan.ts';
import type { RunContext } from './run-context.ts';
import { isTheEnd } from './slice.ts';

const BATCH = 20;

/** Paths of our own vectors are shown as they stand in the repository, wherever that is. */
const shownPath = (file: string): string => {
  const below = relative(PACKAGE_ROOT, file);
  return below.startsWith('..') ? file : below.split(sep).join('/');
};

/** Runs `vectors`, all of one level. Ends early where the run is stopped or the adapter is gone for good. */
export const runVectors = async (context: RunContext, vectors: readonly PlannedVector[]): Promise<void> => {
  const { subject, reference, seed, tally, log, disagreements, stopped } = context;
  const [first] = vectors;
  if (first === undefined) return;
  const { level } = first.entry.scenario;

  const take = ({ entry, record }: PlannedVector, outcome: Outcome): void => {
    const { scenario, file, line } = entry;
    const verdict = judge(reference, scenario, outcome, record);
    tally.add('vectors', scenario, outcome, verdict, verdict.findings.length > 0);
    const observed = outcome.type === 'observation' ? outcome.observation.steps : [];
    const disputed = { scenario, observed, ...(record === undefined ? {} : { record }) };
    disagreements.add(verdict.disputes ?? [], disputed);
    const [finding, ...others] = firstFindings(verdict.findings);
    if (finding === undefined) return;
    const dispute = crossExamine(reference, scenario, finding, seed);
    if (dispute !== undefined) return disagreements.add([dispute], disputed);
    log.add({
      finding,
      others,
      scenario,
      observed,
      origin: { type: 'vector', file: shownPath(file), line },
      ...(record === undefined ? {} : { record }),
      count: 1,
    });
  };

  const flights: { readonly batch: readonly PlannedVector[]; readonly outcomes: Promise<readonly Outcome[]> }[] = [];
  let next = 0;
  let done = 0;
  for (;;) {
    while (!stopped() && next < vectors.length && flights.length < Math.max(subject.window, 1)) {
      const batch = vectors.slice(next, next + BATCH);
      next += batch.length;
      flights.push({ batch, outcomes: subject.run(batch.map(({ entry }) => entry.scenario)) });
    }
    const flight = flights.shift();
    if (flight === undefined) break;
    const outcomes = await flight.outcomes;
    if (context.interrupted()) break;
    for (const [index, vector] of flight.batch.entries()) {
      const outcome = outcomes[index];
      if (outcome === undefined) throw new Error('the subject gave too few outcomes');
      take(vector, outcome);
      if (isTheEnd(outcome)) context.giveUp();
    }
    done += flight.batch.length;
    context.progress({ what: `${level}, golden vectors`, done, total: vectors.length });
    await giveTurn();
  }
  await Promise.all(flights.map(({ outcomes }) => outcomes));
};
