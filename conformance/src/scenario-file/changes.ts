// States as changes: what a result shows is what differs from the state before. Both directions, for the states of bit_array and
// peer_state and for the peers of reactor. `read` may be handed anything that fits the schema of a written result.

import {
  changedFields,
  KARDIA,
  ownValue,
  peerRoundStateSchema,
  type Dialect,
  type PeerRoundStateValue,
  type Scenario,
} from '#spec';
import { ROOMS } from '../levels/rooms.ts';
import { parseWith } from './describe-issue.ts';
import type { State } from './level-writing.ts';
import type { Path } from './refusal.ts';
import { GONE, SAME } from './written-result.ts';

/** The peers of a scenario of level reactor. */
export type Peers = Readonly<Record<string, PeerRoundStateValue>>;

/** The state before the first step; one without anything where the level shows no state. */
export const initialState = (scenario: Scenario, dialect: Dialect = KARDIA): State =>
  ROOMS[scenario.level].writing.states?.initial(scenario, dialect) ?? {};

/** What differs after a step: names of arrays, or fields. */
export const changedNames = (level: Scenario['level'], before: State, after: State): readonly string[] =>
  before === after ? [] : (ROOMS[level].writing.states?.changed(before, after) ?? Object.keys(after));

/** What turns `before` into `after`; nothing where an array has vanished, which no change can say. */
export const stateChanges = (level: Scenario['level'], before: State, after: State): object | undefined => {
  if (Object.keys(before).some((name) => !Object.hasOwn(after, name))) return undefined;
  const values: Readonly<Record<string, unknown>> = { ...after };
  return Object.fromEntries(changedNames(level, before, after).map((name) => [name, values[name]]));
};

/** The inverse of stateChanges. Throws a Refusal where the outcome is no state. */
export const changeState = (level: Scenario['level'], before: State, changes: object, path: Path): State => {
  const schema = ROOMS[level].writing.states?.schema;
  const after = { ...before, ...changes };
  return schema === undefined ? after : parseWith(schema, after, path);
};

const fieldChanges = (before: PeerRoundStateValue, after: PeerRoundStateValue): object =>
  Object.fromEntries(changedFields(before, after).map((field) => [field, after[field]]));

/** What turns `before` into `after`: the changed fields of each peer that changed, of a new peer those that a fresh one has not. */
export const peerChanges = (
  before: Peers,
  after: Peers,
  { newPeerRoundState }: Dialect,
): Readonly<Record<string, object | typeof GONE>> => {
  const changes: Record<string, object | typeof GONE> = {};
  for (const [name, state] of Object.entries(after)) {
    const earlier = ownValue(before, name);
    const changed = fieldChanges(earlier ?? newPeerRoundState, state);
    if (earlier === undefined || Object.keys(changed).length > 0) changes[name] = changed;
  }
  for (const name of Object.keys(before)) if (!Object.hasOwn(after, name)) changes[name] = GONE;
  return changes;
};

/** The inverse of peerChanges. */
export const changePeers = (
  before: Peers,
  changes: typeof SAME | Readonly<Record<string, object | typeof GONE>>,
  path: Path,
  { newPeerRoundState }: Dialect,
): Peers => {
  if (changes === SAME) return before;
  const after = { ...before };
  for (const [name, change] of Object.entries(changes)) {
    if (change === GONE) delete after[name];
    else
      after[name] = parseWith(peerRoundStateSchema, { ...(ownValue(after, name) ?? newPeerRoundState), ...change }, [
        ...path,
        name,
      ]);
  }
  return after;
};
