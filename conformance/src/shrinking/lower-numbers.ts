// Lower heights and rounds in a whole scenario at once: what several steps share cannot change in one of them alone without breaking the
// agreement between them.

import { canonicalInteger, compareUint64, type Dialect, type Scenario, type Uint64 } from '#spec';
import type { LeafKind } from './leaf-kind.ts';
import { leavesOf, mapLeaves, type LevelLeaves } from './scenario-leaf.ts';

const distinct = <T>(
  leaves: LevelLeaves,
  scenario: Scenario,
  kind: LeafKind,
  compare: (left: T, right: T) => number,
): readonly T[] =>
  [...new Set(leavesOf(leaves, scenario).flatMap((leaf) => (leaf.kind === kind ? [leaf.value as T] : [])))].sort(
    compare,
  );

/** The heights that the scenario names, ascending. */
export const heightsOf = (leaves: LevelLeaves, scenario: Scenario): readonly Uint64[] =>
  distinct<Uint64>(leaves, scenario, 'height', compareUint64);

/** Heights keep their order, and adjacent ones stay adjacent, unless `close` moves all together. */
const renumberHeights = (leaves: LevelLeaves, scenario: Scenario, start: number, close: boolean): Scenario => {
  const renumbered = new Map<Uint64, Uint64>();
  let next = BigInt(start);
  let last: bigint | undefined;
  for (const height of heightsOf(leaves, scenario)) {
    const value = BigInt(height);
    if (value <= 0n) continue;
    if (last !== undefined) next += close || value === last + 1n ? 1n : 2n;
    if (next > value) return scenario;
    renumbered.set(height, canonicalInteger(next));
    last = value;
  }
  return mapLeaves(leaves, scenario, (kind, value) =>
    kind === 'height' ? (renumbered.get(value as Uint64) ?? value) : value,
  );
};

const mapRounds = (leaves: LevelLeaves, scenario: Scenario, rounds: ReadonlyMap<number, number>): Scenario =>
  mapLeaves(leaves, scenario, (kind, value) => (kind === 'round' ? (rounds.get(value as number) ?? value) : value));

function* lowerRounds(leaves: LevelLeaves, { firstRound, noRound }: Dialect, scenario: Scenario): Generator<Scenario> {
  const rounds = distinct<number>(leaves, scenario, 'round', (left, right) => left - right).filter(
    (round) => round > noRound,
  );
  yield mapRounds(leaves, scenario, new Map(rounds.map((round, index) => [round, index + firstRound])));
  for (let index = 1; index < rounds.length; index++) {
    const [low, high] = [rounds[index - 1] ?? 0, rounds[index] ?? 0];
    yield mapRounds(leaves, scenario, new Map([[high, low]]));
  }
}

/** The scenario with lower heights, then with lower rounds, the largest changes first. */
export function* lowerNumbers(leaves: LevelLeaves, dialect: Dialect, scenario: Scenario): Generator<Scenario> {
  for (const close of [true, false]) for (const start of [1, 2]) yield renumberHeights(leaves, scenario, start, close);
  yield* lowerRounds(leaves, dialect, scenario);
}
