// The reference as acceptor: it follows the observation, takes the choices that the subject took where they are legal, and
// objects to every step that it would not have done from where the subject stands.

import { argumentsOf, operationOf, type Json, type Observation, type Scenario, type StepResult } from '#spec';
import { startRun, type Reference } from '#impl';
import { choiceText } from './choice-text.ts';
import { AGREED_TO_READERS, compareResults, sameJson, type Difference } from './compare-results.ts';
import { findingAt, type Finding, type Objection, type Verdict } from './finding.ts';
import { isLeftOpen } from './left-open.ts';
import { choicesIn, choseIllegally, followingChooser, type FollowingChooser } from './following-chooser.ts';
import { forkWorlds, type Stood } from './fork-worlds.ts';
import { initialDifference, shownInitial } from './initial-state.ts';
import { brokenHeightRule } from './send-suspects.ts';
import { suspectsOf, type Suspect } from './suspects.ts';
import type { StepTrace } from './trace.ts';
import { withState } from './with-state.ts';
import { enact, type World } from './world.ts';

const NO_FINDINGS: readonly Finding[] = [];
const NO_OBJECTIONS: readonly Objection[] = [];
const NONE = compareResults({}, {});

/** The most objections to one scenario; the steps after them are not judged. */
const OBJECTIONS_MAX = 50;

/** The verdict of the reference, with the number of steps at the beginning that it would have done the same. */
export interface Accepted extends Verdict {
  readonly agreed: number;
}

/** Whether an objection is all that is asked for, so that the steps after it need not be judged. */
export type IsEnough = (finding: Finding) => boolean;

/** Judges an observation against `reference`, each step from where the subject stands. */
export const accept = (
  reference: Reference,
  scenario: Scenario,
  observation: Observation,
  isEnough: IsEnough = () => false,
): Accepted =>
  acceptSetup(reference, scenario, observation) ??
  (shownInitial(reference, scenario, observation) === undefined
    ? agree(reference, scenario, observation)
    : undefined) ??
  judgeOn(reference, scenario, observation, isEnough);

/** What is to be said where the subject's setup crashed: nothing where that of the reference does too; nothing at all where it did not. */
const acceptSetup = (reference: Reference, scenario: Scenario, { setup }: Observation): Accepted | undefined => {
  if (setup === undefined) return undefined;
  const run = startRun(reference, scenario, followingChooser().choose);
  if (run.setup !== undefined) return { findings: NO_FINDINGS, fired: run.fired, steps: 1, agreed: 1 };
  const objection: Objection = {
    oracle: 'reference',
    clause: 'NC-2',
    step: 0,
    place: 'setup',
    expected: null,
    observed: setup.crash,
    message: 'the setup of the scenario crashed',
  };
  return { findings: [findingAt(scenario, objection)], fired: run.fired, steps: 0, agreed: 0 };
};

/** The verdict where there is nothing to object to, found without remembering how anything came about; nothing where there is. */
const agree = (reference: Reference, scenario: Scenario, observation: Observation): Accepted | undefined => {
  const following = followingChooser();
  const run = startRun(reference, scenario, following.choose);
  const { steps } = scenario;
  let index = 0;
  for (; index < steps.length; index++) {
    const observed = observation.steps[index];
    following.follow(observed);
    const expected = run.step(steps[index] as Scenario['steps'][number]);
    if (expected.crash !== undefined && reference.crashes === 'unspecified') break;
    if (observed === undefined || choseIllegally(observed, following)) return undefined;
    if (compareResults(withState(run, expected, observed), observed) !== NONE) return undefined;
    if (expected.crash !== undefined) break;
  }
  return { findings: NO_FINDINGS, fired: run.fired, steps: Math.min(index + 1, steps.length), agreed: index };
};

/** One step of a world beside what was observed of it. */
interface Followed extends Stood {
  readonly observed: StepResult | undefined;
  readonly trace: StepTrace;
  readonly objections: readonly Objection[];
  /** Whether the two differ in nothing but bits that no reader sees: what was shown has to be taken over [US-14]. */
  readonly unseen: boolean;
}

/** Takes step `index` in `world`. */
const followStep = (world: World, scenario: Scenario, index: number, observed: StepResult | undefined): Followed => {
  const { run, following, trace } = world;
  following.follow(observed);
  trace.begin();
  const expected = run.step(scenario.steps[index] as Scenario['steps'][number]);
  const done = trace.end();
  const differences = observed === undefined ? NONE : compareResults(withState(run, expected, observed), observed);
  const objections = object(scenario, index, { expected, observed, trace: done, following, differences });
  return { world, expected, observed, trace: done, objections, unseen: differences === AGREED_TO_READERS };
};

/** Judges step after step; after an objection from where the subject stands then. */
const judgeOn = (reference: Reference, scenario: Scenario, observation: Observation, isEnough: IsEnough): Accepted => {
  const { steps } = scenario;
  const findings: Finding[] = [];
  let agreed: number | undefined;
  let lead = enact(reference, scenario, observation, [], 0);
  let worlds: readonly World[] = [lead];
  const fork = (stood: readonly Stood[], step: number, shown: StepResult): void => {
    worlds = forkWorlds(reference, scenario, observation, stood, { step, shown });
  };
  const initial = shownInitial(reference, scenario, observation);
  if (initial !== undefined) {
    agreed = 0;
    findings.push(findingAt(scenario, initialDifference(reference, initial)));
    fork([{ world: lead, expected: { state: reference.dialect.newPeerRoundState } }], -1, { state: initial });
  }
  let judged = 0;
  let alike = 0;
  for (let index = 0; index < steps.length && worlds.length > 0; index++) {
    const observed = observation.steps[index];
    const best = fewestObjections(worlds.map((world) => followStep(world, scenario, index, observed)));
    const { world, expected, trace, objections } = best[0];
    lead = world;
    judged = index + 1;
    if (expected.crash !== undefined && reference.crashes === 'unspecified') break;
    if (objections.length === 0) {
      worlds = best.map((each) => each.world);
      if (expected.crash !== undefined) break;
      alike = judged;
      if (observed !== undefined && best.some(({ unseen }) => unseen)) fork(best, index, observed);
      continue;
    }
    const shown = { scenario, step: index, expected, observed: observation.steps, differences: objections };
    // Where it stands then is the subject's own affair: the scenario is not followed further.
    if (isLeftOpen(shown, trace.fired)) break;
    const first = findings.length === 0;
    if (first && observed?.crash !== undefined && mayCrash(reference, scenario, observation, index, lead.following))
      break;
    agreed ??= index;
    const found = undisputed(best).map((objection) => findingAt(scenario, objection));
    findings.push(...found);
    const isOver = observed === undefined || observed.crash !== undefined || expected.crash !== undefined;
    if (isOver || found.some(isEnough) || findings.length >= OBJECTIONS_MAX) break;
    fork(best, index, observed);
  }
  return { findings, fired: lead.run.fired, steps: judged, agreed: agreed ?? alike };
};

/** What was followed in the worlds with the fewest objections to the step. */
const fewestObjections = (followed: readonly Followed[]): readonly [Followed, ...Followed[]] => {
  const least = Math.min(...followed.map(({ objections }) => objections.length));
  return followed.filter(({ objections }) => objections.length === least) as [Followed, ...Followed[]];
};

/** The objections that stand in whatever world the subject is in, with what was to be expected; those of the first where there are none. */
const undisputed = ([lead, ...others]: readonly [Followed, ...Followed[]]): readonly Objection[] => {
  const isSame = (left: Objection, right: Objection): boolean =>
    left.place === right.place && left.clause === right.clause && sameJson(left.expected, right.expected);
  const inAll = lead.objections.filter((objection) =>
    others.every(({ objections }) => objections.some((each) => isSame(each, objection))),
  );
  return inAll.length > 0 ? inAll : lead.objections;
};

/** Whether the reference crashes at step `index` too under some legal choice: a crash does not show which was taken. */
const mayCrash = (
  reference: Reference,
  scenario: Scenario,
  observation: Observation,
  index: number,
  following: FollowingChooser,
): boolean =>
  following.open().some((allowed) =>
    allowed.some((value) => {
      const other = followingChooser(value);
      const run = startRun(reference, scenario, other.choose);
      return scenario.steps.slice(0, index + 1).some((step, place) => {
        other.follow(place < index ? observation.steps[place] : undefined);
        return run.step(step).crash !== undefined;
      });
    }),
  );

/** What the objections to a step are made from. */
interface Step extends Pick<Followed, 'expected' | 'observed' | 'trace'> {
  readonly following: FollowingChooser;
  readonly differences: readonly Difference[];
}

/** What there is to object to at step `index`; nothing, as a rule. */
const object = (scenario: Scenario, index: number, step: Step): readonly Objection[] => {
  const { expected, observed, trace, following, differences } = step;
  const looked = { scenario, step: index, trace, observed };
  if (observed === undefined) return [missingResult(looked, expected)];
  const refused = choseIllegally(observed, following) ? following.refused() : undefined;
  if (refused !== undefined) return [illegalChoice(looked, expected, observed, refused)];
  return differences.length === 0 ? NO_OBJECTIONS : toObjections(looked, differences);
};

/** What blame looks at: the step as the reference did it, and what the subject sent. */
interface Looked {
  readonly scenario: Scenario;
  readonly step: number;
  readonly trace: StepTrace;
  readonly observed: StepResult | undefined;
}

/** The places at which what was sent shows. */
const SENDING: ReadonlySet<string> = new Set(['sends', 'choice', 'slept']);

/** The rule of the votes routine that was broken, where an iteration sent something else than it should. */
const heightRule = ({ scenario, step, trace, observed }: Looked, { place }: Difference): readonly Suspect[] => {
  const taken = scenario.steps[step];
  if (taken === undefined || !('tick' in taken) || taken.tick.routine !== 'votes' || !SENDING.has(place)) return [];
  const clause = brokenHeightRule(trace, taken.tick.peer, observed?.sends as readonly Json[] | undefined);
  return clause === undefined ? [] : [{ clause, weight: 1 }];
};

/** The clause that a difference is held against, and those beside it that may be the broken one. */
const blamed = (looked: Looked, difference: Difference) => {
  const rule = heightRule(looked, difference);
  const suspects = rule.length > 0 ? rule : suspectsOf(looked.scenario.level, looked.trace, difference);
  return { clause: suspects[0]?.clause ?? NO_CRASH, suspects };
};

/** The clause of a crash where no other had fired. */
const NO_CRASH = 'NC-1';

/** The places that say whether a message is taken. */
const TAKING: ReadonlySet<string> = new Set(['error', 'stopped']);

/**
 * The objections to what differs in one step. Where a message is taken that must be refused, or the other way round, that is what is wrong, and
 * everything else follows from it.
 */
const toObjections = (looked: Looked, differences: readonly Difference[]): readonly Objection[] => {
  const taking = differences.find(({ place }) => TAKING.has(place));
  const why = taking === undefined ? undefined : blamed(looked, taking);
  return differences.map((difference) => ({
    oracle: 'reference',
    ...(why ?? blamed(looked, difference)),
    step: looked.step,
    ...difference,
    message: `${describe(looked.scenario, looked.step)}: ${difference.place} is not what the specification says`,
  }));
};

/** Where a choice shows: of a pick the value, of a send, which returns whether it went well, the attempts. */
const choicePlace = ({ value, sends }: StepResult): string =>
  sends === undefined && typeof value !== 'boolean' ? 'value' : 'sends';

const illegalChoice = (
  looked: Looked,
  expected: StepResult,
  result: StepResult,
  allowed: readonly number[],
): Objection => {
  const { scenario, step } = looked;
  const observed: Json = choicesIn(result)[0] ?? null;
  const difference: Difference = { place: choicePlace(result), expected: allowed, observed };
  const { clause, suspects } = blamed(looked, { ...difference, place: 'choice' });
  const taken = scenario.steps[step] as object;
  const { sentence } = choiceText({ step: taken, result, allowed, expected, rule: clause });
  return { oracle: 'reference', clause, suspects, step, ...difference, allowed, message: sentence };
};

const missingResult = (looked: Looked, expected: StepResult): Objection => {
  const { step } = looked;
  const difference: Difference = { place: 'steps', expected: expected as unknown as Json, observed: null };
  return {
    oracle: 'reference',
    ...blamed(looked, difference),
    step,
    ...difference,
    message: `the observation ends before step ${step} without a crash`,
  };
};

const describe = (scenario: Scenario, step: number): string => {
  const taken = scenario.steps[step] as object;
  return `${operationOf(taken)} ${JSON.stringify(argumentsOf(taken))}`;
};
