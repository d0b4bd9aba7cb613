// The values at the ends of a scenario, with what they mean. Shrinking is written over these, so that it works for every level
// and every operation whose arguments are named here.

import type { Level, Scenario } from '#spec';

/** What a value is, which decides how it can be made simpler. */
export type LeafKind =
  | 'height'
  | 'round'
  | 'step'
  | 'small' // a number that is simpler the closer it is to 0
  | 'voter' // the index of a validator
  | 'part' // the index of a part
  | 'voters' // a number of validators
  | 'total' // a number of parts
  | 'votes' // an array with a bit for each validator
  | 'parts' // an array with a bit for each part
  | 'bits' // an array that stands for itself
  | 'block-id'
  | 'header'
  | 'hash'
  | 'flag'
  | 'type'
  | 'link';

const PEER_STATE: Readonly<Record<string, LeafKind>> = {
  height: 'height',
  round: 'round',
  last_commit_round: 'round',
  proposal_pol_round: 'round',
  pol_round: 'round',
  catchup_commit_round: 'round',
  step: 'step',
  seconds_since_start_time: 'small',
  index: 'voter',
  size: 'voters',
  total: 'total',
  bits: 'votes',
  votes: 'votes',
  ours: 'votes',
  proposal_pol: 'votes',
  prevotes: 'votes',
  precommits: 'votes',
  last_commit: 'votes',
  catchup_commit: 'votes',
  block_parts: 'parts',
  proposal_block_parts: 'parts',
  block_id: 'block-id',
  block_part_set_header: 'header',
  proposal_block_parts_header: 'header',
  hash: 'hash',
  proposal: 'flag',
  is_commit: 'flag',
  type: 'type',
  link: 'link',
};

const BIT_ARRAY: Readonly<Record<string, LeafKind>> = { index: 'small', size: 'small', value: 'flag' };

const KINDS: Readonly<Record<Level, Readonly<Record<string, LeafKind>>>> = {
  peer_state: PEER_STATE,
  bit_array: BIT_ARRAY,
  codec: {},
  crypto: {},
  vote_set: {},
  reactor: {},
};

/** Visits one leaf and returns what shall stand there. */
export type LeafMap = (kind: LeafKind, value: unknown) => unknown;

const mapNode = (node: object, kinds: Readonly<Record<string, LeafKind>>, operation: string, map: LeafMap): object => {
  let copy: Record<string, unknown> | undefined;
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    const kind = key === 'index' && operation === 'set_has_proposal_block_part' ? 'part' : kinds[key];
    const mapped =
      kind !== undefined
        ? map(kind, value)
        : typeof value === 'object' && value !== null && !Array.isArray(value)
          ? mapNode(value, kinds, operation || key, map)
          : value;
    if (mapped === value) continue;
    copy ??= { ...node };
    copy[key] = mapped;
  }
  return copy ?? node;
};

/** `setup.arrays` of level bit_array holds arrays under names of the scenario's own. */
const mapArrays = (arrays: object, map: LeafMap): object => {
  let copy: Record<string, unknown> | undefined;
  for (const [name, value] of Object.entries(arrays)) {
    const mapped = map('bits', value);
    if (mapped === value) continue;
    copy ??= { ...arrays };
    copy[name] = mapped;
  }
  return copy ?? arrays;
};

/**
 * The scenario with every leaf replaced by what `map` returns, in a fixed order: setup first, then step by step. Parts in which
 * nothing changed are shared with the original; the original itself is returned where nothing changed at all.
 */
export const mapLeaves = (scenario: Scenario, map: LeafMap): Scenario => {
  const kinds = KINDS[scenario.level];
  let setup: object = scenario.setup;
  if (scenario.level === 'bit_array') {
    const arrays = mapArrays(scenario.setup.arrays, map);
    if (arrays !== scenario.setup.arrays) setup = { arrays };
  } else {
    setup = mapNode(scenario.setup, kinds, 'setup', map);
  }
  let changed = setup !== scenario.setup;
  const steps = scenario.steps.map((step) => {
    const mapped = mapNode(step, kinds, '', map);
    if (mapped !== step) changed = true;
    return mapped;
  });
  // Keys and kinds are kept, so it is a scenario of the same level.
  return changed ? ({ ...scenario, setup, steps } as unknown as Scenario) : scenario;
};

/** A leaf and its place in the order of `mapLeaves`. */
export interface Leaf {
  readonly position: number;
  readonly kind: LeafKind;
  readonly value: unknown;
}

/** All leaves in order. */
export const leavesOf = (scenario: Scenario): readonly Leaf[] => {
  const leaves: Leaf[] = [];
  mapLeaves(scenario, (kind, value) => {
    leaves.push({ position: leaves.length, kind, value });
    return value;
  });
  return leaves;
};

/** The scenario with `value` at the leaf of that position. */
export const withLeaf = (scenario: Scenario, position: number, value: unknown): Scenario => {
  let at = 0;
  return mapLeaves(scenario, (_kind, old) => (at++ === position ? value : old));
};
