// What a run does about a scenario that brought the subject's process down: the step is found, the scenario shrunk as far as that is cheap, the
// kind remembered so that later scenarios avoid it, and one failure logged.

import type { Scenario } from '#spec';
import {
  bear,
  DEATH_CANDIDATES_MAX,
  HANG_CANDIDATES_MAX,
  isHang,
  isHopeless,
  isSpent,
  noDeaths,
  type Borne,
} from '../deaths/death-budget.ts';
import { firedByStep } from '../deaths/fired-by-step.ts';
import { locateDeath, type LocatedDeath } from '../deaths/locate-death.ts';
import { deadlyStep, stepName, type DeadlyStep } from '../deaths/deadly-step.ts';
import { signatureOf, type Finding } from '../oracles/finding.ts';
import { judge } from '../oracles/judge.ts';
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

/** What a scenario is shrunk to, and why not to the end. */
interface Shown {
  readonly scenario: Scenario;
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

/** Shrinks as far as few deaths go. Where the subject has survived nothing yet, nothing is gained by it. */
const shrinkDeath = async (
  { subject, reference, borne, limit, stopped }: RunContext,
  { scenario, outcome }: LocatedDeath,
): Promise<Shown> => {
  const shows = (candidate: Scenario, answer: Outcome): readonly Finding[] =>
    answer.type === 'crash' && answer.code === outcome.code ? judge(reference, candidate, answer).findings : [];
  const [finding] = shows(scenario, outcome);
  // A fault of the protocol is reported without its scenario.
  if (finding === undefined) return { scenario };
  if (stopped()) return { scenario, unshrunk: limit.isOver() ? 'time' : 'interrupted' };
  if (borne.survived === 0) return { scenario, unshrunk: 'deaths' };
  const shrunk = await shrinkFailure({
    subject,
    judge: (candidate, answer) => ({ findings: shows(candidate, answer), fired: [], steps: 0 }),
    reference,
    scenario,
    signature: signatureOf(finding),
    budget: {
      candidates: isHang(outcome) ? HANG_CANDIDATES_MAX : DEATH_CANDIDATES_MAX,
      deadlineMs: limit.leftMs(),
    },
    stopped,
  });
  if (shrunk.finding === undefined) return { scenario, unshrunk: limit.isOver() ? 'time' : 'not-shown-again' };
  if (shrunk.minimal) return { scenario: shrunk.scenario };
  return { scenario: shrunk.scenario, unshrunk: limit.isOver() ? 'time' : 'deaths' };
};

const logDeath = (context: RunContext, { scenario, unshrunk }: Shown, death: MetDeath, by: string): void => {
  const [finding] = judge(context.reference, scenario, death.outcome).findings;
  if (finding === undefined) return;
  context.log.add({
    finding: { ...finding, by },
    others: [],
    earlier: [],
    scenario,
    observed: [],
    origin: death.origin,
    count: 1,
    ...(unshrunk === undefined ? {} : { unshrunk }),
  });
};

/** A vector is shown as it stands, the objection at the step that was found. */
const logVectorDeath = (
  { reference, log }: RunContext,
  { scenario, outcome }: LocatedDeath,
  death: MetDeath,
  by: string,
): void => {
  const [finding] = judge(reference, scenario, outcome).findings;
  if (finding === undefined) return;
  log.add({
    finding: { ...finding, by },
    others: [],
    earlier: [],
    scenario: death.scenario,
    observed: [],
    origin: death.origin,
    count: 1,
  });
};

const meetLocated = async (context: RunContext, located: LocatedDeath, death: MetDeath): Promise<void> => {
  const { level } = located.scenario;
  context.known.add(level, kindOf(context, located.scenario));
  if (death.origin.type === 'vector')
    return logVectorDeath(context, located, death, nameOf(located.scenario, death.outcome));
  const shown = (await context.suiteFaults.attemptAsync('shrinking', located, () => shrinkDeath(context, located))) ?? {
    scenario: located.scenario,
    unshrunk: 'suite-fault',
  };
  context.known.add(level, kindOf(context, shown.scenario));
  logDeath(context, shown, { ...death, outcome: located.outcome }, nameOf(shown.scenario, death.outcome));
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
      { scenario: death.scenario, unshrunk: 'not-shown-again' },
      death,
      `${death.scenario.level}, ${death.outcome.code}, not shown again`,
    );
  if (isHopeless(context.borne)) {
    const { deaths } = context.borne;
    context.tally.addFault('gave-up', `the subject died at each of the first ${deaths} scenarios that it was given`);
    context.giveUp();
  }
  return isSpent(part.borne) || isHopeless(context.borne) ? spentText(part) : undefined;
};
