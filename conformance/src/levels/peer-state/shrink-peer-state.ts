// Simplifications of a scenario of level peer_state: less of the state that it begins with, fewer validators, fewer parts.

import type { BlockId, PartSetHeader, PeerStateScenario, PeerStateSetup, Scenario } from '#spec';
import type { LeafKind } from '../../shrinking/leaf-kind.ts';
import { leavesOf, mapLeaves } from '../../shrinking/scenario-leaf.ts';
import { PEER_STATE_LEAVES } from './peer-state-leaves.ts';

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
  mapLeaves(PEER_STATE_LEAVES, scenario, (kind, value) => {
    if (kind === array) return typeof value === 'string' && value.length === from ? keep(value) : value;
    if (kind === index) return (value as number) < from ? move(value as number) : (value as number) - (from - to);
    if (kind === count) return value === from ? to : value;
    if (count === 'total' && kind === 'header') return withTotal(value as PartSetHeader, from, to);
    if (count === 'total' && kind === 'block-id') return blockWithTotal(value as BlockId, from, to);
    return value;
  });

function* fewer(scenario: Scenario, counted: Counted): Generator<Scenario> {
  const counts = new Set<number>();
  for (const { kind, value } of leavesOf(PEER_STATE_LEAVES, scenario)) {
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

/** Less of the setup. */
export function* lessState(scenario: PeerStateScenario): Generator<Scenario> {
  const { state, share } = scenario.setup;
  const changed = (setup: PeerStateSetup): Scenario => ({ ...scenario, setup });
  if (state === undefined) {
    if (share !== undefined) yield changed({});
    return;
  }
  yield changed({});
  if (share !== undefined) yield changed({ state });
  // Two names of one object change together.
  if (share !== undefined && state.precommits !== null && typeof state.precommits === 'string') {
    const clear = '_'.repeat(state.precommits.length);
    if (clear !== state.precommits)
      yield changed({ state: { ...state, precommits: clear, catchup_commit: clear }, share });
  }
}

/** Fewer validators, then fewer parts, everywhere at once. */
export function* fewerCounted(scenario: PeerStateScenario): Generator<Scenario> {
  yield* fewer(scenario, VALIDATORS);
  yield* fewer(scenario, PARTS);
}
