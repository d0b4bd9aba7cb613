// States as changes: what a result shows is what differs from the state before. Both directions, for the states of bit_array and
// peer_state and for the peers of reactor. `read` may be handed anything that fits the schema of a written result.

import {
  bitArraySetupSchema,
  changedFields,
  KARDIA,
  ownOf,
  peerRoundStateSchema,
  sameBitArray,
  type BitArraysState,
  type Dialect,
  type PeerRoundStateValue,
  type Scenario,
} from '#spec';
import type * as z from 'zod';
import { parseWith } from './describe-issue.ts';
import { GONE, SAME } from './file-schema.ts';
import type { Path } from './refusal.ts';

/** The state of a scenario of level bit_array or peer_state. */
export type State = BitArraysState | PeerRoundStateValue;

/** The peers of a scenario of level reactor. */
export type Peers = Readonly<Record<string, PeerRoundStateValue>>;

/** The state before the first step: what the setup says, else that of a new peer; no arrays where the level has no state. */
export const initialState = (scenario: Scenario, dialect: Dialect = KARDIA): State => {
  if (scenario.level === 'bit_array') return scenario.setup.arrays;
  return scenario.level === 'peer_state' ? (scenario.setup.state ?? dialect.newPeerRoundState) : {};
};

/** What turns `before` into `after`; nothing where an array has vanished, which no change can say. */
export const stateChanges = (level: Scenario['level'], before: State, after: State): object | undefined => {
  if (level === 'peer_state') return fieldChanges(before as PeerRoundStateValue, after as PeerRoundStateValue);
  const [left, right] = [before as BitArraysState, after as BitArraysState];
  if (Object.keys(left).some((name) => !Object.hasOwn(right, name))) return undefined;
  return Object.fromEntries(
    Object.entries(right).filter(([name, value]) => {
      const earlier = ownOf(left, name);
      return earlier === undefined || !sameBitArray(earlier, value);
    }),
  );
};

const fieldChanges = (before: PeerRoundStateValue, after: PeerRoundStateValue): object =>
  Object.fromEntries(changedFields(before, after).map((field) => [field, after[field]]));

/** The inverse of stateChanges. Throws a Refusal where the outcome is no state. */
export const changeState = (level: Scenario['level'], before: State, changes: object, path: Path): State => {
  const schema: z.ZodType<State> = level === 'bit_array' ? bitArraySetupSchema.shape.arrays : peerRoundStateSchema;
  return parseWith(schema, { ...before, ...changes }, path);
};

/** What turns `before` into `after`: the changed fields of each peer that changed, of a new peer those that a fresh one has not. */
export const peerChanges = (
  before: Peers,
  after: Peers,
  { newPeerRoundState }: Dialect,
): Readonly<Record<string, object | typeof GONE>> => {
  const changes: Record<string, object | typeof GONE> = {};
  for (const [name, state] of Object.entries(after)) {
    const earlier = ownOf(before, name);
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
      after[name] = parseWith(peerRoundStateSchema, { ...(ownOf(after, name) ?? newPeerRoundState), ...change }, [
        ...path,
        name,
      ]);
  }
  return after;
};
