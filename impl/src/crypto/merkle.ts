// Merkle trees in the shape of RFC 6962, their proofs and what a proof leads to. Hashes are bytes here.
// Source: lib/merkle/hash.go, simple_tree.go, simple_proof.go.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import type { Proof } from '#spec';
import type { Context } from '../context.ts';

const LEAF = Uint8Array.of(0);
const INNER = Uint8Array.of(1);

/** The hash of an item. */
export const leafHash = (context: Context, item: Uint8Array): Uint8Array => {
  // [CR-MK-1] MUST hash an item behind a 0 byte, two nodes behind a 1 byte.
  context.fired.push('CR-MK-1');
  return sha256(concatBytes(LEAF, item));
};

/** The hash of a node. */
export const innerHash = (_context: Context, left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256(concatBytes(INNER, left, right));

/** The root over no items: there is none. */
export const emptyRoot = (_context: Context): Uint8Array | null => null;

/** How many of `count` items stand left of the root; `count` is at least 2. */
export const splitPoint = (context: Context, count: bigint): bigint => {
  // [CR-MK-2] MUST be the largest power of two below the count.
  context.fired.push('CR-MK-2');
  return 1n << BigInt((count - 1n).toString(2).length - 1);
};

/** A root with the way up from each leaf: siblings first, children of the root last [CR-MK-3]. */
export interface MerkleTree {
  readonly root: Uint8Array;
  readonly leaves: readonly Uint8Array[];
  readonly aunts: readonly (readonly Uint8Array[])[];
}

/** The tree over at least one item. */
export const merkleTree = (context: Context, items: readonly Uint8Array[]): MerkleTree => {
  const { fired, rules } = context;
  if (items.length === 1) {
    const root = rules.leafHash(context, items[0] as Uint8Array);
    return { root, leaves: [root], aunts: [[]] };
  }
  const split = Number(rules.splitPoint(context, BigInt(items.length)));
  const left = rules.merkleTree(context, items.slice(0, split));
  const right = rules.merkleTree(context, items.slice(split));
  // [CR-MK-3] MUST list the aunts from the sibling of the leaf up to the child of the root.
  fired.push('CR-MK-3');
  return {
    root: rules.innerHash(context, left.root, right.root),
    leaves: [...left.leaves, ...right.leaves],
    aunts: [...left.aunts.map((aunts) => [...aunts, right.root]), ...right.aunts.map((aunts) => [...aunts, left.root])],
  };
};

/** The proof of item `index` of `tree`. */
export const proofOf = (tree: MerkleTree, index: number): Proof => ({
  total: tree.leaves.length,
  index,
  leaf_hash: bytesToHex(tree.leaves[index] as Uint8Array),
  aunts: (tree.aunts[index] as readonly Uint8Array[]).map(bytesToHex),
});

/** The root that aunts lead to from a leaf, if they lead to one. `aunts` are hex. */
export const rootFromAunts = (
  context: Context,
  index: bigint,
  total: bigint,
  leaf: Uint8Array,
  aunts: readonly string[],
): Uint8Array | undefined => {
  const { fired, rules } = context;
  // [CR-MK-4] MUST lead nowhere for an index outside the total, or with too few or too many aunts.
  fired.push('CR-MK-4');
  if (index >= total || index < 0n || total <= 0n) return undefined;
  if (total === 1n) return aunts.length === 0 ? leaf : undefined;
  const last = aunts.at(-1);
  if (last === undefined) return undefined;
  const split = rules.splitPoint(context, total);
  const rest = aunts.slice(0, -1);
  const isLeft = index < split;
  const below = isLeft
    ? rules.rootFromAunts(context, index, split, leaf, rest)
    : rules.rootFromAunts(context, index - split, total - split, leaf, rest);
  if (below === undefined) return undefined;
  return isLeft ? rules.innerHash(context, below, hexToBytes(last)) : rules.innerHash(context, hexToBytes(last), below);
};

/** The uint64 as the signed integer that the Go code computes with. */
const signed = (value: number | string): bigint => BigInt.asIntN(64, BigInt(value));

const upper = (bytes: Uint8Array): string => bytesToHex(bytes).toUpperCase();

/** Why `proof` does not show that `item` stands under `root`; nothing where it does. */
export const verifyProof = (context: Context, root: Uint8Array, item: Uint8Array, proof: Proof): string | undefined => {
  const { fired, rules } = context;
  // [CR-MK-5] MUST compare the hash of the item with the proof's leaf hash, then the root that the proof leads to.
  fired.push('CR-MK-5');
  const leaf = rules.leafHash(context, item);
  if (proof.leaf_hash !== bytesToHex(leaf))
    return `invalid leaf hash: wanted ${upper(leaf)} got ${proof.leaf_hash.toUpperCase()}`;
  const computed = rules.rootFromAunts(context, signed(proof.index), signed(proof.total), leaf, proof.aunts);
  const found = computed === undefined ? '' : upper(computed);
  return found === upper(root) ? undefined : `invalid root hash: wanted ${upper(root)} got ${found}`;
};
