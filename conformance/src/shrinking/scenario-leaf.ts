// The values at the ends of a scenario, with what they mean. Shrinking is written over these, so that it works for every level
// and every operation whose arguments are named here.

import type { Scenario } from '#spec';
import { LEAF_KINDS, type LeafKind } from './leaf-kinds.ts';

/** Visits one leaf and returns what shall stand there. */
export type LeafMap = (kind: LeafKind, value: unknown) => unknown;

const kindOf = (
  kinds: Readonly<Record<string, LeafKind>>,
  operation: string,
  key: string,
  value: unknown,
): LeafKind | undefined => {
  if (key === 'index' && operation === 'set_has_proposal_block_part') return 'part';
  // A ProposalPOL is a message and the array in it.
  if (key === 'proposal_pol' && typeof value === 'object' && value !== null && !('elems' in value)) return undefined;
  // Reading a part set asks for its data.
  return key === 'data' && value === true ? undefined : kinds[key];
};

const mapNode = (node: object, kinds: Readonly<Record<string, LeafKind>>, operation: string, map: LeafMap): object => {
  let copy: Record<string, unknown> | undefined;
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    const kind = kindOf(kinds, operation, key, value);
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
  const kinds = LEAF_KINDS[scenario.level];
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
