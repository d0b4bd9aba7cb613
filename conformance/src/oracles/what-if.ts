// Which single answer would have made the reference do what the subject did: a guard that decides otherwise, or a rule that is left out or answers
// something else. The clauses at that place are suspects beyond those that the trace of the step gives. In the literature this is predicate
// switching and value replacement.

import type { Scenario, StepResult } from '#spec';
import { startRun, type Reference, type Run } from '#impl';
import { addCount } from '../add-count.ts';
import {
  alteredWatch,
  type Altered,
  type AlteredWatch,
  type Alteration,
  type Asked,
  type Reordered,
} from './altered-run.ts';
import { compareResults } from './compare-results.ts';
import { withState } from './with-state.ts';
import { choseIllegally, followingChooser, type FollowingChooser } from './following-chooser.ts';
import { standingOf, suspectKey, type Suspect } from './suspects.ts';

/** What was seen of a scenario, and the step at which it differs from the reference first. */
export interface Seen {
  readonly reference: Reference;
  readonly scenario: Scenario;
  readonly observed: readonly StepResult[];
  readonly step: number;
  /** The state that a subject of level peer_state starts from, where it is not the specified one. */
  readonly initial?: StepResult['state'];
}

/** The most runs for one failure, and the most steps that these may have together. */
const RUNS_MAX = 400;
const STEPS_MAX = 8_000;

const runsFor = ({ step }: Seen): number => Math.min(RUNS_MAX, Math.ceil(STEPS_MAX / (step + 1)));

const NONE = compareResults({}, {});

const WEIGHTS = { guard: 1, unheld: 0.9, own: 0.95, next: 0.95, called: 0.92, outer: 0.05 } as const;

/** By how much an alteration counts less that is not of a decision, and one in an earlier step, or in the setup. */
const VALUE = 0.6;
const EARLIER = 0.8;
const SETUP = 0.5;

/** By how much one counts more for each other failure that it explains where it is altered at all times, and where only in that step. */
const EVERYWHERE = 0.4;
const THERE = 0.25;

/** Whether an alteration is of a decision: of what is done, not of a value. */
const isDecision = ({ as }: Altered): boolean =>
  as === 'holds' || as === 'fails' || as === 'unasked' || typeof as === 'object';

const weightOf = ({ altered, asked }: Candidate, step: number): number =>
  (isDecision(altered) ? 1 : VALUE) * (asked.step === step ? 1 : asked.step < 0 ? SETUP : EARLIER);

/** The longest list of which the order is altered. */
const LIST_MAX = 8;

const ordersOf = (length: number): readonly Reordered[] =>
  length > LIST_MAX
    ? []
    : Array.from({ length }, (_, moved) => Array.from({ length: moved }, (__, before) => ({ moved, before }))).flat();

/** What a rule that gave `answer` can be made to answer instead. */
const alterationsOf = ({ answer }: Asked): readonly Alteration[] => {
  if (typeof answer === 'boolean') return [answer ? 'fails' : 'holds'];
  if (answer === undefined) return ['unasked', 'error'];
  if (typeof answer === 'number') return ['less', 'more'];
  if (Array.isArray(answer) && answer.every((entry) => typeof entry === 'object')) return ordersOf(answer.length);
  return answer === null ? [] : ['nothing'];
};

/** An alteration, and the question that it is of. */
interface Candidate {
  readonly altered: Altered;
  readonly asked: Asked;
}

/** The alterations to try, each question by itself and all of one name at once; those of the step that differs first. */
const candidates = (asked: readonly Asked[], step: number): readonly Candidate[] => {
  const near = [...asked].sort((left, right) => Number(right.step === step) - Number(left.step === step));
  const often = new Map<string, number>();
  for (const { type, name } of asked) addCount(often, `${type} ${name}`);
  const all = new Set<string>();
  return near.flatMap((each) => {
    const { type, name } = each;
    return alterationsOf(each).flatMap((as) => {
      const single = { altered: { type, name, as, at: { step: each.step, nth: each.nth } }, asked: each };
      const key = `${type} ${name} ${JSON.stringify(as)}`;
      if (all.has(key) || (often.get(`${type} ${name}`) ?? 0) < 2) return [single];
      all.add(key);
      return [single, { altered: { type, name, as }, asked: each }];
    });
  });
};

/** Whether `result` is what was observed of `step`, by legal choices. */
const agrees = (seen: Seen, step: number, run: Run, result: StepResult, following: FollowingChooser): boolean => {
  const observed = seen.observed[step];
  if (observed === undefined || choseIllegally(observed, following)) return false;
  return compareResults(withState(run, result, observed), observed) === NONE;
};

/** Takes the steps up to the one that differs; whether each that `mustAgree` gives what was observed. */
const follow = (seen: Seen, watch: AlteredWatch, mustAgree: (step: number) => boolean): boolean => {
  const { reference, scenario, observed, step: last, initial } = seen;
  const following = followingChooser();
  const run = startRun(reference, scenario, following.choose, watch);
  if (initial !== undefined) run.adopt?.({ state: initial }, (peer) => (peer === '' ? false : undefined));
  for (let step = 0; step <= last; step++) {
    watch.turn(step);
    following.follow(observed[step]);
    const result = run.step(scenario.steps[step] as Scenario['steps'][number]);
    if (mustAgree(step) && !agrees(seen, step, run, result, following)) return false;
  }
  return true;
};

/** Whether the altered reference does what was observed, up to the step that differs. What it cannot go on from is no explanation. */
const explains = (seen: Seen, watch: AlteredWatch): boolean => {
  try {
    return follow(seen, watch, () => true);
  } catch {
    return false;
  }
};

/** The clauses of an alteration: of a guard its own; of a rule those that it fired, those that it was called under, and the first that it changes. */
const clausesOf = (
  { altered, asked }: Candidate,
  usual: readonly string[],
  changed: readonly string[],
): readonly Suspect[] => {
  const { from, to, inForce, answer } = asked;
  if (altered.type === 'guard')
    return answer === false
      ? [{ clause: altered.name, weight: WEIGHTS.unheld, unheld: true }]
      : [{ clause: altered.name, weight: WEIGHTS.guard }];
  const differs = usual.findIndex((clause, index) => clause !== changed[index]);
  const next = usual[differs];
  // What is left out is the affair of whoever asks for it, and so is the order of a list.
  const isLeftOut = altered.as === 'unasked' || typeof altered.as === 'object';
  return [
    ...inForce.map((clause, distance) => ({
      clause,
      weight: (isLeftOut ? WEIGHTS.own : WEIGHTS.called) - WEIGHTS.outer * distance,
    })),
    ...(isLeftOut ? [] : usual.slice(from, to).map((clause) => ({ clause, weight: WEIGHTS.own }))),
    ...(next === undefined ? [] : [{ clause: next, weight: WEIGHTS.next }]),
  ];
};

/** By how much a candidate counts more because it explains `others` as well: altered wherever it is asked, or in the step that differs. */
const again = ({ altered: { at: _at, ...everywhere } }: Candidate, others: readonly Seen[]): number => {
  let more = 0;
  for (const other of others) {
    if (explains(other, alteredWatch(everywhere))) more += EVERYWHERE;
    else if (explains(other, alteredWatch({ ...everywhere, at: { step: other.step } }))) more += THERE;
  }
  return more;
};

/** An altered run may ask so many times the questions of the usual one, and some more: what goes on for longer explains nothing. */
const MORE_QUESTIONS = 10;
const FEW_QUESTIONS = 1_000;

/** The suspects that alterations give which explain what was seen, each with its highest weight; none where nothing explains it.
 * What explains `others` too, altered at all times, is likelier: faults are faithful. */
export const whatIf = (seen: Seen, others: readonly Seen[] = []): readonly Suspect[] => {
  const usual = alteredWatch();
  // Where it differs at an earlier step, nothing can be said of this one.
  if (!follow(seen, usual, (step) => step < seen.step)) return [];
  const found = new Map<string, Suspect>();
  const most = usual.questions() * MORE_QUESTIONS + FEW_QUESTIONS;
  for (const candidate of candidates(usual.asked, seen.step).slice(0, runsFor(seen))) {
    const watch = alteredWatch(candidate.altered, most);
    if (!explains(seen, watch)) continue;
    const factor = weightOf(candidate, seen.step) * (1 + again(candidate, others));
    for (const suspect of clausesOf(candidate, usual.fired, watch.fired)) {
      const weight = suspect.weight * factor * standingOf(seen.scenario.level, suspect.clause);
      const key = suspectKey(suspect);
      if (weight > (found.get(key)?.weight ?? 0))
        found.set(key, { ...suspect, weight, ...(isDecision(candidate.altered) ? { decided: true } : {}) });
    }
  }
  return [...found.values()].sort((left, right) => right.weight - left.weight);
};
