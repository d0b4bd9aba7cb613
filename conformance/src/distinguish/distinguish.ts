// Searches for a scenario on which two sides part, shrinks it, and says at which clause they do.

import { LEVELS, type Level, type Scenario } from '#spec';
import type { Registry } from '../registry/registry.ts';
import type { Distinction, SearchReach } from './distinction.ts';
import { freshCases, type FreshCases, type LevelWeights } from './fresh-cases.ts';
import { namedClause } from './named-clause.ts';
import type { OpenedSide } from './opened-side.ts';
import type { Pair } from './pair.ts';
import { startNovelty } from './novelty.ts';
import { searchParting, type SearchedParting } from './search-parting.ts';
import { shrinkParting } from './shrink-parting.ts';
import { countedCases, steeredCases } from './steered-cases.ts';

export interface DistinguishOptions {
  readonly sides: readonly [OpenedSide, OpenedSide];
  readonly pair: Pair;
  readonly registry: Registry;
  readonly weights: LevelWeights;
  readonly seed: number;
  /** Whether what was seen decides what is tried next, or chance alone. */
  readonly steered: boolean;
  /** Scenarios to compare where the search finds nothing: golden vectors hold what no generator draws. */
  readonly lastResort?: () => Promise<readonly Scenario[]>;
  readonly casesMax: number;
  readonly deadlineMs?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly what: string; readonly done: number; readonly total?: number }) => void;
}

/** The most simplifications that are tried. */
const CANDIDATES_MAX = 20_000;

/** The most where a process ended: it is started anew each time. */
const CRASH_CANDIDATES_MAX = 15;

/** Cases of each level that may have something shorter than what was found first. */
const SHORTER_CASES = 300;

type Found = NonNullable<SearchedParting['found']>;
type Shrunk = Omit<Extract<Distinction, { type: 'parted' }>, 'type' | 'clause' | 'reach'>;

const shrink = async ({ pair, signal, onProgress }: DistinguishOptions, found: Found): Promise<Shrunk> => {
  onProgress?.({ what: `${found.scenario.level}, shrinking`, done: 0 });
  const candidates = found.parting.finding.oracle === 'process' ? CRASH_CANDIDATES_MAX : CANDIDATES_MAX;
  const shrunk = await shrinkParting({
    pair,
    scenario: found.scenario,
    candidatesMax: candidates,
    stopped: () => signal?.aborted === true,
  });
  return shrunk ?? { ...found, minimal: false, tried: 0 };
};

/** Fewer steps are shorter; of as many, those of a level that comes first in the specification. */
const isShorter = ({ scenario: left }: Shrunk, { scenario: right }: Shrunk): boolean =>
  left.steps.length < right.steps.length ||
  (left.steps.length === right.steps.length && LEVELS.indexOf(left.level) < LEVELS.indexOf(right.level));

/** The levels before that of `found` at which the two are as likely to part: they say the same with less. */
const lowerLevels = ({ weights }: DistinguishOptions, { scenario }: Found): readonly Level[] => {
  const weight = weights.get(scenario.level) ?? 0;
  const place = LEVELS.indexOf(scenario.level);
  return LEVELS.slice(0, place).filter((level) => (weights.get(level) ?? 0) >= weight);
};

/** The shortest of what was found first and of what lower levels show. */
const shortest = async (options: DistinguishOptions, fresh: FreshCases, found: Found): Promise<Shrunk> => {
  const { pair, signal } = options;
  let best = await shrink(options, found);
  for (const level of lowerLevels(options, found)) {
    const next = fresh.drawFrom(level);
    if (next === undefined) continue;
    const lower = await searchParting({
      pair,
      cases: { next, learn: () => {} },
      casesMax: SHORTER_CASES,
      ...(signal === undefined ? {} : { signal }),
    });
    if (lower.found === undefined) continue;
    const other = await shrink(options, lower.found);
    if (isShorter(other, best)) best = other;
  }
  return best;
};

/** Goes on with the scenarios that are given, of the levels that are searched. */
const alsoGiven = async (options: DistinguishOptions, before: SearchedParting): Promise<SearchedParting> => {
  const { pair, weights, signal, onProgress, lastResort } = options;
  const given = ((await lastResort?.()) ?? []).filter(({ level }) => weights.has(level));
  let next = 0;
  const after = await searchParting({
    pair,
    cases: { next: () => given[next++] as Scenario, learn: () => {} },
    casesMax: given.length,
    ...(signal === undefined ? {} : { signal }),
    onProgress: (done) => onProgress?.({ what: 'golden vectors', done, total: given.length }),
  });
  return {
    ...after,
    cases: before.cases + after.cases,
    steps: before.steps + after.steps,
    unsupported: before.unsupported + after.unsupported,
  };
};

/** Runs the search to its end. */
export const distinguish = async (options: DistinguishOptions): Promise<Distinction> => {
  const { sides, pair, registry, weights, seed, casesMax, deadlineMs, signal, onProgress } = options;
  const fresh = freshCases(pair, weights, seed);
  const nothing: SearchReach = {
    type: 'search',
    seed,
    cases: 0,
    steps: 0,
    levels: [...weights.keys()],
    unsupported: 0,
    states: 0,
    clauses: 0,
  };
  if (fresh === undefined) return { type: 'same', reach: nothing };
  const novelty = startNovelty(pair.referee.dialect);
  const cases = options.steered ? steeredCases(fresh, novelty, seed) : countedCases(fresh, novelty);
  const generated = await searchParting({
    pair,
    cases,
    casesMax,
    ...(deadlineMs === undefined ? {} : { deadlineMs }),
    ...(signal === undefined ? {} : { signal }),
    onProgress: (done) =>
      onProgress?.({ what: 'searching', done, ...(deadlineMs === undefined ? { total: casesMax } : {}) }),
  });
  const isDone = generated.found !== undefined || generated.fault !== undefined || signal?.aborted === true;
  const { found, fault, ...searched } = isDone ? generated : await alsoGiven(options, generated);
  const reach: SearchReach = { ...nothing, ...searched, states: novelty.states(), clauses: novelty.clauses() };
  if (fault !== undefined) return { type: 'fault', detail: fault, reach };
  if (found === undefined) return { type: 'same', reach };
  const shrunk = await shortest(options, fresh, found);
  return { type: 'parted', ...shrunk, clause: namedClause(sides, shrunk.scenario, shrunk.parting, registry), reach };
};
