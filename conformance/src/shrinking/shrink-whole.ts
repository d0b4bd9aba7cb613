// Simplifications of a whole scenario at once: fewer validators, fewer parts, lower heights, lower rounds. What several steps
// share cannot change in one of them alone without breaking the agreement between them.

import {
  canonicalInteger,
  compareUint64,
  type BlockId,
  type Dialect,
  type PartSetHeader,
  type Scenario,
  type Uint64,
} from '#spec';
import type { LeafKind } from './leaf-kinds.ts';
import { leavesOf, mapLeaves } from './scenario-leaf.ts';
import { fewerValidators } from '../levels/vote-set/shrink-vote-set.ts';

/** Positions are taken out one by one up to this size; above it, texts are cut at the front or the end. */
const SINGLE_POSITIONS_MAX = 8;

interface Counted {
  /** Arrays, indices and counts of the things counted. */
  readonly array: LeafKind;
  readonly index: LeafKind;
  readonly count: LeafKind;
}

const VALIDATORS: Counted = { array: 'votes', index: 'voter', count: 'voters' };
const PARTS: Counted = { array: 'parts', index: 'part', count: 'total' };

const withTotal = (header: PartSetHeader, from: number, to: number): PartSetHeader =>
  header.total === from ? { total: to, hash: header.hash } : header;

const blockWithTotal = (blockId: BlockId, from: number, to: number): BlockId =>
  blockId === null || blockId.part_set_header.total !== from
    ? blockId
    : { hash: blockId.hash, part_set_header: withTotal(blockId.part_set_header, from, to) };

/** Everything that counts `from` things counts `to` of them; `keep` says what is left of an array's text. */
const recount = (
  scenario: Scenario,
  { array, index, count }: Counted,
  from: number,
  to: number,
  keep: (text: string) => string,
  move: (index: number) => number,
): Scenario =>
  mapLeaves(scenario, (kind, value) => {
    if (kind === array) return typeof value === 'string' && value.length === from ? keep(value) : value;
    if (kind === index) return (value as number) < from ? move(value as number) : (value as number) - (from - to);
    if (kind === count) return value === from ? to : value;
    if (count === 'total' && kind === 'header') return withTotal(value as PartSetHeader, from, to);
    if (count === 'total' && kind === 'block-id') return blockWithTotal(value as BlockId, from, to);
    return value;
  });

function* fewer(scenario: Scenario, counted: Counted): Generator<Scenario> {
  const counts = new Set<number>();
  for (const { kind, value } of leavesOf(scenario)) {
    if (kind === counted.array && typeof value === 'string') counts.add(value.length);
    else if (kind === counted.count) counts.add(value as number);
    else if (counted === PARTS && kind === 'header') counts.add((value as PartSetHeader).total);
    else if (counted === PARTS && kind === 'block-id') counts.add((value as BlockId)?.part_set_header.total ?? 0);
  }
  for (const from of [...counts].sort((left, right) => right - left)) {
    for (const to of new Set([1, 2, 4, from >> 1, from - 1])) {
      if (to < 1 || to >= from) continue;
      yield recount(
        scenario,
        counted,
        from,
        to,
        (text) => text.slice(0, to),
        (index) => Math.min(index, to - 1),
      );
    }
    if (from > SINGLE_POSITIONS_MAX) {
      for (const to of [SINGLE_POSITIONS_MAX, from >> 1, from - 1]) {
        const gone = from - to;
        const last = (text: string): string => text.slice(gone);
        yield recount(scenario, counted, from, to, last, (index) => Math.max(index - gone, 0));
      }
      continue;
    }
    for (let gone = 0; gone < from && from > 1; gone++) {
      yield recount(
        scenario,
        counted,
        from,
        from - 1,
        (text) => text.slice(0, gone) + text.slice(gone + 1),
        (index) => Math.max(index > gone ? index - 1 : Math.min(index, from - 2), 0),
      );
    }
  }
}

const distinct = <T>(scenario: Scenario, kind: LeafKind, compare: (left: T, right: T) => number): readonly T[] =>
  [...new Set(leavesOf(scenario).flatMap((leaf) => (leaf.kind === kind ? [leaf.value as T] : [])))].sort(compare);

/** The heights that the scenario names, ascending. */
export const heightsOf = (scenario: Scenario): readonly Uint64[] =>
  scenario.level === 'peer_state' || scenario.level === 'vote_set'
    ? distinct<Uint64>(scenario, 'height', compareUint64)
    : [];

/** Heights keep their order, and adjacent ones stay adjacent, unless `close` moves all together. */
const renumberHeights = (scenario: Scenario, start: number, close: boolean): Scenario => {
  const renumbered = new Map<Uint64, Uint64>();
  let next = BigInt(start);
  let last: bigint | undefined;
  for (const height of heightsOf(scenario)) {
    const value = BigInt(height);
    if (value <= 0n) continue;
    if (last !== undefined) next += close || value === last + 1n ? 1n : 2n;
    if (next > value) return scenario;
    renumbered.set(height, canonicalInteger(next));
    last = value;
  }
  return mapLeaves(scenario, (kind, value) => (kind === 'height' ? (renumbered.get(value as Uint64) ?? value) : value));
};

const mapRounds = (scenario: Scenario, rounds: ReadonlyMap<number, number>): Scenario =>
  mapLeaves(scenario, (kind, value) => (kind === 'round' ? (rounds.get(value as number) ?? value) : value));

function* lowerRounds({ firstRound, noRound }: Dialect, scenario: Scenario): Generator<Scenario> {
  const rounds = distinct<number>(scenario, 'round', (left, right) => left - right).filter((round) => round > noRound);
  yield mapRounds(scenario, new Map(rounds.map((round, index) => [round, index + firstRound])));
  for (let index = 1; index < rounds.length; index++) {
    const [low, high] = [rounds[index - 1] ?? 0, rounds[index] ?? 0];
    yield mapRounds(scenario, new Map([[high, low]]));
  }
}

/** The scenario with everything that many steps share made smaller, the largest changes first. */
export function* shrinkWhole(dialect: Dialect, scenario: Scenario): Generator<Scenario> {
  if (scenario.level !== 'peer_state' && scenario.level !== 'vote_set') return;
  if (scenario.level === 'vote_set') {
    yield* fewerValidators(scenario);
    yield mapLeaves(scenario, (kind, value) => (kind === 'type' && value === 'precommit' ? 'prevote' : value));
  } else {
    yield* fewer(scenario, VALIDATORS);
    yield* fewer(scenario, PARTS);
  }
  for (const close of [true, false]) for (const start of [1, 2]) yield renumberHeights(scenario, start, close);
  yield* lowerRounds(dialect, scenario);
}
