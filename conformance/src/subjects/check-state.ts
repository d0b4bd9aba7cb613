// The states of section 3 of adapter-protocol.md in a reply: a peer round state, or the named arrays of a bit_array scenario.
// A well-formed state is returned as it is, except that integers written as strings are put into canonical form in place.

import {
  PEER_ROUND_STATE_FIELDS,
  type BitArraysState,
  type BitArrayValue,
  type Level,
  type PeerRoundStateField,
  type PeerRoundStateValue,
} from '#spec';
import { checkBitArray, checkHeight, checkPartSetHeader, checkRound, checkSmall, isObject } from './check-value.ts';

const FIELDS: { readonly [Field in PeerRoundStateField]: (value: unknown) => unknown } = {
  height: checkHeight,
  round: checkRound,
  step: (value) => checkSmall(value, 0xff),
  proposal: (value) => (typeof value === 'boolean' ? value : undefined),
  proposal_block_parts_header: checkPartSetHeader,
  proposal_block_parts: checkBitArray,
  proposal_pol_round: checkRound,
  proposal_pol: checkBitArray,
  prevotes: checkBitArray,
  precommits: checkBitArray,
  last_commit_round: checkRound,
  last_commit: checkBitArray,
  catchup_commit_round: checkRound,
  catchup_commit: checkBitArray,
};

const checkPeerRoundState = (state: Record<string, unknown>): PeerRoundStateValue | string => {
  for (const field of PEER_ROUND_STATE_FIELDS) {
    const value = state[field];
    const canonical = FIELDS[field](value);
    if (canonical === undefined) return `state.${field} is ${value === undefined ? 'missing' : 'malformed'}`;
    if (canonical !== value) state[field] = canonical;
  }
  if (Object.keys(state).length > PEER_ROUND_STATE_FIELDS.length)
    for (const key in state) if (!Object.hasOwn(FIELDS, key)) return `state.${key} is unknown`;
  return state as unknown as PeerRoundStateValue;
};

/** What is wrong with the states of a reactor's peers, if anything. */
export const checkPeers = (peers: unknown): string | undefined => {
  if (!isObject(peers)) return 'has peers that are no object';
  for (const name in peers) {
    const state = peers[name];
    const problem = isObject(state) ? checkPeerRoundState(state) : 'state is no object';
    if (typeof problem === 'string') return `is malformed: peers.${name}: ${problem}`;
  }
  return undefined;
};

const ARRAY_NAME = /^[a-z][a-z0-9]{0,7}$/;

const checkArrays = (state: Record<string, unknown>): BitArraysState | string => {
  for (const name of Object.keys(state)) {
    if (!ARRAY_NAME.test(name)) return 'state names an array that no scenario can name';
    const value = state[name];
    const canonical = checkBitArray(value);
    if (canonical === undefined) return `state.${name} is malformed`;
    if (canonical !== value) state[name] = canonical;
  }
  return state as Record<string, BitArrayValue>;
};

/** The state of a scenario of `level`, or what is wrong with it in a few words. */
export const checkState = (level: Level, state: unknown): BitArraysState | PeerRoundStateValue | string => {
  if (!isObject(state)) return 'state is no object';
  return level === 'peer_state' ? checkPeerRoundState(state) : checkArrays(state);
};
