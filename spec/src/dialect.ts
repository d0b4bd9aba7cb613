// The dialects of the family: how each counts rounds and heights, and which values stand for "none". What a dialect does
// differently is in the reference's variants; here is what every reader of its scenarios must know. See dialects.md.

import { ZERO_PART_SET_HEADER, type PartSetHeader } from './block-id.ts';
import type { PeerRoundStateValue } from './peer-round-state.ts';
import type { Int64 } from './uint64.ts';

/** The least and the greatest value of a kind of number, both included. */
export interface NumberRange<Value> {
  readonly min: Value;
  readonly max: Value;
}

/** The names of the dialects, oldest first within a family. */
export const DIALECT_NAMES = [
  'kardia',
  'tendermint-0.34',
  'cometbft-0.34',
  'cometbft-0.37',
  'cometbft-0.38',
  'cometbft-1',
] as const;

export type DialectName = (typeof DIALECT_NAMES)[number];

export interface Dialect {
  readonly name: DialectName;
  /** The round of every height that comes first. */
  readonly firstRound: 0 | 1;
  /** The round that stands for none: no POL, no catch-up commit, no last commit. */
  readonly noRound: -1 | 0;
  readonly heights: NumberRange<Int64>;
  readonly rounds: NumberRange<number>;
  /** Of validators; parts are counted in 32 bits without a sign in every dialect. */
  readonly indices: NumberRange<number>;
  /** The part-set header that stands for none, with the form of a hash that is not there. */
  readonly noHeader: PartSetHeader;
  /** The length of a signature that a correct node takes in. */
  readonly signatureBytes: NumberRange<number>;
  /** The bytes that every part but the last of a block has on the wire; undefined where any number will do. */
  readonly wholePartBytes?: number;
  /** The height and round that a part of the node's own set is sent under: the node's, or the peer's [GD-2]. */
  readonly ownPartsGoUnder: 'node' | 'peer';
  /** Whether a node that is syncing takes in only what is on the state channel [RX-3]. */
  readonly deafWhileSyncing: boolean;
  /** Whether sends that need not wait for the link wait all the same [QM-1, RX-M23]. */
  readonly everySendWaits: boolean;
  /** Messages of this dialect alone. */
  readonly furtherMessages: readonly string[];
  /** Whether votes may carry an extension and its signature. */
  readonly voteExtensions: boolean;
  /** The state of a peer that has announced nothing [PS-NEW-1]. */
  readonly newPeerRoundState: PeerRoundStateValue;
}

const newPeerRoundState = (noRound: number, noHeader: PartSetHeader): PeerRoundStateValue => ({
  height: 0,
  round: noRound,
  step: 0,
  proposal: false,
  proposal_block_parts_header: noHeader,
  proposal_block_parts: null,
  proposal_pol_round: noRound,
  proposal_pol: null,
  prevotes: null,
  precommits: null,
  last_commit_round: noRound,
  last_commit: null,
  catchup_commit_round: noRound,
  catchup_commit: null,
});

/** Kardia counts without signs, rounds from 1, and says 0 for none. */
export const KARDIA: Dialect = {
  name: 'kardia',
  firstRound: 1,
  noRound: 0,
  heights: { min: 0, max: '18446744073709551615' },
  rounds: { min: 0, max: 0xffff_ffff },
  indices: { min: 0, max: 0xffff_ffff },
  noHeader: ZERO_PART_SET_HEADER,
  signatureBytes: { min: 65, max: 65 },
  ownPartsGoUnder: 'node',
  deafWhileSyncing: false,
  everySendWaits: false,
  furtherMessages: [],
  voteExtensions: false,
  newPeerRoundState: newPeerRoundState(0, ZERO_PART_SET_HEADER),
};

const WHOLE_PART_BYTES = 65_536;
/** The longest signature that v0.38 knows. Source: cometbft v0.38.26, types/signable.go:9-14. */
const ML_DSA_65_BYTES = 3_309;
/** The longest signature that v1 knows. Source: cometbft v1.0.1, types/signable.go:11-14. */
const BLS12_381_BYTES = 96;
const EMPTY_HEADER: PartSetHeader = { total: 0, hash: '' };

/** Tendermint counts with signs, rounds from 0, and says -1 for none. Source: tendermint v0.34.24, consensus/types. */
const TENDERMINT: Dialect = {
  name: 'tendermint-0.34',
  firstRound: 0,
  noRound: -1,
  heights: { min: '-9223372036854775808', max: '9223372036854775807' },
  rounds: { min: -0x8000_0000, max: 0x7fff_ffff },
  indices: { min: -0x8000_0000, max: 0x7fff_ffff },
  noHeader: EMPTY_HEADER,
  signatureBytes: { min: 1, max: 64 },
  ownPartsGoUnder: 'node',
  deafWhileSyncing: true,
  everySendWaits: false,
  furtherMessages: [],
  voteExtensions: false,
  newPeerRoundState: newPeerRoundState(-1, EMPTY_HEADER),
};

/** Every dialect by name. */
export const DIALECTS: Readonly<Record<DialectName, Dialect>> = {
  kardia: KARDIA,
  'tendermint-0.34': { ...TENDERMINT, everySendWaits: true },
  'cometbft-0.34': { ...TENDERMINT, name: 'cometbft-0.34', wholePartBytes: WHOLE_PART_BYTES },
  'cometbft-0.37': { ...TENDERMINT, name: 'cometbft-0.37', wholePartBytes: WHOLE_PART_BYTES },
  'cometbft-0.38': {
    ...TENDERMINT,
    name: 'cometbft-0.38',
    signatureBytes: { min: 1, max: ML_DSA_65_BYTES },
    wholePartBytes: WHOLE_PART_BYTES,
    voteExtensions: true,
  },
  'cometbft-1': {
    ...TENDERMINT,
    name: 'cometbft-1',
    signatureBytes: { min: 1, max: BLS12_381_BYTES },
    wholePartBytes: WHOLE_PART_BYTES,
    voteExtensions: true,
    ownPartsGoUnder: 'peer',
    furtherMessages: ['has_proposal_block_part'],
  },
};
