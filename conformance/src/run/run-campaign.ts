// One generator's part of a run: searched slice by slice, so that an interrupt is heard between them; what was found is shrunk.

import { avoidDeaths } from '../deaths/avoid-deaths.ts';
import { crossExamine } from '../oracles/cross-examine.ts';
import { signatureOf, type Finding } from '../oracles/finding.ts';
import { addFailures, type Failure as Found, type Judge, type SearchedDeath } from '../search/search.ts';
import { shrinkFailure } from '../shrinking/shrink.ts';
import { findingsAt, findingsBefore } from './first-findings.ts';
import { meetDeath, startPart, survive, type Part } from './meet-death.ts';
import type { Campaign } from './plan.ts';
import type { Unshrunk } from './report.ts';
import type { RunContext } from './run-context.ts';
import { shrinkingOrder } from './shrinking-order.ts';
import { judgeFor, stepsOf, type Slice, type SliceRange } from './slice.ts';
import { storyKey } from './stories.ts';

/** The most candidates tried to shrink one failure. */
const CANDIDATES_MAX = 4_000;

/** The part of its time that a campaign searches; the rest is for shrinking. */
const SEARCH_PART = 0.75;

/** A campaign under way. */
interface Progress {
  readonly part: Part;
  /** Until when it may search, by the clock of `performance`. */
  readonly searchUntil: number;
  readonly found: Map<string, Found>;
  /** Scenarios that were taken. */
  done: number;
}

/** Runs `campaign` within `ms` milliseconds, infinite where its runs bound it, and logs one failure of each kind, shrunk. */
export const runCampaign = async (context: RunContext, campaign: Campaign, ms: number): Promise<void> => {
  const started = performance.now();
  const progress: Progress = {
    part: startPart(campaign.name),
    searchUntil: started + ms * SEARCH_PART,
    found: new Map(),
    done: 0,
  };
  const spent = await searchAll(context, campaign, progress);
  leaveRest(context, campaign, progress, spent);
  await logFailures(context, campaign, [...progress.found.values()], started + ms);
};

/** Searches, death after death, to the end of the campaign or its budget. Resolves to why it ended early, where the budget was spent. */
const searchAll = async (context: RunContext, campaign: Campaign, progress: Progress): Promise<string | undefined> => {
  for (;;) {
    const death = await searchToDeath(context, campaign, progress);
    if (death === undefined || context.ended()) return undefined;
    const { run, scenario, outcome } = death;
    const spent = await meetDeath(context, progress.part, {
      scenario,
      outcome,
      origin: { type: 'generated', run, path: String(run), hostile: campaign.name === 'hostile' },
    });
    if (spent !== undefined) return spent;
  }
};

/**
 * Searches up to the next death, several slices at once where that is of use, and takes them in their order. What was begun beyond a death is
 * done again, since from there on its kind is avoided: so what is found does not depend on how many are under way.
 */
const searchToDeath = async (
  context: RunContext,
  campaign: Campaign,
  progress: Progress,
): Promise<SearchedDeath | undefined> => {
  const { slices, stopped, known } = context;
  const { level, name, firstRun, runs = Infinity, ms } = campaign;
  const avoid = known.at(level);
  let begun = progress.done;
  const show = (more: number): void =>
    context.progress({
      what: `${level}, ${name}`,
      done: progress.done + more,
      ...(ms === undefined ? { total: runs } : {}),
    });
  const next = (): SliceRange | undefined => {
    const left = progress.searchUntil - performance.now();
    if (stopped() || begun >= runs || left <= 0) return undefined;
    const range = { firstRun: firstRun + begun, runs: Math.min(slices.runs, runs - begun), avoid };
    begun += range.runs;
    return ms === undefined ? range : { ...range, deadlineMs: left };
  };
  const flights: Promise<Slice>[] = [];
  for (;;) {
    while (flights.length < slices.width) {
      const range = next();
      if (range === undefined) break;
      flights.push(slices.search(campaign, range, show));
    }
    const flight = flights.shift();
    if (flight === undefined) return undefined;
    const slice = await flight;
    take(context, progress, slice);
    show(0);
    if (slice.death === undefined) continue;
    await Promise.all(flights);
    return slice.death;
  }
};

const take = (context: RunContext, progress: Progress, slice: Slice): void => {
  context.tally.merge(slice.tally);
  context.disagreements.merge(slice.disagreements);
  context.suiteFaults.merge(slice.suiteFaults);
  survive(context, progress.part, slice.survived);
  if (slice.gone) context.giveUp();
  addFailures(progress.found, slice.found);
  progress.done += slice.runs;
};

/** Says what was not searched, and why. */
const leaveRest = (
  context: RunContext,
  { level, name, runs }: Campaign,
  { done }: Progress,
  spent: string | undefined,
): void => {
  const reason = spent ?? (context.stopped() ? context.why() : undefined);
  if (reason === undefined || done >= (runs ?? Infinity)) return;
  if (runs === undefined && spent === undefined && done > 0) return;
  context.leave(level, { part: name, ...(runs === undefined ? {} : { scenarios: runs - done }), reason });
};

const logFailures = async (
  context: RunContext,
  { name, level }: Campaign,
  found: readonly Found[],
  until: number,
): Promise<void> => {
  const { log, suiteFaults, told } = context;
  for (const [done, failure] of shrinkingOrder(found, told).entries()) {
    const { signature, finding, lead, scenario, count } = failure;
    // It stands beside a failure that was shrunk before: the same scenario shows both.
    if (log.explains(signature, count)) continue;
    if (lead !== undefined && log.standsUnder(lead, finding, scenario.id, count)) continue;
    context.progress({ what: `${level}, shrinking ${finding.clause}`, done, total: found.length });
    const judge = guardedJudge(context);
    const result: Simplest = (await suiteFaults.attemptAsync('shrinking', failure, () =>
      simplest(context, judge, failure, until),
    )) ?? { ...failure, path: [], unshrunk: 'suite-fault' };
    told.add(storyKey(result));
    logFailure(context, judge, { ...failure, hostile: name === 'hostile' }, result);
  }
};

/** A failing scenario, shrunk as far as may be. */
interface Simplest extends Pick<Found, 'scenario' | 'outcome' | 'finding'> {
  readonly path: readonly number[];
  readonly unshrunk?: Unshrunk;
}

/** What a throw of the judge leaves: no verdict on that scenario. */
const guardedJudge = (context: RunContext): Judge => {
  const judge = judgeFor(context);
  return (scenario, outcome, isEnough) =>
    context.suiteFaults.attempt('judging', { scenario }, () => judge(scenario, outcome, isEnough)) ?? {
      findings: [],
      fired: [],
      steps: 0,
    };
};

/** Shrinks `failure` until the time `until`, as far as the budget of the run goes. */
const simplest = async (
  { subject, reference, seed, known, limit, stopped, shrinking, tally }: RunContext,
  judge: Judge,
  failure: Found,
  until: number,
): Promise<Simplest> => {
  const { scenario, outcome, finding, signature } = failure;
  const asFound = { scenario, outcome, finding, path: [] };
  const deadlineMs = until - performance.now();
  const allowance = shrinking.allowance(tally.steps());
  if (allowance.steps <= 0) return { ...asFound, unshrunk: 'number' };
  if (limit.isOver() || deadlineMs <= 0) return { ...asFound, unshrunk: 'time' };
  if (stopped()) return { ...asFound, unshrunk: 'interrupted' };
  const avoid = avoidDeaths({ reference, seed, kinds: known.at(scenario.level) });
  const shrunk = await shrinkFailure({
    subject,
    judge,
    reference,
    scenario,
    signature,
    budget: { candidates: CANDIDATES_MAX, steps: allowance.steps, deaths: Math.max(allowance.deaths, 1), deadlineMs },
    skip: (candidate) => avoid(candidate).type !== 'whole',
    stopped,
  });
  shrinking.spend(shrunk.cost);
  const isLate = limit.isOver() || performance.now() >= until;
  if (shrunk.finding === undefined || shrunk.outcome === undefined)
    return { ...asFound, unshrunk: isLate ? 'time' : 'not-shown-again' };
  const { path } = shrunk;
  return {
    scenario: shrunk.scenario,
    outcome: shrunk.outcome,
    finding: shrunk.finding,
    path,
    ...(shrunk.minimal ? {} : { unshrunk: whyNotMinimal(shrunk.tooDeadly, isLate, stopped()) }),
  };
};

const whyNotMinimal = (tooDeadly: boolean, isLate: boolean, isStopped: boolean): Unshrunk => {
  if (isLate) return 'time';
  if (isStopped) return 'interrupted';
  return tooDeadly ? 'deaths' : 'number';
};

/** Logs it as a failure, or as a disagreement of the suite with itself. */
const logFailure = (
  { reference, seed, log, disagreements, suiteFaults }: RunContext,
  judge: Judge,
  failure: Found & { readonly hostile: boolean },
  { scenario, outcome, finding, path, unshrunk }: Simplest,
): void => {
  const { run, hostile, count } = failure;
  const dispute = suiteFaults.attempt(
    'examining',
    { scenario },
    () =>
      crossExamine(reference, scenario, finding, seed) ??
      crossExamine(reference, failure.scenario, failure.finding, seed),
  );
  if (dispute !== undefined) {
    disagreements.add([dispute], { scenario, observed: stepsOf(outcome) });
    return;
  }
  const observed = stepsOf(outcome);
  // Results that were too large to be kept have nothing more to say.
  const findings = observed.length === 0 ? [] : judge(scenario, outcome).findings;
  const [lead, ...others] = leadFirst(finding, findingsAt(findings, finding.step));
  log.add({
    finding: lead,
    others,
    earlier: findingsBefore(findings, finding.step),
    scenario,
    observed,
    origin: { type: 'generated', run, path: [run, ...path].join(':'), hostile },
    count,
    ...(signatureOf(lead) === signatureOf(finding) ? {} : { beside: true }),
    ...(unshrunk === undefined ? {} : { unshrunk }),
  });
};

/** The findings of a step with the one that leads first: `wanted` where the reference says it, else what the reference says beside it. */
const leadFirst = (wanted: Finding, findings: readonly Finding[]): readonly [Finding, ...Finding[]] => {
  const lead = wanted.oracle === 'reference' ? wanted : (findings[0] ?? wanted);
  const isOther = (each: Finding): boolean => signatureOf(each) !== signatureOf(lead);
  return [lead, ...findings.filter(isOther)];
};
