// Steps on merkle trees and part sets: a few blocks cut once, whose parts arrive in any order, twice, in the wrong set, or with a
// proof that is not theirs.

import type { Random } from 'fast-check';
import { ZERO_PART_SET_HEADER, type CryptoArguments, type CryptoStep, type PartSetHeader } from '#spec';
import { cutIntoParts } from '../../arbitraries/signed-values.ts';
import { oneIn, oneOf } from '../../arbitraries/value-pool.ts';

/** The operations of this file. */
export type TreeOperation =
  | 'merkle_root'
  | 'merkle_proof'
  | 'merkle_verify'
  | 'part_set'
  | 'part_set_open'
  | 'part_set_add'
  | 'part_set_read'
  | 'part_set_has_header';

type Proof = CryptoArguments<'merkle_verify'>['proof'];

/** A part as `part_set_add` takes it; that of a block has its proof. */
type AnyPart = CryptoArguments<'part_set_add'>['part'];
type Part = Extract<AnyPart, { proof: Proof }>;

interface Block {
  readonly data: string;
  readonly partSize: number;
  readonly header: PartSetHeader;
  readonly parts: readonly Part[];
}

const cut = (data: string, partSize: number): Block => {
  const { header, parts } = cutIntoParts(data, partSize);
  const own = parts.map(({ index, bytes, proof }) => ({
    index,
    bytes,
    proof: { ...proof, aunts: [...proof.aunts] },
  }));
  return { data, partSize, header, parts: own };
};

const dataOf = (first: number, length: number): string =>
  Array.from({ length }, (_, index) => ((first + index) & 0xff).toString(16).padStart(2, '0')).join('');

let blocks: readonly Block[] | undefined;

/** Blocks with 1 to 17 parts; some of one size, some of equal parts, one with a shorter last part. */
const knownBlocks = (): readonly Block[] =>
  (blocks ??= [
    cut(dataOf(0, 5), 8),
    cut(dataOf(0, 8), 4),
    cut(dataOf(0, 10), 4),
    cut(dataOf(7, 10), 4),
    cut('ab'.repeat(12), 4),
    cut(dataOf(3, 4), 1),
    cut(dataOf(9, 10), 2),
    cut(dataOf(0, 14), 2),
    cut(dataOf(0, 16), 2),
    cut(dataOf(0, 17), 2),
    cut(dataOf(0, 17), 1),
  ]);

/** The part set that a scenario is believed to collect. */
export interface Collecting {
  /** Nothing while none is open; a header of no known block has no block. */
  open: { readonly block: Block | undefined; readonly header: PartSetHeader } | undefined;
  readonly added: Set<number>;
}

const ITEMS: readonly string[] = ['', '00', '01', 'abcd', 'ff'.repeat(33)];
const COUNTS: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 17];

const drawItems = (random: Random, least: number): string[] =>
  Array.from({ length: Math.max(oneOf(random, COUNTS), least) }, () => oneOf(random, ITEMS));

const open = (collecting: Collecting, block: Block | undefined, header: PartSetHeader): CryptoStep => {
  collecting.open = { block, header };
  collecting.added.clear();
  return { part_set_open: { header } };
};

const isComplete = ({ open: opened, added }: Collecting): boolean =>
  opened?.block !== undefined && added.size === opened.header.total;

/** A part of the block that is collected, most often one that is missing. */
const drawPart = (random: Random, collecting: Collecting, block: Block): Part => {
  const missing = block.parts.filter(({ index }) => !collecting.added.has(index));
  return missing.length > 0 && !oneIn(random, 5) ? oneOf(random, missing) : oneOf(random, block.parts);
};

/** A step that is right in the set that is collected. `part_set_read` needs one to be open. */
export const drawTreeStep = (random: Random, collecting: Collecting, operation: TreeOperation): CryptoStep => {
  const block = oneOf(random, knownBlocks());
  switch (operation) {
    case 'merkle_root':
      return { merkle_root: { items: drawItems(random, 0) } };
    case 'merkle_proof': {
      const items = drawItems(random, 1);
      return { merkle_proof: { items, index: random.nextInt(0, items.length - 1) } };
    }
    case 'merkle_verify': {
      const { bytes, proof } = oneOf(random, block.parts);
      return { merkle_verify: { root: block.header.hash, leaf: bytes, proof } };
    }
    case 'part_set':
      return { part_set: { data: block.data, part_size: block.partSize } };
    case 'part_set_open':
      return open(collecting, block, block.header);
    case 'part_set_add': {
      const known = collecting.open?.block;
      // Without a set a part is ignored.
      const part = known === undefined ? oneOf(random, block.parts) : drawPart(random, collecting, known);
      if (known !== undefined) collecting.added.add(part.index);
      return { part_set_add: { part } };
    }
    case 'part_set_read':
      return { part_set_read: isComplete(collecting) && oneIn(random, 2) ? { data: true } : {} };
    case 'part_set_has_header': {
      if (oneIn(random, 6)) return { part_set_has_header: { header: ZERO_PART_SET_HEADER } };
      const header = oneIn(random, 2) ? (collecting.open?.header ?? block.header) : block.header;
      return { part_set_has_header: { header } };
    }
  }
};

const STRAY = 'd8'.repeat(32);

/** The proof with one thing changed. */
const tamperProof = (random: Random, proof: Proof): Proof => {
  const { total, index, aunts } = proof;
  const [count, place] = [Number(total), Number(index)];
  switch (random.nextInt(0, 9)) {
    case 0:
      return { ...proof, index: place + 1 < count ? place + 1 : Math.max(place - 1, 0) };
    case 1:
      return { ...proof, index: oneOf(random, [count, '9223372036854775808', '18446744073709551615']) };
    case 2:
      return { ...proof, total: count + 1 };
    case 3:
      return { ...proof, total: oneOf(random, [count - 1, 0, '18446744073709551615']) };
    case 4:
      return { ...proof, aunts: aunts.slice(1) };
    case 5:
      return { ...proof, aunts: aunts.slice(0, -1) };
    case 6:
      return { ...proof, aunts: [...aunts, STRAY] };
    case 7:
      return { ...proof, aunts: aunts.length < 2 ? [STRAY] : aunts.toReversed() };
    case 8:
      return { ...proof, aunts: aunts.length === 0 ? [''] : aunts.with(0, oneOf(random, ['', 'd8', STRAY])) };
    default:
      return { ...proof, leaf_hash: oneOf(random, ['', STRAY, proof.leaf_hash.slice(2)]) };
  }
};

/** The part at a place or with a proof that is not its own. */
const tamperPart = (random: Random, block: Block, part: Part): AnyPart => {
  const other = oneOf(random, block.parts);
  switch (random.nextInt(0, 6)) {
    case 0:
      return { ...part, index: other.index };
    case 1:
      return { ...part, index: block.header.total + random.nextInt(0, 1) };
    case 2:
      return { ...part, bytes: oneIn(random, 2) ? `${part.bytes}00` : part.bytes.slice(2) };
    case 3:
      return { ...part, proof: other.proof };
    case 4:
      return { ...part, proof: null };
    case 5:
      // The bytes and their proof agree, the place does not.
      return { ...other, index: part.index };
    default:
      return { ...part, proof: tamperProof(random, part.proof) };
  }
};

/** The same operation on something that was tampered with; now and then it is accepted all the same. */
export const drawHostileTreeStep = (random: Random, collecting: Collecting, operation: TreeOperation): CryptoStep => {
  const block = oneOf(random, knownBlocks());
  switch (operation) {
    case 'merkle_verify': {
      const { bytes, proof } = oneOf(random, block.parts);
      const right = { root: block.header.hash, leaf: bytes, proof };
      switch (random.nextInt(0, 5)) {
        case 0:
          return { merkle_verify: { ...right, root: oneOf(random, ['', STRAY, right.root.slice(2)]) } };
        case 1:
          return { merkle_verify: { ...right, leaf: oneIn(random, 2) ? `${bytes}00` : '' } };
        default:
          return { merkle_verify: { ...right, proof: tamperProof(random, proof) } };
      }
    }
    case 'part_set_open': {
      const { total, hash } = block.header;
      const header = { total: oneOf(random, [total + 1, Math.max(total - 1, 1), 0, 1601]), hash };
      return open(collecting, undefined, header);
    }
    case 'part_set_add': {
      const known = collecting.open?.block ?? block;
      const part = drawPart(random, collecting, known);
      // Parts of another block that has as many.
      const alike = knownBlocks().find(({ header }) => header.total === known.header.total && header !== known.header);
      if (alike !== undefined && oneIn(random, 6)) return { part_set_add: { part: oneOf(random, alike.parts) } };
      return { part_set_add: { part: tamperPart(random, known, part) } };
    }
    case 'part_set_has_header': {
      const { total, hash } = collecting.open?.header ?? block.header;
      const header = oneIn(random, 2) ? { total: total + 1, hash } : { total, hash: STRAY };
      return { part_set_has_header: { header } };
    }
    case 'merkle_root':
    case 'merkle_proof':
    case 'part_set':
    case 'part_set_read':
      return drawTreeStep(random, collecting, operation === 'part_set_read' ? 'part_set_has_header' : operation);
  }
};

/** A step that crashes; reading data is one while parts are missing. */
export const drawCrashingTreeStep = (random: Random, collecting: Collecting): CryptoStep =>
  oneOf<CryptoStep>(random, [
    isComplete(collecting) ? { part_set: { data: '', part_size: 0 } } : { part_set_read: { data: true } },
    { part_set: { data: '', part_size: 4 } },
    { part_set: { data: 'abcd', part_size: 0 } },
    { merkle_proof: { items: [], index: 0 } },
    { merkle_proof: { items: ['00', '01', 'ff'], index: 3 } },
  ]);
