// The states that a subject may be in after a step that was objected to. A peer's state is shown, but not which of its arrays are one object; of
// votes nothing is shown, so that the step was done or not.

import type { Reference } from '#impl';
import {
  operationOf,
  ownValue,
  type Observation,
  type PeerRoundStateValue,
  type Scenario,
  type StepResult,
} from '#spec';
import { JUDGING } from '../levels/judging.ts';
import { sameJson } from './compare-results.ts';
import { copyWorld, enact, goOn, type Turn, type World } from './world.ts';

/** The most states that are followed at once. */
const WORLDS_MAX = 8;

/** A world after a step, with what that showed in it. */
export interface Stood {
  readonly world: World;
  readonly expected: StepResult;
}

type State = Partial<PeerRoundStateValue>;

/** Where a difference leaves open whether precommits and catchup_commit are one object. */
const SHARING = ['height', 'round', 'precommits', 'catchup_commit_round', 'catchup_commit'] as const;

/** The states that a result shows, by peer; the only one of level peer_state has no name. */
const statesOf = ({ state, peers }: StepResult): Readonly<Record<string, State>> =>
  (state === undefined ? (peers ?? {}) : { '': state }) as Readonly<Record<string, State>>;

/** Whether precommits and catchup_commit of a state can be one object. */
const mayShare = ({ precommits, catchup_commit: catchup }: State): boolean =>
  precommits !== null && sameJson(precommits, catchup);

/** Every set of `names`, none and all included. */
const subsetsOf = (names: readonly string[]): readonly (readonly string[])[] =>
  names.reduce<readonly (readonly string[])[]>((sets, name) => sets.flatMap((set) => [set, [...set, name]]), [[]]);

/** What of the operations of level vote_set changes the votes. */
const WRITES: ReadonlySet<string> = new Set(['set_round', 'add_vote', 'add_vote_to', 'set_peer_maj23', 'load_commit']);

/** Of how many peers it may be open whether arrays are one object: with one more these are more worlds than are followed. */
const OPEN_MAX = Math.log2(WORLDS_MAX) + 1;

const NOBODY: ReadonlySet<string> = new Set();

/** What may be true of the states that `shown` shows: first that arrays are one object in those peers in which they are in the world. */
const turnsOfStates = ({ world, expected }: Stood, base: Turn): readonly Turn[] => {
  const [before, after] = [statesOf(expected), statesOf(base.shown)];
  const taken = Object.keys(after).filter((peer) => !sameJson(ownValue(before, peer), after[peer]));
  const able = taken.filter((peer) => mayShare(after[peer] as State));
  const isOpen = (peer: string): boolean =>
    SHARING.some((field) => !sameJson(ownValue(before, peer)?.[field], after[peer]?.[field]));
  const own = (world.run.shared?.() ?? []).filter((peer) => able.includes(peer));
  const open = able.filter(isOpen).slice(0, OPEN_MAX);
  return subsetsOf(open).map((others) => ({
    ...base,
    taken: new Set(taken),
    shared: new Set(able.filter((peer) => own.includes(peer) !== others.includes(peer))),
  }));
};

/** What may be true after step `step`, the likeliest first. */
const turnsAfter = (scenario: Scenario, stood: Stood, step: number, shown: StepResult): readonly Turn[] => {
  const base: Turn = { step, shown, taken: NOBODY, shared: NOBODY, undone: false };
  switch (JUDGING[scenario.level].stands) {
    case 'nowhere':
      return [base];
    case 'arrays':
      return [{ ...base, taken: new Set(['']) }];
    case 'votes':
      return WRITES.has(operationOf(scenario.steps[step] as object)) ? [base, { ...base, undone: true }] : [base];
    case 'peers':
      return turnsOfStates(stood, base);
  }
};

/** What tells the world of `stood` after `turn` from another one that has taken over the same: sharing, and what was not done. */
const keyAfter = ({ world }: Stood, turn: Turn): string => {
  const { taken, shared } = turn;
  const left = (world.run.shared?.() ?? []).filter((peer) => !taken.has(peer));
  const undone = [...world.turns, turn].filter((each) => each.undone).map((each) => each.step);
  return JSON.stringify([[...left, ...shared].sort(), undone]);
};

/**
 * The worlds that those of `stood` become after step `step`; -1 for the state before the first. None is there twice. Empty where they are more than
 * WORLDS_MAX: from there on nothing can be said.
 */
export const forkWorlds = (
  reference: Reference,
  scenario: Scenario,
  observation: Observation,
  stood: readonly Stood[],
  { step, shown }: { readonly step: number; readonly shown: StepResult },
): readonly World[] => {
  const branches = stood.flatMap((each) =>
    turnsAfter(scenario, each, step, shown).map((turn, at) => ({ each, turn, isFirst: at === 0 })),
  );
  const distinct = new Map<string, (typeof branches)[number]>();
  // Of those that come to the same one that only goes on is kept: the others are copied, or enacted from the beginning.
  for (const branch of branches.toSorted((left, right) => Number(right.isFirst) - Number(left.isFirst))) {
    const key = keyAfter(branch.each, branch.turn);
    if (!distinct.has(key)) distinct.set(key, branch);
  }
  if (distinct.size > WORLDS_MAX) return [];
  const places = [...distinct.values()];
  // Copies are made before the worlds themselves go on.
  const copies = places.map(({ each, isFirst }) => (isFirst ? undefined : copyWorld(scenario.level, each.world)));
  return places.map(({ each: { world }, turn, isFirst }, place) => {
    const own = isFirst ? world : copies[place];
    return own === undefined
      ? enact(reference, scenario, observation, [...world.turns, turn], step + 1)
      : goOn(own, turn);
  });
};
