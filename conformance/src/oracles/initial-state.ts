// The state that a subject reports before the first step, where the scenario sets none [PS-NEW-1].

import type { Reference } from '#impl';
import {
  ownValue,
  PEER_ROUND_STATE_FIELDS,
  type Json,
  type Observation,
  type PeerRoundStateValue,
  type Scenario,
} from '#spec';
import { tellsInitial } from '../levels/peer-state/tells-initial.ts';
import { sameJson } from './compare-results.ts';
import type { Objection } from './finding.ts';

/** The initial state that was reported, where it is not the one that is specified. */
export const shownInitial = (
  { dialect }: Reference,
  scenario: Scenario,
  { initial }: Observation,
): PeerRoundStateValue | undefined => {
  if (initial === undefined || !tellsInitial(scenario)) return undefined;
  return sameJson(initial, dialect.newPeerRoundState) ? undefined : initial;
};

/** The objection to it: one, whatever fields differ. */
export const initialDifference = ({ dialect }: Reference, initial: PeerRoundStateValue): Objection => {
  const [left, right] = [dialect.newPeerRoundState, initial] as unknown as readonly [
    Record<string, Json>,
    Record<string, Json>,
  ];
  const fields = PEER_ROUND_STATE_FIELDS.filter((name) => !sameJson(ownValue(left, name), ownValue(right, name)));
  const only = (state: Record<string, Json>): Json =>
    Object.fromEntries(fields.map((name) => [name, state[name] ?? null]));
  return {
    oracle: 'reference',
    clause: 'PS-NEW-1',
    step: 0,
    place: 'initial',
    expected: only(left),
    observed: only(right),
    message: `the state before the first step: ${fields.join(', ')} not as specified`,
  };
};
