// Gives the golden vectors to the subject, batch by batch with several in flight, and judges them in their order.

import { relative, sep } from 'node:path';
import type { Level } from '#spec';
import { avoidDeaths } from '../deaths/avoid-deaths.ts';
import { giveTurn } from '../give-turn.ts';
import { crossExamine } from '../oracles/cross-examine.ts';
import { signatureOf } from '../oracles/finding.ts';
import { judge } from '../oracles/judge.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import { isDeath, type Outcome } from '../subjects/subject.ts';
import { findingsBefore, findingsByStep } from './first-findings.ts';
import { meetDeath, startPart, survive, type MetDeath, type Part } from './meet-death.ts';
import type { PlannedVector } from './plan.ts';
import type { RunContext } from './run-context.ts';
import { isTheEnd, stepsOf } from './slice.ts';

const BATCH = 20;

/** The name of this part in a report. */
const PART = 'vectors';

/** Paths of our own vectors are shown as they stand in the repository, wherever that is. */
const shownPath = (file: string): string => {
  const below = relative(PACKAGE_ROOT, file);
  return below.startsWith('..') ? file : below.split(sep).join('/');
};

/** The vectors of one level under way. */
interface Progress {
  readonly level: Level;
  readonly vectors: readonly PlannedVector[];
  readonly part: Part;
  /** Vectors that were taken. */
  done: number;
}

/** Runs `vectors`, all of one level. Ends early where the run is stopped, the adapter is gone for good or has died too often. */
export const runVectors = async (context: RunContext, vectors: readonly PlannedVector[]): Promise<void> => {
  const [first] = vectors;
  if (first === undefined) return;
  const progress: Progress = { level: first.entry.scenario.level, vectors, part: startPart(PART), done: 0 };
  let spent: string | undefined;
  while (spent === undefined) {
    const death = await runToDeath(context, progress);
    if (death === undefined || context.ended()) break;
    spent = await meetDeath(context, progress.part, death);
  }
  const left = vectors.length - progress.done;
  if (left > 0) context.leave(progress.level, { part: PART, scenarios: left, reason: spent ?? context.why() });
};

/** A vector, and what the subject does with it; nothing where the vector is kept from it. */
interface Given {
  readonly vector: PlannedVector;
  readonly isAvoided: boolean;
}

interface Flight {
  readonly given: readonly Given[];
  readonly outcomes: Promise<readonly Outcome[]>;
}

/** Runs up to the next vector that brings the subject down, or to the end. What was begun beyond it is done again. */
const runToDeath = async (context: RunContext, progress: Progress): Promise<MetDeath | undefined> => {
  const { subject, reference, seed, known, stopped } = context;
  const { level, vectors } = progress;
  const avoid = avoidDeaths({ reference, seed, kinds: known.at(level) });
  let next = progress.done;
  const launch = (): Flight => {
    const given = vectors.slice(next, next + BATCH).map((vector): Given => ({
      vector,
      isAvoided: avoid(vector.entry.scenario).type !== 'whole',
    }));
    next += given.length;
    const scenarios = given.flatMap(({ vector, isAvoided }) => (isAvoided ? [] : [vector.entry.scenario]));
    const none = scenarios.length === 0;
    return { given, outcomes: none ? Promise.resolve([]) : subject.run(scenarios, { untilDeath: true }) };
  };
  const flights: Flight[] = [];
  let death: MetDeath | undefined;
  while (death === undefined) {
    while (!stopped() && next < vectors.length && flights.length < Math.max(subject.window, 1)) flights.push(launch());
    const flight = flights.shift();
    if (flight === undefined) break;
    const outcomes = await flight.outcomes;
    if (context.ended()) break;
    death = land(context, progress, flight.given, outcomes);
    context.progress({ what: `${level}, golden vectors`, done: progress.done, total: vectors.length });
    await giveTurn();
  }
  await Promise.all(flights.map(({ outcomes }) => outcomes));
  return death;
};

/** Takes what came of a batch up to the first death. */
const land = (
  context: RunContext,
  progress: Progress,
  given: readonly Given[],
  outcomes: readonly Outcome[],
): MetDeath | undefined => {
  let place = 0;
  for (const { vector, isAvoided } of given) {
    progress.done++;
    if (isAvoided) {
      context.tally.addAvoided('vectors', progress.level, { shortened: 0, avoided: 1 });
      continue;
    }
    const outcome = outcomes[place++];
    if (outcome === undefined) throw new Error('the subject gave too few outcomes');
    take(context, vector, outcome);
    const { scenario, file, line } = vector.entry;
    if (isDeath(outcome)) return { scenario, outcome, origin: { type: 'vector', file: shownPath(file), line } };
    survive(context, progress.part, 1);
    if (isTheEnd(outcome)) context.giveUp();
  }
  return undefined;
};

const take = (context: RunContext, { entry, record }: PlannedVector, outcome: Outcome): void => {
  const { reference, seed, tally, log, disagreements, suiteFaults } = context;
  const { scenario, file, line } = entry;
  const verdict = suiteFaults.attempt('judging', { scenario }, () => judge(reference, scenario, outcome, record));
  if (verdict === undefined) return tally.addSuiteFault('vectors', scenario.level);
  tally.add('vectors', scenario, outcome, verdict, verdict.findings.length > 0);
  if (isDeath(outcome)) return;
  const observed = stepsOf(outcome);
  const disputed = { scenario, observed, ...(record === undefined ? {} : { record }) };
  disagreements.add(verdict.disputes ?? [], disputed);
  const counted = new Set<string>();
  for (const [finding, ...others] of findingsByStep(verdict.findings)) {
    const dispute = suiteFaults.attempt('examining', { scenario }, () =>
      crossExamine(reference, scenario, finding, seed),
    );
    if (dispute !== undefined) {
      disagreements.add([dispute], disputed);
      continue;
    }
    const signature = signatureOf(finding);
    log.add({
      finding,
      others,
      earlier: findingsBefore(verdict.findings, finding.step),
      scenario,
      observed,
      origin: { type: 'vector', file: shownPath(file), line },
      ...(record === undefined ? {} : { record }),
      count: counted.has(signature) ? 0 : 1,
    });
    counted.add(signature);
  }
};
