// A block cut into parts under a merkle root, and a set of parts while it is collected. Source: types/part_set.go, ER-10.

import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { samePartSetHeader, type Part, type PartSetHeader, type Proof } from '#spec';
import type { BitArray } from '../bit-array/bit-array.ts';
import type { Context } from '../context.ts';
import { Panic } from '../panic.ts';
import { proofOf } from './merkle.ts';

/** A whole part set, as the proposer makes it. */
export interface PartSet {
  readonly header: PartSetHeader;
  readonly parts: readonly Part[];
}

/** A part set while it is collected. */
export interface CollectedParts {
  readonly header: PartSetHeader;
  /** By index; missing parts have no entry. */
  readonly parts: Map<number, Part>;
  /** Which parts are there; nil for a total of 0. */
  readonly bits: BitArray | null;
}

/** A part whose proof may be missing, which counts as an empty one. */
export type LoosePart = Omit<Part, 'proof'> & { readonly proof: Proof | null };

const CUT_MEMORY = 1_000;
const cuts = new WeakMap<object, Map<string, PartSet>>();

/**
 * Cuts `data` (hex) into parts of `partSize` bytes. Panics where the Go code does. The result is
 * remembered for the rules in force.
 */
export const partSetOf = (context: Context, data: string, partSize: number): PartSet => {
  // [PT-6] MUST NOT be asked for parts of no data, or for parts of no bytes.
  if (data === '' || partSize === 0) {
    context.fired.push('PT-6');
    throw new Panic('invalid memory address or nil pointer dereference');
  }
  const owner = context.watch?.memoryOf(context.rules) ?? context.rules;
  const known = cuts.get(owner) ?? new Map<string, PartSet>();
  cuts.set(owner, known);
  const key = `${partSize} ${data}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= CUT_MEMORY) known.clear();
  const cut = cutFresh(context, data, partSize);
  known.set(key, cut);
  return cut;
};

const cutFresh = (context: Context, data: string, partSize: number): PartSet => {
  const pieces: string[] = [];
  for (let start = 0; start < data.length; start += partSize * 2) pieces.push(data.slice(start, start + partSize * 2));
  const tree = context.rules.merkleTree(context, pieces.map(hexToBytes));
  return {
    header: { total: pieces.length, hash: bytesToHex(tree.root) },
    parts: pieces.map((bytes, index) => ({ index, bytes, proof: proofOf(tree, index) })),
  };
};

/** An empty set to collect the parts of `header` in. */
export const newPartSet = (context: Context, header: PartSetHeader): CollectedParts => {
  const { fired, rules } = context;
  // [PT-2] MUST have a place for every part of the total, all empty.
  fired.push('PT-2');
  return { header, parts: new Map(), bits: rules.newBitArray(context, header.total) };
};

/** Whether `set`, which may be nil, collects the parts of `header`. */
export const partSetHasHeader = (context: Context, set: CollectedParts | null, header: PartSetHeader): boolean => {
  // [PT-1] MUST compare total and hash; a nil set has no header.
  context.fired.push('PT-1');
  return set !== null && samePartSetHeader(set.header, header);
};

/** Whether the proof is for the place that the part names in a set of this total. */
export const proofIsForPlace = (context: Context, header: PartSetHeader, index: number, proof: Proof): boolean => {
  // [CR-MK-6] MUST refuse a proof for another index or another total than the set's.
  context.fired.push('CR-MK-6');
  return proof.index === index && proof.total === header.total;
};

const EMPTY_PROOF: Proof = { total: 0, index: 0, leaf_hash: '', aunts: [] };

/** What became of a part. */
export interface PartAdded {
  readonly added: boolean;
  readonly error?: string;
}

/** Puts a part into its place in `set`, which may be nil. Source: part_set.go:252-279. */
export const addPart = (context: Context, set: CollectedParts | null, part: LoosePart): PartAdded => {
  const { fired, rules } = context;
  // [PT-3] MUST take a part once, at its index, and only with a proof under the hash of the set.
  fired.push('PT-3');
  if (set === null) return { added: false };
  if (part.index >= set.header.total) return { added: false, error: 'error part set unexpected index' };
  if (set.parts.has(part.index)) return { added: false };
  const proof = part.proof ?? EMPTY_PROOF;
  const isProven =
    rules.proofIsForPlace(context, set.header, part.index, proof) &&
    rules.verifyProof(context, hexToBytes(set.header.hash), hexToBytes(part.bytes), proof) === undefined;
  if (!isProven) return { added: false, error: 'error part set invalid proof' };
  // [PT-5] MUST NOT lose a part again.
  fired.push('PT-5');
  set.parts.set(part.index, { ...part, proof });
  rules.setBit(context, set.bits, part.index, true);
  return { added: true };
};

/** A copy of which parts of `set` are there. Panics for a nil set. */
export const partSetBits = (context: Context, set: CollectedParts | null): BitArray | null => {
  // [PT-4] MUST be a copy; nil for a total of 0.
  context.fired.push('PT-4');
  if (set === null) throw new Panic('invalid memory address or nil pointer dereference');
  return context.rules.copyBitArray(context, set.bits);
};

/** Whether every part is there; a set of no parts is complete. */
export const isCompletePartSet = (set: CollectedParts): boolean => set.parts.size === set.header.total;

/** The bytes (hex) of all parts in order. Panics while parts are missing. */
export const partSetData = (set: CollectedParts): string => {
  if (!isCompletePartSet(set)) throw new Panic('Cannot GetReader() on incomplete PartSet');
  if (set.header.total === 0) throw new Panic('index out of range [0] with length 0');
  let data = '';
  for (let index = 0; index < set.header.total; index++) data += set.parts.get(index)?.bytes ?? '';
  return data;
};
