// A state that the subject may be in, as the reference follows it. What a subject shows after a step that is objected to is taken over; where it
// leaves several states possible, each is a world of its own.

import { startRun, type Chooser, type Reference, type Run } from '#impl';
import type { Level, Observation, Scenario, StepResult } from '#spec';
import { followingChooser, type FollowingChooser } from './following-chooser.ts';
import { startTrace, type Trace } from './trace.ts';

/** What a world takes for true about one step that was objected to. */
export interface Turn {
  /** -1 for the state before the first step. */
  readonly step: number;
  /** What was shown. */
  readonly shown: StepResult;
  /** The peers whose states are taken over from it, `''` for the only state of level peer_state. */
  readonly taken: ReadonlySet<string>;
  /** Those of them whose precommits and catchup_commit are one object. */
  readonly shared: ReadonlySet<string>;
  /** Whether the subject is taken not to have done the step at all, where no state is shown. */
  readonly undone: boolean;
}

/** One world while it is followed. */
export interface World {
  readonly run: Run;
  readonly following: FollowingChooser;
  readonly trace: Trace;
  readonly turns: readonly Turn[];
}

const take = ({ run }: World, { shown, taken, shared }: Turn): void =>
  run.adopt?.(shown, (peer) => (taken.has(peer) ? shared.has(peer) : undefined));

/** What a run of the reference is followed with. */
const followers = (level: Level): Pick<World, 'following' | 'trace'> & { readonly choose: Chooser } => {
  const following = followingChooser();
  const trace = startTrace(level);
  const choose: Chooser = (allowed, shows) => {
    trace.effect('choice');
    return following.choose(allowed, shows);
  };
  return { following, trace, choose };
};

/** `world` with what was shown taken over; it must not be followed any more itself. */
export const goOn = (world: World, turn: Turn): World => {
  take(world, turn);
  return { ...world, turns: [...world.turns, turn] };
};

/** A world that is as `world` stands, and goes its own way; undefined at levels whose runs cannot be copied. */
export const copyWorld = (level: Level, { run, trace, turns }: World): World | undefined => {
  if (run.copy === undefined) return undefined;
  const { choose, ...others } = followers(level);
  const copy = { run: run.copy(choose, others.trace), ...others, turns };
  copy.trace.remember(trace);
  return copy;
};

/** The world of `turns` after the first `steps` steps of `scenario`. */
export const enact = (
  reference: Reference,
  scenario: Scenario,
  observation: Observation,
  turns: readonly Turn[],
  steps: number,
): World => {
  const { choose, ...others } = followers(scenario.level);
  const { following, trace } = others;
  const world = { run: startRun(reference, scenario, choose, trace), ...others, turns };
  for (let step = -1; step < steps; step++) {
    const turn = turns.find((each) => each.step === step);
    if (step >= 0 && turn?.undone !== true) {
      following.follow(observation.steps[step]);
      trace.begin(false);
      world.run.step(scenario.steps[step] as Scenario['steps'][number]);
    }
    if (turn !== undefined) take(world, turn);
  }
  return world;
};
