// The kinds of values that a file says once, below `names`, and how such a value is called. A kind never holds a value of one above it.

import type { BlockId, Commit, Part, PartSetHeader, Proof, Proposal, UnsignedVote } from '#spec';
import { writeBytes } from './notation.ts';

/** What blocks are called, for names that say what they stand for. */
export interface Labels {
  /** Whether votes without a signature are the rule. */
  readonly unsigned: boolean;
  readonly ofHash: (hash: string) => string;
  /** The label of the block with this header; nothing if none is known. */
  readonly ofHeader: (header: PartSetHeader) => string | undefined;
  /** The label of the block that has a part of these bytes at this index; nothing if none is known. */
  readonly ofPart: (part: Part) => string | undefined;
}

export interface Kind {
  readonly fits: (value: unknown) => boolean;
  /** A value that stands fewer times in a file is written out. */
  readonly min: number;
  /**
   * Names for the value, the best first; where others have them all it is written out, so that no name says less than one must know.
   * `alone`: no other value of the kind gets a name.
   */
  readonly namesOf: (value: never, labels: Labels, alone: boolean) => readonly string[];
}

const has =
  (...keys: readonly string[]) =>
  (value: unknown): boolean =>
    typeof value === 'object' && value !== null && keys.every((key) => Object.hasOwn(value, key));

const blockLabel = (block: BlockId | undefined, labels: Labels): string =>
  block === null || block === undefined ? 'nil' : labels.ofHash(block.hash);

/** Bytes that are shorter, or become so with repeats, are written out. */
const LONG_HEX = 64;

/** What bytes are as a rule, by their number. */
const BYTES_NAMES: Readonly<Record<number, string>> = { 32: 'hash', 64: 'signature', 65: 'signature' };

const numbered = (name: string): readonly string[] => [name, `${name}_v2`, `${name}_v3`, `${name}_v4`];

/** All kinds, from the one that holds most. */
export const KINDS: readonly Kind[] = [
  {
    fits: (value) => Array.isArray(value) && value.length > 0 && value.every(has('private_key', 'power')),
    min: 2,
    namesOf: (validators: readonly unknown[]) => numbered(`validators_${validators.length}`),
  },
  {
    fits: has('height', 'hash', 'data', 'part_size'),
    min: 2,
    namesOf: ({ hash }: { readonly hash: string }, labels) => numbered(`data_${labels.ofHash(hash)}`),
  },
  {
    fits: has('height', 'round', 'block_id', 'signatures'),
    min: 2,
    namesOf: ({ height, round, block_id, signatures }: Commit, labels) => {
      const name = `commit_${height}_${round}_${blockLabel(block_id, labels)}`;
      return [name, `${name}_of_${signatures.length}`];
    },
  },
  {
    fits: has('type', 'height', 'round', 'block_id', 'timestamp', 'validator_index'),
    min: 2,
    namesOf: ({ type, height, round, block_id, validator_index, signature }: UnsignedVote, labels) => [
      `${typeof type === 'number' ? `type_${type}` : type}_${height}_${round}_${blockLabel(block_id, labels)}_${validator_index}` +
        (labels.unsigned && signature !== undefined ? '_signed' : ''),
    ],
  },
  {
    fits: has('height', 'round', 'pol_round', 'block_id', 'timestamp', 'signature'),
    min: 2,
    namesOf: ({ height, round, pol_round, block_id }: Proposal, labels) => {
      const label = blockLabel(block_id, labels);
      return [`proposal_${height}_${round}_${label}`, `proposal_${height}_${round}_pol_${pol_round}_${label}`];
    },
  },
  {
    fits: has('index', 'bytes', 'proof'),
    min: 2,
    namesOf: (part: Part, labels) => [`part_${labels.ofPart(part) ?? `of_${part.proof?.total ?? 0}`}_${part.index}`],
  },
  {
    fits: has('total', 'index', 'leaf_hash', 'aunts'),
    min: 2,
    namesOf: ({ total, index, leaf_hash }: Proof) => [
      `proof_of_${total}_${index}`,
      `proof_of_${total}_${index}_${leaf_hash.slice(0, 8)}`,
    ],
  },
  {
    fits: (value) => has('hash', 'part_set_header')(value) && (value as NonNullable<BlockId>).part_set_header !== null,
    min: 3,
    namesOf: ({ hash, part_set_header }: NonNullable<BlockId>, labels, alone) => {
      const name = `block_${alone ? part_set_header.total : labels.ofHash(hash)}`;
      return [name, `${name}_of_${part_set_header.total}`];
    },
  },
  {
    fits: (value) => has('total', 'hash')(value) && Object.keys(value as object).length === 2,
    min: 3,
    namesOf: (header: PartSetHeader, labels, alone) => [
      `header_${(alone ? undefined : labels.ofHeader(header)) ?? header.total}`,
      `header_${header.total}_${header.hash.slice(0, 8)}`,
    ],
  },
  {
    fits: (value) => typeof value === 'string' && value.length >= LONG_HEX && writeBytes(value).length >= LONG_HEX,
    min: 3,
    namesOf: (bytes: string) =>
      [8, 16].map((digits) => `${BYTES_NAMES[bytes.length / 2] ?? 'bytes'}_${bytes.slice(0, digits)}`),
  },
];
