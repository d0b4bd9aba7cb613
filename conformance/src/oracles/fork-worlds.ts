// The states that a subject may be in after a step that was objected to. A peer's state is shown, but not which of its arrays are one object; of
// votes nothing is shown, so that the step was done or not.

import type { Reference } from '#impl';
import type { BitArrayValue, Observation, PeerRoundStateValue, Scenario, StepResult } from '#spec';
import { sameJson } from './compare-results.ts';
import { enact, goOn, type Turn, type World } from './world.ts';

/** The most states that are followed at once. */
export const WORLDS_MAX = 8;

const isArray = (value: BitArrayValue): boolean => value !== null;

/** How often a scenario is followed in several states; after that the likeliest is taken: that arrays are apart, and that the step was done. */
const FORKS_MAX = 3;

/** Whether precommits and catchup_commit of a state can be one object. */
const mayShare = ({ precommits, catchup_commit: catchup }: PeerRoundStateValue): boolean =>
  isArray(precommits) && sameJson(precommits, catchup);

/** The peer whose state holds a place: `p` of `peers.p.round`, `''` of `state.round`; nothing for other places. */
const peerOf = (place: string): string | undefined => {
  if (place.startsWith('state')) return '';
  return place.startsWith('peers.') ? place.split('.')[1] : undefined;
};

const shownOf = ({ state, peers }: StepResult, peer: string): PeerRoundStateValue | undefined =>
  peer === '' ? (state as PeerRoundStateValue | undefined) : peers?.[peer];

/** Every set of `names`, none and all included. */
const subsetsOf = (names: readonly string[]): readonly ReadonlySet<string>[] =>
  names.reduce<readonly ReadonlySet<string>[]>(
    (sets, name) => sets.flatMap((set) => [set, new Set([...set, name])]),
    [new Set()],
  );

/** What may be true after step `step`, of which `places` were objected to. */
const turnsAfter = (
  scenario: Scenario,
  step: number,
  shown: StepResult,
  places: readonly string[],
): readonly Turn[] => {
  const none: ReadonlySet<string> = new Set();
  const base = { step, shown, taken: none, shared: none, undone: false, isFork: false };
  switch (scenario.level) {
    case 'codec':
    case 'crypto':
      return [base];
    case 'bit_array':
      return [{ ...base, taken: new Set(['']) }];
    case 'vote_set':
      return [false, true].map((undone) => ({ ...base, undone, isFork: true }));
    case 'peer_state':
    case 'reactor': {
      const taken = new Set(places.map(peerOf).filter((peer) => peer !== undefined));
      const open = [...taken].filter((peer) => {
        const state = shownOf(shown, peer);
        return state !== undefined && mayShare(state);
      });
      return subsetsOf(open).map((shared) => ({ ...base, taken, shared, isFork: open.length > 0 }));
    }
  }
};

/**
 * The worlds that `world` becomes after step `step`; -1 for the state before the first. Empty where they are too many to be followed: from
 * there on nothing can be said.
 */
export const forkWorlds = (
  reference: Reference,
  scenario: Scenario,
  observation: Observation,
  world: World,
  { step, shown, places }: { readonly step: number; readonly shown: StepResult; readonly places: readonly string[] },
): readonly World[] => {
  const possible = turnsAfter(scenario, step, shown, places);
  if (possible.length > WORLDS_MAX) return [];
  const isOften = world.turns.filter(({ isFork }) => isFork).length >= FORKS_MAX;
  const [first, ...others] = isOften ? possible.slice(0, 1) : possible;
  const apart = others.map((turn) => enact(reference, scenario, observation, [...world.turns, turn], step + 1));
  return first === undefined ? apart : [goOn(world, first), ...apart];
};
