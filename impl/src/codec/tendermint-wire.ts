// The wire formats of the Tendermint family. One set of descriptors says all that any version knows; a format leaves out what its
// versions do not know yet. Source: proto/tendermint/consensus/types.proto and proto/tendermint/types/types.proto of each version.

import * as consensus from '../generated/tendermint/consensus_pb.ts';
import * as types from '../generated/tendermint/types_pb.ts';
import { EXTENSION_FIELDS, wireOf, type Wire } from './wire.ts';

// The classes differ from the specification's in nothing but the width of their integers, which are the same types here.
const descriptors = { consensus, types } as unknown as Pick<Wire, 'consensus' | 'types'>;

const PART_MESSAGE = 'has_proposal_block_part';

/** Votes without extensions, nine messages: tendermint v0.34, cometbft v0.34 and v0.37. */
export const tendermintWire: Wire = wireOf(descriptors, [...EXTENSION_FIELDS, PART_MESSAGE]);

/** Votes with extensions, nine messages: cometbft v0.38. */
export const extendedWire: Wire = wireOf(descriptors, [PART_MESSAGE]);

/** Votes with extensions, and HasProposalBlockPart: cometbft v1. */
export const partAnnouncingWire: Wire = wireOf(descriptors, []);
