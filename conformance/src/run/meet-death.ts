// What a run does about a scenario that brought the subject's process down: the step is found, the scenario shrunk as far as that is cheap, the
// kind remembered so that later scenarios avoid it, and one failure logged.

import type { Scenario } from '#spec';
import {
  bear,
  DEATH_CANDIDATES_MAX,
  HANGS_MAX,
  isHang,
  isHopeless,
  isSpent,
  noDeaths,
  type Borne,
} from '../deaths/death-budget.ts';
import { firedByStep } from '../deaths/fired-by-step.ts';
import { locateDeath, type LocatedDeath } from '../deaths/locate-death.ts';
import { findWornStep } from '../deaths/worn-step.ts';
import { deadlyStep, stepName, type DeadlyStep } from '../deaths/deadly-step.ts';
import { signatureOf, type Finding } from '../oracles/finding.ts';
import { judge } from '../oracles/judge.ts';
import { isRunnable } from '../search/runnable.ts';
import { shrinkFailure } from '../shrinking/shrink.ts';
import type { Death, Outcome } from '../subjects/subject.ts';
import type { Sighting } from './failure-log.ts';
import type { Unshrunk } from './report.ts';
import type { RunContext } from './run-context.ts';

/** A part of a run, the vectors or one generator of a level, and what it has borne. */
export interface Part {
  readonly name: string;
  readonly borne: Borne;
}

/** A part that has borne nothing. */
export const startPart = (name: string): Part => ({ name, borne: noDeaths() });

/** Counts scenarios that the subject survived. */
export const survive = ({ borne }: RunContext, part: Part, scenarios: number): void => {
  borne.survived += scenarios;
  part.borne.survived += scenarios;
};

/** A scenario that brought the subject down, and where it comes from. */
export interface MetDeath extends Pick<Sighting, 'scenario' | 'origin'> {
  readonly outcome: Death;
}

/** What a scenario is shrunk to, how it ends, and why it is not shrunk to the end. */
interface Shown extends LocatedDeath {
  readonly unshrunk?: Unshrunk;
}

/** The kind of the last step of `scenario`. */
const kindOf = ({ reference, seed }: RunContext, scenario: Scenario): DeadlyStep => {
  const last = scenario.steps.length - 1;
  const step = scenario.steps[last];
  if (step === undefined) throw new RangeError('expected a scenario with a step');
  return deadlyStep(scenario.level, step, firedByStep(reference, scenario, seed)[last] ?? []);
};

/** What a failure is told apart by: `bit_array sub, exited`. */
const nameOf = ({ level, steps }: Scenario, { code }: Death): string => {
  const last = steps.at(-1);
  return `${level}${last === undefined ? '' : ` ${stepName(last)}`}, ${code}`;
};

/** The located scenario without all that stands before its last step, where that is enough. */
const lastStepAlone = async ({ subject, reference }: RunContext, located: LocatedDeath): Promise<LocatedDeath> => {
  const { scenario, outcome } = located;
  // The step is the scenario's own.
  const alone = { ...scenario, steps: scenario.steps.slice(-1) } as Scenario;
  if (scenario.steps.length < 2 || !isRunnable(alone, reference.dialect)) return located;
  const [answer] = await subject.run([alone], { untilDeath: true });
  return answer?.type === 'crash' && answer.code === outcome.code ? { scenario: alone, outcome: answer } : located;
};

/** The step that ends the process, alone where that is enough; one before it where that does, carried out twice. */
const blameStep = async (context: RunContext, located: LocatedDeath): Promise<LocatedDeath> => {
  const alone = await lastStepAlone(context, located);
  if (alone !== located || located.scenario.steps.length < 2) return alone;
  const { subject, reference, stopped } = context;
  return (await findWornStep(subject, located, reference.dialect, stopped)) ?? located;
};

/** Shrinks as far as the budget of the run goes. */
const shrinkDeath = async (context: RunContext, found: LocatedDeath): Promise<Shown> => {
  const { subject, reference, limit, stopped, shrinking, tally, borne } = context;
  // A fault of the protocol is reported without its scenario.
  if (found.outcome.type !== 'crash') return found;
  if (stopped()) return { ...found, unshrunk: limit.isOver() ? 'time' : 'interrupted' };
  // A program that dies of whatever it is given tells nothing by dying of less.
  if (borne.survived === 0) return { ...found, unshrunk: 'deaths' };
  const located = await blameStep(context, found);
  const { scenario, outcome } = located;
  const shows = (candidate: Scenario, answer: Outcome): readonly Finding[] =>
    answer.type === 'crash' && answer.code === outcome.code ? judge(reference, candidate, answer).findings : [];
  const [finding] = shows(scenario, outcome);
  if (finding === undefined) return located;
  const allowance = shrinking.allowance(tally.steps());
  const deaths = isHang(outcome) ? Math.min(allowance.deaths, HANGS_MAX) : allowance.deaths;
  const shrunk = await shrinkFailure({
    subject,
    judge: (candidate, answer) => ({ findings: shows(candidate, answer), fired: [], steps: 0 }),
    reference,
    scenario,
    signature: signatureOf(finding),
    budget: {
      candidates: DEATH_CANDIDATES_MAX,
      steps: allowance.steps,
      deaths,
      deadlineMs: limit.leftMs(),
    },
    stopped,
  });
  shrinking.spend(shrunk.cost);
  if (shrunk.finding === undefined || shrunk.outcome?.type !== 'crash')
    return { ...located, unshrunk: limit.isOver() ? 'time' : shrunk.tooDeadly ? 'deaths' : 'not-shown-again' };
  const shown = { scenario: shrunk.scenario, outcome: shrunk.outcome };
  if (shrunk.minimal) return shown;
  return { ...shown, unshrunk: limit.isOver() ? 'time' : shrunk.tooDeadly ? 'deaths' : 'number' };
};

const logDeath = (
  { reference, log }: RunContext,
  { scenario, outcome, unshrunk }: Shown,
  origin: MetDeath['origin'],
  by: string,
): void => {
  const [finding] = judge(reference, scenario, outcome).findings;
  if (finding === undefined) return;
  const stderr = outcome.type === 'crash' ? outcome.stderr : undefined;
  log.add({
    finding: { ...finding, by },
    others: [],
    earlier: [],
    scenario,
    observed: [],
    origin,
    count: 1,
    ...(unshrunk === undefined ? {} : { unshrunk }),
    ...(stderr === undefined ? {} : { stderr }),
  });
};

/** Whether a death of that name is shown already, shrunk. */
const isShown = ({ log }: RunContext, by: string): boolean =>
  log.failures().some(({ finding, unshrunk }) => finding.by === by && unshrunk === undefined);

const meetLocated = async (context: RunContext, located: LocatedDeath, { origin }: MetDeath): Promise<void> => {
  const { level } = located.scenario;
  context.known.add(level, kindOf(context, located.scenario));
  const by = nameOf(located.scenario, located.outcome);
  if (isShown(context, by)) return logDeath(context, located, origin, by);
  const shown: Shown = (await context.suiteFaults.attemptAsync('shrinking', located, () =>
    shrinkDeath(context, located),
  )) ?? { ...located, unshrunk: 'suite-fault' };
  context.known.add(level, kindOf(context, shown.scenario));
  logDeath(context, shown, origin, nameOf(shown.scenario, shown.outcome));
};

/** What remains of a part in which too many died, in one line. */
const spentText = ({ borne: { deaths, survived } }: Part): string =>
  survived === 0
    ? `the subject died at each of the ${deaths} scenarios that it was given`
    : `the subject died ${deaths} times`;

/**
 * Meets `death` in `part`. Resolves to why the part ends with it; nothing where it goes on. A subject that has survived nothing at all is given
 * up.
 */
export const meetDeath = async (context: RunContext, part: Part, death: MetDeath): Promise<string | undefined> => {
  bear(part.borne, death.outcome);
  bear(context.borne, death.outcome);
  const located = await locateDeath(context.subject, death.scenario, context.stopped);
  if (context.ended()) return undefined;
  // The beginning that is a step shorter was survived.
  if (located !== undefined && located.scenario.steps.length > 1) survive(context, part, 1);
  if (located !== undefined) await meetLocated(context, located, death);
  else
    logDeath(
      context,
      { scenario: death.scenario, outcome: death.outcome, unshrunk: 'not-shown-again' },
      death.origin,
      `${death.scenario.level}, ${death.outcome.code}, not shown again`,
    );
  if (isHopeless(context.borne)) {
    const { deaths } = context.borne;
    context.tally.addFault('gave-up', `the subject died at each of the first ${deaths} scenarios that it was given`);
    context.giveUp();
  }
  return isSpent(part.borne) || isHopeless(context.borne) ? spentText(part) : undefined;
};
