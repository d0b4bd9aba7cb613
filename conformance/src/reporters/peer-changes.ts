// What changed in the peers of level reactor, field by field.

import { changedFields, ownValue, type Dialect, type Json, type PeerRoundStateValue } from '#spec';
import type { Peers } from '../scenario-file/changes.ts';
import type { Change } from './change.ts';

const changesOfPeer = (name: string, before: PeerRoundStateValue, after: PeerRoundStateValue): readonly Change[] =>
  changedFields(before, after).map((field) => ({
    place: `peers.${name}.${field}`,
    field: `${name}.${field}`,
    before: before[field] as Json,
    after: after[field] as Json,
  }));

const ofWhole = (name: string, after: 'added' | 'removed'): Change => ({ place: `peers.${name}`, field: name, after });

/** Peers that came, with what a fresh one has not, peers that went, and the changed fields of the others. */
export const changesOfPeers = (before: Peers, after: Peers, { newPeerRoundState }: Dialect): readonly Change[] => {
  if (before === after) return [];
  const came = Object.entries(after).flatMap(([name, state]) => {
    const earlier = ownValue(before, name);
    if (earlier !== undefined) return changesOfPeer(name, earlier, state);
    return [ofWhole(name, 'added'), ...changesOfPeer(name, newPeerRoundState, state)];
  });
  const went = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  return [...came, ...went.map((name) => ofWhole(name, 'removed'))];
};
