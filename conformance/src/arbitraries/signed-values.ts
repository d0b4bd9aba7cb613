// Signatures, addresses and part sets for scenarios, made by the reference. Keys, votes and blocks come from small pools, so
// that its memory answers nearly always: a signature costs half a millisecond, a verification two.

import { bytesToHex } from '@noble/hashes/utils.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import type { PartSetHeader, Part, Proposal, Vote } from '#spec';
import { kardia, type Context } from '#impl';

const context: Context = {
  dialect: kardia.dialect,
  rules: kardia.rules,
  choose: (allowed) => allowed[0] ?? 0,
  fired: [],
};

const forgetting = <T>(value: T): T => {
  context.fired.length = 0;
  return value;
};

/** A private key by its number; the same number, the same key. */
export const keyOf = (number: number): string => (number + 1).toString(16).padStart(2, '0').repeat(32);

/** The address (hex) of a valid private key. */
export const addressOf = (privateKey: string): string => kardia.rules.addressOf(privateKey);

/** The signature (hex) of a vote with a time that the wire can hold. */
export const signatureOfVote = (privateKey: string, chainId: string, vote: Vote): string =>
  forgetting(kardia.rules.signVote(context, privateKey, chainId, vote));

/** The signature (hex) of a proposal with a time that the wire can hold. */
export const signatureOfProposal = (privateKey: string, chainId: string, proposal: Proposal): string =>
  forgetting(kardia.rules.signProposal(context, privateKey, chainId, proposal));

/** The hash (hex) that is signed for a vote. */
export const digestOfVote = (chainId: string, vote: Vote): string =>
  bytesToHex(keccak_256(forgetting(kardia.rules.voteSignBytes(context, chainId, vote))));

/** The hash (hex) that is signed for a proposal. */
export const digestOfProposal = (chainId: string, proposal: Proposal): string =>
  bytesToHex(keccak_256(forgetting(kardia.rules.proposalSignBytes(context, chainId, proposal))));

/** `data` (hex, not empty) cut into parts of `partSize` bytes. */
export const cutIntoParts = (data: string, partSize: number): { header: PartSetHeader; parts: readonly Part[] } =>
  forgetting(kardia.rules.partSetOf(context, data, partSize));
