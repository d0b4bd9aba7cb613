// The constants that generated scenarios of level reactor draw from: a few chains, each with its validators, its heights and two
// blocks a height. They are fixed, so that subject and suite sign each vote once and look it up ever after.

import {
  totalPowerOf,
  type BlockId,
  type Part,
  type Proposal,
  type ReactorSetup,
  type Timestamp,
  type Vote,
} from '#spec';
import { kardia } from '#impl';
import { inSetOrder } from '../../dialect/in-set-order.ts';
import { bitPool, type BitPool } from '../../arbitraries/bit-pool.ts';

/** One of the two blocks of a height. */
export interface WorldBlock {
  /** The name in `setup.blocks`. */
  readonly name: string;
  /** The place of its height: 0 for the initial one. */
  readonly rung: number;
  readonly id: NonNullable<BlockId>;
  readonly parts: readonly Part[];
}

/** A vote by what it is about; `block` null is a vote for nil. */
export interface VotePlace {
  readonly type: 'prevote' | 'precommit';
  readonly rung: number;
  readonly round: number;
  readonly block: WorldBlock | null;
}

export interface World {
  readonly chainId: string;
  readonly initialHeight: number;
  readonly validators: ReactorSetup['validators'];
  /** Texts of a bit for each validator. */
  readonly pool: BitPool;
  /** The mask of the segments whose votes may be held: each validator that stands there has to sign. */
  readonly signers: number;
  /** The indices of these validators. */
  readonly signing: readonly number[];
  /** Indices of validators worth naming: the edges of words, the first and the last. */
  readonly indices: readonly number[];
  /** Masks within `signers` whose votes are more than two thirds of the power, the full one first. */
  readonly quorums: readonly number[];
  /** Blocks A and B of each rung. */
  readonly blocks: readonly (readonly [WorldBlock, WorldBlock])[];
  readonly setupBlocks: ReactorSetup['blocks'];
  /** A signed vote of the validator at `index`; one object a vote. */
  readonly vote: (place: VotePlace, index: number) => Vote;
  /** A proposal signed by the first validator; one object a proposal. */
  readonly proposal: (block: WorldBlock, round: number, polRound: number) => Proposal;
}

/** Heights of a world: the initial one and those after it. */
export const RUNGS = 8;

/** The context in which the suite itself cuts and signs. */
const context = { dialect: kardia.dialect, rules: kardia.rules, choose: () => 0, fired: [] as string[] };

/** The time that everything of a height is signed over (adapter-protocol.md, reactor). */
const timeOf = (height: number): Timestamp => ({ seconds: 1_653_616_800 + height, nanos: 0 });

const keyOf = (number: number): string => number.toString(16).padStart(64, '0');

interface Plan {
  readonly initialHeight: number;
  /** Powers in descending order. */
  readonly powers: readonly number[];
}

const alike = (count: number): readonly number[] => Array.from({ length: count }, () => 1);

/** Mostly four equal validators from height 1; a late start, unequal powers, a lonely validator, and more than a word of them. */
const PLANS: readonly Plan[] = [
  { initialHeight: 1, powers: alike(4) },
  { initialHeight: 1, powers: alike(4) },
  { initialHeight: 1, powers: alike(4) },
  { initialHeight: 2 ** 33, powers: alike(4) },
  { initialHeight: 5, powers: [4, 3, 2, 1, 1, 1, 1] },
  { initialHeight: 5, powers: [4, 3, 2, 1, 1, 1, 1] },
  { initialHeight: 2, powers: [1] },
  { initialHeight: 3, powers: [200, ...alike(69)] },
];

const validatorsOf = (powers: readonly number[]): ReactorSetup['validators'] => [
  ...inSetOrder(
    kardia,
    powers.map((power, index) => ({ private_key: keyOf(index + 1), power })),
  ),
];

/** How many parts the blocks A and B of a rung have; one height has more than a word of them. */
const TOTALS: readonly (readonly [number, number])[] = [
  [1, 2],
  [3, 1],
  [2, 4],
  [5, 3],
  [4, 66],
  [1, 3],
  [3, 2],
  [2, 1],
];

const blockAt = (initialHeight: number, rung: number, which: 0 | 1): WorldBlock & { readonly setup: object } => {
  const total = TOTALS[rung]?.[which] ?? 1;
  const byte = (16 * (which === 0 ? 10 : 11) + rung).toString(16);
  const partSize = 1 + (rung % 3);
  const data = Array.from({ length: total * partSize - (partSize > 1 ? 1 : 0) }, (_, at) =>
    ((at * 7 + rung * 16 + which * 128) & 255).toString(16).padStart(2, '0'),
  ).join('');
  const hash = byte.repeat(32);
  const { header, parts } = kardia.rules.partSetOf(context, data, partSize);
  return {
    name: `${which === 0 ? 'A' : 'B'}${rung}`,
    rung,
    id: { hash, part_set_header: header },
    parts,
    setup: { height: initialHeight + rung, hash, data, part_size: partSize },
  };
};

/** The segments of `pool` that are one bit wide. */
const narrowSegments = (pool: BitPool): number => {
  let mask = 0;
  for (let segment = 0; segment < pool.segments; segment++)
    if (pool.text(1 << segment).split('x').length === 2) mask |= 1 << segment;
  return mask;
};

const quorumsWithin = (pool: BitPool, signers: number, validators: ReactorSetup['validators']): readonly number[] => {
  const total = totalPowerOf(validators);
  const powerOf = (mask: number): bigint => {
    const text = pool.text(mask);
    return totalPowerOf(validators.filter((_, index) => text[index] === 'x'));
  };
  const masks: number[] = [];
  for (let mask = signers; mask > 0; mask = (mask - 1) & signers) if (powerOf(mask) * 3n > total * 2n) masks.push(mask);
  return masks;
};

const makeWorld = ({ initialHeight, powers }: Plan): World => {
  const chainId = 'kai-generated';
  const validators = validatorsOf(powers);
  const addresses = validators.map(({ private_key: key }) => kardia.rules.addressOf(key));
  const pool = bitPool(powers.length);
  const signers = narrowSegments(pool);
  const rungs = Array.from({ length: RUNGS }, (_, rung) =>
    ([0, 1] as const).map((which) => blockAt(initialHeight, rung, which)),
  );
  const votes = new Map<number, Vote>();
  const proposals = new Map<number, Proposal>();

  const vote = ({ type, rung, round, block }: VotePlace, index: number): Vote => {
    const which = block === null ? 0 : block.name.startsWith('A') ? 1 : 2;
    const key = (((rung * 64 + round) * 3 + which) * 2 + (type === 'prevote' ? 0 : 1)) * 256 + index;
    const known = votes.get(key);
    if (known !== undefined) return known;
    const height = initialHeight + rung;
    const unsigned: Vote = {
      height,
      round,
      type,
      block_id: block?.id ?? null,
      timestamp: timeOf(height),
      validator_address: addresses[index] ?? '',
      validator_index: index,
      signature: '',
    };
    const signature = kardia.rules.signVote(context, validators[index]?.private_key ?? '', chainId, unsigned);
    context.fired.length = 0;
    const signed = { ...unsigned, signature };
    votes.set(key, signed);
    return signed;
  };

  const proposal = (block: WorldBlock, round: number, polRound: number): Proposal => {
    const which = block.name.startsWith('A') ? 0 : 1;
    const key = ((block.rung * 2 + which) * 64 + round) * 64 + polRound;
    const known = proposals.get(key);
    if (known !== undefined) return known;
    const height = initialHeight + block.rung;
    const unsigned: Proposal = {
      height,
      round,
      pol_round: polRound,
      block_id: block.id,
      timestamp: timeOf(height),
      signature: '',
    };
    const signature = kardia.rules.signProposal(context, validators[0]?.private_key ?? '', chainId, unsigned);
    context.fired.length = 0;
    const signed = { ...unsigned, signature };
    proposals.set(key, signed);
    return signed;
  };

  return {
    chainId,
    initialHeight,
    validators,
    pool,
    signers,
    signing: Array.from(pool.text(signers), (bit, index) => (bit === 'x' ? index : -1)).filter((index) => index >= 0),
    indices: pool.indices.filter((index) => index < pool.size),
    quorums: quorumsWithin(pool, signers, validators),
    blocks: rungs.map(([a, b]) => [a, b] as unknown as readonly [WorldBlock, WorldBlock]),
    setupBlocks: Object.fromEntries(rungs.flat().map(({ name, setup }) => [name, setup])) as ReactorSetup['blocks'],
    vote,
    proposal,
  };
};

/** The first plan that is like each plan. */
const FIRST_ALIKE = PLANS.map((plan) =>
  PLANS.findIndex((other) => other.initialHeight === plan.initialHeight && other.powers.length === plan.powers.length),
);

const worlds: (World | undefined)[] = [];

/** How many worlds there are to draw from; some are alike, so as to be drawn more often. */
export const WORLDS = PLANS.length;

/** World `which`, 0 to WORLDS - 1; made when first asked for. */
export const worldOf = (which: number): World => {
  const first = FIRST_ALIKE[which] ?? 0;
  return (worlds[first] ??= makeWorld(PLANS[first] ?? { initialHeight: 1, powers: [1] }));
};
