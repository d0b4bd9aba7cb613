// Drives the operations of a crypto scenario; the only state is the part set being collected.

import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import {
  argumentsOf,
  operationOf,
  type CryptoArguments,
  type CryptoOperation,
  type CryptoStep,
  type EmptySetup,
  type Json,
  type StepResult,
} from '#spec';
import type { Context } from './context.ts';
import { proofOf } from './crypto/merkle.ts';
import { isCompletePartSet, partSetData, type CollectedParts } from './crypto/part-set.ts';
import { keccak256 } from './crypto/recover.ts';
import { Panic } from './panic.ts';

interface Collecting {
  set: CollectedParts | null;
}

type Drive<Name extends CryptoOperation> = (
  context: Context,
  collecting: Collecting,
  input: CryptoArguments<Name>,
) => StepResult;

const NOTHING: StepResult = {};

const fails = (error: string | undefined): StepResult => (error === undefined ? NOTHING : { error });

/** The result of `compute`, unless the key is invalid. */
const withKey = (context: Context, privateKey: string, compute: () => string): StepResult => {
  const error = context.rules.privateKeyError(privateKey);
  return error === undefined ? { value: compute() } : { error };
};

const readPartSet = (context: Context, set: CollectedParts | null, withData: boolean): Json => {
  const bits = context.rules.partSetBits(context, set);
  const { header, parts } = set as CollectedParts;
  return {
    header: { ...header },
    bits: (bits?.value ?? null) as Json,
    count: parts.size,
    complete: isCompletePartSet(set as CollectedParts),
    ...(withData ? { data: partSetData(set as CollectedParts) } : {}),
  };
};

const OPERATIONS: { readonly [Name in CryptoOperation]: Drive<Name> } = {
  keccak256: (context, _collecting, { bytes }) => {
    // [CR-SIG-1] MUST be Keccak-256 with the original padding.
    context.fired.push('CR-SIG-1');
    return { value: keccak256(hexToBytes(bytes)) };
  },
  sign_bytes_vote: (context, _collecting, { chain_id, vote }) => ({
    value: bytesToHex(context.rules.voteSignBytes(context, chain_id, vote)),
  }),
  sign_bytes_proposal: (context, _collecting, { chain_id, proposal }) => ({
    value: bytesToHex(context.rules.proposalSignBytes(context, chain_id, proposal)),
  }),
  sign_vote: (context, _collecting, { private_key, chain_id, vote }) =>
    withKey(context, private_key, () => context.rules.signVote(context, private_key, chain_id, vote)),
  sign_proposal: (context, _collecting, { private_key, chain_id, proposal }) =>
    withKey(context, private_key, () => context.rules.signProposal(context, private_key, chain_id, proposal)),
  verify_vote: (context, _collecting, { chain_id, address, public_key: publicKey = '', vote }) =>
    fails(context.rules.verifyVote(context, chain_id, { address, publicKey }, vote)),
  verify_proposal: (context, _collecting, { chain_id, address, public_key: publicKey = '', proposal }) => ({
    value: context.rules.verifyProposal(context, chain_id, { address, publicKey }, proposal),
  }),
  address: (context, _collecting, { private_key }) => {
    // [CR-SIG-2] MUST be the last 20 bytes of the hash of the public key.
    context.fired.push('CR-SIG-2');
    return withKey(context, private_key, () => context.rules.addressOf(private_key));
  },
  merkle_root: (context, _collecting, { items }) => {
    const { rules } = context;
    // [CR-MK-2] MUST have no root over no items.
    const root = items.length === 0 ? rules.emptyRoot(context) : rules.merkleTree(context, items.map(hexToBytes)).root;
    return { value: root === null ? null : bytesToHex(root) };
  },
  merkle_proof: (context, _collecting, { items, index }) => {
    if (index >= items.length) throw new Panic(`index out of range [${index}] with length ${items.length}`);
    return { value: proofOf(context.rules.merkleTree(context, items.map(hexToBytes)), index) as unknown as Json };
  },
  merkle_verify: (context, _collecting, { root, leaf, proof }) =>
    fails(context.rules.verifyProof(context, hexToBytes(root), hexToBytes(leaf), proof)),
  part_set: (context, _collecting, { data, part_size }) => ({
    value: context.rules.partSetOf(context, data, part_size) as unknown as Json,
  }),
  part_set_open: (context, collecting, { header }) => {
    collecting.set = context.rules.newPartSet(context, header);
    return NOTHING;
  },
  part_set_add: (context, collecting, { part }) => {
    const { added, error } = context.rules.addPart(context, collecting.set, part);
    return error === undefined ? { value: added } : { value: added, error };
  },
  part_set_read: (context, collecting, { data }) => ({
    value: readPartSet(context, collecting.set, data === true),
  }),
  part_set_has_header: (context, collecting, { header }) => ({
    value: context.rules.partSetHasHeader(context, collecting.set, header),
  }),
};

/** The crypto operations of one scenario while it runs. */
export const startCrypto = (
  context: Context,
  _setup: EmptySetup,
): { readonly step: (step: CryptoStep) => StepResult } => {
  const collecting: Collecting = { set: null };
  return {
    step: (step) => {
      const drive = OPERATIONS[operationOf(step) as CryptoOperation] as Drive<CryptoOperation>;
      return drive(context, collecting, argumentsOf(step) as never);
    },
  };
};
