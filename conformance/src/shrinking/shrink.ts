// Shrinking a failure through the subject, so also across the boundary of a process: the first candidate that still shows the same
// signature is taken, again and again, until none does.

import type { Scenario } from '#spec';
import { kardia, type Reference } from '#impl';
import { signatureOf, type Finding } from '../oracles/finding.ts';
import { isDeath, type Outcome, type Subject } from '../subjects/subject.ts';
import { hasChoice } from '../search/has-choice.ts';
import type { Judge } from '../search/search.ts';
import { shrinkCandidates } from './shrink-candidates.ts';

export interface ShrinkOptions {
  readonly subject: Pick<Subject, 'run' | 'window'>;
  readonly judge: Judge;
  /** Whose dialect the scenario is in; Kardia's if absent. */
  readonly reference?: Reference;
  /** A scenario that shows the failure. */
  readonly scenario: Scenario;
  /** What must go on being shown, as `signatureOf` gives it; any finding if absent. */
  readonly signature?: string;
  readonly budget: {
    /** The most candidates to give to the subject. */
    readonly candidates: number;
    /** The most steps that these may have together; any number if absent. */
    readonly steps?: number;
    /** Milliseconds after which no further candidate is tried; the result then depends on the machine. */
    readonly deadlineMs?: number;
    /** The most candidates that may bring the subject's process down; 8 if absent, or any number where the failure is one that does. */
    readonly deaths?: number;
  };
  /** Candidates that are not to be given to the subject, such as those that are known to bring it down; none if absent. */
  readonly skip?: (candidate: Scenario) => boolean;
  /** Ends the shrinking early, at what has been reached; what comes in is not judged. */
  readonly stopped?: () => boolean;
}

export interface Shrunk {
  /** The simplest scenario reached. */
  readonly scenario: Scenario;
  readonly outcome: Outcome | undefined;
  /** Of the wanted signature, if one was; absent, as its outcome is, if the scenario given did not show it again. */
  readonly finding: Finding | undefined;
  /** Which candidate was accepted at each round, as an entry that `replayShrink` follows without the subject. */
  readonly path: readonly number[];
  /** Candidates given to the subject. */
  readonly tried: number;
  /** What it took: steps of all that was given to the subject, and how often that brought its process down. */
  readonly cost: { readonly steps: number; readonly deaths: number };
  /** Whether no candidate of `scenario` shows the failure; false if the budget ran out first. */
  readonly minimal: boolean;
  /** Whether the budget ran out because too many candidates brought the subject's process down. */
  readonly tooDeadly: boolean;
}

interface Shown {
  readonly entry: number;
  readonly scenario: Scenario;
  readonly outcome: Outcome;
  readonly finding: Finding;
}

/** How often the given scenario is run at most until it shows the failure; a subject that chooses at random may need it. */
const ATTEMPTS = 8;

/** A crash of the subject's process names the last operation it was given, which changes as steps are dropped. */
const isSame = (finding: Finding, signature: string | undefined): boolean =>
  signature === undefined ||
  (finding.oracle === 'process' ? signature.startsWith('process/') : signatureOf(finding) === signature);

/** Deaths that are borne to shrink another failure. */
const DEATHS_MAX = 8;

/** Candidates of a batch where a batch costs a trip to another process. */
const BATCH = 4;

/** How often a candidate is tried at most, under as many ids, where the subject chooses. */
const TRIES = 4;

/** A subject whose choices follow from the scenario's id chooses anew under another one. */
const underId = (scenario: Scenario, attempt: number): Scenario =>
  attempt === 0 ? scenario : { ...scenario, id: `${scenario.id.replace(/_try_\d+$/, '')}_try_${attempt}` };

const isNotRun = (outcome: Outcome | undefined): boolean => outcome?.type === 'fault' && outcome.code === 'not-run';

/** One number for a candidate and the attempt at it. */
const entryOf = (index: number, attempt: number): number => index * TRIES + attempt;

/**
 * The candidates of `scenario` with their path entries: from candidate `start` on to the end, then those before it, since where the last
 * one was accepted the next one is near. Where the subject chooses, all of them again under other ids.
 */
function* candidatesFrom(
  reference: Reference,
  scenario: Scenario,
  start: number,
): Generator<readonly [number, Scenario]> {
  let index = 0;
  for (const candidate of shrinkCandidates(scenario, reference)) {
    if (index >= start) yield [entryOf(index, 0), candidate];
    index++;
  }
  index = 0;
  for (const candidate of shrinkCandidates(scenario, reference)) {
    if (index >= start) break;
    yield [entryOf(index, 0), candidate];
    index++;
  }
  if (!hasChoice(scenario)) return;
  for (let attempt = 1; attempt < TRIES; attempt++) {
    index = 0;
    for (const candidate of shrinkCandidates(scenario, reference)) {
      if (hasChoice(candidate)) yield [entryOf(index, attempt), underId(candidate, attempt)];
      index++;
    }
  }
}

/** Shrinks to a local minimum, or as far as the budget goes. Deterministic for a deterministic subject and no deadline. */
export const shrinkFailure = async ({
  subject,
  judge,
  reference = kardia,
  scenario,
  signature,
  budget,
  skip = () => false,
  stopped = () => false,
}: ShrinkOptions): Promise<Shrunk> => {
  const started = performance.now();
  // A subject that answers one batch at a time gains nothing from candidates that are tried in vain, and each that dies costs a start.
  const isDeathShrunk = signature?.startsWith('process/') === true;
  const atOnce = subject.window > 1 && !isDeathShrunk ? subject.window * BATCH : 1;
  const deathsMax = budget.deaths ?? (isDeathShrunk ? Infinity : DEATHS_MAX);
  let tried = 0;
  let steps = 0;
  let deaths = 0;
  const exhausted = (): boolean =>
    stopped() ||
    tried >= budget.candidates ||
    steps >= (budget.steps ?? Infinity) ||
    deaths >= deathsMax ||
    (budget.deadlineMs !== undefined && performance.now() - started >= budget.deadlineMs);

  const shows = (entry: number, candidate: Scenario, outcome: Outcome): Shown | undefined => {
    const finding = judge(candidate, outcome, (each) => isSame(each, signature)).findings.find((each) =>
      isSame(each, signature),
    );
    return finding === undefined ? undefined : { entry, scenario: candidate, outcome, finding };
  };

  const run = async (group: readonly (readonly [number, Scenario])[]): Promise<Shown | undefined> => {
    tried += group.length;
    for (const [, candidate] of group) steps += candidate.steps.length;
    const size = Math.ceil(group.length / Math.max(subject.window, 1));
    const batches = [];
    for (let start = 0; start < group.length; start += size) {
      const candidates = group.slice(start, start + size).map(([, candidate]) => candidate);
      batches.push(subject.run(candidates, { untilDeath: true }));
    }
    const outcomes = (await Promise.all(batches)).flat();
    deaths += outcomes.filter(isDeath).length;
    if (stopped()) return undefined;
    for (const [position, [entry, candidate]] of group.entries()) {
      const outcome = outcomes[position];
      const shown = outcome === undefined ? undefined : shows(entry, candidate, outcome);
      if (shown !== undefined) return shown;
    }
    const left = group.filter((_, position) => isNotRun(outcomes[position]));
    tried -= left.length;
    return left.length === 0 || left.length === group.length || exhausted() ? undefined : run(left);
  };

  const nextSimpler = async (from: Scenario, start: number): Promise<Shown | undefined> => {
    let group: (readonly [number, Scenario])[] = [];
    for (const candidate of candidatesFrom(reference, from, start)) {
      if (skip(candidate[1])) continue;
      group.push(candidate);
      if (group.length < atOnce) continue;
      if (exhausted()) return undefined;
      const shown = await run(group);
      if (shown !== undefined) return shown;
      group = [];
    }
    return group.length === 0 || exhausted() ? undefined : run(group);
  };

  const path: number[] = [];
  let current: Shown | undefined;
  for (let attempt = 0; attempt < ATTEMPTS && current === undefined && !exhausted(); attempt++)
    current = await run([[0, scenario]]);
  tried = 0;
  const tooDeadly = (): boolean => deaths >= deathsMax;
  if (current === undefined)
    return {
      scenario,
      finding: undefined,
      outcome: undefined,
      path,
      tried,
      cost: { steps, deaths },
      minimal: false,
      tooDeadly: tooDeadly(),
    };
  for (;;) {
    const simpler = await nextSimpler(current.scenario, Math.floor((path.at(-1) ?? 0) / TRIES));
    if (simpler === undefined) break;
    path.push(simpler.entry);
    current = simpler;
  }
  return {
    scenario: current.scenario,
    outcome: current.outcome,
    finding: current.finding,
    path,
    tried,
    cost: { steps, deaths },
    minimal: !exhausted(),
    tooDeadly: tooDeadly(),
  };
};

/** The scenario at the end of a shrink path, or nothing if the path does not belong to `scenario`. */
export const replayShrink = (
  scenario: Scenario,
  path: readonly number[],
  reference: Reference = kardia,
): Scenario | undefined => {
  let current = scenario;
  for (const entry of path) {
    const wanted = Math.floor(entry / TRIES);
    let index = 0;
    let next: Scenario | undefined;
    for (const candidate of shrinkCandidates(current, reference)) {
      if (index++ !== wanted) continue;
      next = underId(candidate, entry % TRIES);
      break;
    }
    if (next === undefined) return undefined;
    current = next;
  }
  return current;
};
